// Moving through the meeting: what a phase owes, and the clock.
extension Session {
    func decideBack() throws(Refusal) -> Event {
        guard let before = phase.preceding else {
            throw Refusal(
                .impossible, "The meeting has not begun; there is nothing to go back to.")
        }
        return .phaseEntered(before, override: nil)
    }

    func decideExtension(by minutes: Int) throws(Refusal) -> Event {
        try requireClock()
        guard (1...PhaseClock.longestExtension).contains(minutes) else {
            throw Refusal(
                .impossible,
                "A phase is extended by 1 to \(PhaseClock.longestExtension) minutes at a time.",
                hints: "extend 5")
        }
        return .phaseExtended(minutes: minutes)
    }

    func decideClose(_ because: String?, at now: Instant) throws(Refusal) -> Event? {
        if isClosed { return nil }
        let rules = debts(of: .actions, at: now)
        let override = try settle(
            rules, because, blocking: "The meeting can't be closed yet", again: "close")
        return .sessionClosed(override: override)
    }

    func decideFit(_ because: String?, at now: Instant) -> Event? {
        guard let because else { return nil }
        let against = fit(at: now).filter(\.speaksAgainst)
        let override = Override(of: against.map { ($0.code, $0.rule) }, reason: because)
        return override == fitOverride ? nil : .fitJudged(override)
    }

    func decideNext(_ because: String?, at now: Instant) throws(Refusal) -> Event {
        guard let following = phase.following else {
            throw Refusal(
                .impossible, "Phase 5 is the last; the meeting ends by closing it.", hints: "close")
        }
        let override = try settle(
            debts(of: phase, at: now), because, blocking: "\(phaseName) is not done", again: "next")
        return .phaseEntered(following, override: override)
    }

    func decideJump(to target: Phase, at now: Instant) throws(Refusal) -> Event? {
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
            return Override(of: debts.map { ($0.code, $0.rule) }, reason: because)
        }
        guard !debts.isEmpty else { return nil }
        let sentences = debts.map(\.sentence).joined(separator: "; ")
        throw Refusal(
            .owed, "\(blocking): \(sentences).",
            hints: debts.map(\.remedy) + ["To go on all the same: \(again) because REASON"])
    }

    func requireClock() throws(Refusal) {
        guard phase.minutes == nil else { return }
        throw Refusal(.impossible, "No phase clock is running.", hints: "next begins the meeting.")
    }

    private var phaseName: String {
        phase == .prepare
            ? "The preparation" : "Phase \(phase.number), \(phase.title.lowercased()),"
    }
}
