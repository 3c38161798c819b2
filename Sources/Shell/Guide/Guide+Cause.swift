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
        let names = RosterNames(of: session.roster)
        let leaves = openEnds(of: whys).map { Suggestion.once(further(from: $0, names)) }
        guard !session.roots.isEmpty else {
            return current(problem, names) + leaves + parked + evidence { _ in true }
        }
        // A root is marked: first what else there could be, then the parked questions, then on.
        return leaves + branches(problem, whys) + evidence(\.isRoot) + parked
            + [.owed(.causeDone)] + evidence { !$0.isRoot }
    }

    /// What to ask of the why that one is at.
    private func current(_ problem: String, _ names: RosterNames) -> [Suggestion] {
        guard let why = session.whys[session.currentWhy.number], why.drop == nil else {
            return [.owed(.firstWhy(text: problem))]
        }
        let cue = further(from: why, names)
        guard case .rootMissing = cue else { return [.owed(cue)] }
        return [.owed(cue), .once(.nextWhy(why.id, text: why.text))]
    }

    /// Returns what to ask of a why that is not a cause yet.
    private func further(from why: Why, _ names: RosterNames) -> Cue {
        let depth = session.depth(of: why.id)
        if namesSomebody(why, names) { return .personAtEnd(why.id, text: why.text) }
        if depth > 1, !session.rootRules(against: why, hearing: wordings).isEmpty {
            return .memoRoot(why.id)
        }
        switch depth {
        case 1: return .nextWhy(why.id, text: why.text)
        case 2: return .secondWhy(why.id, text: why.text)
        default: return .rootMissing(why.id, text: why.text)
        }
    }

    /// Returns the whys at which a chain ends without a cause, except the current one.
    ///
    /// Below a cause nothing more is asked.
    private func openEnds(of whys: [Why]) -> [Why] {
        let answered = Set(whys.map(\.parent))
        let settled = self.settled
        let hasRoots = !session.roots.isEmpty
        return whys.filter { why in
            !answered.contains(why.id) && !settled.contains(why.id)
                && (why.id != session.currentWhy || hasRoots)
        }
    }

    /// The structural causes and all that was answered below them, dropped whys included.
    private var settled: Set<ItemID> {
        let answers = Dictionary(grouping: session.whys.all, by: \.parent)
        var settled: Set<ItemID> = []
        var waiting = session.whys.all.filter(\.isRoot).map(\.id)
        while let id = waiting.popLast() {
            if settled.insert(id).inserted { waiting += (answers[id] ?? []).map(\.id) }
        }
        return settled
    }

    /// Returns what to ask where the answers form a single chain from the problem: there is seldom only one cause.
    private func branches(_ problem: String, _ whys: [Why]) -> [Suggestion] {
        let askable = [(ItemID.problem, problem)] + whys.map { ($0.id, $0.text) }
        let answers = session.answers
        let answered = askable.filter { answers[$0.0] != nil }
        guard answered.allSatisfy({ answers[$0.0]?.count == 1 }) else { return [] }
        return answered.prefix(2).map { .once(.branch($0.0, text: $0.1)) }
    }

    /// Whether a why names somebody on the roster: by the whole name in any case, or by the first name as it
    /// is written there, since Will and Mark are words too.
    private func namesSomebody(_ why: Why, _ names: RosterNames) -> Bool {
        let words = why.text.split { !$0.isLetter && !$0.isNumber }
        if words.contains(where: names.first.contains) { return true }
        let folded = words.map { $0.lowercased() }
        return folded.indices.contains { index in
            names.whole[folded[index]]?.contains { folded[index...].starts(with: $0) } ?? false
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

/// The names of a roster, to look them up in many texts.
private struct RosterNames {
    /// First names as they are written there.
    let first: Set<Substring>
    /// Whole names in lower case, word by word, by their first word.
    let whole: [String: [[String]]]

    init(of roster: Roster) {
        let names = roster.people.map { $0.id.split(separator: " ") }.filter { !$0.isEmpty }
        first = Set(names.compactMap(\.first))
        whole = Dictionary(grouping: names.map { $0.map { $0.lowercased() } }) { $0[0] }
    }
}
