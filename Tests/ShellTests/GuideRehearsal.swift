import CommandLanguage
import PostMortem
import Prompts

@testable import Shell

/// A session in memory, led by typed lines: what is refused is thrown, and nothing is written.
struct Rehearsal {
    private(set) var session = Session()
    /// The time on the wall; a Monday morning.
    var now = Instant(seconds: 1_795_424_400)

    /// Begins a session and takes lines.
    init(_ lines: String...) throws { try self.init(lines) }

    init(_ lines: [String]) throws {
        let opened = Event.sessionOpened(session: "rehearsal", zone: "UTC", tool: "test")
        session.apply(opened, at: now, by: nil)
        for line in lines { try take(line) }
    }

    /// Takes a line.
    ///
    /// - Returns: whether it changed anything.
    @discardableResult
    mutating func take(_ line: String) throws -> Bool {
        let context = ReadingContext(session, now: now)
        guard let command = try CommandParser.parse(line, in: context) else { return false }
        let moment = Moment(instant: now, offset: 0)
        guard
            let event = try session.decide(
                command, at: moment, hearing: Self.wordings)
        else { return false }
        session.apply(event, at: now, by: nil)
        return true
    }

    /// Applies an event that the journal writes about itself.
    mutating func apply(_ event: Event) { session.apply(event, at: now, by: nil) }

    mutating func wait(minutes: Int64 = 0, seconds: Int64 = 0) {
        now = Instant(milliseconds: now.milliseconds + (minutes * 60 + seconds) * 1000)
    }

    private static let wordings = (try? Prompts.builtIn())?.wordings ?? .none

    var guide: Guide {
        Guide(session: session, now: now, wordings: Self.wordings)
    }

    /// Everything that the preparation owes, and a draft.
    static let prepared = [
        "zone UTC", "incident Checkout was slow", "started 07:02 the deploy", "mitigated 08:10",
        "resolved 08:15",
        "invite facilitator Mara Lind", "invite on-call Tomas Beck", "invite manager Ines Duarte",
        "invite developer Ana Ruiz", "invite affected Jon Berg", "fact 06:55 the deploy begins",
        "signal 07:14 p99 passes 4 s", "fact 07:30 the rollback begins",
    ]
    static let room = prepared + ["next"]
    static let timeline = room + ["agree all", "next"]
    static let cause = timeline + ["detected 07:14", "agree all", "next"]
    static let whys = cause + ["problem customers could not pay", "why the pool was exhausted"]
    static let rooted =
        whys + ["why no limit guards the pool", "why limits are off by default", "root W3"]
    static let factors = rooted + ["next"]
    static let actions = factors + ["hid no alert on the pool", "next"]
    static let ideas =
        actions + [
            "idea limit the pool", "idea alert on the pool", "idea load test", "idea new dashboard",
        ]
    static let ranked = ideas + ["rank I2 I1 I3 I4"]
    static let picked = ranked + ["pick I2 I1"]
    static let owned =
        picked + [
            "owner A1 Ana", "due A1 +14d", "owner A2 Tomas", "due A2 +7d", "measure A1 a test",
            "measure A2 a graph",
        ]
    static let confirmed = owned + ["yes A1", "yes A2"]
}

/// Numbers that look random and are the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Rehearsal {
    /// Returns the command that a line says.
    func command(_ line: String) throws -> Command {
        try CommandParser.parse(line, in: ReadingContext(session, now: now)) ?? .guide
    }
}
