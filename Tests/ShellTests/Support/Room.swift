import PostMortem

/// A room that says what comes to its mind: lines that a meeting could take in the phase it is in, and some
/// that it can't.
struct Room {
    private var generator: SeededGenerator

    /// Creates a room; the same seed says the same lines.
    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let texts = [
        "The pool had no limit", "Mara forgot to rotate it", "be more careful next time",
        "09:14 was on the clock", "T1 was the first", "- a dash", "because of the queue",
        "Zoë rief zurück", "\u{202E}turned round", "all of it", "why did the canary pass?",
    ]
    private static let names = ["Mara Lind", "Tomas Beck", "Ines Duarte", "Zoë", "all"]

    /// Returns the next line.
    mutating func line(in session: Session) -> String {
        switch roll(10) {
        case 0: anything(session)
        case 1: moving(session)
        default: fitting(session)
        }
    }

    private mutating func fitting(_ session: Session) -> String {
        switch session.phase {
        case .prepare:
            one([preparing(), preparing(), entry(), "next because \(text())"])
        case .room:
            one([
                "agree all", "agree \(name())", "next", "directive", "object \(name()), \(text())",
                "agree \(name()), \(name())",
            ])
        case .timeline:
            one([entry(), entry(), "agree all", "key \(id("T"))", "next because \(text())"])
        case .cause:
            one([
                "problem \(text())", "why \(text())", "why \(id("W")) \(text())",
                "link \(id("W")) \(id("T"))", "root \(id("W"))", "at \(id("W"))", "next",
                "next because \(text())",
            ])
        case .factors:
            one([
                "\(one(FactorKind.allCases.map(\.rawValue))) \(text())",
                "answer \(id("Q")) \(text())", "next", "next because \(text())",
            ])
        case .actions: acting(session)
        case .after:
            one([
                "done \(id("A"))", "slip \(id("A")) +\(roll(40))d \(text())",
                "cancel \(id("A")) \(text())", "note \(text())", "undo",
            ])
        }
    }

    private mutating func acting(_ session: Session) -> String {
        let ids = session.openIdeas.map(\.id.description).shuffled(using: &generator)
        return one([
            "idea \(text())", "for \(id("I")) \(id("W"))", "for \(id("I")) \(id("F"))",
            "rank \(ids.joined(separator: " "))", "pick \(ids.prefix(2).joined(separator: " "))",
            "decline \(id("I")) \(text())", "owner \(id("A")) \(name())",
            "due \(id("A")) +\(roll(30))d", "measure \(id("A")) \(text())", "yes \(id("A"))",
            "none \(text())", "close", "close because \(text())",
        ])
    }

    private mutating func preparing() -> String {
        let role = one(Role.allCases.map(\.rawValue))
        return one([
            "incident \(text())", "severity SEV1", "service \(text())", "impact \(text())",
            "recurs \(text())", "summary \(text())", "zone \(one(["UTC", "+05:30"]))",
            "invite \(role) \(name())",
            "invite \(role) \(name())", "absent \(name())", "present \(name())",
            "fit because \(text())", "rename \(name()), \(name())", "uninvite \(name())",
            "invite other \(name()), \(name())",
            "\(one(Milestone.allCases.map(\.rawValue))) \(time()) \(text())",
        ])
    }

    private mutating func anything(_ session: Session) -> String {
        one([
            "undo", "redo", "note \(text())", "blame \(text())", "blame \(id("T")) \(text())",
            "edit \(id("W")) \(text())", "drop \(id("T"))", "drop \(id("W")) \(text())",
            "drop \(id("Q"))", "move \(id("T")) \(time())", "key \(id("W"))", "park \(text())",
            "absent \(name())", "present \(name())", entry(), text(), "status", "show", "fit",
            "fact \(id("T"))", "signal \(id("T"))", "no \(id("A")) \(text())",
            "agree contract \(name())",
        ])
    }

    private mutating func moving(_ session: Session) -> String {
        one(["pause", "resume", "extend \(roll(20))", "back", "next", "phase cause"])
    }

    private mutating func entry() -> String {
        let kind = one(["fact", "signal"])
        return one(["\(kind) \(time()) \(text())", "\(kind) \(text())"])
    }

    private mutating func time() -> String {
        let digits = "\(10 + roll(10)):\(10 + roll(50))"
        return one(["2026-11-22T\(digits)Z", "~2026-11-22T\(digits)+01:00", digits])
    }

    private mutating func id(_ letter: String) -> String { "\(letter)\(roll(5))" }
    private mutating func text() -> String { one(Room.texts) }
    private mutating func name() -> String { one(Room.names) }
    private mutating func roll(_ sides: Int) -> Int { .random(in: 0..<sides, using: &generator) }
    private mutating func one(_ choices: [String]) -> String {
        choices.randomElement(using: &generator) ?? ""
    }
}
