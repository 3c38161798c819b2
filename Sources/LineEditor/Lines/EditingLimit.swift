/// Why a line is read without editing, but for rubbing out.
public enum EditingLimit: Hashable, Sendable {
    /// The terminal says that its caret can't be moved.
    case dumb
    /// The system knows no terminal of this name.
    case unknownTerminal(String)
    /// The terminal has fewer columns than these.
    case narrow(Int)
    /// The system has no locale of UTF-8.
    case noUTF8
    /// What is printed doesn't go to a terminal.
    case outputElsewhere

    /// The fewest columns in which lines are edited; Apple's libedit crashes in 6, once in 13.
    static let fewestColumns = 20

    /// What is the matter, as the end of a sentence.
    public var reason: String {
        switch self {
        case .dumb: "TERM says that the cursor of this terminal can't be moved"
        case .unknownTerminal(let name): "this system has no description of the terminal \(name)"
        case .narrow(let columns): "the window is narrower than \(columns) columns"
        case .noUTF8: "this system has no locale of UTF-8"
        case .outputElsewhere: "the output doesn't go to the terminal"
        }
    }
}
