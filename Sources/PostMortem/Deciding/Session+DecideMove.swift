// Moving through the meeting: what a phase owes, and the clock.
extension Session {
    func decideMove(_ command: Command, at now: Moment) throws(Refusal) -> Event? {
        switch command {
        case .fit(let because):
            return decideFit(because, at: now.instant)
        case .next(let because):
            return try decideNext(because, at: now.instant)
        case .back:
            guard let before = phase.preceding else {
                throw Refusal(
                    .impossible, "The meeting has not begun; there is nothing to go back to.")
            }
            return .phaseEntered(before, override: nil)
        case .phase(let target):
            return try decideJump(to: target, at: now.instant)
        case .extend(let minutes):
            try requireClock()
            guard (1...PhaseClock.longestExtension).contains(minutes) else {
                throw Refusal(
                    .impossible,
                    "A phase is extended by 1 to \(PhaseClock.longestExtension) minutes at a time.",
                    hints: "extend 5")
            }
            return .phaseExtended(minutes: minutes)
        case .pause:
            try requireClock()
            return clock.isPaused ? nil : .clockPaused
        case .resume:
            return clock.isPaused ? .clockResumed : nil
        case .close(let because):
            if isClosed { return nil }
            let rules = debts(of: .actions, at: now.instant)
            let override = try settle(
                rules, because, blocking: "The meeting can't be closed yet", again: "close")
            return .sessionClosed(override: override)
        default:
            return nil
        }
    }

    private func decideFit(_ because: String?, at now: Instant) -> Event? {
        guard let because else { return nil }
        let against = fit(at: now).filter(\.speaksAgainst).map(\.rule)
        let override = Override(rules: against, reason: because)
        return override == fitOverride ? nil : .fitJudged(override)
    }

    private func decideNext(_ because: String?, at now: Instant) throws(Refusal) -> Event {
        guard let following = phase.following else {
            throw Refusal(
                .impossible, "Phase 5 is the last; the meeting ends by closing it.", hints: "close")
        }
        let override = try settle(
            debts(of: phase, at: now), because, blocking: "\(phaseName) is not done", again: "next")
        return .phaseEntered(following, override: override)
    }

    private func decideJump(to target: Phase, at now: Instant) throws(Refusal) -> Event? {
        if target == phase { return nil }
        guard target != .after else {
            throw Refusal(.impossible, "The meeting ends by closing it.", hints: "close")
        }
        if target > phase {
            let passed = Phase.allCases.filter { $0 >= phase && $0 < target }
            let rules = passed.flatMap { debts(of: $0, at: now) }
            if !rules.isEmpty {
                _ = try settle(
                    rules, nil, blocking: "The way to phase \(target.number) is not done",
                    again: "next")
            }
        }
        return .phaseEntered(target, override: nil)
    }

    /// Returns the override that sets what is owed aside; nil where no reason was given and nothing is owed.
    private func settle(
        _ debts: [Debt], _ because: String?, blocking: String, again: String
    ) throws(Refusal) -> Override? {
        if let because {
            return Override(rules: debts.map(\.rule), reason: because)
        }
        guard !debts.isEmpty else { return nil }
        let sentences = debts.map(\.sentence).joined(separator: "; ")
        throw Refusal(
            .owed, "\(blocking): \(sentences).",
            hints: debts.map(\.remedy) + ["To go on all the same: \(again) because REASON"])
    }

    private func requireClock() throws(Refusal) {
        guard phase.minutes == nil else { return }
        throw Refusal(.impossible, "No phase clock is running.", hints: "next begins the meeting.")
    }

    private var phaseName: String {
        phase == .prepare
            ? "The preparation" : "Phase \(phase.number), \(phase.title.lowercased()),"
    }
}
