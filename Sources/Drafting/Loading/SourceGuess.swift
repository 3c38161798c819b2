/// What some bytes look like, where they look like a source of a draft for sure.
package struct SourceGuess: Sendable {
    /// What the kind is called, as `Slack`.
    package let title: String
    /// What its rows are called, as `messages`.
    package let unit: String

    /// Looks at bytes.
    ///
    /// - Returns: nil where they are no source, as a script or plain words.
    package init?(_ bytes: [UInt8]) {
        guard (try? BytesCheck.check(bytes, name: "")) != nil else { return nil }
        let text = SourceText(name: "", bytes: bytes)
        guard let kind = try? Recognition.kind(of: text, asked: nil) else { return nil }
        title = kind.title
        unit = kind.unit
    }
}
