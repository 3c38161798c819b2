import PostMortem
import Prompts

/// One cue of every name, with telling values.
enum Samples {
    static let cues: [Cue] = [
        .titleMissing, .severityMissing, .serviceMissing, .impactMissing, .startedMissing,
        .zoneUnstated(zone: "Europe/Berlin"), .resolvedMissing,
        .endMissing, .facilitatorMissing, .onCallMissing, .developerMissing, .affectedMissing,
        .managerMissing, .draftThin(count: 2), .unfit([.hoursSinceEnd(60)]), .readyToStart,
        .rosterEmpty, .roomEmpty, .readDirective, .stateDeliverables, .licenseCallOuts,
        .notAgreed(names: ["Ines Duarte", "Mara"]), .roomDone,
        .contractLate(names: ["Jo", "Mara"]),
        .leadIn(name: "Mara"), .noEntry, .noSignal, .noFact, .nothingBeforeSignal(entry),
        .gap(from: time(minutes: 0), to: time(minutes: 90)), .startedUnknown, .detectedUnknown,
        .endUnknown, .untimed(entry, text: text),
        .milestonesOutOfOrder(first: .detected, second: .mitigated), .whatIsMissing,
        .orderNotAgreed(names: ["Mara"]), .timelineDone,
        .problemMissing, .firstWhy(text: text), .nextWhy(.problem, text: text),
        .secondWhy(.problem, text: text), .personAtEnd(.problem, text: text),
        .branch(.problem, text: text), .evidenceMissing(.problem, text: text),
        .rootMissing(.problem, text: text), .memoRoot(.problem), .causeDone,
        .parkedQuestion(entry, text: text),
        .noFactor, .noneHid, .noneSlowed, .noneWorsened, .noneAssumed, .noneLuck, .noneWorked,
        .factorsDone,
        .noIdea, .anotherIdea, .ideaWithoutTarget(entry, text: text),
        .notRanked([.problem, entry]), .nonePicked,
        .onePicked, .ownerMissing(entry, text: text), .ownerAbsent(entry, name: "Mara"),
        .dueMissing(entry, text: text), .measureMissing(entry, text: text), .readAloud,
        .yesMissing(entry, name: "Mara"), .refusedByOwner(entry, name: "Mara"), .noActionChosen,
        .learnt, .actionsDone, .textsTooLong(["T6", "summary"]), .summaryMissing,
        .paused, .timeLow(minutes: 3), .timeLeft(minutes: 5), .timeUp, .timeOver(minutes: 1),
        .stillParked([entry]),
        .leftOpen(.root),
        .actionsOpen([entry]), .allActionsDone,
    ]

    /// What people say may look like a place to fill in, and isn't.
    static let text = "the {id} of {nobody}"

    /// An item that exists in every sample.
    static let entry = ItemID("T6") ?? .problem

    /// A time on the first evening of 1970, in UTC.
    static func time(minutes: Int64, isApproximate: Bool = false) -> StatedTime {
        let instant = Instant(seconds: 23 * 3600 + minutes * 60)
        return StatedTime(Moment(instant: instant, offset: 0), isApproximate: isApproximate)
    }
}
