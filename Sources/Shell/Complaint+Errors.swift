import CommandLanguage
import Journal
import LineEditor
import PostMortem
import Prompts
import WriteUp

// The errors of the packages below, each as a complaint.
extension Complaint {
    init(_ error: ParseError) {
        self.init(error.message, hints: error.hints, column: error.column)
    }

    init(_ refusal: Refusal) {
        self.init(refusal.message, hints: refusal.hints)
    }

    init(_ error: LineError) {
        self.init(
            error.message, hints: error.hints, column: error.column,
            status: error.kind == .tooLong ? .failed : .corrupt)
    }

    init(_ error: JournalError) {
        self.init(
            error.message, hints: error.hints, status: Status(rawValue: error.exitCode) ?? .failed)
    }

    init(_ error: WriteUpError) {
        self.init(
            error.message, hints: error.hints, status: Status(rawValue: error.exitCode) ?? .failed)
    }

    init(_ error: PromptError) {
        self.init(error.description, hints: error.hints)
    }
}
