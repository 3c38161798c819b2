import Journal

/// `repair`: brings a damaged journal back to its sound records, keeping the whole file aside.
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
                    "\(plan.bringsBack ? "Took out" : "Cut") \(counted(outcome.cut, "byte")). The whole file as it was is kept in \(outcome.kept)."
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
        let found =
            "\(journal): \(counted(extent.count, "sound record")), "
            + "\(counted(extent.length, "byte")); then: \(reason)"
        guard plan.bringsBack else {
            return [
                found,
                "\(isDryRun ? "A repair would cut" : "Cutting") the \(counted(plan.cut, "byte")) "
                    + "after \(extent.count == 1 ? "it" : "them").",
            ]
        }
        return [found] + takenOut(by: plan) + [
            "\(isDryRun ? "A repair would keep" : "Keeping") all \(counted(plan.records, "record")) "
                + "that the chain of sums vouches for."
        ]
    }

    /// What else than records is in the file.
    private func takenOut(by plan: Repair.Plan) -> [String] {
        var lines: [String] = []
        if plan.hasByteOrderMark {
            lines.append("A byte order mark stands in front, as some editors put there.")
        }
        if plan.carriageReturns > 0 {
            lines.append(
                "Another program turned line feeds into CR LF, "
                    + "\(counted(plan.carriageReturns, "time")): tell git with `*.journal -text`.")
        }
        lines += plan.foreign.prefix(RepairTool.mostForeign).map {
            "Not of the journal: \(counted($0.count, "byte")) at byte \($0.offset), \($0.excerpt)."
        }
        let more = plan.foreign.count - RepairTool.mostForeign
        if more > 0 { lines.append("So are \(counted(more, "other place")).") }
        return lines
    }

    /// How many foreign places are named one by one.
    private static let mostForeign = 8
}
