import PostMortem
import ArgumentParser
import Journal
import Screen
import Shell
import Views

/// `nofault repair`: brings a damaged journal back to its sound records, keeping the whole file aside.
struct Repair: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.repair.rawValue,
        abstract: "Bring a damaged journal back to its sound records.",
        discussion: """
            Every record that the chain of sums vouches for stays; what else was written into the file is taken \
            out. The whole file is kept aside first, as JOURNAL.damaged-TIME.
            """)

    @OptionGroup var file: JournalArgument

    @Flag(help: "Say what would be cut, and change nothing.")
    var dryRun = false

    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        do throws(JournalError) {
            guard let plan = try Journal.Repair.plan(file.journal) else {
                output.say(["\(file.journal) is sound; there is nothing to repair."])
                return .done
            }
            output.say(lines(of: plan))
            guard !dryRun else { return .done }
            let outcome = try Journal.Repair.perform(plan, at: WallClock.system.now)
            output.say([
                "\(plan.bringsBack ? "Took out" : "Cut") \(counted(outcome.cut, "byte")). The whole file as it was is kept in \(outcome.kept)."
            ])
            return .done
        } catch {
            throw Complaint(error)
        }
    }

    private func lines(of plan: Journal.Repair.Plan) -> [String] {
        let extent = plan.extent
        let reason = extent.damage.map { $0.message } ?? "the last record was cut short."
        let found =
            "\(file.journal): \(counted(extent.count, "sound record")), "
            + "\(counted(extent.length, "byte")); then: \(reason)"
        guard plan.bringsBack else {
            return [
                found,
                "\(dryRun ? "A repair would cut" : "Cutting") the \(counted(plan.cut, "byte")) "
                    + "after \(extent.count == 1 ? "it" : "them").",
            ]
        }
        return [found] + takenOut(by: plan) + [
            "\(dryRun ? "A repair would keep" : "Keeping") all \(counted(plan.records, "record")) "
                + "that the chain of sums vouches for."
        ]
    }

    /// What else than records is in the file.
    private func takenOut(by plan: Journal.Repair.Plan) -> [String] {
        var lines: [String] = []
        if plan.hasByteOrderMark {
            lines.append("A byte order mark stands in front, as some editors put there.")
        }
        if plan.carriageReturns > 0 {
            lines.append(
                "Another program turned line feeds into CR LF, "
                    + "\(counted(plan.carriageReturns, "time")): tell git with `*.journal -text`.")
        }
        lines += plan.foreign.prefix(Repair.mostForeign).map {
            "Not of the journal: \(counted($0.count, "byte")) at byte \($0.offset), \($0.excerpt)."
        }
        let more = plan.foreign.count - Repair.mostForeign
        if more > 0 { lines.append("So are \(counted(more, "other place")).") }
        return lines
    }

    /// How many foreign places are named one by one.
    private static let mostForeign = 8
}
