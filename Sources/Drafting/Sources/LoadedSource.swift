/// A source that was read: its text, its kind, and the rows with times as they are written.
struct LoadedSource: Sendable {
    let text: SourceText
    let kind: SourceKind
    var reading: Reading
    /// Whether places are lines, though it is JSON.
    let isByLine: Bool
}
