import PostMortem
import Prompts

// The second half of the meeting: causes, factors, actions, and what follows.
extension Guide {
    var cause: [Cue] {
        guard let problem = session.problem else { return [.problemMissing] }
        let whys = session.onBoard(session.whys)
        guard !whys.isEmpty else { return [.firstWhy(text: problem)] }
        let parked = session.openQuestions.map { Cue.parkedQuestion($0.id, text: $0.text) }
        let unproven = whys.filter(\.evidence.isEmpty).map {
            Cue.evidenceMissing($0.id, text: $0.text)
        }
        let branches = ([.problem] + whys.map(\.id)).compactMap { id in
            session.answers(to: id).count == 1
                ? session.text(of: id).map { Cue.branch(id, text: $0) } : nil
        }
        let rest = parked + branches + unproven
        if session.roots.isEmpty { return currentWhySuggestions + rest }
        return careless + [.causeDone] + rest
    }

    /// The ends of chains that blame somebody or ask for care, where a cause is marked elsewhere.
    private var careless: [Cue] {
        session.onBoard(session.whys)
            .filter { session.answers(to: $0.id).isEmpty && !$0.isRoot }
            .compactMap { why in
                // What is asked of a memo names no why, and so is answered under the current one.
                let cue = carelessEnd(why)
                return cue == .memoRoot && why.id != session.currentWhy ? nil : cue
            }
    }

    private var currentWhySuggestions: [Cue] {
        guard let why = session.whys[session.currentWhy.number], why.drop == nil else {
            return [.firstWhy(text: session.problem ?? "")]
        }
        if let end = carelessEnd(why) { return [end] }
        switch session.depth(of: why.id) {
        case 1: return [.nextWhy(why.id, text: why.text)]
        case 2: return [.secondWhy(why.id, text: why.text)]
        default: return [.rootMissing(why.id, text: why.text), .nextWhy(why.id, text: why.text)]
        }
    }

    /// What to ask of a why that names somebody on the roster, or reads like a memo to people; nil of others.
    private func carelessEnd(_ why: Why) -> Cue? {
        if namesSomebody(why.text) { return .personAtEnd(why.id, text: why.text) }
        let isMemo = session.depth(of: why.id) > 1 && !session.rootRules(against: why).isEmpty
        return isMemo ? .memoRoot : nil
    }

    private func namesSomebody(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return session.roster.people.contains { person in
            person.id.lowercased().split(separator: " ").first.map { words.contains($0) } ?? false
        }
    }

    var factors: [Cue] {
        let kinds = Set(session.onBoard(session.factors).map(\.kind))
        let asked: [(FactorKind, Cue)] = [
            (.hid, .noneHid), (.slowed, .noneSlowed), (.worsened, .noneWorsened),
            (.assumed, .noneAssumed), (.luck, .noneLuck), (.worked, .noneWorked),
        ]
        let missing = asked.filter { !kinds.contains($0.0) }.map(\.1)
        let parked = session.openQuestions.map { Cue.parkedQuestion($0.id, text: $0.text) }
        if kinds.isEmpty { return [.noFactor] + missing + parked }
        if parked.isEmpty, missing.isEmpty { return [.factorsDone] }
        // Listed and nothing parked: the phase may end, and what else could be asked stays at hand.
        return parked + missing + (parked.isEmpty ? [.factorsDone] : [])
    }

    var actions: [Cue] {
        let items = session.actionItems
        let ideas = session.openIdeas
        if session.noActionReason != nil { return [.noActionChosen, .learnt] }
        if items.isEmpty, ideas.isEmpty { return [.noIdea] }
        var list: [Cue] = []
        let untargeted = ideas.filter(\.targets.isEmpty).map {
            Cue.ideaWithoutTarget($0.id, text: $0.text)
        }
        let unranked = ideas.map(\.id).filter { !session.ranking.contains($0) }
        if items.isEmpty { list += untargeted }
        if !unranked.isEmpty {
            list.append(.notRanked(unranked))
        }
        if items.isEmpty { return list + [.nonePicked] }
        if items.count == 1 { list.append(.onePicked) }
        for item in items {
            if let owner = item.owner {
                let isPresent = session.roster.present.contains { $0.id == owner }
                if !isPresent { list.append(.ownerAbsent(item.id, name: owner)) }
            } else {
                list.append(.ownerMissing(item.id, text: item.text))
            }
            if item.due == nil { list.append(.dueMissing(item.id, text: item.text)) }
            if item.measure == nil { list.append(.measureMissing(item.id, text: item.text)) }
        }
        if list.isEmpty, items.contains(where: { !$0.isConfirmed }) {
            list.append(.readAloud)
        }
        for item in items where !item.isConfirmed {
            guard let owner = item.owner, item.due != nil else { continue }
            list.append(.yesMissing(item.id, name: owner))
        }
        guard list.isEmpty else { return list }
        // What the room learnt is a note; where there is one, it may have been asked.
        return session.notes.all.isEmpty ? [.learnt, .actionsDone] : [.actionsDone, .learnt]
    }

    var after: [Cue] {
        let open = session.actionItems.filter { $0.status == .open }
        guard !open.isEmpty else { return [.allActionsDone] }
        return [.actionsOpen(open.map(\.id))]
    }
}
