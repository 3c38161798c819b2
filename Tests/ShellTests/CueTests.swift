import CommandLanguage
import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell

/// Every cue: whether it can come, and whether its command can be typed.
struct CueTests {
    @Test func `every cue comes up in some state`() throws {
        var found = Set<Cue.Name>()
        for state in GuideTests.states {
            let meeting = try Meeting(state.lines)
            found.formUnion(meeting.cues.map(\.content.name))
        }
        let late = try Meeting(Lines.timeline)
        for minutes in [24, 40] {
            found.formUnion(late.cues(afterMinutes: minutes).map(\.content.name))
        }
        let board = try Meeting(
            Lines.timeline + [
                "signal 09:10 An alert", "fact something", "fact 09:50 A deploy",
                "detected 08:00",
            ])
        found.formUnion(board.cues.map(\.content.name))
        let unknown = try Meeting([
            "next because a drill", "next because a drill", "fact 2026-11-22T09:02Z A deploy",
        ])
        found.formUnion(unknown.cues.map(\.content.name))
        let mitigated = try Meeting([
            "next because a drill", "next because a drill", "fact 2026-11-22T09:02Z A deploy",
            "mitigated 2026-11-22T09:55Z",
        ])
        found.formUnion(mitigated.cues.map(\.content.name))
        let newcomer = try Meeting(
            Lines.timeline + ["invite other Jo Late"])
        found.formUnion(newcomer.cues.map(\.content.name))
        let refused = try Meeting(Rehearsal.owned + ["no A1 on leave"])
        found.formUnion(refused.cues.map(\.content.name))
        // These are told when time goes by, and go with it.
        found.formUnion([.timeLeft, .timeUp, .stillParked])
        #expect(Set(Cue.Name.allCases).subtracting(found).isEmpty)
    }

    @Test(arguments: Cue.Name.allCases)
    func `the command of a cue can be typed once its capitals are filled in`(
        name: Cue.Name
    ) throws {
        let cue = try #require(CueTests.samples[name])
        guard let command = try Prompts.builtIn().cue(cue).command else { return }
        let line = CueTests.filledIn(command)
        let context = ReadingContext(zone: .utc, now: Meeting.morning)
        #expect(try CommandParser.parse(line, in: context) != nil, "\(line)")
    }

    @Test(arguments: 0..<40)
    func `the guide is never at a loss, whatever a room says`(seed: Int) throws {
        var room = Room(seed: UInt64(seed))
        let meeting = try Meeting(seed % 2 == 0 ? [] : Lines.cause)
        for _ in 0..<60 {
            _ = meeting.refusal(of: room.line(in: meeting.session))
            try meeting.conversation.commit()
            #expect(!meeting.cues.isEmpty)
            #expect(Set(meeting.cues).count == meeting.cues.count)
            #expect(try meeting.pressEnter().isEmpty == false)
        }
    }

    /// Puts words in place of what stands in capitals.
    static func filledIn(_ command: String) -> String {
        let words = [
            "TIME": "2026-11-22T09:02Z", "T-ID": "T1", "W-ID": "W1", "I-ID": "I1", "A-ID": "A1",
            "ID": "W1", "DATE": "+14d", "MINUTES": "5", "ROLE": "other", "ZONE": "UTC",
        ]
        return command.split(separator: " ").map { word in
            words[String(word)] ?? (word.allSatisfy(\.isUppercase) ? "Something" : String(word))
        }
        .joined(separator: " ")
    }

    /// One cue of each name, filled with something.
    static let samples: [Cue.Name: Cue] = {
        guard let item = ItemID("A1"), let why = ItemID("W1"), let entry = ItemID("T1"),
            let question = ItemID("Q1"), let idea = ItemID("I1")
        else { return [:] }
        let time = StatedTime(
            Moment(instant: Meeting.morning, offset: 0), isApproximate: false)
        let cues: [Cue] = [
            .titleMissing, .severityMissing, .serviceMissing, .impactMissing, .startedMissing,
            .zoneUnstated(zone: "UTC"), .resolvedMissing,
            .endMissing, .facilitatorMissing, .onCallMissing, .developerMissing, .affectedMissing,
            .managerMissing, .draftThin(count: 1), .unfit([.notOver]), .readyToStart, .rosterEmpty,
            .roomEmpty,
            .readDirective, .stateDeliverables, .licenseCallOuts, .notAgreed(names: ["Jo"]),
            .roomDone, .contractLate(names: ["Jo"]), .leadIn(name: "Jo"), .noEntry, .noSignal,
            .noFact,
            .nothingBeforeSignal(entry), .gap(from: time, to: time), .startedUnknown,
            .detectedUnknown, .endUnknown, .untimed(entry, text: "x"),
            .milestonesOutOfOrder(first: .started, second: .detected), .whatIsMissing,
            .orderNotAgreed(names: ["Jo"]), .timelineDone, .problemMissing, .firstWhy(text: "x"),
            .nextWhy(why, text: "x"), .secondWhy(why, text: "x"), .personAtEnd(why, text: "x"),
            .branch(why, text: "x"), .evidenceMissing(why, text: "x"),
            .rootMissing(why, text: "x"), .memoRoot(why), .causeDone,
            .parkedQuestion(question, text: "x"), .noFactor, .noneHid,
            .noneSlowed, .noneWorsened, .noneAssumed, .noneLuck, .noneWorked, .factorsDone,
            .noIdea, .anotherIdea, .ideaWithoutTarget(idea, text: "x"),
            .notRanked([idea]), .nonePicked, .onePicked,
            .ownerMissing(item, text: "x"), .ownerAbsent(item, name: "Jo"),
            .dueMissing(item, text: "x"), .measureMissing(item, text: "x"), .readAloud,
            .yesMissing(item, name: "Jo"), .refusedByOwner(item, name: "Jo"), .noActionChosen,
            .learnt, .actionsDone, .paused, .textsTooLong(["T6"]), .summaryMissing,
            .timeLow(minutes: 2), .timeLeft(minutes: 1), .timeUp, .timeOver(minutes: 2),
            .stillParked([question]), .leftOpen(.order(["Jo"])), .actionsOpen([item]),
            .allActionsDone,
        ]
        return Dictionary(cues.map { ($0.content.name, $0) }, uniquingKeysWith: { $1 })
    }()
}
