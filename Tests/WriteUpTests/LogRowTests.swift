import PostMortem
import Testing
import WriteUp

struct LogRowTests {
    private static func row(_ events: [Event]) -> LogRow {
        LogRow(of: Fixture.folded(events), head: Fixture.head, journal: "x.journal", page: "x.html")
    }

    @Test(
        arguments: [
            (.id, "2026-11-21-checkout"), (.title, "Checkout slow in the EU"),
            (.date, "2026-11-21"),
            (.severity, "SEV2"), (.services, "checkout; payments"),
            (.detectedBy, "a customer called"),
            (.started, "2026-11-21T09:14:00+01:00"), (.detected, "~2026-11-21T09:31:00+01:00"),
            (.mitigated, "2026-11-21T10:01:00+01:00"), (.resolved, "2026-11-21T16:00:00+01:00"),
            (.minutesToDetect, "17"), (.minutesToMitigate, "47"), (.minutesToResolve, "406"),
            (.rootCause, "No test measures connections; The pool's size is set by hand"),
            (.factors, "3"), (.actionsTotal, "2"), (.actionsOpen, "1"), (.nextDue, "2026-12-08"),
            (.owners, "Ines Duarte; Tom Okafor"), (.facilitator, "Mara Voss"),
            (.heldAt, "2026-11-23T09:03:50Z"), (.hoursToReview, "42"),
            (.recurs, "The same pool ran dry in March"), (.page, "x.html"), (.journal, "x.journal"),
            (.head, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
        ] as [(LogColumn, String)])
    func `each column says its part of the session`(column: LogColumn, text: String) {
        #expect(LogRowTests.row(Fixture.events())[column] == text)
    }

    @Test func `what is not known is empty, and what there is none of is 0`() {
        let row = LogRowTests.row([.sessionOpened(session: "x", zone: "UTC", tool: "0.1.0")])
        let known = LogColumn.allCases.filter { !row[$0].isEmpty }
        #expect(known == [.id, .factors, .actionsTotal, .actionsOpen, .page, .journal, .head])
        #expect(row[.factors] == "0")
    }

    @Test func `a meeting that began before the incident ended has no hours to its review`() {
        let row = LogRowTests.row([
            .milestoneSet(.mitigated, time: Fixture.time(23, 12, 0), entry: nil, text: nil),
            .phaseEntered(.room, override: nil),
        ])
        #expect(row[.hoursToReview].isEmpty)
    }
}
