import PostMortem
import Prompts

/// Chooses what to say, ask or do next from what the session lacks.
///
/// The guide knows the state and nothing else; the words are the prompts'. It never forbids anything:
/// what the rules refuse is decided in the domain.
struct Guide {
    let session: Session
    let now: Instant
    /// What is listened for in people's words.
    var wordings = Wordings.none

    /// Everything that could come next, the most urgent first; never empty.
    var cues: [Cue] { suggestions.map(\.cue) }

    /// Everything that could come next, with whether it is owed; something owed is always among it.
    var suggestions: [Suggestion] {
        let urgent: [Suggestion] = session.clock.isPaused ? [.owed(.paused)] : []
        var list =
            switch session.phase {
            case .prepare: preparation
            case .room: room
            case .timeline: timeline
            case .cause: cause
            case .factors: factors
            case .actions: actions
            case .after: after
            }
        // In second place, so that it is said but doesn't crowd out what matters most.
        if let time { list.insert(.once(time), at: min(1, list.count)) }
        return urgent + list + latecomers + leftOpen
    }

    /// From when on a phase counts as nearly over, in seconds before its limit.
    private static let nearlyOver = 120

    private var time: Cue? {
        guard let left = session.secondsLeft(at: now), left <= Guide.nearlyOver else { return nil }
        switch left {
        case 1...: return .timeLow(minutes: (left + 59) / 60)
        case 0: return .timeUp
        default: return .timeOver(minutes: (-left + 59) / 60)
        }
    }

    /// The one thing that would bring the phase to its end, for when its time runs out.
    var pressing: Cue? {
        let parked = session.openQuestions.map(\.id)
        let isTimeForParked =
            switch session.phase {
            case .cause: !session.roots.isEmpty
            case .factors: session.onBoard(session.factors).contains(where: \.kind.isContributing)
            case .prepare, .room, .timeline, .actions, .after: false
            }
        if parked.count > 1, isTimeForParked { return .stillParked(parked) }
        return suggestions.first(where: \.isOwed)?.cue
    }

    /// Whoever came after the contract was agreed.
    private var latecomers: [Suggestion] {
        let names = session.lateToContract
        return names.isEmpty ? [] : [.once(.contractLate(names: names))]
    }

    /// What the meeting went on without, and still lacks.
    private var leftOpen: [Suggestion] {
        let left = Set(session.overrides.all.map(\.phase))
        let phases = [Phase.timeline, .cause, .factors].filter {
            left.contains($0) && $0 < session.phase && !session.isClosed
        }
        return phases.flatMap { session.debts(of: $0, at: now) }.map { .once(.leftOpen($0)) }
    }

    private var preparation: [Suggestion] {
        let incident = session.incident
        let roster = session.roster
        let debts = session.debts(of: .prepare, at: now)
        let unfit = debts.compactMap { if case .unfit(let finding) = $0 { finding } else { nil } }
        var list: [Suggestion] = []
        func add(_ suggestion: Suggestion, if missing: Bool) {
            if missing { list.append(suggestion) }
        }
        add(.owed(.titleMissing), if: incident.title == nil)
        add(.owed(.startedMissing), if: incident.milestones[.started] == nil)
        add(.once(.zoneUnstated(zone: incident.zone)), if: !incident.isZoneStated)
        add(.once(.endMissing), if: incident.end == nil)
        add(.once(.resolvedMissing), if: incident.lacksResolution)
        add(.owed(.facilitatorMissing), if: roster.people(in: .facilitator).isEmpty)
        add(.owed(.onCallMissing), if: roster.people(in: .onCall).isEmpty)
        add(.owed(.managerMissing), if: roster.people(in: .manager).isEmpty)
        add(.owed(.unfit(unfit)), if: !unfit.isEmpty)
        add(.once(.developerMissing), if: roster.people(in: .developer).isEmpty)
        add(.once(.affectedMissing), if: roster.people(in: .affected).isEmpty)
        let count = session.timeline.count
        add(.once(.draftThin(count: count)), if: count < 3)
        add(.owed(.readyToStart), if: debts.isEmpty)
        add(.once(.severityMissing), if: incident.severity == nil)
        add(.once(.serviceMissing), if: incident.services.isEmpty)
        add(.once(.impactMissing), if: incident.impact == nil)
        return list
    }

    private var room: [Suggestion] {
        if session.roster.people.isEmpty { return [.owed(.rosterEmpty)] }
        if session.roster.present.isEmpty { return [.owed(.roomEmpty)] }
        guard let missing = session.missing(.contract) else { return [.owed(.roomDone)] }
        let words: [Suggestion] = [
            .once(.readDirective), .once(.stateDeliverables), .once(.licenseCallOuts),
        ]
        let agreed = session.roster.present.count - missing.count
        let askForIt = Suggestion.owed(.notAgreed(names: missing))
        // The first yes means that the contract was read.
        return agreed == 0 ? words + [askForIt] : [askForIt] + words
    }
}
