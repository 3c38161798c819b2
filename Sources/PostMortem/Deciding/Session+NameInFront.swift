// Lines that begin with somebody's name: the roster says where it ends.
extension Session {
    /// Returns whom a text names in front, and what stands behind.
    ///
    /// A comma or a colon behind the name says where it ends. Without one, the longest run of words that names one
    /// person does, unless a shorter one names somebody else.
    ///
    /// - Parameters:
    ///   - typed: the name and what follows.
    ///   - verb: the command, for hints.
    ///   - rest: what follows, for hints.
    ///   - words: what roles are called.
    /// - Returns: the person, and the words behind the name.
    /// - Throws: a refusal where the name is nobody's, or several readings are left.
    func personInFront(
        of typed: String, verb: String, wanting rest: String, hearing words: NameWords
    ) throws(Refusal) -> (person: Person, rest: String) {
        if let reading = markedReadings(of: typed).last { return reading }
        // Marks with nothing behind them end the name too; otherwise half the name would be read as the text.
        if let whole = single(typed) ?? single(typed[...].withoutMarksAtEnd) {
            throw missing(rest, behind: whole, verb)
        }
        let readings = readings(of: typed)
        guard let longest = readings.last else {
            let bare = NameList.named(typed, hearing: words)
            let behind = markedReadings(of: bare.name) + self.readings(of: bare.name)
            if bare.role != nil, single(bare.name) != nil || !behind.isEmpty {
                throw withRole(
                    typed, hearing: words, hints: ["The name alone: \(verb) \(bare.name)"])
            }
            let parts = typed.split { $0 == " " || $0 == "\t" }
            let first = try person(
                named: parts.first.map { $0.trimmingMark } ?? typed, behind: verb, hearing: words)
            throw missing(rest, behind: first, verb)
        }
        let people = readings.map(\.person.id)
        guard people.allSatisfy({ $0 == longest.person.id }) else {
            throw Refusal(
                .unknownPerson, "\(quoted(typed)) can be read in \(readings.count) ways.",
                hints: readings.map { "\(verb) \($0.person.id), \($0.rest)" })
        }
        return longest
    }

    private func missing(_ rest: String, behind person: Person, _ verb: String) -> Refusal {
        Refusal(
            .impossible, "Behind \(person.id) something is missing.",
            hints: "\(verb) \(person.id), \(rest)")
    }

    /// The one person whom a name means; nil where there is none, or several.
    private func single(_ name: String) -> Person? {
        let found = roster.people(named: name)
        return found.count == 1 ? found.first : nil
    }

    /// The readings where a comma or colon ends the name: a whole name before parts of one, and the first of these.
    private func markedReadings(of typed: String) -> [(person: Person, rest: String)] {
        let marks = typed.indices.filter { typed[$0] == "," || typed[$0] == ":" }
        let readings = marks.compactMap { mark -> (person: Person, rest: String, isWhole: Bool)? in
            let name = typed[..<mark].withoutBlanks
            let rest = typed[typed.index(after: mark)...].withoutBlanks
            guard !rest.isEmpty, let person = single(name) else { return nil }
            return (person, rest, roster.has(name))
        }
        let whole = readings.filter(\.isWhole)
        return (whole.isEmpty ? readings.prefix(1) : whole.suffix(1)).map { ($0.person, $0.rest) }
    }

    /// The readings where a run of words is the name, the shortest name first.
    private func readings(of typed: String) -> [(person: Person, rest: String)] {
        typed.indices.compactMap { index in
            guard typed[index] == " " || typed[index] == "\t" else { return nil }
            let rest = typed[index...].withoutBlanks
            guard !rest.isEmpty, index > typed.startIndex,
                typed[typed.index(before: index)] != typed[index],
                let person = single(typed[..<index].withoutBlanks)
            else { return nil }
            return (person, rest)
        }
    }
}

extension Substring {
    /// The text without spaces and tabs around it.
    fileprivate var withoutBlanks: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    /// The text without blanks and marks at its end.
    fileprivate var withoutMarksAtEnd: String {
        String(self[...(lastIndex { $0.isLetter || $0.isNumber } ?? startIndex)])
    }

    /// The word without a comma or colon at its end.
    fileprivate var trimmingMark: String {
        last == "," || last == ":" ? String(dropLast()) : String(self)
    }
}
