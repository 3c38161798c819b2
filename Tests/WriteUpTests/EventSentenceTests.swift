import PostMortem
import Testing
import WriteUp

struct EventSentenceTests {
    private static let override = Override(rules: ["a rule"], reason: "a reason")

    private static func answer(_ event: Event, after events: [Event] = []) -> String {
        EventSentence(event, after: Fixture.folded(events + [event])).answer
    }

    private static func id(_ text: String) -> ItemID { Fixture.id(text) }

    @Test(
        arguments: [
            (
                .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"),
                "Session x opened  zone UTC  nofault 0.1.0"
            ),
            (.sessionResumed(tool: "0.1.0"), "Session resumed  nofault 0.1.0"),
            (.sessionLeft, "Session left"),
            (
                .recovered(bytes: 1, kept: "x.torn"),
                "Recovered: a torn record of 1 byte is kept in x.torn"
            ),
            (.titleSet(text: "slow"), "Incident  slow"),
            (.severitySet(text: "SEV2"), "Severity  SEV2"),
            (.serviceAdded(text: "checkout"), "Service  checkout"),
            (.impactSet(text: "many"), "Impact  many"),
            (.zoneSet(zone: "Europe/Berlin"), "Zone  Europe/Berlin"),
            (.recurrenceNoted(text: "in March"), "Recurs  in March"),
            (
                .milestoneSet(
                    .started, time: Fixture.time(21, 9, 14), entry: id("T3"), text: "how"),
                "Started  2026-11-21 09:14 +01:00  T3  how"
            ),
            (
                .milestoneSet(
                    .resolved, time: Fixture.time(21, 9, 14, approximate: true), entry: nil,
                    text: nil),
                "Resolved  2026-11-21 ~09:14 +01:00"
            ),
            (.personInvited(name: "Ines", role: .manager), "Invited  Ines  manager or tech lead"),
            (.attendanceSet(name: "Ines", present: true), "Present  Ines"),
            (.attendanceSet(name: "Ines", present: false), "Absent  Ines"),
            (.fitJudged(override), "The meeting is held all the same"),
            (.fitJudged(Override(rules: [], reason: "x")), "The meeting is the right thing"),
            (.agreed(.contract, names: ["Ines", "Tom"]), "Agreed to the contract  Ines, Tom"),
            (.agreed(.order, names: ["Ines"]), "Agreed to the order  Ines"),
            (.phaseEntered(.timeline, override: nil), "Phase 2 · Timeline"),
            (.phaseEntered(.prepare, override: nil), "Before the meeting"),
            (.phaseExtended(minutes: 5), "Before the meeting  5 more minutes"),
            (.clockPaused, "The clock stands"),
            (.clockResumed, "The clock runs"),
            (.problemStated(text: "slow"), "W0  problem  slow"),
            (.whyAdded(id: id("W2"), under: id("W1"), text: "dry"), "W2  under W1  dry"),
            (.whyFocused(id: id("W2")), "W2  the next why goes under it"),
            (.whyLinked(id: id("W2"), entry: id("T6")), "W2  evidence T6"),
            (.rootMarked(id: id("W2"), override: nil), "W2  structural cause"),
            (.factorAdded(id: id("F1"), kind: .slowed, text: "stale"), "F1  slowed  stale"),
            (.questionAnswered(id: id("Q1"), text: "so"), "Q1  answered  so"),
            (.ideaAdded(id: id("I1"), text: "alert"), "I1  idea  alert"),
            (.ideaTargeted(id: id("I1"), target: id("F1")), "I1  for F1"),
            (.ideasRanked(ids: [id("I2"), id("I1")]), "Ranked  I2 > I1"),
            (
                .ideasPicked(
                    ideas: [id("I2"), id("I1")], actions: [id("A1"), id("A2")], override: nil),
                "Picked  I2 as A1, I1 as A2"
            ),
            (.ideaDeclined(id: id("I1"), reason: "no"), "I1  declined  no"),
            (.noActionChosen(reason: "none needed"), "No action  none needed"),
            (.ownerSet(id: id("A1"), name: "Ines Duarte"), "A1  owner Ines Duarte"),
            (.dueSet(id: id("A1"), date: Fixture.december(5)), "A1  due Sat 2026-12-05"),
            (.measureSet(id: id("A1"), text: "green"), "A1  done when  green"),
            (.actionConfirmed(id: id("A1")), "A1  the owner said yes"),
            (.textEdited(id: id("T1"), text: "else"), "T1  now reads  else"),
            (
                .entryMoved(id: id("T1"), time: Fixture.time(21, 9, 14)),
                "T1  moved to 2026-11-21 09:14 +01:00"
            ),
            (.itemDropped(id: id("T1"), reason: nil), "T1  dropped"),
            (.itemDropped(id: id("T1"), reason: "twice"), "T1  dropped  twice"),
            (.itemKeyed(id: id("T1")), "T1  stays on the page"),
            (.blameCalled(id: nil, text: nil), "Blame called out"),
            (.blameCalled(id: id("T1"), text: "x"), "Blame called out  T1"),
            (.noteAdded(text: "x"), "Noted"),
            (.undone(record: 7), "Undone: record 7"),
            (.redone(record: 7), "Redone: record 7"),
            (.sessionClosed(override: nil), "Closed"),
            (.actionDone(id: id("A1"), text: nil), "A1  done"),
            (.actionDone(id: id("A1"), text: "in 420"), "A1  done  in 420"),
            (
                .actionSlipped(id: id("A1"), date: Fixture.december(8), reason: "late"),
                "A1  put off to Tue 2026-12-08  late"
            ),
            (.actionCancelled(id: id("A1"), reason: "moot"), "A1  cancelled  moot"),
        ] as [(Event, String)])
    func `each event has its sentence`(event: Event, sentence: String) {
        #expect(EventSentenceTests.answer(event) == sentence)
    }

    @Test func `an entry's day is said unless it is the one shown last`() {
        func answer(_ time: StatedTime?, shown: CalendarDate?) -> (text: String, day: CalendarDate?)
        {
            let event = Event.entryAdded(id: Fixture.id("T2"), kind: .signal, time: time, text: "x")
            let sentence = EventSentence(event, after: Fixture.folded([event]), shown: shown)
            return (sentence.answer, sentence.day)
        }
        let first = answer(Fixture.time(21, 9, 14), shown: nil)
        #expect(first.text == "T2  2026-11-21 09:14 +01:00  signal  x")
        let same = answer(Fixture.time(21, 9, 15, approximate: true), shown: first.day)
        #expect(same.text == "T2  ~09:15 +01:00  signal  x")
        let next = answer(Fixture.time(22, 0, 0), shown: same.day)
        #expect(next.text == "T2  2026-11-22 00:00 +01:00  signal  x")
        let untimed = answer(nil, shown: next.day)
        #expect(untimed.text == "T2  —  signal  x")
        #expect(untimed.day == nil)
    }

    @Test(
        arguments: [
            (.prepare, "Q1  parked for phase 3"), (.timeline, "Q1  parked for phase 3"),
            (.cause, "Q1  parked for phase 4"), (.actions, "Q1  parked"),
        ] as [(Phase, String)])
    func `a question is parked for the next phase that brings it up`(phase: Phase, answer: String) {
        let event = Event.questionParked(id: Fixture.id("Q1"), text: "why?")
        let events: [Event] = [.phaseEntered(phase, override: nil), event]
        let sentence = EventSentence(event, after: Fixture.folded(events))
        #expect(sentence.answer == answer)
        #expect(sentence.minute == "\(answer): why?")
    }

    @Test func `what was undone is said in its own words`() {
        let event = Event.ownerSet(id: Fixture.id("A1"), name: "Ines")
        let session = Fixture.folded([])
        #expect(
            EventSentence(.undone(record: 3), after: session, target: event).answer
                == "Undone: A1  owner Ines")
        #expect(
            EventSentence(.redone(record: 3), after: session, target: event).minute
                == "Redone: A1  owner Ines")
    }
}
