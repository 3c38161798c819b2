import ArgumentParser
import Screen
import Shell

/// A subcommand: its arguments, and the work they ask for.
protocol Subcommand: ParsableCommand {
    /// Does the work.
    ///
    /// - Parameter output: where results and complaints go.
    /// - Throws: a complaint that is still to be printed; its status ends the process.
    /// - Returns: how that ends the process.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status
}

extension Subcommand {
    /// Does the work, and prints the complaint that stops it.
    func perform(_ output: Output) -> Complaint.Status {
        do { return try run(output) } catch {
            output.complain(error.lines)
            return error.status
        }
    }
}
