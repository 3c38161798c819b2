/// One line of a script or of standard input.
public struct ScriptLine: Hashable, Sendable {
    /// The line's number, from 1.
    public let number: Int
    /// The line without its end.
    public let text: String

    /// Creates a line.
    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}
