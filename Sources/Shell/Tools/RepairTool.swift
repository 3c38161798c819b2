import Journal

/// `repair`: cuts a damaged journal back to its sound records, keeping the whole file aside.
public struct RepairTool {
    private let journal: String
    private let isDryRun: Bool
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path.
    ///   - isDryRun: whether to say what would be cut, and change nothing.
    ///   - output: where findings go.
    public init(journal: String, isDryRun: Bool, output: Output = .standard) {
        self.journal = journal
        self.isDryRun = isDryRun
        self.output = output
    }

    /// Plans the repair and, unless it is a dry run, carries it out.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            do throws(JournalError) {
                guard let plan = try Repair.plan(journal) else {
                    output.say(["\(journal) is sound; there is nothing to repair."])
                    return .done
                }
                output.say(lines(of: plan))
                guard !isDryRun else { return .done }
                let outcome = try Repair.perform(plan, at: WallClock.system.now)
                output.say([
                    "Cut \(counted(outcome.cut, "byte")). The whole file as it was is kept in \(outcome.kept)."
                ])
                return .done
            } catch {
                throw Complaint(error)
            }
        }
    }

    private func lines(of plan: Repair.Plan) -> [String] {
        let extent = plan.extent
        let reason = extent.damage.map { $0.message } ?? "the last record was cut short."
        return [
            "\(journal): \(counted(extent.count, "sound record")), "
                + "\(counted(extent.length, "byte")); then: \(reason)",
            "\(isDryRun ? "A repair would cut" : "Cutting") the \(counted(plan.cut, "byte")) "
                + "after \(extent.count == 1 ? "it" : "them").",
        ]
    }
}
