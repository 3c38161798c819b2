import PostMortem

/// Times, which are recognised by their shape where they can be left out.
extension Arguments {
    /// Reads a time that has to be there.
    ///
    /// - Parameter subject: what it is the time of.
    /// - Returns: the time.
    /// - Throws: a ``ParseError`` where the next words are none.
    mutating func time(of subject: TimeSubject) throws(ParseError) -> StatedTime {
        let text = rest
        let word = try word("a time")
        guard let phrase = TimePhrase(text) else {
            throw error(TimeRefusal.unknown(word), at: word)
        }
        return try time(phrase, of: subject)
    }

    /// Reads a time if the next words are meant as one, by ``TimePhrase``'s rule; a lone `-` says that
    /// they are not.
    mutating func optionalTime() throws(ParseError) -> StatedTime? {
        if nothing() { return nil }
        guard let phrase = TimePhrase(rest) else { return nil }
        return try time(phrase, of: .new) {
            "Or type - in front to keep it as text: \($0.verb.word) - \(Self.short(phrase.source)) …"
        }
    }

    /// Reads a time, or the id of an entry that lies at it.
    mutating func point(of milestone: Milestone) throws(ParseError) -> Command.Point {
        let text = rest
        let word = try word("a time or an entry")
        if let id = ItemID(word) { return .entry(id) }
        if let phrase = TimePhrase(text) {
            return .time(try time(phrase, of: .milestone(milestone)))
        }
        let error = TimeRefusal.unknown(word)
        let message =
            error.replacement == nil
            ? "\(quoted(word)) is neither a time nor an entry." : error.message
        let problem = WordError(
            error.kind, message, hints: error.hints, replacement: error.replacement)
        throw self.error(problem, at: word, hints: ["Or name an entry, as in: \(verb.word) T3"])
    }

    /// Reads a phrase as a time, and goes on behind it.
    ///
    /// The hint is a further way to go on, should it be none.
    private mutating func time(
        _ phrase: TimePhrase, of subject: TimeSubject, or hint: ((Arguments) -> String)? = nil
    ) throws(ParseError) -> StatedTime {
        do {
            let time = try context.time(phrase, of: subject)
            skip(phrase.source)
            return time
        } catch {
            // What a clock change skips or repeats is a time without a doubt.
            let isDoubtful = error.kind == .notATime
            throw self.error(
                error, at: phrase.source, hints: isDoubtful ? hint.map { [$0(self)] } ?? [] : [])
        }
    }

    private static func short(_ word: Substring) -> String {
        word.count > 24 ? "\(word.prefix(24))…" : String(word)
    }
}
