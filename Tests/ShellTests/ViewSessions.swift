import PostMortem

@testable import Shell

/// Sessions to look at.
enum ViewSessions {
    /// 2026-11-23T09:00:00Z, at which all records are made.
    static let start = Instant(seconds: 1_795_424_400)
    /// 2026-11-21T09:00:00+01:00.
    private static let nine: Int64 = 1_795_424_400 - 2 * 86_400 - 3600

    static func folded(_ events: [Event]) -> Session {
        events.reduce(into: Session()) { $0.apply($1, at: start, by: "Mara Lind") }
    }

    /// A time so many minutes after nine in the morning of the incident.
    static func time(_ minutes: Int) -> StatedTime {
        StatedTime(
            Moment(instant: Instant(seconds: nine + Int64(minutes) * 60), offset: 3600),
            isApproximate: minutes % 10 == 7)
    }

    static func id(_ kind: ItemID.Kind, _ number: Int) -> ItemID {
        ItemID(kind, number) ?? .problem
    }

    private static let texts = [
        "The deploy of checkout begins", "p99 of checkout passes 4 s on the EU dashboard",
        "The canary passes", "Customers write in: 注文が完了しません",
        "A retry storm fills the pool of connections to the payment gateway",
        "The on-call engineer opens the runbook, which is for the old cluster",
    ]

    /// An incident of so many entries, with a gap of five hours in it where there are many.
    static func timeline(entries count: Int) -> [Event] {
        var minute = 2
        var events: [Event] = [
            .sessionOpened(session: "checkout", zone: "Europe/Berlin", tool: "0"),
            .titleSet(text: "Checkout answered 500 to one customer in five"),
            .severitySet(text: "SEV2"),
        ]
        for number in 1...count {
            let kind = [EntryKind.fact, .signal, .fact, .fact, .signal][number % 5]
            events.append(
                .entryAdded(
                    id: id(.entry, number), kind: kind, time: time(minute),
                    text: texts[number % texts.count]))
            minute += [0, 1, 3, 1, 8, 2, 13][number % 7]
            if number == count * 3 / 4, count > 10 { minute += 300 }
        }
        return events + [
            .milestoneSet(.started, time: time(2), entry: id(.entry, 1), text: nil),
            .milestoneSet(.detected, time: time(8), entry: nil, text: nil),
            .milestoneSet(.resolved, time: time(minute), entry: nil, text: nil),
        ]
    }

    private static let causes = [
        "The pool of connections was full", "A retry storm filled it", "Retries have no budget",
        "No library that we use gives them one", "The gateway answers slowly and not at all",
        "Its time-out is longer than that of its callers",
    ]

    /// The causes: twelve whys in three branches, with evidence and two roots.
    static let whys: [Event] =
        [.problemStated(text: "Checkout answered 500 to one customer in five for 71 minutes")]
        + (1...12).map { number in
            let parents = [0, 0, 1, 2, 3, 2, 5, 6, 0, 8, 9, 10, 11]
            return .whyAdded(
                id: id(.why, number), under: id(.why, parents[number]),
                text: causes[number % causes.count])
        } + [
            .whyLinked(id: id(.why, 2), entry: id(.entry, 2)),
            .whyLinked(id: id(.why, 2), entry: id(.entry, 5)),
            .rootMarked(id: id(.why, 4), override: nil),
            .rootMarked(id: id(.why, 7), override: nil),
        ]

    static let people: [Event] = [
        ("Mara Lind", Role.facilitator), ("Tomas Beck", .onCall), ("Zoë Okafor", .developer),
        ("Ines Duarte", .manager), ("王小明", .affected), ("Jo Hart", .other),
    ].map { .personInvited(name: $0, role: $1) }

    /// Three actions, of which one has everything.
    static let actions: [Event] =
        (1...4).map {
            .ideaAdded(
                id: id(.idea, $0), text: "Give retries a budget, in every client, step \($0)")
        } + [
            .ideasRanked(ids: (1...4).map { id(.idea, $0) }),
            .ideasPicked(
                ideas: (1...3).map { id(.idea, $0) }, actions: (1...3).map { id(.action, $0) },
                override: nil),
            .ownerSet(id: id(.action, 1), name: "Tomas Beck"),
            .dueSet(id: id(.action, 1), date: CalendarDate(daysSince1970: 20_800)),
            .actionConfirmed(id: id(.action, 1)),
        ]

    /// The largest session that a real meeting comes to, as it stands in phase 5.
    static let large = folded(
        timeline(entries: 40) + people + [
            .phaseEntered(.timeline, override: nil),
            .questionParked(id: id(.question, 1), text: "Why did the canary pass?"),
            .questionParked(id: id(.question, 2), text: "Who reads the runbook, and when?"),
            .phaseEntered(.cause, override: nil),
        ] + whys + [.phaseEntered(.factors, override: nil)]
            + FactorKind.allCases.enumerated().map {
                .factorAdded(id: id(.factor, $0 + 1), kind: $1, text: causes[$0])
            } + [.phaseEntered(.actions, override: nil)] + actions)
}
