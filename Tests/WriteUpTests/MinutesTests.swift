import PostMortem
import Testing
import WriteUp

struct MinutesTests {
    private static func lines(_ events: [Event]) -> [String] {
        let records = Fixture.records(events)
        let undoneRecords = UndoneRecords(in: records)
        var minutes = Minutes()
        return records.flatMap {
            minutes.entry(for: $0).lines(isTakenBack: undoneRecords.contains($0.sequence))
        }
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
        let undoneRecords = UndoneRecords(in: Fixture.records(events))
        #expect(
            (0...3).map { undoneRecords.contains(1, after: $0) } == [false, false, true, false])
        #expect(!undoneRecords.contains(1))
        #expect(UndoneRecords(in: Fixture.records(events).dropLast()).contains(1))
    }

    @Test func `an undo that did nothing marks nothing`() {
        let events: [Event] = [
            .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"), MinutesTests.factor,
            .undone(record: 0),
        ]
        #expect(UndoneRecords(in: Fixture.records(events)) == UndoneRecords(in: []))
    }

    @Test func `a new day has a line of its own`() {
        var minutes = Minutes()
        let first = Record(
            sequence: 0, at: Instant(seconds: 1_795_478_399), by: nil, event: .clockPaused)
        let second = Record(
            sequence: 1, at: Instant(seconds: 1_795_478_400), by: nil, event: .clockResumed)
        let entries = [first, second, second].map { minutes.entry(for: $0) }
        #expect(entries[0].lines(isTakenBack: false).first == "2026-11-23")
        #expect(entries[1].lines(isTakenBack: false).first == "2026-11-24")
        #expect(entries[2].lines(isTakenBack: false).count == 1)
    }

    @Test(arguments: Hostile.texts)
    func `a line of the minutes is one line`(text: String) {
        let lines = MinutesTests.lines([.noteAdded(text: text)])
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    }

    @Test func `what was taken back has a mark in front`() {
        let record = Fixture.records([MinutesTests.factor])[0]
        var minutes = Minutes()
        let entry = minutes.entry(for: record)
        let plain = "0  09:00:00Z            mara  F1  hid  no alert"
        #expect(entry.lines(isTakenBack: true).last == "-   " + plain)
        #expect(entry.lines(isTakenBack: false).last == "    " + plain)
    }

    @Test func `an entry as JSON is one line that names the event as the journal does`() {
        let records = Fixture.records([
            .phaseEntered(
                .room, override: Override(rules: ["a rule"], reason: "a \"drill\"\n")),
            .clockPaused,
        ])
        var minutes = Minutes()
        let lines = records.map { minutes.entry(for: $0).json(isTakenBack: $0.sequence == 1) }
        #expect(
            lines == [
                #"{"record":0,"time":"2026-11-23T09:00:00.000Z","elapsed":0,"who":"mara","#
                    + #""event":"phaseEntered","text":"Phase 1 · Set the room (against: a rule, "#
                    + #"because a \"drill\"\n)","undone":false,"from":null}"# + "\n",
                #"{"record":1,"time":"2026-11-23T09:00:10.000Z","elapsed":10,"who":"mara","#
                    + #""event":"clockPaused","text":"The clock stands","undone":true,"from":null}"#
                    + "\n",
            ])
    }

    @Test(arguments: Hostile.texts)
    func `an entry as JSON stays on one line whatever was typed`(text: String) {
        var minutes = Minutes()
        let record = Record(
            sequence: 0, at: Instant(seconds: 0), by: text, event: .noteAdded(text: text),
            source: text)
        let json = minutes.entry(for: record).json(isTakenBack: false)
        #expect(json.unicodeScalars.dropLast().allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
}
