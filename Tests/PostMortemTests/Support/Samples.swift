@testable import PostMortem

func t(_ number: Int) -> ItemID { .following(number - 1, .entry) }
func q(_ number: Int) -> ItemID { .following(number - 1, .question) }
func w(_ number: Int) -> ItemID { .following(number - 1, .why) }
func f(_ number: Int) -> ItemID { .following(number - 1, .factor) }
func i(_ number: Int) -> ItemID { .following(number - 1, .idea) }
func a(_ number: Int) -> ItemID { .following(number - 1, .action) }

/// Returns a time of the Saturday of the sample incident, two days before the sample meetings.
func at(_ hour: Int, _ minute: Int, _ second: Int = 0, approximate: Bool = false) -> StatedTime {
    let seconds = 20_778 * 86_400 + (hour - 1) * 3600 + minute * 60 + second
    let moment = Moment(instant: Instant(seconds: Int64(seconds)), offset: 3600)
    return StatedTime(moment, isApproximate: approximate)
}

/// The day of the sample meetings.
let today = Given.morning.date

func fact(_ number: Int, _ time: StatedTime?, _ text: String = "a deploy") -> Event {
    .entryAdded(id: t(number), kind: .fact, time: time, text: text)
}

func signal(_ number: Int, _ time: StatedTime?, _ text: String = "an alert") -> Event {
    .entryAdded(id: t(number), kind: .signal, time: time, text: text)
}

extension Given {
    /// A journal that has just begun.
    static let opened = Given(
        .sessionOpened(session: "2026-11-21-checkout", zone: "Europe/Berlin", tool: "0.1.0"))

    /// Everything is prepared; the preparation owes nothing.
    static let prepared = opened.and(
        .titleSet(text: "Checkout was slow"),
        .milestoneSet(.started, time: at(9, 2), entry: nil, text: nil),
        .milestoneSet(.resolved, time: at(10, 40), entry: nil, text: nil),
        .personInvited(name: "Mara Lind", role: .facilitator),
        .personInvited(name: "Tomas Beck", role: .onCall),
        .personInvited(name: "Ines Duarte", role: .manager))

    /// Phase 1, and nobody has agreed.
    static let room = prepared.and(.phaseEntered(.room, override: nil))

    /// Phase 2, with an empty timeline.
    static let timeline = room.and(
        .agreed(.contract, names: ["Mara Lind", "Tomas Beck", "Ines Duarte"]),
        .phaseEntered(.timeline, override: nil))

    /// Phase 2, with a fact and a signal in an agreed order.
    static let orderedTimeline = timeline.and(
        fact(1, at(9, 2)), signal(2, at(9, 14)),
        .agreed(.order, names: ["Mara Lind", "Tomas Beck", "Ines Duarte"]))

    /// Phase 3, with nothing said yet.
    static let cause = orderedTimeline.and(.phaseEntered(.cause, override: nil))

    /// Phase 3, with the problem and two whys, one under the other.
    static let twoWhys = cause.and(
        .problemStated(text: "Customers could not pay"),
        .whyAdded(id: w(1), under: .problem, text: "The pool was exhausted"),
        .whyAdded(id: w(2), under: w(1), text: "No limit guards the pool"))

    /// Phase 4, with a structural cause.
    static let factors = twoWhys.and(
        .rootMarked(id: w(2), override: nil), .phaseEntered(.factors, override: nil))

    /// Phase 5, with a factor and no idea.
    static let actions = factors.and(
        .factorAdded(id: f(1), kind: .hid, text: "No alert on the pool"),
        .phaseEntered(.actions, override: nil))

    /// Phase 5, with four ideas and no order.
    static let ideas = actions.and(
        (1...4).map { .ideaAdded(id: i($0), text: "Build guard number \($0)") })

    /// Phase 5, with four ideas in order.
    static let ranked = ideas.and(.ideasRanked(ids: [i(2), i(1), i(4), i(3)]))

    /// Phase 5, with two actions that have nothing yet.
    static let picked = ranked.and(
        .ideasPicked(ideas: [i(2), i(1)], actions: [a(1), a(2)], override: nil))

    /// Phase 5, with two actions that have an owner, a date and a yes.
    static let confirmed = picked.and(
        .ownerSet(id: a(1), name: "Tomas Beck"), .dueSet(id: a(1), date: today.adding(days: 7)),
        .actionConfirmed(id: a(1)),
        .ownerSet(id: a(2), name: "Ines Duarte"), .dueSet(id: a(2), date: today.adding(days: 14)),
        .actionConfirmed(id: a(2)))

    /// The meeting is over.
    static let closed = confirmed.and(.sessionClosed(override: nil))
}
