/// What all subcommands share.
public enum Tool {
    /// The version, as records and `--version` give it.
    public static let version = "0.1.0"

    /// Runs the work of a subcommand; a complaint is printed and gives the exit status.
    static func run(
        _ output: Output, _ work: () throws(Complaint) -> Complaint.Status
    ) -> Complaint.Status {
        Platform.failWritesOverLimit()
        do { return try work() } catch {
            output.complain(error.lines)
            return error.status
        }
    }
}
