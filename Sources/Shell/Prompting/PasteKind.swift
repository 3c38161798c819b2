import CommandLanguage
import LineEditor

/// What several lines that were pasted together are.
///
/// This is where a paste arrives as one value, before anything of it is looked at line by line.
enum PasteKind: Equatable {
    /// Lines of the grammar, perhaps with a mistake among them: they are shown, and run on Enter.
    case commands
    /// Anything else, such as chat or a log: running it would only be refused line by line.
    case other

    /// Tells what a paste is: lines of the grammar where at least half of them read as such.
    init(_ paste: Paste, in context: ReadingContext) {
        let readable = paste.lines.count { Self.reads($0.text, in: context) }
        self = readable * 2 >= paste.lines.count ? .commands : .other
    }

    /// Whether a line is a command, or has a slip in it that is put right when it is run.
    private static func reads(_ line: String, in context: ReadingContext) -> Bool {
        do {
            _ = try CommandParser.parse(line, in: context)
            return true
        } catch {
            return error.nearest != nil || error.verb != nil && error.kind != .leftOver
        }
    }
}

extension Paste {
    /// What is said of a paste that holds no commands, and how to go on.
    var refusal: Complaint {
        Complaint(
            "The \(lines.count) pasted lines aren't commands: they read like chat or a log. Nothing was recorded.",
            hints: [
                "Paste one line at a time, and it is offered as a fact; or put fact, signal or park in "
                    + "front of those that matter, and paste them together."
            ])
    }
}
