import PostMortem

extension Arguments {
    /// Reads an id that has to be there.
    mutating func id(_ what: String = "an id") throws(ParseError) -> ItemID {
        let word = try word(what)
        guard let id = ItemID(word) else {
            throw error(
                .notAnID, at: word, "\(quoted(word)) is not an id.",
                hints: [
                    "Ids are a letter and a number: T1 timeline, Q1 question, W1 why, F1 factor, "
                        + "I1 idea, A1 action.",
                    verb.usageHint,
                ])
        }
        return id
    }

    /// Reads an id if the next word is one; a lone `-` says that it is not, whatever it looks like.
    mutating func optionalID() throws(ParseError) -> ItemID? {
        if nothing() { return nil }
        guard let word = next, ItemID(word) != nil else { return nil }
        return try id()
    }

    /// Reads an id that is all there is; nil, and nothing is read, where there is more or something else.
    mutating func onlyID() -> ItemID? {
        guard let id = ItemID(rest) else { return nil }
        skip(rest)
        return id
    }

    /// Reads ids up to the end of the line, or to `because`.
    mutating func ids() throws(ParseError) -> [ItemID] {
        var ids: [ItemID] = []
        while let word = next, word.lowercased() != Particle.because {
            guard !word.utf8.contains(UInt8(ascii: ",")) else { throw commas(in: word) }
            ids.append(try id())
        }
        return ids
    }

    /// Says that commas are no spaces, and puts spaces in their place up to `because`.
    private func commas(in word: Substring) -> ParseError {
        var words: [Substring] = []
        var behind = rest
        while !behind.isEmpty, behind.firstWord.lowercased() != Particle.because {
            words += behind.firstWord.split(separator: ",")
            behind = behind.afterFirstWord
        }
        if !behind.isEmpty { words.append(behind) }
        return error(
            .notAnID, at: word, "\(quoted(word)) is not an id: ids have spaces between them.",
            hints: [verb.usageHint], corrected: replacing(rest, with: words.joined(separator: " ")))
    }

    /// Reads a date that has to be there, of as many words as it has.
    mutating func date() throws(ParseError) -> CalendarDate {
        let text = rest
        let word = try word("a date")
        do {
            let (date, behind) = try context.dateInFront(of: text)
            skip(text[..<behind.startIndex])
            return date
        } catch {
            let wrong = context.wordsOfDate(in: text)
            throw self.error(error, at: wrong.isEmpty ? word : wrong)
        }
    }

    /// Reads a zone, and returns it as it is recorded.
    mutating func zone() throws(ParseError) -> String {
        let text = rest
        _ = try word("a zone")
        let phrase = ZonePhrase(text)
        switch phrase.zone {
        case .success(let zone):
            skip(phrase.source)
            return zone.name
        case .failure(let error):
            throw self.error(error, at: phrase.source)
        }
    }

    /// Reads a number of minutes, 1 to 60.
    mutating func minutes() throws(ParseError) -> Int {
        let word = try word("a number of minutes")
        var scanner = WordScanner(word)
        guard let minutes = scanner.digits(1...2), scanner.isAtEnd, (1...60).contains(minutes)
        else {
            throw error(
                .notANumber, at: word, "\(quoted(word)) is not a number of minutes from 1 to 60.",
                hints: [verb.usageHint])
        }
        return minutes
    }
}
