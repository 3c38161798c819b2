public import PostMortem

/// What a section of a file of sentences is called, and what is filled into it.
protocol SentenceName: CaseIterable, Hashable, Sendable {
    /// The section's title.
    var title: String { get }
    /// What is filled in.
    var placeholders: Set<Placeholder> { get }
}

/// A sentence, a heading or a word of the write-ups; each is a section of `page.txt`.
public enum PagePhrase: String, CaseIterable, SentenceName {
    // Lists, days, lengths of time.
    case list, years, underAMinute, about, after, withinAMinute, atAboutTheSameTime, shortDay,
        dayInNumbers, dayAndTime, more
    // What things are called.
    case fact, signal, started, detected, mitigated, resolved, open, done, cancelled, worsened, hid,
        slowed, assumed, luck, worked, phasePrepare, phaseRoom, phaseTimeline, phaseCause,
        phaseFactors, phaseActions, phaseAfter, roleFacilitator, roleOnCall, roleDeveloper,
        roleAffected, roleManager, roleOther, roleKnowingTheChange
    // The summary, where the room said none.
    case course, noCourse, courseStarted, courseDetected, courseMitigated, courseResolved, at,
        atAbout, onDayAt, onDayAtAbout, foundAndChosen, noCauseMarked, oneCauseMarked,
        severalCausesMarked, noActionChosen, oneActionChosen, severalActionsChosen
    // How incident, meeting and page stand.
    case endUnknown, draft, statusWithoutAction, noneOpen, openOfOne, openOfSeveral, edition,
        thisIs, notClosed
    // The sheet.
    case heading, heldOn, notYetHeld, impact, noImpact, whyItCouldHappen, causeAndAction,
        whatFailed, notStated, structuralCause, whyOf, answeredBy, answers, noCause, whatChanges,
        stillOpen, nobodyYet, byDay, noDateYet, noYesYet, doneWhen, notSaid, openAnIssue, putOff,
        whatElse, happenedBefore, timeline, emptyTimeline, allAgreed, questions, notChosen,
        declined, setAside, because, noActionBecause, noActionYet
    // Its foot.
    case notOnThisSheet, allBut, whenStarted, whenDetected, whenMitigated, whenResolved,
        theProblem, earlierOccurrences, oneRule, severalRules, tookPart, morePeople, journal,
        oneRecord, severalRecords
    // The page as Markdown, where it says more than the sheet.
    case severity, noSeverity, status, services, noServices, impactNotDescribed,
        hasHappenedBefore, nothingNoted, held, notBegun, times, allAre, nobodyNamed, milestones,
        noMilestone, key, madePossible, problem, noProblem, markedCause, evidence, noWhy, factors,
        noFactor, actions, nobody, yesMissing, noDate, putOffFrom, noIdeas, openQuestion,
        noQuestions, noRules
    // The picture.
    case timelineOf, aboveAndBelow, oneSignal, severalSignals, oneFact, severalFacts, undetected,
        unmitigated, unresolved, legend, hatched, black, grey, timesIn, emptyPicture, nothingTimed
    // The digest for a chat.
    case subject, inShort, possibleBy, possibleByNothing, digestActions, digestNoneBecause,
        digestNone, noOwner, due, digestNotHeld, allTimes, digestJournal
    // What a calendar and a tracker are told of an action.
    case actionDue, actionDone, actionCancelled, actionId, owner, dueDay, answersItem,
        whereItIsFrom, what, actionOfJournal, moreOnThePage, lineAnswers, lineDoneWhen,
        lineNotDone, linePutOff, linePutOffFrom

    /// The section's title: the case's name in words, as `no date yet`.
    var title: String {
        // The names are ASCII. Going through their bytes halves the time it takes to read two hundred phrases.
        let letters = rawValue.utf8.reduce(into: [UInt8]()) { letters, letter in
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) {
                letters += [UInt8(ascii: " "), letter | 0x20]
            } else {
                letters.append(letter)
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// What is filled in.
    var placeholders: Set<Placeholder> {
        switch self {
        case .list, .foundAndChosen, .aboveAndBelow: [.first, .second]
        case .years, .more, .severalCausesMarked, .severalActionsChosen, .severalRules,
            .morePeople, .oneRecord, .severalRecords, .oneSignal, .severalSignals, .oneFact,
            .severalFacts:
            [.count]
        case .about, .after, .undetected, .unmitigated, .unresolved: [.length]
        case .shortDay: [.day, .month]
        case .dayInNumbers: [.day, .month, .year]
        case .dayAndTime, .onDayAt, .onDayAtAbout: [.day, .time]
        case .course, .courseStarted, .courseDetected, .courseMitigated, .courseResolved, .thisIs,
            .timelineOf, .subject, .digestNoneBecause, .actionDue, .actionDone, .actionCancelled,
            .whereItIsFrom, .lineAnswers, .lineDoneWhen:
            [.text]
        case .at, .atAbout: [.time]
        case .openOfOne, .openOfSeveral, .stillOpen: [.count, .total]
        case .edition: [.count, .time]
        case .heldOn, .byDay, .due: [.day]
        case .whyOf, .openQuestion, .actionId, .answersItem: [.id]
        case .putOff: [.to]
        case .notOnThisSheet, .evidence: [.ids]
        case .allBut: [.text, .ids]
        case .allAre, .timesIn, .allTimes: [.zone]
        case .putOffFrom: [.from, .to]
        case .digestJournal: [.name]
        case .actionOfJournal: [.id, .name]
        case .linePutOff: [.to, .text]
        case .linePutOffFrom: [.from, .to, .text]
        default: []
        }
    }
}

// MARK: What the domain knows by values

extension PagePhrase {
    /// The word for a milestone.
    public init(_ milestone: Milestone) {
        self =
            switch milestone {
            case .started: .started
            case .detected: .detected
            case .mitigated: .mitigated
            case .resolved: .resolved
            }
    }

    /// The word for a kind of entry.
    public init(_ kind: EntryKind) {
        self =
            switch kind {
            case .fact: .fact
            case .signal: .signal
            }
    }

    /// The heading of a kind of factors.
    public init(_ kind: FactorKind) {
        self =
            switch kind {
            case .worsened: .worsened
            case .hid: .hid
            case .slowed: .slowed
            case .assumed: .assumed
            case .luck: .luck
            case .worked: .worked
            }
    }

    /// The name of a phase.
    public init(_ phase: Phase) {
        self =
            switch phase {
            case .prepare: .phasePrepare
            case .room: .phaseRoom
            case .timeline: .phaseTimeline
            case .cause: .phaseCause
            case .factors: .phaseFactors
            case .actions: .phaseActions
            case .after: .phaseAfter
            }
    }

    /// The name of a role.
    public init(_ role: Role) {
        self =
            switch role {
            case .facilitator: .roleFacilitator
            case .onCall: .roleOnCall
            case .developer: .roleDeveloper
            case .affected: .roleAffected
            case .manager: .roleManager
            case .other: .roleOther
            }
    }

    /// The word for how an action stands.
    public init(_ status: ActionItem.Status) {
        self =
            switch status {
            case .open: .open
            case .done: .done
            case .cancelled: .cancelled
            }
    }
}
