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
        let readable = paste.lines.count { line in
            do {
                _ = try CommandParser.parse(line.text, in: context)
                return true
            } catch {
                // A slip in a verb, or in what stands behind one, is put right when the line is run.
                return error.nearest != nil || error.verb != nil && error.kind != .leftOver
            }
        }
        self = readable * 2 >= paste.lines.count ? .commands : .other
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
