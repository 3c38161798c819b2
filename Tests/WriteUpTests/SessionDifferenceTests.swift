import PostMortem
import Testing

@testable import WriteUp

struct SessionDifferenceTests {
    private static func lines(_ before: [Event], then after: [Event]) -> [String] {
        SessionDifference(from: Fixture.folded(before), to: Fixture.folded(before + after)).lines
    }

    private static func id(_ text: String) -> ItemID { Fixture.id(text) }

    private static let entry = Event.entryAdded(
        id: id("T1"), kind: .signal, time: Fixture.time(21, 9, 14), text: "p99 passes 4 s")

    @Test func `what was added, changed and taken away each has its sign`() {
        #expect(
            SessionDifferenceTests.lines([], then: [SessionDifferenceTests.entry])
                == ["TIMELINE", "+ T1  time 2026-11-21 09:14 +01:00  signal  p99 passes 4 s"])
        #expect(
            SessionDifferenceTests.lines(
                [SessionDifferenceTests.entry],
                then: [
                    .textEdited(id: SessionDifferenceTests.id("T1"), text: "p99 passes 5 s"),
                    .entryMoved(
                        id: SessionDifferenceTests.id("T1"), time: Fixture.time(21, 9, 12)),
                    .itemKeyed(id: SessionDifferenceTests.id("T1")),
                ]) == [
                    "TIMELINE", "~ T1  time 2026-11-21 09:14 +01:00 -> 2026-11-21 09:12 +01:00",
                    "~ T1  p99 passes 4 s -> p99 passes 5 s",
                    "~ T1  key — -> yes",
                ])
        #expect(
            SessionDifferenceTests.lines(
                [SessionDifferenceTests.entry],
                then: [.itemDropped(id: SessionDifferenceTests.id("T1"), reason: nil)])
                == ["TIMELINE", "- T1  time 2026-11-21 09:14 +01:00  signal  p99 passes 4 s"])
    }

    @Test func `phase, roster and actions are compared too`() {
        let before: [Event] = [
            .personInvited(name: "Ines Duarte", role: .manager),
            .ideaAdded(id: SessionDifferenceTests.id("I1"), text: "an alert"),
        ]
        let after: [Event] = [
            .attendanceSet(name: "Ines Duarte", present: false),
            .phaseEntered(.room, override: nil),
            .ideasPicked(
                ideas: [SessionDifferenceTests.id("I1")],
                actions: [SessionDifferenceTests.id("A1")], override: nil),
            .ownerSet(id: SessionDifferenceTests.id("A1"), name: "Ines Duarte"),
        ]
        #expect(
            SessionDifferenceTests.lines(before, then: after) == [
                "PHASE", "~ Phase  0 Before the meeting -> 1 Set the room",
                "ROSTER", "~ Ines Duarte  present -> absent",
                "IDEAS", "~ I1  picked as — -> A1",
                "ACTIONS", "+ A1  an alert  idea I1  owner Ines Duarte  status open",
            ])
    }

    @Test func `there is a difference wherever the state's document has one`() {
        let states = Fixture.events().indices.map {
            Fixture.folded(Array(Fixture.events()[...$0]))
        }
        for before in states {
            #expect(SessionDifference(from: before, to: before).lines.isEmpty)
        }
        for (before, after) in zip(states, states.dropFirst()) {
            let isDifferent = StateDocument(of: before) != StateDocument(of: after)
            let lines = SessionDifference(from: before, to: after).lines
            #expect(lines.isEmpty == !isDifferent, "\(lines)")
        }
    }

    @Test func `an event that is undone leaves no difference`() {
        let events = Fixture.events()
        for count in 1..<events.count where !events[count].isAboutUndoing {
            let before = Fixture.folded(Array(events[..<count]))
            let after = Fixture.folded(Array(events[...count]) + [.undone(record: count)])
            #expect(SessionDifference(from: before, to: after).lines.isEmpty, "\(events[count])")
        }
    }
}

extension Event {
    fileprivate var isAboutUndoing: Bool {
        switch self {
        case .undone, .redone: true
        default: false
        }
    }
}
