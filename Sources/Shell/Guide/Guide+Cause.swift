import PostMortem
import Prompts

// Phases 3 and 4: the whys, and everything around the cause.
extension Guide {
    var cause: [Suggestion] {
        guard let problem = session.problem else { return [.owed(.problemMissing)] }
        let whys = session.onBoard(session.whys)
        guard !whys.isEmpty else { return [.owed(.firstWhy(text: problem))] }
        let parked = parkedQuestions.map { Suggestion.once($0) }
        let unproven = whys.filter(\.evidence.isEmpty)
        func evidence(_ wanted: (Why) -> Bool) -> [Suggestion] {
            unproven.filter(wanted).map { .once(.evidenceMissing($0.id, text: $0.text)) }
        }
        let leaves = openEnds(of: whys).map { Suggestion.once(further(from: $0)) }
        guard !session.roots.isEmpty else {
            return current(problem) + leaves + parked + evidence { _ in true }
        }
        // A root is marked: first what else there could be, then the parked questions, then on.
        return leaves + branches(problem, whys) + evidence(\.isRoot) + parked
            + [.owed(.causeDone)] + evidence { !$0.isRoot }
    }

    /// What to ask of the why that one is at.
    private func current(_ problem: String) -> [Suggestion] {
        guard let why = session.whys[session.currentWhy.number], why.drop == nil else {
            return [.owed(.firstWhy(text: problem))]
        }
        let cue = further(from: why)
        guard case .rootMissing = cue else { return [.owed(cue)] }
        return [.owed(cue), .once(.nextWhy(why.id, text: why.text))]
    }

    /// Returns what to ask of a why that is not a cause yet.
    private func further(from why: Why) -> Cue {
        let depth = session.depth(of: why.id)
        if namesSomebody(why) { return .personAtEnd(why.id, text: why.text) }
        if depth > 1, !session.rootRules(against: why, hearing: wordings).isEmpty {
            return .memoRoot(why.id)
        }
        switch depth {
        case 1: return .nextWhy(why.id, text: why.text)
        case 2: return .secondWhy(why.id, text: why.text)
        default: return .rootMissing(why.id, text: why.text)
        }
    }

    /// Returns the whys where a chain ends without a cause, but for the current one.
    ///
    /// Below a cause nothing more is asked.
    private func openEnds(of whys: [Why]) -> [Why] {
        whys.filter { why in
            session.answers(to: why.id).isEmpty
                && !session.chain(to: why.id).contains(where: \.isRoot)
                && (why.id != session.currentWhy || !session.roots.isEmpty)
        }
    }

    /// Returns what to ask where all answers lie on one line, the problem first: causes come in threes.
    private func branches(_ problem: String, _ whys: [Why]) -> [Suggestion] {
        let askable = [(ItemID.problem, problem)] + whys.map { ($0.id, $0.text) }
        let answered = askable.filter { !session.answers(to: $0.0).isEmpty }
        guard answered.allSatisfy({ session.answers(to: $0.0).count == 1 }) else { return [] }
        return answered.prefix(2).map { .once(.branch($0.0, text: $0.1)) }
    }

    /// Whether a why names somebody on the roster: by the whole name in any case, or by the first name as it
    /// is written there, since Will and Mark are words too.
    private func namesSomebody(_ why: Why) -> Bool {
        let words = why.text.split { !$0.isLetter && !$0.isNumber }
        let folded = words.map { $0.lowercased() }
        return session.roster.people.contains { person in
            let name = person.id.split(separator: " ")
            let whole = name.map { $0.lowercased() }
            return folded.indices.contains { folded[$0...].starts(with: whole) }
                || (name.first.map { words.contains($0) } ?? false)
        }
    }

    private var parkedQuestions: [Cue] {
        session.openQuestions.map { .parkedQuestion($0.id, text: $0.text) }
    }

    var factors: [Suggestion] {
        let kinds = Set(session.onBoard(session.factors).map(\.kind))
        let asked: [(FactorKind, Cue)] = [
            (.hid, .noneHid), (.slowed, .noneSlowed), (.worsened, .noneWorsened),
            (.assumed, .noneAssumed), (.luck, .noneLuck), (.worked, .noneWorked),
        ]
        let missing = asked.filter { !kinds.contains($0.0) }.map { Suggestion.once($0.1) }
        let parked = parkedQuestions.map { Suggestion.owed($0) }
        guard kinds.contains(where: \.isContributing) else {
            return [.owed(.noFactor)] + missing + parked
        }
        return missing + parked + (parked.isEmpty ? [.owed(.factorsDone)] : [])
    }
}
