/// Makes a ``RuleBook`` of the sections of a rules file.
struct RuleCompiler {
    private(set) var vocabulary = Vocabulary()
    private(set) var splits = Splits()
    private(set) var traits: [WordTraits] = []
    private(set) var people: [Vocabulary.Word: [RuleBook.PeopleRow]] = [:]
    private(set) var patterns: [Pattern] = []
    private(set) var elements: [Element] = []
    private(set) var choices: [Element.Content] = []
    private(set) var sets: [WordSet] = []
    private(set) var rows: [[Vocabulary.Word]] = []
    private(set) var patternsByWord: [[Int32]] = []
    private(set) var patternsAnywhere: [Int32] = []
    private(set) var questions: [Category: [String]] = [:]

    private var spellings = Spellings()
    private var classes: [String: WordClass] = [:]
    /// The numbers of the words of each class, and of its rows.
    private var members: [String: (words: Set<Vocabulary.Word>, rows: [[Vocabulary.Word]])] = [:]
    private var setNumbers: [WordSet: Int32] = [:]

    private struct Draft {
        let use: Pattern.Use
        let line: Int
        let elements: [ElementDraft]
    }

    /// Compiles sections.
    ///
    /// - Throws: ``LensError`` with the line at fault.
    mutating func compile(_ sections: [RuleSection]) throws(LensError) {
        for section in sections where section.title == .forms {
            for line in section.lines { try spellings.forms.add(line) }
        }
        for section in sections where section.title == .split {
            for line in section.lines { try spellings.add(line) }
        }
        for section in sections {
            guard case .words(let name) = section.title else { continue }
            var known = classes[name] ?? WordClass()
            for line in section.lines { try known.add(line, &spellings) }
            classes[name] = known
        }
        let drafts = try drafts(of: sections)
        number(drafts)
        splits = Splits(spellings, vocabulary)
        for (name, known) in classes {
            members[name] = (words(of: known), known.rows.map { $0.map(vocabulary.known) })
        }
        setTraits()
        patternsByWord = Array(repeating: [], count: vocabulary.spellings.count)
        for draft in drafts { try add(draft) }
        for section in sections {
            guard case .category(let category, _, _) = section.title,
                questions[category] == nil
            else { continue }
            throw LensError(
                section.line, "\(category.rawValue) asks no question.",
                hint: "Write one below the title, behind a question mark and a space.")
        }
    }

    private mutating func drafts(of sections: [RuleSection]) throws(LensError) -> [Draft] {
        var drafts: [Draft] = []
        for section in sections {
            guard let use = section.use else { continue }
            for line in section.lines {
                if line.text.hasPrefix("? ") {
                    guard case .hint(let category, _, _) = use else {
                        throw LensError(
                            line.number, "A question stands in a section that asks none.",
                            hint: "Put it under a category.")
                    }
                    questions[category, default: []].append(
                        String(line.text.dropFirst(2).trimmed))
                    continue
                }
                var elements: [ElementDraft] = []
                let words = line.words
                for word in words {
                    let element = try ElementDraft(word, line: line.number, &spellings)
                    if let missing = element.classes.first(where: { classes[$0] == nil }) {
                        throw LensError(
                            line.number, "There is no class {\(missing)}.",
                            hint: "Write its words in a section: == {\(missing)}")
                    }
                    elements.append(element)
                }
                guard elements.contains(where: \.takesWord) else {
                    throw LensError(
                        line.number, "This line fits every sentence.",
                        hint: "Give it a word that has to be there.")
                }
                guard words.dropLast().allSatisfy({ $0 != "?" }) else {
                    throw LensError(
                        line.number, "A ? by itself is the end of a question: nothing follows it.",
                        hint: "Put it right behind what may be missing, as in please? or ,?")
                }
                drafts.append(Draft(use: use, line: line.number, elements: elements))
            }
        }
        return drafts
    }

    /// Gives every word of the rules its number.
    private mutating func number(_ drafts: [Draft]) {
        for draft in drafts {
            for element in draft.elements { number(element.words) }
        }
        for known in classes.values { number(known) }
        for words in spellings.whole.values { for word in words { _ = vocabulary.number(word) } }
        for (_, words) in spellings.endings { for word in words { _ = vocabulary.number(word) } }
        for mark in Vocabulary.marks { _ = vocabulary.number(mark) }
        vocabulary.seal()
    }

    private mutating func number(_ known: WordClass) {
        for word in known.words { _ = vocabulary.number(word) }
        for row in known.rows { for word in row { _ = vocabulary.number(word) } }
    }

    /// Returns the numbers of a class's single words, those with a star as all that they stand for.
    private func words(of known: WordClass) -> Set<Vocabulary.Word> {
        var found: Set<Vocabulary.Word> = []
        for spelling in known.words {
            let isStarred =
                spelling.utf8.count > 1
                && (spelling.utf8.first == UInt8(ascii: "*")
                    || spelling.utf8.last == UInt8(ascii: "*"))
            if isStarred {
                found.formUnion(vocabulary.words(like: spelling))
            } else {
                found.insert(vocabulary.known(spelling))
            }
        }
        for spelling in known.excluded { found.remove(vocabulary.known(spelling)) }
        return found
    }

    private mutating func setTraits() {
        traits = Array(repeating: [], count: vocabulary.spellings.count)
        for (name, trait) in WordTraits.classes {
            guard let known = members[name] else { continue }
            for word in known.words {
                // "Ingress causing" has no subject in front, and no name.
                if trait == .acts, vocabulary.spellings[Int(word)].hasSuffix("ing") { continue }
                traits[Int(word)].insert(trait)
            }
            for row in known.rows {
                guard let first = row.first else { continue }
                people[first, default: []].append(RuleBook.PeopleRow(words: row, traits: trait))
                traits[Int(first)].insert(.beginsRow)
            }
        }
        for (_, word) in vocabulary.endings { traits[Int(word)].insert(.onlyEnding) }
    }

    private mutating func add(_ draft: Draft) throws(LensError) {
        let start = Int32(elements.count)
        var anchors: (words: Set<Vocabulary.Word>, cost: Int)?
        var hasGap = false
        for element in draft.elements {
            let (contents, needed) = contents(of: element)
            guard let first = contents.first else {
                throw LensError(
                    draft.line, "An element of this line stands for no word at all.",
                    hint: "Look at the words of its class.")
            }
            var content = first
            if contents.count > 1 {
                let from = Int32(choices.count)
                choices += contents
                content = .either(from, Int32(choices.count))
            }
            if case .gap = content { hasGap = true }
            elements.append(
                Element(
                    content: content, isOptional: element.isOptional,
                    isForbidden: element.isForbidden))
            guard let needed, !element.isOptional, !element.isForbidden else { continue }
            let cost = needed.reduce(0) { $0 + frequency($1) }
            if cost < anchors?.cost ?? .max { anchors = (needed, cost) }
        }
        let number = Int32(patterns.count)
        patterns.append(
            Pattern(
                use: draft.use, line: Int32(draft.line), elements: start..<Int32(elements.count),
                hasGap: hasGap))
        if let anchors {
            for word in anchors.words { patternsByWord[Int(word)].append(number) }
        } else {
            patternsAnywhere.append(number)
        }
    }

    /// Returns what can stand in a place, and the words of which one then does; nil where others can.
    private mutating func contents(
        of draft: ElementDraft
    ) -> (contents: [Element.Content], needed: Set<Vocabulary.Word>?) {
        var found = words(of: draft.words)
        var rows = draft.words.rows.map { $0.map(vocabulary.known) }
        for name in draft.classes {
            guard let known = members[name] else { continue }
            found.formUnion(known.words)
            rows += known.rows
        }
        var needed: Set<Vocabulary.Word>? = draft.contents.isEmpty ? found : nil
        for row in rows {
            if let rarest = row.min(by: { frequency($0) < frequency($1) }) {
                needed?.insert(rarest)
            }
        }
        var contents: [Element.Content] = []
        if let only = found.first, found.count == 1 {
            contents.append(.word(only))
        } else if !found.isEmpty {
            contents.append(.words(set(of: found)))
        }
        contents += draft.contents
        for row in rows {
            contents.append(.row(Int32(self.rows.count)))
            self.rows.append(row)
        }
        return (contents, needed)
    }

    /// How often a word stands in a sentence, roughly: words of grammar do in every other one.
    private func frequency(_ word: Vocabulary.Word) -> Int {
        let grammar = WordTraits.closed.union([.determiner, .adverb, .possessive])
        return traits[Int(word)].isDisjoint(with: grammar) ? 1 : 60
    }

    private mutating func set(of words: Set<Vocabulary.Word>) -> Int32 {
        let set = WordSet(words, of: vocabulary.spellings.count)
        if let known = setNumbers[set] { return known }
        let number = Int32(sets.count)
        sets.append(set)
        setNumbers[set] = number
        return number
    }
}

extension RuleSection {
    /// What the patterns of a section are for; nil where it holds none.
    fileprivate var use: Pattern.Use? {
        switch title {
        case .words, .forms, .split: nil
        case .not: .not
        case .action: .action
        case .category(let category, let onlyActions, let refusesRoot):
            .hint(category, onlyActions: onlyActions, refusesRoot: refusesRoot)
        }
    }
}

extension Vocabulary {
    /// The marks that sentences keep as words.
    static let marks = [",", ":", ";", "?", "/", "&", "-", "–", "—", "(", ")"]

    /// Returns the number of a word that was numbered before; 0 for others.
    func known(_ spelling: String) -> Word { word(hash: WordHash(of: spelling.utf8).value) }
}
