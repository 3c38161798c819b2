import PostMortem

extension Cue {
    /// The cues without what they are about.
    ///
    /// The raw values are the section titles of `cues.txt`.
    package enum Name: String, CaseIterable, Sendable {
        case titleMissing, severityMissing, serviceMissing, impactMissing, startedMissing
        case zoneUnstated, resolvedMissing
        case endMissing, facilitatorMissing, onCallMissing, developerMissing, affectedMissing
        case managerMissing, draftThin, unfit, readyToStart
        case rosterEmpty, roomEmpty, readDirective, stateDeliverables, licenseCallOuts, notAgreed,
            roomDone, contractLate
        case leadIn, noEntry, noSignal, noFact, nothingBeforeSignal, gap, startedUnknown
        case detectedUnknown, endUnknown, untimed, milestonesOutOfOrder, whatIsMissing
        case orderNotAgreed, timelineDone
        case problemMissing, firstWhy, nextWhy, secondWhy, personAtEnd, branch, evidenceMissing
        case rootMissing, memoRoot, causeDone
        case parkedQuestion
        case noFactor, noneHid, noneSlowed, noneWorsened, noneAssumed, noneLuck, noneWorked
        case factorsDone
        case noIdea, anotherIdea, ideaWithoutTarget, notRanked, nonePicked, onePicked, ownerMissing,
            ownerAbsent
        case dueMissing, measureMissing, readAloud, yesMissing, refusedByOwner
        case noActionChosen, textsTooLong, summaryMissing, learnt, actionsDone
        case paused, timeLow, timeLeft, timeUp, timeOver, stillParked, leftOpen
        case actionsOpen, allActionsDone

        /// What a text for this cue can have filled in: exactly what ``Cue/content`` gives with it.
        package var placeholders: Set<Placeholder> {
            switch self {
            case .draftThin: [.count]
            case .zoneUnstated: [.zone]
            case .unfit: [.findings]
            case .leftOpen: [.findings, .remedy]
            case .stillParked: [.count, .id, .ids]
            case .leadIn: [.name]
            case .notAgreed, .orderNotAgreed, .contractLate: [.names]
            case .nothingBeforeSignal, .memoRoot: [.id]
            case .notRanked, .actionsOpen, .textsTooLong: [.ids]
            case .gap: [.from, .to, .length]
            case .milestonesOutOfOrder: [.first, .second]
            case .firstWhy: [.text]
            case .untimed, .nextWhy, .secondWhy, .personAtEnd, .branch, .evidenceMissing,
                .rootMissing, .parkedQuestion, .ideaWithoutTarget, .ownerMissing, .dueMissing,
                .measureMissing:
                [.id, .text]
            case .ownerAbsent, .yesMissing, .refusedByOwner: [.id, .name]
            case .timeLow, .timeLeft, .timeOver: [.minutes]
            case .titleMissing, .severityMissing, .serviceMissing, .impactMissing,
                .startedMissing, .resolvedMissing, .endMissing, .facilitatorMissing,
                .onCallMissing, .developerMissing, .affectedMissing, .managerMissing,
                .readyToStart, .rosterEmpty, .roomEmpty, .readDirective, .stateDeliverables,
                .licenseCallOuts, .roomDone, .noEntry, .noSignal, .noFact, .startedUnknown,
                .detectedUnknown, .endUnknown, .whatIsMissing, .timelineDone, .problemMissing,
                .causeDone, .noFactor, .noneHid, .noneSlowed, .noneWorsened, .noneAssumed,
                .noneLuck, .noneWorked, .factorsDone, .noIdea, .anotherIdea, .nonePicked,
                .onePicked, .readAloud, .noActionChosen, .summaryMissing, .learnt, .actionsDone,
                .paused, .timeUp, .allActionsDone:
                []
            }
        }
    }

    /// The cue's name, and what its text has filled in.
    package var content: (name: Name, values: [Placeholder: String]) {
        switch self {
        case .titleMissing: (.titleMissing, [:])
        case .severityMissing: (.severityMissing, [:])
        case .serviceMissing: (.serviceMissing, [:])
        case .impactMissing: (.impactMissing, [:])
        case .startedMissing: (.startedMissing, [:])
        case .zoneUnstated(let zone): (.zoneUnstated, [.zone: zone])
        case .endMissing: (.endMissing, [:])
        case .resolvedMissing: (.resolvedMissing, [:])
        case .facilitatorMissing: (.facilitatorMissing, [:])
        case .onCallMissing: (.onCallMissing, [:])
        case .developerMissing: (.developerMissing, [:])
        case .affectedMissing: (.affectedMissing, [:])
        case .managerMissing: (.managerMissing, [:])
        case .draftThin(let count): (.draftThin, [.count: String(count)])
        case .unfit(let findings):
            (.unfit, [.findings: findings.map(\.sentence).joined(separator: "; ")])
        case .readyToStart: (.readyToStart, [:])
        case .rosterEmpty: (.rosterEmpty, [:])
        case .roomEmpty: (.roomEmpty, [:])
        case .readDirective: (.readDirective, [:])
        case .stateDeliverables: (.stateDeliverables, [:])
        case .licenseCallOuts: (.licenseCallOuts, [:])
        case .notAgreed(let names): (.notAgreed, [.names: names.joined(separator: ", ")])
        case .roomDone: (.roomDone, [:])
        case .contractLate(let names):
            (.contractLate, [.names: names.joined(separator: ", ")])
        case .leadIn(let name): (.leadIn, [.name: name])
        case .noEntry: (.noEntry, [:])
        case .noSignal: (.noSignal, [:])
        case .noFact: (.noFact, [:])
        case .nothingBeforeSignal(let id): (.nothingBeforeSignal, [.id: id.description])
        case .gap(let from, let to): (.gap, Cue.values(from: from, to: to))
        case .startedUnknown: (.startedUnknown, [:])
        case .detectedUnknown: (.detectedUnknown, [:])
        case .endUnknown: (.endUnknown, [:])
        case .untimed(let id, let text): (.untimed, Cue.values(id, text))
        case .milestonesOutOfOrder(let first, let second):
            (.milestonesOutOfOrder, [.first: first.rawValue, .second: second.rawValue])
        case .whatIsMissing: (.whatIsMissing, [:])
        case .orderNotAgreed(let names): (.orderNotAgreed, [.names: names.joined(separator: ", ")])
        case .timelineDone: (.timelineDone, [:])
        case .problemMissing: (.problemMissing, [:])
        case .firstWhy(let text): (.firstWhy, [.text: Cue.quotable(text)])
        case .nextWhy(let id, let text): (.nextWhy, Cue.values(id, text))
        case .secondWhy(let id, let text): (.secondWhy, Cue.values(id, text))
        case .personAtEnd(let id, let text): (.personAtEnd, Cue.values(id, text))
        case .branch(let id, let text): (.branch, Cue.values(id, text))
        case .evidenceMissing(let id, let text): (.evidenceMissing, Cue.values(id, text))
        case .rootMissing(let id, let text): (.rootMissing, Cue.values(id, text))
        case .memoRoot(let id): (.memoRoot, [.id: id.description])
        case .causeDone: (.causeDone, [:])
        case .parkedQuestion(let id, let text): (.parkedQuestion, Cue.values(id, text))
        case .noFactor: (.noFactor, [:])
        case .noneHid: (.noneHid, [:])
        case .noneSlowed: (.noneSlowed, [:])
        case .noneWorsened: (.noneWorsened, [:])
        case .noneAssumed: (.noneAssumed, [:])
        case .noneLuck: (.noneLuck, [:])
        case .noneWorked: (.noneWorked, [:])
        case .factorsDone: (.factorsDone, [:])
        case .noIdea: (.noIdea, [:])
        case .anotherIdea: (.anotherIdea, [:])
        case .ideaWithoutTarget(let id, let text): (.ideaWithoutTarget, Cue.values(id, text))
        case .notRanked(let ids): (.notRanked, [.ids: Cue.list(ids)])
        case .nonePicked: (.nonePicked, [:])
        case .onePicked: (.onePicked, [:])
        case .ownerMissing(let id, let text): (.ownerMissing, Cue.values(id, text))
        case .ownerAbsent(let id, let name): (.ownerAbsent, Cue.values(id, name: name))
        case .dueMissing(let id, let text): (.dueMissing, Cue.values(id, text))
        case .measureMissing(let id, let text): (.measureMissing, Cue.values(id, text))
        case .readAloud: (.readAloud, [:])
        case .yesMissing(let id, let name): (.yesMissing, Cue.values(id, name: name))
        case .refusedByOwner(let id, let name):
            (.refusedByOwner, Cue.values(id, name: name))
        case .noActionChosen: (.noActionChosen, [:])
        case .textsTooLong(let ids): (.textsTooLong, [.ids: ids.joined(separator: ", ")])
        case .summaryMissing: (.summaryMissing, [:])
        case .learnt: (.learnt, [:])
        case .actionsDone: (.actionsDone, [:])
        case .paused: (.paused, [:])
        case .timeLow(let minutes): (.timeLow, [.minutes: String(minutes)])
        case .timeLeft(let minutes): (.timeLeft, [.minutes: String(minutes)])
        case .timeUp: (.timeUp, [:])
        case .timeOver(let minutes): (.timeOver, [.minutes: String(minutes)])
        case .stillParked(let ids): (.stillParked, Cue.values(several: ids))
        case .leftOpen(let debt):
            (.leftOpen, [.findings: debt.sentence, .remedy: debt.remedy])
        case .actionsOpen(let ids): (.actionsOpen, [.ids: Cue.list(ids)])
        case .allActionsDone: (.allActionsDone, [:])
        }
    }

    private static func values(_ id: ItemID, _ text: String) -> [Placeholder: String] {
        [.id: id.description, .text: quotable(text)]
    }

    /// Returns a text without its full stop: the sentence around the quotation has its own.
    private static func quotable(_ text: String) -> String {
        text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }

    private static func values(several ids: [ItemID]) -> [Placeholder: String] {
        let first = ids.first.map(\.description) ?? ""
        return [.count: String(ids.count), .id: first, .ids: list(ids)]
    }

    private static func values(_ id: ItemID, name: Person.ID) -> [Placeholder: String] {
        [.id: id.description, .name: name]
    }

    private static func values(from: StatedTime, to: StatedTime) -> [Placeholder: String] {
        let minutes = max(0, to.instant.milliseconds(since: from.instant)) / 60_000
        let length =
            switch (minutes / 60, minutes % 60) {
            case (0, let rest): "\(rest) min"
            case (let hours, 0): "\(hours) h"
            case (let hours, let rest): "\(hours) h \(rest) min"
            }
        return [.from: clockTime(from), .to: clockTime(to), .length: length]
    }

    private static func clockTime(_ time: StatedTime) -> String {
        (time.isApproximate ? "~" : "") + time.moment.clockTime
    }

    private static func list(_ ids: [ItemID]) -> String {
        ids.map(\.description).joined(separator: ", ")
    }
}
