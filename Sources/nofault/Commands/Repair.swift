import ArgumentParser
import Journal
import Shell

/// `nofault repair`: cuts a damaged journal back to its sound records.
struct Repair: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Cut a damaged journal back to its sound records.",
        discussion: "The whole file is kept aside first, as JOURNAL.damaged-TIME.")

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
                "Cut \(counted(outcome.cut, "byte")). The whole file as it was is kept in \(outcome.kept)."
            ])
            return .done
        } catch {
            throw Complaint(error)
        }
    }

    private func lines(of plan: Journal.Repair.Plan) -> [String] {
        let extent = plan.extent
        let reason = extent.damage.map { $0.message } ?? "the last record was cut short."
        return [
            "\(file.journal): \(counted(extent.count, "sound record")), "
                + "\(counted(extent.length, "byte")); then: \(reason)",
            "\(dryRun ? "A repair would cut" : "Cutting") the \(counted(plan.cut, "byte")) "
                + "after \(extent.count == 1 ? "it" : "them").",
        ]
    }
}
