/// Why a file of rules can't be used.
public struct LensError: Error, Hashable, Sendable {
    /// The line at fault, from 1.
    public let line: Int
    /// What is wrong, in one sentence.
    public let message: String
    /// How to put it right, in the imperative.
    public let hint: String

    init(_ line: Int, _ message: String, hint: String) {
        self.line = line
        self.message = message
        self.hint = hint
    }
}
