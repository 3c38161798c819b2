import CommandLanguage
import PostMortem

// Whole lines that choose: so many minutes more, which ideas are to be done.
extension Offers {
    /// `+5`, `5 more minutes`, `we need another five min`.
    func extending(_ line: String, _ words: [HastyWord]) -> Prefill? {
        let numbers = words.compactMap { $0.minutes }
        guard numbers.count == 1, let count = numbers.first, (1...60).contains(count) else {
            return nil
        }
        let bare = Set(words.map(\.bare))
        let isPlus = line.first == "+" && words.count < 3 && session.phase != .actions
        let units: Set<String> = ["min", "mins", "minute", "minutes", "m", "minuten"]
        let hasUnit =
            !bare.isDisjoint(with: units) || words.contains { $0.bare.hasSuffix("min") }
        let more: Set<String> = [
            "give", "need", "more", "extra", "another", "longer", "mehr", "noch", "additional",
        ]
        guard isPlus || hasUnit && !bare.isDisjoint(with: more) else { return nil }
        let known = bare.subtracting(units).subtracting(more).subtracting(Hasty.fillers)
            .subtracting(["we", "have", "need", "give", "take", "can", "get", "i", "could", "add"])
            .subtracting(Hasty.noise)
        guard known.allSatisfy({ HastyWord($0[...]).minutes != nil }) else { return nil }
        return offer("extend \(count)")
    }

    /// `I1 and I2 it is`, `we take I1 and I2`, `not I3, too much work`.
    func choosing(_ line: String, _ words: [HastyWord]) -> Prefill? {
        guard session.phase == .actions, let first = words.first else { return nil }
        if ["not", "no", "forget", "without", "skip"].contains(first.bare), words.count > 1,
            let id = words[1].id, id.kind == .idea
        {
            let reason = Hasty.withoutBecause(
                String(line[words[1].typed.endIndex...]).withoutJoint)
            guard !reason.isEmpty else {
                return Prefill(line: "decline \(id) ", hint: "Say why it isn't done.")
            }
            return offer("decline \(id) \(reason)") ?? unreadable("decline \(id) \(reason)")
        }
        if let offer = listing(line, words) ?? judged(words) { return offer }
        let choosing: Set<String> = [
            "pick", "select",
            "take", "we", "we'll", "go", "with", "do", "choose", "keep", "let's", "lets", "want",
        ]
        let others = words.filter { !choosing.contains($0.bare) }
        guard others.count < words.count, let ids = ids(in: others, of: [.idea]),
            words.compactMap(\.id).count == ids.count
        else { return nil }
        return offer("pick \(listed(ids))")
    }

    /// `I1 yes, I2 yes, I3 no`: those with a yes behind them.
    private func judged(_ words: [HastyWord]) -> Prefill? {
        var chosen: [ItemID] = []
        guard words.count > 3, words.count.isMultiple(of: 2) else { return nil }
        for place in stride(from: 0, to: words.count, by: 2) {
            guard let id = words[place].id, id.kind == .idea else { return nil }
            if Hasty.isYes(words[place + 1].bare) {
                chosen.append(id)
            } else if !["no", "nope", "nein", "not"].contains(words[place + 1].bare) {
                return nil
            }
        }
        return chosen.isEmpty ? nil : offer("pick \(listed(chosen))")
    }

    /// Ideas and nothing else: in their order, or those to be done; or so many of the first.
    private func listing(_ line: String, _ words: [HastyWord]) -> Prefill? {
        let open = session.openIdeas.map(\.id)
        guard session.actionItems.isEmpty, !open.isEmpty else { return nil }
        let isRanked = session.unrankedIdeas.isEmpty
        if let match = Hasty.folded(line).wholeMatch(
            of:
                #/(?:(?:we|we'll|let's|lets) )?(?:(?:do|take|pick|choose|go with) )?(?:the )?(?:top|first) (2|3|two|three)/#
        ),
            isRanked
        {
            let count = ["2", "two"].contains(match.1) ? 2 : 3
            return offer("pick \(listed(Array(session.ranking.prefix(count))))")
        }
        let order: Set<String> = ["best", "first", "second", "third", "last", "top", "finally"]
        guard let ids = ids(in: words.filter { !order.contains($0.bare) }, of: [.idea]),
            ids.count > 1, Set(ids).count == ids.count
        else { return nil }
        if !isRanked { return ids.count == open.count ? ranked(ids) : nil }
        return offer("pick \(listed(ids))")
    }
}

extension HastyWord {
    /// The count of minutes that the word says, as `5`, `+5`, `5min` or `five`; nil where it says none.
    fileprivate var minutes: Int? {
        let digits = bare.drop { $0 == "+" }
        if let match = digits.wholeMatch(of: #/([0-9]{1,2})(?:m|min|mins)?/#) {
            return Int(match.1)
        }
        return ["two": 2, "three": 3, "five": 5, "ten": 10, "fifteen": 15, "fünf": 5, "zehn": 10][
            bare]
    }
}
