/// Why texts can't be used as prompts.
public struct PromptError: Error, Hashable, Sendable {
    /// The file or folder that is at fault, as a path; of the built-in texts, the file's name.
    public let path: String
    /// The line at fault, from 1; nil where the file or folder as a whole is.
    public let line: Int?
    /// What is wrong, in one sentence.
    public let message: String
    /// How to put it right, in the imperative.
    public let hints: [String]

    /// Creates an error.
    init(_ path: String, line: Int? = nil, _ message: String, hints: String...) {
        self.path = path
        self.line = line
        self.message = message
        self.hints = hints
    }
}

extension PromptError: CustomStringConvertible {
    /// The place and what is wrong, without the hints.
    ///
    /// For example `ours/cues.txt:12: There is no section "gapp" here.`
    public var description: String {
        if let line { "\(path):\(line): \(message)" } else { "\(path): \(message)" }
    }
}
