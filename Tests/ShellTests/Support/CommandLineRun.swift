import Screen
import Testing

@testable import Shell
@testable import nofault

/// Runs a command line in this process, as typed behind `nofault`.
///
/// - Returns: how it ends; ``Complaint/Status/usage`` for what can't be read as well.
@discardableResult
func nofault(_ arguments: [String], _ output: Output) -> Complaint.Status {
    let code = Nofault.run(arguments, output)
    guard let status = Complaint.Status(rawValue: code) else {
        Issue.record("an exit code of no meaning: \(code)")
        return .failed
    }
    return status
}
