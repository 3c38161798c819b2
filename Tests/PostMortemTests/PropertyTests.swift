import Testing

@testable import PostMortem

/// What holds whatever people type, and whatever a journal holds.
@Suite struct PropertyTests {
    /// One step of a random meeting.
    struct Step {
        let before: Session
        let now: Moment
        let command: Command
        let event: Event
        let after: Session
    }

    /// Returns the steps of a random meeting that recorded something.
    static func walk(_ seed: UInt64, length: Int = 300) -> [Step] {
        var improviser = Improviser(seed: seed)
        var given = Given.opened
        var steps: [Step] = []
        for _ in 0..<length {
            given = given.later(milliseconds: Int64(improviser.number(0...30_000)))
            let command = improviser.command(in: given.session)
            guard case .event(let event) = given.when(command) else { continue }
            let before = given.session
            given = given.and(event)
            steps.append(
                Step(
                    before: before, now: given.now, command: command, event: event,
                    after: given.session))
        }
        return steps
    }

    static let seeds = Array<UInt64>(1...24)

    /// The name of an event's case.
    static func name(of event: Event) -> String {
        Mirror(reflecting: event).children.first?.label ?? "\(event)"
    }

    @Test func `random meetings come to every event that a command can cause`() {
        let names = Set(
            PropertyTests.seeds.flatMap { PropertyTests.walk($0) }.map(\.event).map(
                PropertyTests.name))
        // All events but sessionOpened, sessionResumed, sessionLeft and recovered, which the journal writes.
        #expect(names.count == 50 - 4, "\(names.sorted())")
    }

    @Test(arguments: seeds)
    func `a command comes to the same whenever it is held against the same state`(seed: UInt64) {
        var improviser = Improviser(seed: seed)
        for step in PropertyTests.walk(seed, length: 150) {
            let command = improviser.command(in: step.before)
            let first = Given(session: step.before, now: step.now).when(command)
            #expect(first == Given(session: step.before, now: step.now).when(command))
        }
    }

    @Test(arguments: seeds)
    func `no id is given twice`(seed: UInt64) {
        var given: Set<ItemID> = []
        for step in PropertyTests.walk(seed) {
            for id in PropertyTests.newIDs(in: step.event) {
                #expect(given.insert(id).inserted, "\(id) was given twice")
            }
        }
    }

    @Test(arguments: seeds)
    func `folding the records again gives an equal session`(seed: UInt64) {
        let steps = PropertyTests.walk(seed)
        var session = Given.opened.session
        for step in steps {
            let record = Record(
                sequence: session.recordCount, at: step.now.instant, by: "mara", event: step.event)
            session.apply(record)
            #expect(session == step.after)
        }
    }

    @Test(arguments: seeds)
    func `records folded all at once, or in batches, come to what they come to one by one`(
        seed: UInt64
    ) {
        var improviser = Improviser(seed: seed)
        var oneByOne = Session()
        var batched = Session()
        var records: [Record] = []
        var batch: [Record] = []
        for _ in 0..<400 {
            let event = improviser.event(in: oneByOne)
            let seconds = Int64(improviser.number(-90_000...90_000))
            let record = Record(
                sequence: oneByOne.recordCount,
                at: Instant(seconds: Given.morning.instant.seconds + seconds), by: "mara",
                event: event)
            oneByOne.apply(record)
            records.append(record)
            batch.append(record)
            if improviser.number(0...20) == 0 {
                batched.apply(contentsOf: batch)
                batch = []
                #expect(batched == oneByOne)
                #expect(Session(folding: records) == oneByOne)
            }
        }
    }

    @Test(arguments: seeds)
    func `undo and redo change nothing but the record count`(seed: UInt64) throws {
        for step in PropertyTests.walk(seed) {
            guard step.after.undoableRecord != nil else { continue }
            let given = Given(session: step.after, now: step.now).later(minutes: 1)
            let back = try given.after(.undo, .redo)
            #expect(back.session.withoutBookkeeping == step.after.withoutBookkeeping)
        }
    }

    @Test(arguments: seeds)
    func `every undo takes back one change, and every redo brings one back`(seed: UInt64) {
        var past: [Substance] = []
        var future: [Substance] = []
        for step in PropertyTests.walk(seed) {
            let before = Substance(step.before)
            switch step.event {
            case .undone:
                #expect(past.popLast() == Substance(step.after))
                future.append(before)
            case .redone:
                #expect(future.popLast() == Substance(step.after))
                past.append(before)
            default:
                past.append(before)
                future = []
            }
        }
    }

    @Test(arguments: seeds)
    func `undoing everything leads back to the beginning`(seed: UInt64) throws {
        guard
            var given = PropertyTests.walk(seed).last.map({ Given(session: $0.after, now: $0.now) })
        else { return }
        while given.session.undoableRecord != nil { given = try given.after(.undo) }
        #expect(Substance(given.session) == Substance(Given.opened.session))
        #expect(given.when(.undo) == .refused(.impossible))
    }

    @Test(arguments: seeds)
    func `a command that was taken doesn't give the same event again`(seed: UInt64) {
        for step in PropertyTests.walk(seed) {
            switch step.command {
            case .note, .blame, .extend: continue  // Each of them adds one more.
            default: break
            }
            let again = Given(session: step.after, now: step.now).when(step.command)
            #expect(again != .event(step.event), "\(step.command)")
        }
    }

    @Test(arguments: seeds)
    func `an event's command gives the event again`(seed: UInt64) throws {
        for step in PropertyTests.walk(seed) {
            let command = try #require(step.event.command(in: step.before.phase))
            let again = Given(session: step.before, now: step.now).when(command)
            #expect(again == .event(step.event), "\(command)")
        }
    }

    @Test(arguments: seeds)
    func `every refusal says how to go on, except where nothing is left to do`(seed: UInt64) {
        var improviser = Improviser(seed: seed)
        for step in PropertyTests.walk(seed) {
            let command = improviser.command(in: step.before)
            let given = Given(session: step.before, now: step.now)
            guard let refusal = given.refusal(of: command) else { continue }
            #expect(refusal.message.last.map { ".?".contains($0) } == true, "\(refusal.message)")
            #expect(!refusal.hints.contains(""), "\(refusal.message)")
            #expect(
                !refusal.hints.isEmpty || command == .undo || command == .back,
                "\(refusal.message)")
        }
    }

    @Test(arguments: seeds)
    func `any event can be folded in any state, and read, and undone to the beginning`(
        seed: UInt64
    ) throws {
        var improviser = Improviser(seed: seed)
        var session = Session()
        for _ in 0..<400 {
            let event = improviser.event(in: session)
            let seconds = Int64(improviser.number(-90_000...90_000))
            let instant = Instant(seconds: Given.morning.instant.seconds + seconds)
            session.apply(event, at: instant, by: nil)
            PropertyTests.read(session, after: event, at: instant)
            let given = Given(session: session, now: Moment(instant: instant, offset: 3600))
            _ = given.when(improviser.command(in: session))
            if let command = event.command(in: session.phase) { _ = given.when(command) }
        }
        while let record = session.undoableRecord {
            session.apply(.undone(record: record), at: Given.morning.instant, by: nil)
        }
        #expect(session.entries.all.isEmpty && session.whys.all.isEmpty)
        #expect(session.actions.all.isEmpty && session.overrides.all.isEmpty)
        #expect(session.phase == .prepare && session.outcome == nil)
    }

    /// Reads everything that can be read.
    private static func read(_ session: Session, after event: Event, at now: Instant) {
        #expect(session.timeline.count <= session.entries.all.count)
        #expect(session.openIdeas.count <= session.ideas.all.count)
        for phase in Phase.allCases {
            #expect(session.elapsed(in: phase, at: now) >= 0)
            for debt in session.debts(of: phase, at: now) {
                #expect(!debt.sentence.isEmpty && !debt.remedy.isEmpty)
            }
        }
        for why in session.whys.all {
            #expect(session.depth(of: why.id) == session.chain(to: why.id).count)
        }
        #expect((session.secondsLeft(at: now) == nil) == (session.phase.minutes == nil))
        #expect(!session.warnings(after: event, at: now).contains(""))
    }

    private static func newIDs(in event: Event) -> [ItemID] {
        switch event {
        case .entryAdded(let id, _, _, _), .questionParked(let id, _), .whyAdded(let id, _, _),
            .factorAdded(let id, _, _), .ideaAdded(let id, _):
            [id]
        case .ideasPicked(_, let actions, _): actions
        default: []
        }
    }
}
