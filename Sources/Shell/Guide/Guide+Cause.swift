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
        let branches = whys.filter {
            session.answers(to: $0.id).isEmpty && $0.id != session.currentWhy
        }
        .map { Cue.branch($0.id, text: $0.text) }
        if !session.roots.isEmpty {
            return [.causeDone] + parked + unproven + branches
        }
        return currentWhySuggestions + parked + branches + unproven
    }

    private var currentWhySuggestions: [Cue] {
        guard let why = session.whys[session.currentWhy.number], why.drop == nil else {
            return [.firstWhy(text: session.problem ?? "")]
        }
        if endsInPerson(why) { return [.personAtEnd(why.id, text: why.text)] }
        switch session.depth(of: why.id) {
        case 1: return [.nextWhy(why.id, text: why.text)]
        case 2: return [.secondWhy(why.id, text: why.text)]
        default: return [.rootMissing(why.id, text: why.text), .nextWhy(why.id, text: why.text)]
        }
    }

    /// Whether a why names somebody on the roster, or reads like a memo to people.
    private func endsInPerson(_ why: Why) -> Bool {
        if !session.rootRules(against: why).isEmpty, session.depth(of: why.id) > 1 { return true }
        let words = why.text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return session.roster.people.contains { person in
            let name = person.id.lowercased().split(separator: " ")
            return words.indices.contains { words[$0...].starts(with: name) }
                || (name.first.map { words.contains($0) } ?? false)
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
        return list.isEmpty ? [.learnt, .actionsDone] : list
    }

    var after: [Cue] {
        let open = session.actionItems.filter { $0.status == .open }
        guard !open.isEmpty else { return [.allActionsDone] }
        return [.actionsOpen(open.map(\.id))]
    }
}
