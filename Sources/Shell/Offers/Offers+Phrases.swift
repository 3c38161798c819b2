import CommandLanguage
import PostMortem

// Times, dates, names and ids as people put them.
extension Offers {
    /// Returns the time that a few words say and nothing else, as the grammar takes it.
    func time(in words: some BidirectionalCollection<HastyWord>) -> String? {
        var isRough = false
        var rest: [HastyWord] = []
        for word in words {
            if Hasty.rough.contains(word.bare) {
                isRough = true
            } else if !Hasty.fillers.contains(word.bare) {
                rest.append(word)
            }
        }
        guard !rest.isEmpty, rest.count < 4 else { return nil }
        var phrase = rest.map { String($0.typed).trimmedTime }.joined(separator: " ")
        if rest.count == 2, let last = rest.last, last.isZone {
            let behind =
                ["utc", "gmt", "z"].contains(last.bare) ? "Z" : last.bare == "uhr" ? "" : last.bare
            phrase = String(rest[0].typed).trimmedTime + behind
        }
        // The day goes in front, wherever it was said.
        if rest.count == 2, ["yesterday", "today"].contains(rest[1].bare) {
            phrase = "\(rest[1].bare) \(String(rest[0].typed).trimmedTime)"
        }
        let mark = isRough && !phrase.hasPrefix("~") ? "~" : ""
        // Read where a time has to be, so that the grammar tells what is one.
        guard let line = readable("\(Verb.resolved.word) \(mark)\(phrase)"),
            case .milestone(_, at: .time, text: nil)? = try? CommandParser.parse(line, in: context)
        else { return nil }
        return String(line.dropFirst(Verb.resolved.word.count + 1))
    }

    /// Returns a line that the grammar reads, corrected where it knows how; what the session makes of it is
    /// not asked.
    private func readable(_ line: String) -> String? {
        var line = line
        for _ in 0..<4 {
            do {
                _ = try CommandParser.parse(line, in: context)
                return line
            } catch {
                guard error.kind == .notATime, let corrected = error.corrected, corrected != line
                else {
                    return nil
                }
                line = corrected
            }
        }
        return nil
    }

    /// Returns a line with the time that it holds in front: at its beginning, or at its end.
    ///
    /// - Returns: nil where no time stands at either.
    func timed(_ line: String) -> (line: String, time: String, hasText: Bool)? {
        let words = Hasty.words(line)
        for count in stride(from: min(4, words.count), through: 1, by: -1) {
            let front = words.prefix(count)
            guard front.contains(where: { $0.typed.looksLikeClock }),
                front.last?.typed.looksLikeClock == true || front.last?.isZone == true,
                let time = time(in: front)
            else { continue }
            let text = String(line[words[count - 1].typed.endIndex...]).trimmedJoint
            return (text.isEmpty ? time : "\(time) \(text)", time, !text.isEmpty)
        }
        for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
            let back = words.suffix(count)
            guard back.allSatisfy({ $0.isPartOfTime || $0.isZone }) else { continue }
            guard let first = back.first, back.contains(where: { $0.typed.looksLikeClock }),
                let time = time(in: back)
            else { continue }
            let text = String(line[..<first.typed.startIndex]).trimmedEnd
            guard !text.isEmpty else { continue }
            // The end of a stretch of time, or one of two times: nobody can tell which is meant.
            let front = Hasty.words(line[..<first.typed.startIndex])
            if front.contains(where: { $0.typed.looksLikeClock })
                || ["till", "until", "to", "before", "after", "bis"].contains(front.last?.bare)
            {
                return nil
            }
            return ("\(time) \(text)", time, true)
        }
        return nil
    }

    /// Returns the one time of day that a sentence mentions, wherever it stands; nil where it mentions none, or several.
    func onlyTime(in line: String) -> String? {
        let clocks = Hasty.words(line).filter { $0.typed.looksLikeClock }
        return clocks.count == 1 ? time(in: clocks) : nil
    }

    /// Returns the one person on the roster that some words name, by a whole word of the name; a slip in it
    /// is believed.
    ///
    /// - Parameters:
    ///   - words: the words.
    ///   - mayHoldMore: whether words that name nobody may stand among them.
    /// - Returns: nil where they name nobody, or several.
    func person(in words: some Sequence<HastyWord>, mayHoldMore: Bool = false) -> String? {
        let (found, others) = people(in: words)
        if found.isEmpty {
            let name = words.map(\.bare).joined(separator: " ")
            let people = session.roster.people(named: name)
            return people.count == 1 ? people.first?.id : nil
        }
        guard found.count == 1, mayHoldMore ? others < 2 : others == 0 else { return nil }
        return found.first
    }

    /// Returns everybody whom some words name, and how many words mean something else.
    func people(in words: some Sequence<HastyWord>) -> (names: [String], others: Int) {
        let words = words.map(\.bare).map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
            .filter { !$0.isEmpty && !Hasty.fillers.contains($0) }
        var found: [String] = []
        var others = 0
        for word in words {
            let people = session.roster.people(named: word)
            if let person = people.first, people.count == 1 {
                if !found.contains(person.id) { found.append(person.id) }
            } else if let person = almost(word) {
                if !found.contains(person) { found.append(person) }
            } else if people.isEmpty {
                others += Hasty.doing.contains(word) ? 0 : 1
            }
        }
        return (found, others)
    }

    /// The one person whose name is a slip away from a word.
    func almost(_ word: String) -> String? {
        guard word.count > 2, Verb(word: word) == nil else { return nil }
        let people = session.roster.people(near: word)
        return people.count == 1 ? people.first?.id : nil
    }

    /// Returns the ids that some words name and nothing else: bare numbers are of the first kind that has
    /// such an id on the board.
    func ids(
        in words: some Sequence<HastyWord>, of kinds: [ItemID.Kind]
    ) -> [ItemID]? {
        var ids: [ItemID] = []
        for word in words {
            for part in word.typed.split(whereSeparator: { ",;&>+/".contains($0) }) {
                let part = HastyWord(part)
                if let id = part.id {
                    guard kinds.contains(id.kind) else { return nil }
                    ids.append(id)
                } else if let number = part.number {
                    guard
                        let id = kinds.lazy.compactMap({ ItemID($0, number) })
                            .first(where: { session.item($0) != nil || $0 == .problem })
                    else { return nil }
                    ids.append(id)
                } else if !Hasty.fillers.contains(part.bare),
                    !["then", "before", "or"].contains(part.bare)
                {
                    return nil
                }
            }
        }
        return ids.isEmpty ? nil : ids
    }
}

extension HastyWord {
    /// Whether the word leads to a time of day, or is one, or its day.
    fileprivate var isPartOfTime: Bool {
        typed.looksLikeClock || Hasty.rough.contains(bare) || ["at", "", "um"].contains(bare)
            || bare.wholeMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}|yesterday|today/#) != nil
    }

    /// Whether the word is what UTC is called behind a time.
    fileprivate var isZone: Bool { ["utc", "gmt", "z", "pm", "am", "uhr"].contains(bare) }
}

extension String {
    /// A time without brackets and marks around it; a sign or a tilde in front stays.
    fileprivate var trimmedTime: String {
        var text = self[...]
        while let last = text.last, "],:;.)!?-–".contains(last) { text = text.dropLast() }
        while let first = text.first, "[(@".contains(first) { text = text.dropFirst() }
        return String(text)
    }

    /// A text without the mark that joins it to the time in front.
    fileprivate var trimmedJoint: String {
        var text = self[...]
        while let first = text.first, " \t:,;-–—|>".contains(first) { text = text.dropFirst() }
        return String(text)
    }

    /// A text without what leads over to the time behind it.
    fileprivate var trimmedEnd: String {
        var words = split(separator: " ")
        while let last = words.last,
            [
                "at", "@", "around", "about", "ca", "ca.", "~", "-", "–", "approx", "roughly", "um",
                "à", "since", "seit",
            ]
            .contains(last.lowercased())
        {
            words.removeLast()
        }
        guard let end = words.last?.endIndex else { return "" }
        var text = self[..<end]
        while let last = text.last, " ,;-–(@".contains(last) { text = text.dropLast() }
        return String(text)
    }
}

extension Hasty {
    /// Words that make a time a rough one.
    static let rough: Set<String> = [
        "around", "about", "approx", "approximately", "roughly", "ca", "circa", "~", "near",
        "maybe", "like",
    ]

    /// What people do with an action or a contract, beside their name.
    static let doing: Set<String> = [
        "takes", "take", "will", "do", "does", "owns", "own", "has", "got", "can", "agrees",
        "agreed", "agree",
        "says", "said", "yes", "ok", "okay", "i", "would", "'ll", "owner", "accepts", "confirms",
        "confirmed",
        "done", "think", "volunteers", "wants", "nods", "nodded", "assign", "assigned", "give",
        "team",
    ]
}
