import PostMortem
import WriteUp

/// Sessions to render, each folded from a list of events.
enum Fixture {
    /// A head as a journal would give it.
    static let head = JournalHead(
        records: 74, sum: String(repeating: "0123456789abcdef", count: 4))

    /// A session of which nothing is known but that it was opened.
    static var empty: Session {
        folded([.sessionOpened(session: "2026-11-21-checkout", zone: "UTC", tool: "0.1.0")])
    }

    /// A session in which everything happened, every text of it passed through a function.
    static func full(_ words: (String) -> String = { $0 }) -> Session {
        folded(events(words))
    }

    /// Returns the session that events give, one every ten seconds from 2026-11-23T09:00:00Z on.
    static func folded(_ events: [Event]) -> Session {
        var session = Session()
        for record in records(events) { session.apply(record) }
        return session
    }

    /// Returns events as a journal would hold them.
    static func records(_ events: [Event]) -> [Record] {
        events.enumerated().map { number, event in
            Record(
                sequence: number, at: Instant(seconds: 1_795_424_400 + Int64(number) * 10),
                by: "mara", event: event,
                source: (7...12).contains(number) ? "draft.script:\(number)" : nil)
        }
    }

    /// Returns a stated time of November 2026.
    static func time(
        _ day: Int, _ hour: Int, _ minute: Int, offset: Int = 3600, approximate: Bool = false
    ) -> StatedTime {
        let seconds = Int64(20_757 + day) * 86_400 + Int64(hour * 3600 + minute * 60 - offset)
        return StatedTime(
            Moment(instant: Instant(seconds: seconds), offset: offset), isApproximate: approximate)
    }

    /// Returns an id that is known to be good.
    static func id(_ text: String) -> ItemID { ItemID(text) ?? .problem }

    /// Returns a day of December 2026.
    static func december(_ day: Int) -> CalendarDate {
        CalendarDate(daysSince1970: 20_788).adding(days: day - 1)
    }

    /// What happened in the full session.
    static func events(_ words: (String) -> String = { $0 }) -> [Event] {
        preparation(words) + meeting(words) + results(words)
    }

    private static func preparation(_ w: (String) -> String) -> [Event] {
        [
            .sessionOpened(session: "2026-11-21-checkout", zone: "Europe/Berlin", tool: "0.1.0"),
            .titleSet(text: w("Checkout slow in the EU")),
            .severitySet(text: w("SEV2")),
            .serviceAdded(text: w("checkout")),
            .serviceAdded(text: w("payments")),
            .impactSet(text: w("One in five customers in the EU could not pay for 47 minutes")),
            .recurrenceNoted(text: w("The same pool ran dry in March")),
            .entryAdded(
                id: id("T1"), kind: .fact, time: time(20, 23, 50), text: w("Release 412 goes out")),
            .entryAdded(
                id: id("T2"), kind: .signal, time: time(21, 9, 14),
                text: w("p99 of checkout passes 4 s on the EU dashboard")),
            .entryAdded(
                id: id("T3"), kind: .fact, time: time(21, 9, 31, approximate: true),
                text: w("Support forwards the first customer's call")),
            .entryAdded(
                id: id("T4"), kind: .fact, time: nil, text: w("The rollback is prepared")),
            .entryAdded(
                id: id("T5"), kind: .fact, time: time(21, 10, 1), text: w("Rollback to 411")),
            .milestoneSet(.started, time: time(21, 9, 14), entry: id("T2"), text: nil),
            .milestoneSet(
                .detected, time: time(21, 9, 31, approximate: true), entry: id("T3"),
                text: w("a customer called")),
            .milestoneSet(.mitigated, time: time(21, 10, 1), entry: nil, text: nil),
            .milestoneSet(.resolved, time: time(21, 16, 0), entry: nil, text: w("pool resized")),
            .personInvited(name: w("Mara Voss"), role: .facilitator),
            .personInvited(name: w("Ines Duarte"), role: .manager),
            .personInvited(name: w("Tom Okafor"), role: .onCall),
            .personInvited(name: w("Tom Okafor"), role: .developer),
            .personInvited(name: w("Li Wei"), role: .affected),
            .attendanceSet(name: w("Li Wei"), present: false),
            .fitJudged(
                Override(
                    rules: ["it ended more than 48 hours ago"],
                    reason: w("everybody was travelling"))),
        ]
    }

    private static func meeting(_ w: (String) -> String) -> [Event] {
        [
            .phaseEntered(.room, override: nil),
            .agreed(.contract, names: [w("Mara Voss"), w("Ines Duarte"), w("Tom Okafor")]),
            .phaseEntered(.timeline, override: nil),
            .entryAdded(
                id: id("T6"), kind: .signal, time: time(22, 0, 5, offset: 0),
                text: w("The last queue is empty")),
            .itemKeyed(id: id("T2")),
            .entryAdded(id: id("T7"), kind: .fact, time: nil, text: w("a duplicate")),
            .itemDropped(id: id("T7"), reason: w("said twice")),
            .questionParked(id: id("Q1"), text: w("Why did the canary pass?")),
            .questionParked(id: id("Q2"), text: w("Who watches the pool?")),
            .blameCalled(id: id("T5"), text: w("somebody should have seen it")),
            .undone(record: 32),
            .redone(record: 32),
            .noteAdded(text: w("Tom was tired; offer a break")),
            .agreed(.order, names: [w("Mara Voss"), w("Ines Duarte")]),
            .phaseEntered(
                .cause,
                override: Override(
                    rules: ["Tom has not agreed to the order"], reason: w("he is on the phone"))),
            .phaseExtended(minutes: 5),
            .problemStated(text: w("Checkout took more than 4 s for 47 minutes")),
            .whyAdded(id: id("W1"), under: .problem, text: w("The connection pool ran dry")),
            .whyAdded(
                id: id("W2"), under: id("W1"),
                text: w("Release 412 opens two connections a payment")),
            .whyAdded(id: id("W3"), under: id("W2"), text: w("No test measures connections")),
            .whyFocused(id: id("W1")),
            .whyAdded(id: id("W4"), under: id("W1"), text: w("The pool's size is set by hand")),
            .whyLinked(id: id("W1"), entry: id("T2")),
            .whyLinked(id: id("W1"), entry: id("T3")),
            .whyLinked(id: id("W1"), entry: id("T7")),
            .rootMarked(id: id("W3"), override: nil),
            .rootMarked(id: id("W4"), override: nil),
            .clockPaused,
            .clockResumed,
            .phaseEntered(.factors, override: nil),
            .factorAdded(id: id("F1"), kind: .hid, text: w("The alert is on averages")),
            .factorAdded(id: id("F2"), kind: .assumed, text: w("The canary gets the same traffic")),
            .factorAdded(id: id("F3"), kind: .worked, text: w("The rollback took four minutes")),
            .questionAnswered(id: id("Q1"), text: w("It has no payments")),
        ]
    }

    private static func results(_ w: (String) -> String) -> [Event] {
        [
            .phaseEntered(.actions, override: nil),
            .ideaAdded(id: id("I1"), text: w("Alert on p99 of checkout")),
            .ideaAdded(id: id("I2"), text: w("Measure connections in the load test")),
            .ideaAdded(id: id("I3"), text: w("Send everybody the checklist again")),
            .ideaAdded(id: id("I4"), text: w("Size the pool by load")),
            .ideaTargeted(id: id("I2"), target: id("W3")),
            .ideaTargeted(id: id("I1"), target: id("F1")),
            .ideasRanked(ids: [id("I2"), id("I1"), id("I4"), id("I3")]),
            .ideasPicked(
                ideas: [id("I2"), id("I1")], actions: [id("A1"), id("A2")], override: nil),
            .ideaDeclined(id: id("I3"), reason: w("it asks people to be careful")),
            .ownerSet(id: id("A1"), name: w("Ines Duarte")),
            .dueSet(id: id("A1"), date: december(5)),
            .measureSet(id: id("A1"), text: w("the load test fails above 80 connections")),
            .actionConfirmed(id: id("A1")),
            .ownerSet(id: id("A2"), name: w("Tom Okafor")),
            .dueSet(id: id("A2"), date: december(1)),
            .sessionClosed(
                override: Override(
                    rules: ["the owner of A2 has not said yes"], reason: w("he had to go"))),
            .actionSlipped(id: id("A2"), date: december(8), reason: w("waits for the dashboard")),
            .actionDone(id: id("A1"), text: w("in build 420")),
        ]
    }
}
