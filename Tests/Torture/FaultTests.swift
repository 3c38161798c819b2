import Foundation
import Journal
import PostMortem
import TestTools
import Testing

/// Every system call of the real binary goes wrong once, and from then on: end to end.
@Suite(.serialized)
struct FaultTests {
    private static let kinds = [
        "open", "write", "fdatasync", "fsync", "ftruncate", "rename", "unlink",
    ]
    private static let effects = ["\(ENOSPC)", "\(EIO)", "short"]

    /// A whole small meeting's end, so that pages and the log row are written too.
    private static let script = """
        note N0
        note N1
        invite manager Ines
        next because this is a test
        next because this is a test
        next because this is a test
        next because this is a test
        next because this is a test
        none this is a test
        close because this is a test
        note N2
        quit
        """

    /// Makes a journal whose last record is torn, so that opening recovers it.
    private func tear(_ workplace: Workplace) throws {
        _ = try workplace.run(["run", "-", "--journal", workplace.journal], input: "note T0\n")
        try workplace.put(workplace.bytes() + Array(#"{"seq":2,"at":"20"#.utf8))
    }

    /// Runs the script, a line a commit, and returns how it went.
    private func session(
        _ workplace: Workplace, _ environment: [String: String] = [:]
    ) throws -> Workplace.Outcome {
        try workplace.run(
            ["run", "-", "--journal", workplace.journal], input: Self.script,
            environment: environment)
    }

    /// What must hold in a workplace, whatever has happened to the calls.
    private func check(
        _ workplace: Workplace, _ outcome: Workplace.Outcome, acknowledged: [String],
        _ plan: Saboteur.Plan
    ) throws {
        let contents = try? JournalReader.read(workplace.journal)
        #expect(contents?.extent.damage == nil, "\(plan)")
        let notes = (try? workplace.notes()) ?? []
        #expect(notes.starts(with: acknowledged), "\(plan): \(notes)")
        if case .exit(let status) = outcome.ending, status != 0 {
            // A failure says what it is about, once, and the status is one of those documented.
            // A log that can't be read is taken for one that nofault didn't write.
            let isLog = outcome.errors.contains("incident-log.csv is not an incident log")
            #expect(
                (isLog ? [65] : [73, 74]).contains(status), "\(plan): \(status) \(outcome.errors)")
            #expect(outcome.errors.contains("rror: "), "\(plan): \(outcome.errors)")
            #expect(outcome.errors.lowercased().contains("hint: "), "\(plan): \(outcome.errors)")
        }
        let known =
            #/session\.(journal(\.lock|\.torn-\d{8}T\d{6}Z(-\d+)?)?|md|html)|(\.incident-log\.lock|incident-log\.csv)/#
        for name in try workplace.names() where name.wholeMatch(of: known) == nil {
            // A temporary file can stay only where removing it failed or the process was killed.
            let mayStay =
                plan.effect == "kill" || plan.effect == "after"
                || plan.isOnward || plan.calls.contains("unlink")
            #expect(mayStay && name.hasPrefix("."), "\(plan) left \(name)")
        }
    }

    /// Goes on without faults, which must always be possible and lead to the same end.
    private func goOn(_ workplace: Workplace, _ plan: Saboteur.Plan) throws {
        let outcome = try workplace.run(
            ["run", "-", "--journal", workplace.journal], input: "note G\n")
        #expect(outcome.ending == .exit(0), "\(plan): \(outcome.errors)")
        let contents = try JournalReader.read(workplace.journal)
        #expect(contents.extent.damage == nil && contents.extent.tornTail == nil, "\(plan)")
        #expect(try workplace.notes().last == "G")
        let names = try workplace.names()
        #expect(!names.contains("session.journal.lock"))
        // After closing, each change writes the pages and the row again.
        let isClosed = contents.records.contains {
            if case .sessionClosed = $0.event { true } else { false }
        }
        for name in ["session.md", "session.html", "incident-log.csv"] where isClosed {
            #expect(names.contains(name) && !workplace.bytes(name).isEmpty, "\(plan)")
        }
    }

    private func acknowledged(_ outcome: Workplace.Outcome, torn: Bool) -> [String] {
        let count = outcome.output.split(separator: "\n").count(where: { $0.hasPrefix("  Noted") })
        return (torn ? ["T0"] : []) + ["N0", "N1", "N2"].prefix(count)
    }

    @Test(arguments: [false, true])
    func `a call that fails leaves what was answered, a clear message and no half state`(
        isTorn: Bool
    ) throws {
        guard let saboteur = Saboteur.shared else { return }
        var (runs, struck) = (0, 0)
        let effects = Torture.isFull ? Self.effects : ["\(EIO)"]
        for effect in effects {
            let kinds = effect == "short" ? ["write"] : Self.kinds
            for kind in kinds {
                for isOnward in [false, true] {
                    var number = 0
                    while true {
                        let plan = Saboteur.Plan(
                            calls: [kind], at: number, effect: effect, isOnward: isOnward)
                        let workplace = try Workplace()
                        if isTorn { try tear(workplace) }
                        let outcome = try session(
                            workplace, saboteur.environment(plan, in: workplace))
                        runs += 1
                        try check(
                            workplace, outcome, acknowledged: acknowledged(outcome, torn: isTorn),
                            plan)
                        guard saboteur.calls(in: workplace).contains(where: { $0.hasPrefix("!") })
                        else {
                            #expect(outcome.ending == .exit(0), "\(plan): \(outcome.errors)")
                            break
                        }
                        struck += 1
                        try goOn(workplace, plan)
                        number += Torture.isFull ? 1 : 5
                    }
                }
            }
        }
        #expect(struck > 10)
        Torture.report(
            "failing calls end to end\(isTorn ? ", after a torn tail" : ""): \(runs) runs, \(struck) struck"
        )
    }

    @Test(arguments: ["kill", "after"])
    func `an end in the middle of a call, or right behind it, loses nothing that was answered`(
        effect: String
    ) throws {
        guard let saboteur = Saboteur.shared else { return }
        var number = 0
        while true {
            let plan = Saboteur.Plan(at: number, effect: effect)
            let workplace = try Workplace()
            try tear(workplace)
            let whole = workplace.bytes()
            let outcome = try session(workplace, saboteur.environment(plan, in: workplace))
            guard saboteur.calls(in: workplace).contains(where: { $0.hasPrefix("!") }) else {
                break
            }
            #expect(outcome.ending == .signal(SIGKILL), "\(plan)")
            try check(workplace, outcome, acknowledged: acknowledged(outcome, torn: true), plan)
            // The torn tail is in the journal, or in a copy, or in both; in neither it never is.
            let tail = Array(whole.suffix(17))
            let isKept = try workplace.names().contains {
                $0.contains(".torn-") && workplace.bytes($0) == tail
            }
            #expect(isKept || workplace.bytes().starts(with: whole), "\(plan)")
            try goOn(workplace, plan)
            number += Torture.isFull ? 1 : 6
        }
        #expect(number > 10)
        Torture.report("killed \(effect == "kill" ? "in" : "behind") each of \(number) calls")
    }
}
