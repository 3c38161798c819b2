import PostMortem
import Prompts

/// Chooses what to say, ask or do next from what the session lacks.
///
/// The guide knows the state and nothing else; the words are the prompts'. It never forbids anything:
/// what the rules refuse is decided in the domain.
struct Guide {
    let session: Session
    let now: Instant

    /// Everything that could come next, the most urgent first; never empty.
    var cues: [Cue] {
        let urgent: [Cue] = session.clock.isPaused ? [.paused] : []
        let cues =
            switch session.phase {
            case .prepare: preparation
            case .room: room
            case .timeline: timeline
            case .cause: cause
            case .factors: factors
            case .actions: actions
            case .after: after
            }
        // What is owed comes before the time: the prompt shows that anyway.
        return urgent + cues.prefix(1) + time + cues.dropFirst()
    }

    /// From when on a phase counts as nearly over, in seconds before its limit.
    static let nearlyOver = 120

    private var time: [Cue] {
        guard let left = session.secondsLeft(at: now), left <= Guide.nearlyOver else { return [] }
        if left < 0 { return [.timeOver(minutes: (-left + 59) / 60)] }
        return [.timeLow(minutes: (left + 59) / 60)]
    }

    var preparation: [Cue] {
        let incident = session.incident
        var list: [Cue] = []
        func add(_ cue: Cue, if missing: Bool) {
            if missing { list.append(cue) }
        }
        add(.titleMissing, if: incident.title == nil)
        add(.startedMissing, if: incident.milestones[.started] == nil)
        add(.endMissing, if: incident.end == nil)
        add(.facilitatorMissing, if: session.roster.people(in: .facilitator).isEmpty)
        add(.onCallMissing, if: session.roster.people(in: .onCall).isEmpty)
        add(.managerMissing, if: session.roster.people(in: .manager).isEmpty)
        let unfit =
            session.fitOverride == nil
            ? session.fit(at: now).filter(\.speaksAgainst) : []
        if !unfit.isEmpty, incident.end != nil {
            list.append(.unfit(unfit))
        }
        add(.developerMissing, if: session.roster.people(in: .developer).isEmpty)
        add(.affectedMissing, if: session.roster.people(in: .affected).isEmpty)
        add(.severityMissing, if: incident.severity == nil)
        add(.serviceMissing, if: incident.services.isEmpty)
        add(.impactMissing, if: incident.impact == nil)
        let count = session.timeline.count
        if count < 3 { list.append(.draftThin(count: count)) }
        if session.debts(of: .prepare, at: now).isEmpty {
            list.insert(.readyToStart, at: 0)
        }
        return list
    }

    private var room: [Cue] {
        if session.roster.present.isEmpty { return [.roomEmpty] }
        guard let missing = session.missing(.contract) else { return [.roomDone] }
        return [.readDirective, .stateDeliverables, .licenseCallOuts, .notAgreed(names: missing)]
    }

    private var timeline: [Cue] {
        let entries = session.timeline
        guard !entries.isEmpty else { return [.noEntry] }
        var list: [Cue] = []
        if let leader = session.roster.people(in: .onCall).first(where: \.isPresent) {
            list.append(.leadIn(name: leader.id))
        }
        let signals = entries.filter { $0.kind == .signal }
        if signals.isEmpty { list.append(.noSignal) }
        if signals.count == entries.count { list.append(.noFact) }
        if let first = entries.first, first.kind == .signal {
            list.append(.nothingBeforeSignal(first.id))
        }
        list += milestoneSuggestions + gapSuggestions(entries)
        list += entries.filter { $0.time == nil }.map { .untimed($0.id, text: $0.text) }
        list.append(.whatIsMissing)
        if let missing = session.missing(.order) {
            list.append(.orderNotAgreed(names: missing))
            return list
        }
        return [.timelineDone]
            + list.filter { cue in
                if case .leadIn = cue { false } else { true }
            }
    }

    private var milestoneSuggestions: [Cue] {
        var list: [Cue] = []
        let known = session.incident.milestones
        if known[.started] == nil { list.append(.startedUnknown) }
        if known[.detected] == nil { list.append(.detectedUnknown) }
        if session.incident.end == nil { list.append(.endUnknown) }
        for (first, second) in session.incident.milestonesOutOfOrder {
            list.append(.milestonesOutOfOrder(first: first, second: second))
        }
        return list
    }

    /// A stretch without entries that is worth asking about, in minutes; whoever was there did something.
    static let longestSilence: Int64 = 20

    private func gapSuggestions(_ entries: [TimelineEntry]) -> [Cue] {
        let timed = entries.filter { $0.time != nil }
        let milestones = session.incident.milestones
        let relief = (milestones[.mitigated] ?? milestones[.resolved])?.time.instant
        return zip(timed, timed.dropFirst()).compactMap { earlier, later in
            guard let from = earlier.time, let to = later.time else { return nil }
            // Once customers were fine, nobody was waiting for anything.
            if let relief, from.instant >= relief { return nil }
            let minutes = to.instant.milliseconds(since: from.instant) / 60_000
            guard minutes > Guide.longestSilence else { return nil }
            return .gap(from: from, to: to)
        }
    }
}
