import PostMortem

/// What the checked-in journals of version 1 say.
enum FixtureRecords {
    /// A meeting in which everything happens that could when version 1 began, then the same events with hostile
    /// values; it is never changed.
    static func all() -> [Record] {
        var random = SeededGenerator(seed: 2026, isSettled: true)
        return records(meeting + EventSamples.first.dropFirst().map { $0(&random) })
    }

    /// The events that were added since, each three times with hostile values; it only grows at its end.
    static func additions() -> [Record] {
        let events = EventSamples.additions.enumerated().flatMap { number, maker in
            var random = SeededGenerator(seed: UInt64(number), isSettled: true)
            return (0..<3).map { _ in maker(&random) }
        }
        return records([Scratch.opened] + events)
    }

    /// Events with the keys that were added to them since; it only grows at its end.
    static func keys() -> [Record] {
        let late = Override(
            rules: ["The incident ended 51 hours ago."], codes: ["tooLate"],
            reason: "it was a Friday")
        return records([
            Scratch.opened, .fitJudged(late), .phaseEntered(.room, override: late),
            .sessionClosed(override: late),
        ])
    }

    /// A session in another language, with prompts of its own: keys that an opening can have since.
    static func languages() -> [Record] {
        records([
            .sessionOpened(
                session: "2026-11-21-checkout", zone: "Europe/Berlin", tool: "0.1.0",
                language: "de",
                prompts: String(repeating: "0f", count: 32)),
            .titleSet(text: "Die Kasse antwortete 41 Minuten lang mit Fehlern"),
        ])
    }

    /// A session with a figure of its own for when memory has faded.
    static func hours() -> [Record] {
        records([
            .sessionOpened(
                session: "2026-11-21-checkout", zone: "Europe/Berlin", tool: "0.1.0",
                prompts: String(repeating: "f0", count: 32), memoryHours: 72),
            .titleSet(text: "Checkout answered with errors for 41 minutes"),
        ])
    }

    private static func records(_ events: [Event]) -> [Record] {
        events.enumerated().map { number, event in
            Record(
                sequence: number,
                at: Instant(milliseconds: 1_795_424_400_000 + Int64(number) * 4120),
                by: number % 5 == 4 ? nil : "mara", event: event,
                source: number % 7 == 6 ? "checkout-draft.script:\(number)" : nil)
        }
    }

    private static let meeting = preparing + discussing + deciding

    private static let preparing: [Event] = [
        Scratch.opened,
        .recovered(bytes: 118, kept: "checkout.journal.torn-20261123T085900Z"),
        .titleSet(text: "Checkout answered with errors for 41 minutes"),
        .severitySet(text: "SEV2"),
        .serviceAdded(text: "checkout"),
        .impactSet(text: "6 % of orders in the EU failed"),
        .zoneSet(zone: "Europe/Berlin"),
        .recurrenceNoted(text: "2026-06-02, the same pool ran dry"),
        .milestoneSet(.started, time: time(8, 58), entry: nil, text: nil),
        .entryAdded(id: .of("T1"), kind: .signal, time: time(9, 14), text: "p99 passes 4 s"),
        .milestoneSet(
            .detected, time: time(9, 14), entry: .of("T1"), text: "a customer wrote in"),
        .personInvited(name: "Ines Duarte", role: .manager),
        .personInvited(name: "Jörg Weiß", role: .onCall),
        .attendanceSet(name: "Ines Duarte", present: false),
        .fitJudged(
            Override(rules: ["The incident ended 51 hours ago."], reason: "the room was free")),
        .phaseEntered(.room, override: nil),
        .agreed(.contract, names: ["Jörg Weiß"]),
        .phaseEntered(
            .timeline,
            override: Override(rules: ["Ines Duarte has not agreed."], reason: "she is on a train")),
    ]

    private static let discussing: [Event] = [
        .sessionResumed(tool: "0.1.0"),
        .clockPaused,
        .clockResumed,
        .phaseExtended(minutes: 5),
        .entryAdded(
            id: .of("T2"), kind: .fact, time: time(9, 2, isApproximate: true),
            text: "deploy 4711 “looked fine” from the dashboard"),
        .entryAdded(id: .of("T3"), kind: .fact, time: nil, text: "the canary passed"),
        .entryMoved(id: .of("T3"), time: time(9, 5)),
        .textEdited(id: .of("T3"), text: "the canary passed at 09:05"),
        .itemKeyed(id: .of("T1")),
        .itemDropped(id: .of("T2"), reason: nil),
        .undone(record: 27),
        .redone(record: 27),
        .questionParked(id: .of("Q1"), text: "why did the canary pass?"),
        .blameCalled(id: .of("T2"), text: nil),
        .noteAdded(text: "back at 10:30"),
        .agreed(.order, names: ["Jörg Weiß", "Ines Duarte"]),
        .problemStated(text: "orders failed"),
        .whyAdded(id: .of("W1"), under: .problem, text: "the pool ran dry"),
        .whyFocused(id: .of("W1")),
        .whyLinked(id: .of("W1"), entry: .of("T1")),
        .rootMarked(id: .of("W1"), override: Override(rules: [], reason: "it is all we know")),
        .factorAdded(id: .of("F1"), kind: .hid, text: "no alert on the pool"),
        .questionAnswered(id: .of("Q1"), text: "it has a pool of its own"),
    ]

    private static let deciding: [Event] = [
        .ideaAdded(id: .of("I1"), text: "alert on the pool at 80 %"),
        .ideaAdded(id: .of("I2"), text: "a canary on the shared pool"),
        .ideaTargeted(id: .of("I1"), target: .of("F1")),
        .ideasRanked(ids: [.of("I2"), .of("I1")]),
        .noActionChosen(reason: "the service is switched off in a week"),
        .ideasPicked(ideas: [.of("I1")], actions: [.of("A1")], override: nil),
        .ideaDeclined(id: .of("I2"), reason: "too costly"),
        .ownerSet(id: .of("A1"), name: "Jörg Weiß"),
        .dueSet(id: .of("A1"), date: CalendarDate(daysSince1970: 20_792)),
        .measureSet(id: .of("A1"), text: "a drill raises it"),
        .actionConfirmed(id: .of("A1")),
        .sessionClosed(override: nil),
        .actionSlipped(
            id: .of("A1"), date: CalendarDate(daysSince1970: 20_800), reason: "holidays"),
        .actionDone(id: .of("A1"), text: nil),
        .actionCancelled(id: .of("A1"), reason: "the pool is gone"),
    ]

    /// A time on the morning of 2026-11-21 in Berlin.
    private static func time(
        _ hour: Int64, _ minute: Int64, isApproximate: Bool = false
    ) -> StatedTime {
        let midnight: Int64 = 1_795_215_600
        let instant = Instant(seconds: midnight + hour * 3600 + minute * 60)
        return StatedTime(Moment(instant: instant, offset: 3600), isApproximate: isApproximate)
    }
}

extension ItemID {
    /// The id that a text names, or the problem.
    fileprivate static func of(_ text: String) -> ItemID { ItemID(text) ?? .problem }
}
