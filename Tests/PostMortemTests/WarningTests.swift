import Testing

@testable import PostMortem

@Suite struct WarningTests {
    /// Returns the warnings after an event.
    static func warnings(_ given: Given, _ event: Event) -> [String] {
        given.and(event).session.warnings(after: event, at: given.now.instant)
    }

    @Test func `milestones out of order are worth a look, and stand`() {
        let event = Event.milestoneSet(.detected, time: at(9, 0), entry: nil, text: nil)
        #expect(WarningTests.warnings(.prepared, event) == ["detected lies before started"])
        let fine = Event.milestoneSet(.detected, time: at(9, 2), entry: nil, text: nil)
        #expect(WarningTests.warnings(.prepared, fine) == [])
    }

    @Test func `an entry that moves takes its milestone out of order`() throws {
        let given = try Given.orderedTimeline.after(
            .milestone(.detected, at: .entry(t(2)), text: nil))
        let event = Event.entryMoved(id: t(2), time: at(11, 0))
        #expect(WarningTests.warnings(given, event) == ["resolved lies before detected"])
    }

    @Test func `a time that is still to come is worth a look`() {
        let moment = Moment(
            instant: Instant(seconds: Given.morning.instant.seconds + 1), offset: 3600)
        let soon = StatedTime(moment)
        let warning = ["2026-11-23T09:00:01+01:00 is still to come"]
        #expect(WarningTests.warnings(.timeline, fact(1, soon)) == warning)
        #expect(
            WarningTests.warnings(.orderedTimeline, .entryMoved(id: t(1), time: soon)) == warning)
        #expect(
            WarningTests.warnings(
                .opened, .milestoneSet(.started, time: soon, entry: nil, text: nil)) == warning)
        #expect(WarningTests.warnings(.timeline, fact(1, StatedTime(Given.morning))) == [])
        #expect(WarningTests.warnings(.timeline, fact(1, nil)) == [])
    }

    @Test func `one owner of several actions is worth a look`() {
        let given = Given.picked.and(.ownerSet(id: a(1), name: "Tomas Beck"))
        #expect(
            WarningTests.warnings(given, .ownerSet(id: a(2), name: "Tomas Beck")) == [
                "Tomas Beck owns A1 as well"
            ])
        #expect(WarningTests.warnings(given, .ownerSet(id: a(2), name: "Ines Duarte")) == [])
        #expect(WarningTests.warnings(given, .noteAdded(text: "x")) == [])
    }
}
