import Journal
import PostMortem

/// Makes records of meetings that could have been: what people do in a session, in the proportions in
/// which they do it, the same for the same seed.
struct Generator {
    private var random: SplitMix
    private var session = Session()
    private var now = Instant(seconds: 1_795_424_400)
    private var incidentTime = Instant(seconds: 1_795_215_600)
    private var line = 0

    init(seed: UInt64) {
        random = SplitMix(state: seed)
    }

    /// Returns the next record.
    mutating func next() -> Record {
        now = Instant(milliseconds: now.milliseconds + Int64(random.number(below: 20_000)))
        let number = session.recordCount
        let event = number < Self.opening.count ? Self.opening[number] : event()
        line += 1
        let record = Record(
            sequence: number, at: now, by: "mara", event: event,
            source: random.number(below: 3) == 0 ? "checkout-draft.script:\(line)" : nil)
        session.apply(record)
        return record
    }

    private static let opening: [Event] = [
        .sessionOpened(session: "2026-11-21-checkout", zone: "Europe/Berlin", tool: "0.1.0"),
        .titleSet(text: "Checkout answered with errors for 41 minutes"),
        .severitySet(text: "SEV2"),
        .serviceAdded(text: "checkout"),
        .impactSet(text: "6 % of orders in the EU failed"),
        .personInvited(name: "Ines Duarte", role: .manager),
        .personInvited(name: "Jörg Weiß", role: .onCall),
        .personInvited(name: "Sanna Koivu", role: .developer),
        .phaseEntered(.room, override: nil),
        .agreed(.contract, names: ["Ines Duarte", "Jörg Weiß", "Sanna Koivu"]),
        .phaseEntered(.timeline, override: nil),
        .problemStated(text: "One order in sixteen failed for 41 minutes"),
    ]

    private mutating func event() -> Event {
        switch random.number(below: 100) {
        case 0..<48: return entry()
        case 48..<56:
            return id(.question, session.highestNumber(of: .question)).map {
                .questionParked(id: $0, text: text())
            } ?? note()
        case 56..<60:
            return known(.question, session.highestNumber(of: .question)).map {
                .questionAnswered(id: $0, text: text())
            } ?? note()
        case 60..<67:
            return id(.why, session.highestNumber(of: .why)).map {
                .whyAdded(id: $0, under: session.currentWhy, text: text())
            } ?? note()
        case 67..<69:
            return known(.why, session.highestNumber(of: .why)).map { .whyFocused(id: $0) }
                ?? note()
        case 69..<75:
            return id(.factor, session.highestNumber(of: .factor)).map {
                .factorAdded(id: $0, kind: random.pick(FactorKind.allCases), text: text())
            } ?? note()
        case 75..<80:
            return id(.idea, session.highestNumber(of: .idea)).map {
                .ideaAdded(id: $0, text: text())
            }
                ?? note()
        case 80..<84:
            return known(.entry, session.highestNumber(of: .entry)).map {
                .textEdited(id: $0, text: text())
            } ?? note()
        case 84..<86:
            return known(.entry, session.highestNumber(of: .entry)).map {
                .entryMoved(id: $0, time: time())
            } ?? note()
        case 86..<87:
            return known(.entry, session.highestNumber(of: .entry)).map { .itemKeyed(id: $0) }
                ?? note()
        case 87..<88: return .blameCalled(id: nil, text: text())
        case 88..<90: return session.undoableRecord.map { .undone(record: $0) } ?? note()
        case 90..<91: return session.redoableRecord.map { .redone(record: $0) } ?? note()
        case 91..<92: return .clockPaused
        case 92..<93: return .clockResumed
        default: return note()
        }
    }

    private mutating func entry() -> Event {
        guard let id = id(.entry, session.highestNumber(of: .entry)) else { return note() }
        return .entryAdded(
            id: id, kind: random.pick(EntryKind.allCases),
            time: random.number(below: 6) == 0 ? nil : time(), text: text())
    }

    private mutating func note() -> Event { .noteAdded(text: text()) }

    private mutating func time() -> StatedTime {
        incidentTime = Instant(seconds: incidentTime.seconds + Int64(random.number(below: 90)))
        return StatedTime(
            Moment(instant: incidentTime, offset: 3600),
            isApproximate: random.number(below: 12) == 0)
    }

    private func id(_ kind: ItemID.Kind, _ highest: Int) -> ItemID? { ItemID(kind, highest + 1) }

    private mutating func known(_ kind: ItemID.Kind, _ highest: Int) -> ItemID? {
        highest == 0 ? nil : ItemID(kind, random.number(below: highest) + 1)
    }

    /// A sentence of 4 to 16 words, one in ten with characters beyond ASCII.
    mutating func text() -> String {
        (0..<4 + random.number(below: 13)).map { _ in random.pick(Self.words) }
            .joined(separator: " ")
    }

    private static let words = [
        "checkout", "p99", "passes", "4", "s", "the", "canary", "passed", "pool", "ran", "dry",
        "dashboard", "EU", "orders", "failed", "alert", "on", "deploy", "4711", "rolled", "back",
        "nobody", "was", "paged", "until", "a", "customer", "wrote", "in", "queue", "grew", "past",
        "its", "limit", "retries", "doubled", "load", "timeout", "of", "30", "looked", "fine",
        "größer", "“green”",
    ]
}

/// Random numbers that are the same on every run (SplitMix64, Steele and others 2014).
struct SplitMix {
    private var state: UInt64

    init(state: UInt64) {
        self.state = state
    }

    mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }
}
