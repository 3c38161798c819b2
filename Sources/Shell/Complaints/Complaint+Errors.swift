package import CommandLanguage
package import Journal
import LineEditor
package import OperatingSystem
package import PostMortem
package import Prompts
package import WriteUp

// The errors of the packages below, each as a complaint.
extension Complaint {
    package init(_ error: ParseError) {
        self.init(error.message, hints: error.hints, column: error.column)
    }

    package init(_ refusal: Refusal) {
        self.init(refusal.message, hints: refusal.hints)
    }

    package init(_ error: LineError) {
        self.init(
            error.message, hints: error.hints, column: error.column,
            status: error.kind == .tooLong ? .failed : .corrupt)
    }

    package init(_ error: JournalError) {
        self.init(
            error.message, hints: error.hints, status: Status(rawValue: error.exitCode) ?? .failed)
    }

    package init(_ error: FileError) {
        self.init(
            error.message, hints: error.hints, status: Status(rawValue: error.exitCode) ?? .failed)
    }

    package init(_ error: WriteUpError) {
        self.init(
            error.message, hints: error.hints, status: Status(rawValue: error.exitCode) ?? .failed)
    }

    package init(_ error: PromptError) {
        self.init(error.description, hints: error.hints)
    }
}
