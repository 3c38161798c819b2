import PostMortem
import Testing
import WriteUp

struct MinutesTests {
    private static func lines(_ events: [Event]) -> [String] {
        let records = Fixture.records(events)
        var minutes = Minutes(takenBack: Minutes.takenBack(in: records))
        return records.flatMap { minutes.lines(for: $0) }
    }

    private static let factor = Event.factorAdded(
        id: Fixture.id("F1"), kind: .hid, text: "no alert")

    @Test func `a change that was undone in the end is marked and still there`() {
        let lines = MinutesTests.lines([
            .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"), MinutesTests.factor,
            .undone(record: 1),
        ])
        #expect(
            lines == [
                "2026-11-23",
                "    0  09:00:00Z            mara  Session x opened  zone UTC  nofault 0.1.0",
                "-   1  09:00:10Z            mara  F1  hid  no alert",
                "    2  09:00:20Z            mara  Undone: F1  hid  no alert",
            ])
    }

    @Test func `a change that was brought back is not marked`() {
        let events: [Event] = [
            .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"), MinutesTests.factor,
            .undone(record: 1), .redone(record: 1),
        ]
        #expect(Minutes.takenBack(in: Fixture.records(events)).isEmpty)
        #expect(Minutes.takenBack(in: Fixture.records(events).dropLast()) == [1])
    }

    @Test func `an undo that did nothing marks nothing`() {
        let events: [Event] = [
            .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"), MinutesTests.factor,
            .undone(record: 0),
        ]
        #expect(Minutes.takenBack(in: Fixture.records(events)).isEmpty)
    }

    @Test func `a new day has a line of its own`() {
        var minutes = Minutes()
        let first = Record(
            sequence: 0, at: Instant(seconds: 1_795_478_399), by: nil, event: .clockPaused)
        let second = Record(
            sequence: 1, at: Instant(seconds: 1_795_478_400), by: nil, event: .clockResumed)
        #expect(minutes.lines(for: first).first == "2026-11-23")
        #expect(minutes.lines(for: second).first == "2026-11-24")
        #expect(minutes.lines(for: second).count == 1)
    }

    @Test(arguments: Hostile.texts)
    func `a line of the minutes is one line`(text: String) {
        let lines = MinutesTests.lines([.noteAdded(text: text)])
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    }
}
