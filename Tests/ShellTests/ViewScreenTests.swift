import PostMortem
import Screen
import Testing

@testable import Shell
@testable import Views
@testable import nofault

struct ViewScreenTests {
    private func show(_ topic: Command.Topic, _ session: Session, columns: Int?) -> [Line] {
        ShowView(
            session: session, now: ViewSessions.start, wrapping: Wrapping(width: columns),
            screen: Canvas(columns: columns, glyphs: .drawn)
        ).lines(of: topic)
    }

    private func text(_ lines: [Line]) -> String { lines.map { $0.text + "\n" }.joined() }

    @Test(arguments: [40, 60, 80, 120])
    func `the whys are a tree`(columns: Int) throws {
        var session = ViewSessions.large
        session.apply(.phaseEntered(.cause, override: nil), at: ViewSessions.start, by: nil)
        session.apply(
            .whyFocused(id: ViewSessions.id(.why, 10)), at: ViewSessions.start, by: nil)
        let lines = show(.whys, session, columns: columns)
        #expect(lines.allSatisfy { $0.columns <= columns })
        try ViewGolden.expect(text(lines), in: "whys-\(columns).txt")
    }

    @Test func `a chain of whys of any depth leaves half of the line to the text`() {
        let events: [Event] =
            [.problemStated(text: "it broke")]
            + (1...60).map {
                .whyAdded(
                    id: ViewSessions.id(.why, $0), under: ViewSessions.id(.why, $0 - 1),
                    text: "because of what was below it")
            }
        let lines = show(.whys, ViewSessions.folded(events), columns: 40)
        #expect(lines.allSatisfy { $0.columns <= 40 })
        #expect(lines.count < 61 * 3)
        #expect(lines.contains { $0.text.hasPrefix("  W60") && $0.text.contains("because") })
    }

    @Test func `planned and actual time are bars to one scale`() throws {
        var session = ViewSessions.large
        session.apply(.phaseExtended(minutes: 10), at: ViewSessions.start, by: nil)
        let now = Instant(milliseconds: ViewSessions.start.milliseconds + 31 * 60_000)
        let wide = [60, 80, 120].map { columns in
            ClockView(
                session: session, now: now, screen: Canvas(columns: columns, glyphs: .drawn)
            ).lines
        }
        for (lines, columns) in zip(wide, [60, 80, 120]) {
            #expect(lines.allSatisfy { $0.columns <= columns })
        }
        try ViewGolden.expect(wide.map(text).joined(separator: "\n"), in: "clock.txt")
        let plain = ClockView(
            session: session, now: now, screen: Canvas(columns: nil, glyphs: .drawn)
        ).lines
        #expect(plain.count == 5)
        #expect(plain.last?.text == "  5 Actions               31:00  of 25 min  <- now")
    }

    @Test(arguments: Phase.allCases)
    func `the status of the largest session is on one screen`(phase: Phase) {
        var session = ViewSessions.large
        session.apply(.phaseEntered(phase, override: nil), at: ViewSessions.start, by: nil)
        let long = String(repeating: "everything and more of it ", count: 40)
        session.apply(.titleSet(text: long), at: ViewSessions.start, by: nil)
        session.apply(.problemStated(text: long), at: ViewSessions.start, by: nil)
        let lines = StatusView(
            session: session, now: ViewSessions.start, wrapping: Wrapping(width: 80)
        ).lines
        #expect(lines.count <= 22)
        #expect(lines.allSatisfy { $0.columns <= 80 })
    }

    @Test func `the status says where the largest session stands`() throws {
        let lines = StatusView(
            session: ViewSessions.large, now: ViewSessions.start, wrapping: Wrapping(width: 80)
        ).lines
        try ViewGolden.expect(text(lines), in: "status.txt")
    }

    @Test func `without a screen the timeline is a list and nothing else`() {
        let session = ViewSessions.folded(ViewSessions.timeline(entries: 3))
        let lines = show(.timeline, session, columns: nil)
        #expect(lines.count == 2 + 3)
        #expect(!lines.contains { $0.text.contains("─") || $0.text.contains("■") })
    }

    @Test(arguments: Command.Topic.allCases, [40, 80])
    func `no topic is wider than the screen, whatever was said`(
        topic: Command.Topic, columns: Int
    ) {
        var generator = HostileGenerator(seed: UInt64(columns))
        for _ in 0..<20 {
            let session = BoardSessions.hostile(&generator)
            let lines = show(topic, session, columns: columns)
            let wide = lines.filter { $0.columns > columns }
            #expect(wide.isEmpty, "\(wide.map(\.spans))")
        }
    }
}
