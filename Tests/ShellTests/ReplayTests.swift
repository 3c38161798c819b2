import PostMortem
import Screen
import Testing

@testable import Shell
@testable import nofault

/// Going back and forth among the records of a journal.
struct ReplayTests {
    /// A session opened, then notes, the last of them undone: record 0, notes 1 to 9, and 10.
    private static let records: [Record] = {
        let notes = (1...9).map { Event.noteAdded(text: "note \($0)") }
        let events: [Event] =
            [.sessionOpened(session: "a", zone: "UTC", tool: "0.1.0")] + notes
            + [.undone(record: 9)]
        return events.enumerated().map { number, event in
            Record(
                sequence: number, at: Instant(seconds: 1_795_424_400 + Int64(number)), by: "mara",
                event: event)
        }
    }()

    private static func screen(at index: Int, rows: Int) -> [String] {
        StepScreen(
            history: ReplayHistory(records), journal: "a.journal", index: index
        ).rows(columns: 80, rows: rows).map(\.text)
    }

    // MARK: Moves

    @Test(arguments: [
        (Key(.character("n")), StepMove.forward), (Key(.character(" ")), .forward),
        (Key(.enter), .forward), (Key(.right), .forward), (Key(.right, .control), .forward),
        (Key(.pageDown), .forward), (Key(.character("b")), .back), (Key(.character("p")), .back),
        (Key(.left), .back), (Key(.pageUp), .back), (Key(.backspace), .back),
        (Key(.character("g")), .first), (Key(.home), .first), (Key(.character("G")), .last),
        (Key(.end), .last), (Key(.character("q")), .quit),
        (Key(.character("d"), .control), .quit),
    ])
    func `a key is a move`(key: Key, move: StepMove) {
        #expect(StepMove(key) == move)
    }

    @Test(arguments: [
        Key(.character("x")), Key(.escape), Key(.insert), Key(.tab), Key(.character("q"), .control),
        Key(.character("b"), .alt),
    ])
    func `a key that is no move is none`(key: Key) {
        #expect(StepMove(key) == nil)
    }

    @Test func `an empty line goes forward, and a word is no move`() {
        #expect(StepMove(line: "") == .forward)
        #expect(StepMove(line: "b") == .back)
        #expect(StepMove(line: "quit") == nil)
    }

    @Test func `a move stays among the records, and quitting leads out`() {
        #expect(StepMove.forward.target(from: 3, count: 11) == 4)
        #expect(StepMove.forward.target(from: 10, count: 11) == 10)
        #expect(StepMove.back.target(from: 3, count: 11) == 2)
        #expect(StepMove.back.target(from: 0, count: 11) == 0)
        #expect(StepMove.first.target(from: 3, count: 11) == 0)
        #expect(StepMove.last.target(from: 3, count: 11) == 10)
        #expect(StepMove.quit.target(from: 3, count: 11) == nil)
    }

    // MARK: History and screen

    @Test func `the state at any record is the fold up to it, whatever was looked at before`() {
        let many = (0..<300).map { number in
            Record(
                sequence: number, at: Instant(seconds: Int64(number)), by: nil,
                event: number == 0
                    ? .sessionOpened(session: "a", zone: "UTC", tool: "0.1.0")
                    : .noteAdded(text: "note \(number)"))
        }
        let history = ReplayHistory(many)
        for index in [0, 63, 64, 65, 299, 128, 127, 0] {
            let folded = many[...index].reduce(into: Session()) { $0.apply($1) }
            #expect(history.session(after: index) == folded)
        }
    }

    @Test func `a line is marked as undone only from where it was undone`() {
        let history = ReplayHistory(ReplayTests.records)
        #expect(history.lines(of: 9, after: 9).last?.text.hasPrefix(" ") == true)
        let undone = history.lines(of: 9, after: 10).last
        #expect(undone?.text.hasPrefix("-") == true)
        #expect(undone?.spans.map(\.role) == [.plain, .struck])
    }

    @Test(arguments: [1, 2, 5, 8, 12, 24, 60])
    func `a screen has exactly the rows that there are, the keys in the last`(rows: Int) {
        for index in [0, 5, 10] {
            let screen = ReplayTests.screen(at: index, rows: rows)
            #expect(screen.count == rows)
            #expect(screen.last == StepMove.help)
            guard rows > 2 else { continue }
            #expect(
                screen.contains { $0.contains(index == 0 ? "opened" : "note \(min(index, 9))") })
        }
    }

    @Test func `a low screen keeps the minutes and leaves the state out`() {
        #expect(!ReplayTests.screen(at: 5, rows: 8).contains { $0.hasPrefix("Phase") })
        #expect(ReplayTests.screen(at: 5, rows: 40).contains { $0.hasPrefix("Phase") })
    }

    // MARK: Pace

    @Test func `a silence is played at the pace, and never as more than five minutes`() {
        var pacing = Pacing(10)
        let start = Instant(seconds: 1_795_424_400)
        let later = { Instant(milliseconds: start.milliseconds + $0) }
        #expect(pacing.wait(before: start) == 0)
        #expect(pacing.wait(before: later(1000)) == 100)
        #expect(pacing.wait(before: later(61_000)) == 6000)
        #expect(pacing.wait(before: later(90_000_000)) == 30_000)
        // The machine's clock was set back.
        #expect(pacing.wait(before: start) == 0)
        #expect(pacing.wait(before: later(500)) == 50)
    }

    @Test func `a very slow pace waits a day at the most`() {
        var pacing = Pacing(1e-300)
        _ = pacing.wait(before: Instant(seconds: 0))
        #expect(pacing.wait(before: Instant(seconds: 1)) == 86_400_000)
    }
}
