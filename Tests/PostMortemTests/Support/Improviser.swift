@testable import PostMortem

/// Makes up commands and events as a room might, and as a forged journal might.
struct Improviser {
    /// Where the choices come from.
    var generator: SeededGenerator

    /// Creates an improviser; the same seed makes up the same things.
    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    static let names = [
        "Mara Lind", "Tomas Beck", "Ines Duarte", "Ines Okafor", "Jo", "mara", "Ines", "all", "Zoë",
        "Nobody At All",
    ]

    static let texts = [
        "No limit guards the pool", "be more careful", "The alert fires on averages",
        "someone forgot to rotate it", "why did the canary pass?", "\u{1B}[2J", "é", "x",
    ]

    mutating func pick<Element>(_ choices: [Element]) -> Element? {
        choices.randomElement(using: &generator)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

    mutating func text() -> String { pick(Improviser.texts) ?? "x" }

    mutating func name() -> String { pick(Improviser.names) ?? "Jo" }

    mutating func reason() -> String? { generator.once(in: 3) ? text() : nil }

    mutating func kind() -> ItemID.Kind { pick(ItemID.Kind.allCases) ?? .entry }

    /// An id of a kind, mostly one that has been given.
    mutating func id(_ kind: ItemID.Kind, in session: Session) -> ItemID {
        if generator.once(in: 25) {
            return ItemID.following(number(0...ItemID.largestNumber), self.kind())
        }
        if kind == .why, generator.once(in: 8) { return .problem }
        return .following(number(0...session.highestNumber(of: kind)), kind)
    }

    mutating func anyID(in session: Session) -> ItemID {
        let kind = kind()
        return id(kind, in: session)
    }

    mutating func time() -> StatedTime {
        let minutes = number(-60...(24 * 60))
        return at(0, minutes, number(0...3), approximate: generator.once(in: 4))
    }

    mutating func date() -> CalendarDate { today.adding(days: number(-3...60)) }

    mutating func ideas(in session: Session) -> [ItemID] {
        if generator.once(in: 5) {
            return (0..<number(0...5)).map { _ in id(.idea, in: session) }
        }
        let open = session.openIdeas.map(\.id).shuffled(using: &generator)
        return generator.once(in: 2) ? open : Array(open.prefix(number(1...3)))
    }

    /// A command that is plausible more often than not.
    mutating func command(in session: Session) -> Command {
        switch number(0...9) {
        case 0: moving()
        case 1: preparing(in: session)
        case 2: anyTime(in: session)
        case 3, 4: board(in: session)
        case 5: cause(in: session)
        case 6, 7: actions(in: session)
        default: forward(in: session)
        }
    }

    /// What brings a meeting on, so that a walk comes to its later phases.
    private mutating func forward(in session: Session) -> Command {
        switch session.phase {
        case .prepare: generator.once(in: 2) ? preparing(in: session) : .next(because: "a drill")
        case .actions:
            generator.once(in: 6)
                ? .close(because: generator.once(in: 2) ? "a drill" : nil) : actions(in: session)
        case .after: followUp(in: session)
        default:
            generator.once(in: 4)
                ? .next(because: generator.once(in: 2) ? "a drill" : nil) : board(in: session)
        }
    }

    private mutating func moving() -> Command {
        switch number(0...12) {
        case 0, 1: .next(because: reason())
        case 2: .back
        case 3: .phase(pick(Phase.allCases) ?? .room)
        case 4: .extend(minutes: number(1...20))
        case 5, 6: .pause
        case 7, 8: .resume
        case 9, 10: .agree(.everyone)
        case 11: .agree(.person(name()))
        default: .fit(because: reason())
        }
    }

    private mutating func preparing(in session: Session) -> Command {
        switch number(0...15) {
        case 15: .summary(text())
        case 12: .rename("\(name()), \(name())")
        case 13: .uninvite(name: name())
        case 14: .invite(.other, name: "\(name()), \(name())")
        case 0: .incident(title: text())
        case 1: .severity(text())
        case 2: .service(text())
        case 3: .impact(text())
        case 4: .zone(pick(["UTC", "Europe/Berlin", "+05:30"]) ?? "UTC")
        case 5: .recurs(text())
        case 6:
            .milestone(pick(Milestone.allCases) ?? .started, at: .time(time()), text: reason())
        case 7:
            .milestone(
                pick(Milestone.allCases) ?? .started, at: .entry(id(.entry, in: session)),
                text: reason())
        case 8, 9: .invite(pick(Role.allCases) ?? .other, name: name())
        case 10: .absent(name: name())
        default: .present(name: name())
        }
    }

    private mutating func anyTime(in session: Session) -> Command {
        switch number(0...13) {
        case 0: .note(text())
        case 1, 2, 3: .undo
        case 4, 5: .redo
        case 6: .edit(anyID(in: session), text: text())
        case 7: .move(id(.entry, in: session), to: time())
        case 8, 9: .drop(anyID(in: session), reason: reason())
        case 10: .key(anyID(in: session))
        case 11: .blame(generator.once(in: 2) ? nil : anyID(in: session), text: reason())
        case 12: .answer(id(.question, in: session), text: text())
        default:
            pick([
                .help(verb: nil), .guide, .status, .show(.clock), .directive, .read,
                .load(path: "x"), .report(path: nil), .quit,
            ]) ?? .guide
        }
    }

    private mutating func board(in session: Session) -> Command {
        switch number(0...7) {
        case 6: .object("\(name()) \(text())")
        case 7: .recolour(id(.entry, in: session), pick(EntryKind.allCases) ?? .fact)
        case 0, 1:
            .record(
                pick(EntryKind.allCases) ?? .fact, at: generator.once(in: 3) ? nil : time(),
                text: text())
        case 2: .park(text())
        case 3: .factor(pick(FactorKind.allCases) ?? .hid, text: text())
        case 4: .agree(.everyone)
        default: .why(under: nil, text: text())
        }
    }

    private mutating func cause(in session: Session) -> Command {
        switch number(0...5) {
        case 0: .problem(text())
        case 1, 2:
            .why(under: generator.once(in: 2) ? nil : id(.why, in: session), text: text())
        case 3: .focus(id(.why, in: session))
        case 4: .link(id(.why, in: session), to: id(.entry, in: session))
        default: .root(id(.why, in: session), because: reason())
        }
    }

    private mutating func actions(in session: Session) -> Command {
        if generator.once(in: 3), let next = settling(in: session) { return next }
        return acting(in: session)
    }

    /// What the first action lacks, or a yes or no to it; nil where no action lacks anything.
    private mutating func settling(in session: Session) -> Command? {
        guard let action = session.actionItems.first(where: { !$0.isConfirmed }) else { return nil }
        if action.owner == nil {
            return session.roster.present.first.map { .owner(action.id, name: $0.id) }
        }
        if action.due == nil { return .due(action.id, today.adding(days: 7)) }
        return generator.once(in: 2) ? .yes(action.id) : .refuse(action.id, text: text())
    }

    private mutating func acting(in session: Session) -> Command {
        switch number(0...12) {
        case 12: .refuse(id(.action, in: session), text: text())
        case 0, 1: .idea(text())
        case 2:
            .target(
                id(.idea, in: session), at: id(generator.once(in: 2) ? .why : .factor, in: session))
        case 3: .rank(ideas(in: session))
        case 4, 5: .pick(ideas(in: session), because: generator.once(in: 2) ? "a drill" : nil)
        case 6: .decline(id(.idea, in: session), reason: text())
        case 7: .noAction(reason: text())
        case 8: .owner(id(.action, in: session), name: name())
        case 9: .due(id(.action, in: session), date())
        case 10: .measure(id(.action, in: session), text: text())
        default: .yes(id(.action, in: session))
        }
    }

    private mutating func followUp(in session: Session) -> Command {
        switch number(0...5) {
        case 0: .done(id(.action, in: session), text: reason())
        case 1, 2: .slip(id(.action, in: session), to: date(), reason: text())
        case 3: .cancel(id(.action, in: session), reason: text())
        case 4: .tracked(id(.action, in: session), address: "https://x.example/\(number(1...9))")
        default: .undo
        }
    }
}
