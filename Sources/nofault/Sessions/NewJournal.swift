import PostMortem
import Prompts
import Screen
import Shell

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A journal that isn't there yet, and may not be meant: `nofault verfy` names one as well.
enum NewJournal {
    /// Makes sure that a journal is meant, before it is made.
    ///
    /// A name that ends in `.journal` is, and so is a file that is there. Anything else is asked about where somebody
    /// can answer.
    ///
    /// - Throws: a complaint where it isn't meant, and where nobody can be asked.
    static func confirm(
        _ path: String, _ output: Output, hearing words: @autoclosure () -> AnswerWords
    ) throws(Complaint) {
        guard !path.hasSuffix(Record.fileEnding), access(path, F_OK) != 0, errno == ENOENT else {
            return
        }
        let near = SubcommandName.nearest(to: path).map { "nofault \($0)" }
        let message = "There is no journal \(path), and new ones are called NAME.journal."
        guard Terminal.isAtBothEnds else {
            throw Complaint(
                message,
                hints: (near.map { ["Did you mean \($0)?"] } ?? [])
                    + ["To make a new journal, name it \(path).journal"], status: .usage)
        }
        output.complain(Complaint(message, hints: near.map { ["Did you mean \($0)?"] } ?? []).lines)
        output.deliver("Make a new journal of just that name? [y/N] ")
        var answers = InputLines()
        guard answers.next().flatMap({ words().isYes($0) }) == true else {
            throw Complaint("Nothing was made.", status: .usage)
        }
    }
}
