/// How a cue is worded.
public struct CueText: Hashable, Sendable {
    /// What to say, ask or do, in one to three short sentences.
    public let text: String
    /// The command to type, with capitals where words are to be put in; nil where there is none.
    public let command: String?
}

extension CueText: CustomStringConvertible {
    /// The text and the command on one line.
    public var description: String {
        if let command { "\(text) Type: \(command)" } else { text }
    }
}
