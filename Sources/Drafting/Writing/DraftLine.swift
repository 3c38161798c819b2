package import PostMortem

/// What a line of a draft is known by, in a journal too.
package enum DraftLine {
    /// Returns a line's kind, instant and text as one.
    package static func key(_ kind: EntryKind, _ instant: Instant?, _ text: String) -> String {
        "\(kind.rawValue) \(instant.map { "\($0.seconds)" } ?? "-") \(text)"
    }
}
