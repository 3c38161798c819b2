import Testing

@testable import PostMortem

@Suite struct UndoTests {
    @Test func `undo names the record whose change it takes back`() throws {
        let given = try Given.opened.after(.note("a"), .note("b"))
        #expect(given.when(.undo) == .event(.undone(record: 2)))
        let once = try given.after(.undo)
        #expect(once.when(.undo) == .event(.undone(record: 1)))
        #expect(once.when(.redo) == .event(.redone(record: 2)))
        #expect(once.session.notes.all.map(\.text) == ["a"])
    }

    @Test func `what the journal writes about itself is not undone`() {
        let given = Given.opened.and(.sessionResumed(tool: "x"), .recovered(bytes: 1, kept: "x"))
        #expect(given.when(.undo) == .refused(.impossible))
        #expect(given.session.recordCount == 3)
    }

    @Test func `something new ends what could be redone, and a restart doesn't`() throws {
        let undone = try Given.opened.after(.note("a"), .undo)
        #expect(undone.and(.sessionResumed(tool: "x")).when(.redo) == .event(.redone(record: 1)))
        #expect(try undone.after(.note("b")).when(.redo) == .refused(.impossible))
        #expect(Given.opened.when(.redo) == .refused(.impossible))
    }

    @Test func `records that a reader passed over leave a hole in the numbers`() {
        var session = Given.opened.session
        session.apply(
            Record(
                sequence: 7, at: Given.morning.instant, by: nil, event: .noteAdded(text: "x")))
        #expect(session.undoableRecord == 7)
        #expect(session.recordCount == 8)
    }

    @Test func `the farthest record numbers can be folded`() async {
        // A trap would end the whole run, so this one has a process of its own.
        await #expect(processExitsWith: .success) {
            var session = Session()
            for sequence in [Int.max, .min, .max - 1, .max] {
                session.apply(
                    Record(
                        sequence: sequence, at: Given.morning.instant, by: nil,
                        event: .noteAdded(text: "x")))
            }
        }
    }

    @Test func `what was undone keeps its number, whichever way the records are read`() throws {
        let given = try Given.opened.after(.park("x"), .undo)
        #expect(given.session.highestNumber(of: .question) == 1)
        #expect(given.session.questions.isEmpty)
        #expect(try given.after(.park("y")).session.questions.all.map(\.id) == [q(2)])
    }

    @Test(arguments: [false, true])
    func `undoing all of a session folds little more per change in a long one than in a short one`(
        recordsBetween: Bool
    ) {
        func work(_ count: Int) -> Int {
            var session = Given.opened.session
            func note() { session.apply(.noteAdded(text: "x"), at: Given.morning.instant, by: nil) }
            for _ in 0..<count { note() }
            while let record = session.undoableRecord {
                session.apply(.undone(record: record), at: Given.morning.instant, by: nil)
                guard recordsBetween else { continue }
                note()
                for _ in 0..<2 {
                    guard let record = session.undoableRecord else { break }
                    session.apply(.undone(record: record), at: Given.morning.instant, by: nil)
                }
            }
            return session.ledger.history.work
        }
        // Eight times the changes; the square would be 64 times the work.
        #expect(work(4000) < work(500) * 16)
    }

    @Test func `records that are folded as they are read give the same session, up to a failure`()
        throws
    {
        struct Unreadable: Error {}
        let events: [Event] = [
            .sessionOpened(session: "x", zone: "UTC", tool: "x"), .noteAdded(text: "a"),
            .noteAdded(text: "b"), .undone(record: 2), .noteAdded(text: "c"), .noteAdded(text: "d"),
        ]
        let records = events.enumerated().map { number, event in
            Record(sequence: number, at: Given.morning.instant, by: nil, event: event)
        }
        for count in 0...records.count {
            var stepwise = Session()
            for record in records[..<count] { stepwise.apply(record) }
            var rest = records[...]
            var read = Session()
            read.apply { rest.count > records.count - count ? rest.popFirst() : nil }
            #expect(read == stepwise)
            rest = records[...]
            read = Session()
            #expect(throws: Unreadable.self) {
                try read.apply { () throws(Unreadable) in
                    guard rest.count > records.count - count else { throw Unreadable() }
                    return rest.popFirst()
                }
            }
            #expect(read == stepwise)
        }
    }

    @Test func `an action is done when it was last said to be, unless that was taken back`() throws
    {
        var session = Session()
        for (number, event) in [
            Event.sessionOpened(session: "x", zone: "UTC", tool: "x"),
            .actionDone(id: a(1), text: nil), .actionDone(id: a(1), text: "live"),
            .actionDone(id: a(2), text: nil), .undone(record: 3),
        ].enumerated() {
            session.apply(
                Record(
                    sequence: number, at: Instant(seconds: Int64(number)), by: nil, event: event))
        }
        #expect(session.doneTimes == [a(1): Instant(seconds: 2)])
    }

    @Test func `undone records that are read at once are never folded`() {
        var records = [
            Record(
                sequence: 0, at: Given.morning.instant, by: nil,
                event: .sessionOpened(session: "x", zone: "UTC", tool: "x"))
        ]
        for number in 0..<1000 {
            let event =
                number % 4 < 2
                ? Event.noteAdded(text: "x")
                : .undone(record: records.count - (number % 4 == 2 ? 1 : 3))
            records.append(
                Record(
                    sequence: records.count, at: Given.morning.instant, by: nil, event: event))
        }
        let session = Session(folding: records)
        #expect(session.notes.isEmpty)
        #expect(session.ledger.history.work == 0)
    }

    @Test(
        arguments: [
            Event.undone(record: 0), .undone(record: 99), .undone(record: -1), .redone(record: 1),
            fact(1, at(9, 0)), .entryMoved(id: t(9), time: at(9, 0)),
            .itemDropped(id: t(9), reason: nil),
            .itemDropped(id: w(9), reason: nil), .itemDropped(id: a(9), reason: nil),
            .itemKeyed(id: q(1)), .whyAdded(id: w(2), under: w(1), text: "x"),
            .whyAdded(id: w(5), under: w(5), text: "x"),
            .whyAdded(id: .problem, under: w(1), text: "x"),
            .whyFocused(id: w(9)), .whyLinked(id: w(9), entry: t(1)),
            .rootMarked(id: w(9), override: nil),
            .factorAdded(id: i(1), kind: .hid, text: "x"), .ideaAdded(id: f(1), text: "x"),
            .ideaDeclined(id: i(9), reason: "x"), .ownerSet(id: a(9), name: "x"),
            .textEdited(id: q(9), text: "x"), .questionAnswered(id: q(9), text: "x"),
            .attendanceSet(name: "Zoë", present: true), .clockResumed,
        ])
    func `an event that makes no sense changes nothing but the record count`(event: Event) {
        let given = Given.orderedTimeline.and(
            .problemStated(text: "x"), .whyAdded(id: w(1), under: .problem, text: "x"),
            .whyAdded(id: w(2), under: w(1), text: "x"), .questionParked(id: q(1), text: "x"),
            .agreed(.order, names: ["Mara Lind"]))
        let after = given.and(event)
        #expect(Substance(after.session) == Substance(given.session))
        #expect(after.session.recordCount == given.session.recordCount + 1)
    }
}
