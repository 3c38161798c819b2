import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell
@testable import nofault

struct BoardFrameTests {
    private let prompts: Prompts

    init() throws { prompts = try .builtIn() }

    private func frame(
        _ session: Session, _ columns: Int, _ rows: Int, now: Instant = ViewSessions.start,
        question: String? = "What made that possible?"
    ) -> [Line] {
        BoardFrame(
            session: session, now: now, size: BoardFrame.Size(columns: columns, rows: rows),
            glyphs: .drawn, prompts: prompts, question: question,
            footer: "checkout.journal   q leaves"
        ).lines
    }

    @Test(arguments: [(1, 1), (2, 3), (10, 4), (40, 10), (60, 16), (80, 24), (120, 40), (200, 60)])
    func `a frame is never wider or taller than the screen`(columns: Int, rows: Int) {
        var generator = HostileGenerator(seed: UInt64(columns * rows))
        for _ in 0..<40 {
            let session = BoardSessions.hostile(&generator)
            let lines = frame(session, columns, rows, question: generator.text())
            #expect(lines.count == rows)
            #expect(lines.allSatisfy { $0.columns <= columns })
        }
    }

    @Test(arguments: Phase.allCases)
    func `a phase reads as somebody looked at it`(phase: Phase) throws {
        var session = ViewSessions.large
        session.apply(.phaseEntered(phase, override: nil), at: ViewSessions.start, by: nil)
        let text = [(40, 15), (60, 20), (80, 24), (120, 40)].map { columns, rows in
            frame(session, columns, rows).map { $0.text + "\n" }.joined()
        }.joined(separator: "\n")
        try ViewGolden.expect(text, in: "board-\(phase.rawValue).txt")
    }

    @Test func `the clock counts down, and over`() {
        var session = ViewSessions.folded(ViewSessions.timeline(entries: 3))
        session.apply(.phaseEntered(.timeline, override: nil), at: ViewSessions.start, by: nil)
        func clock(_ seconds: Int64) -> String? {
            let now = Instant(milliseconds: ViewSessions.start.milliseconds + seconds * 1000)
            return frame(session, 80, 24, now: now).first?.text.split(separator: " ").suffix(2)
                .joined(separator: " ")
        }
        #expect(clock(0)?.hasSuffix("25:00") == true)
        #expect(clock(61)?.hasSuffix("23:59") == true)
        #expect(clock(25 * 60 + 5) == "0:05 over")
    }

    @Test func `the current why is on the screen, however many there are`() {
        let events: [Event] =
            [.problemStated(text: "it broke"), .phaseEntered(.cause, override: nil)]
            + (1...80).map {
                .whyAdded(
                    id: ViewSessions.id(.why, $0), under: .problem, text: "cause number \($0)")
            }
        for here in [1, 20, 41, 79, 80] {
            let session = ViewSessions.folded(
                events + [.whyFocused(id: ViewSessions.id(.why, here))])
            let lines = frame(session, 80, 24).map(\.text)
            #expect(lines.contains { $0.contains("cause number \(here)  ◀\u{A0}here") }, "\(here)")
        }
    }

    static let sizes = [(40, 15), (60, 20), (80, 24), (120, 40)]

    @Test(arguments: sizes)
    func `what was recorded last is on the board, wherever on the timeline it belongs`(
        columns: Int, rows: Int
    ) {
        var session = ViewSessions.folded(ViewSessions.timeline(entries: 40))
        session.apply(.phaseEntered(.timeline, override: nil), at: ViewSessions.start, by: nil)
        let ids = session.timeline.map(\.id).sorted { $0.number < $1.number }
        let lines = frame(session, columns, rows).map(\.text)
        for id in ids.suffix(2) {
            #expect(lines.contains { $0.hasPrefix("  \(id) ") }, "\(id)")
        }
        // One that was added late and belongs at the beginning.
        let first = session.timeline.compactMap(\.time).first
        let late = ViewSessions.id(.entry, 99)
        session.apply(
            .entryAdded(id: late, kind: .fact, time: first, text: "told late"),
            at: ViewSessions.start,
            by: nil)
        #expect(frame(session, columns, rows).contains { $0.text.hasPrefix("  T99 ") })
    }

    @Test(arguments: sizes)
    func `a tree keeps its top, whichever why the room is at`(columns: Int, rows: Int) {
        let events: [Event] =
            [.problemStated(text: "it broke"), .phaseEntered(.cause, override: nil)]
            + (1...60).map {
                .whyAdded(
                    id: ViewSessions.id(.why, $0), under: ViewSessions.id(.why, $0 - 1),
                    text: "cause number \($0)")
            }
        for here in [1, 8, 30, 59, 60] {
            let session = ViewSessions.folded(
                events + [.whyFocused(id: ViewSessions.id(.why, here))])
            let lines = frame(session, columns, rows).map(\.text)
            #expect(lines.contains { $0.contains("it broke") })
            #expect(lines.contains { $0.contains("◀\u{A0}here") }, "\(here)")
            #expect(lines.contains { $0.hasPrefix("  W\(here) ") }, "\(here)")
        }
    }

    @Test(arguments: sizes, [Phase.actions, .after])
    func `every action that there is room for has its owner beside it`(
        size: (columns: Int, rows: Int), phase: Phase
    ) {
        let numbers = 1...6
        let events: [Event] =
            numbers.map {
                .ideaAdded(
                    id: ViewSessions.id(.idea, $0), text: "give retries a budget, step \($0)")
            }
            + [
                .ideasPicked(
                    ideas: numbers.map { ViewSessions.id(.idea, $0) },
                    actions: numbers.map { ViewSessions.id(.action, $0) }, override: nil)
            ] + numbers.map { .ownerSet(id: ViewSessions.id(.action, $0), name: "Person \($0)") }
            + [.phaseEntered(phase, override: nil)]
        let lines = frame(ViewSessions.folded(events), size.columns, size.rows).map(\.text)
        for number in numbers {
            #expect(lines.contains { $0.contains("A\(number)") }, "\(number)")
            #expect(lines.contains { $0.contains("Person \(number)") }, "\(number)")
        }
        #expect(!lines.contains { $0.contains("more lines") })
    }

    @Test func `before there is a session the board says what it waits for`() {
        let lines = frame(Session(), 60, 10, question: nil)
        #expect(lines.last?.text == "checkout.journal   q leaves")
        #expect(lines.dropLast().allSatisfy { $0.isEmpty })
    }

    @Test func `a frame is one piece that shows all at once`() {
        var writes: [String] = []
        let output = Output(result: { writes.append($0) }, complaint: { _ in })
        output.draw(["full", "no", ""], columns: 4, clearing: false)
        #expect(writes == ["\u{1B}[?2026h\u{1B}[Hfull\r\nno\u{1B}[K\r\n\u{1B}[K\u{1B}[?2026l"])
    }
}
