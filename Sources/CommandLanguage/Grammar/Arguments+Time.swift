import PostMortem

/// Times, which are recognised by their shape where they can be left out.
extension Arguments {
    /// Reads a time that has to be there.
    mutating func time() throws(ParseError) -> StatedTime {
        let word = try word("a time")
        return try time(word, TimeShape(word))
    }

    /// Reads a time if the next word is meant as one, by ``TimeShape``'s rule; a lone `-` says that
    /// it is not.
    mutating func optionalTime() throws(ParseError) -> StatedTime? {
        if nothing() { return nil }
        guard let next, let shape = TimeShape(next) else { return nil }
        let word = try word("a time")
        return try time(word, shape) {
            "Or type - in front to keep it as text: \($0.verb.word) - \(Self.short(word)) …"
        }
    }

    /// Reads a time, or the id of an entry that lies at it.
    mutating func point() throws(ParseError) -> Command.Point {
        let word = try word("a time or an entry")
        if let id = ItemID(word) { return .entry(id) }
        if let shape = TimeShape(word) { return .time(try time(word, shape)) }
        do {
            return .time(try context.time(word))
        } catch {
            let message =
                error.replacement == nil
                ? "\(quoted(word)) is neither a time nor an entry." : error.message
            let problem = WordError(
                error.kind, message, hints: error.hints, replacement: error.replacement)
            throw self.error(problem, at: word, hints: ["Or name an entry, as in: \(verb.word) T3"])
        }
    }

    /// Reads a time out of a word, and looks at the word behind it.
    ///
    /// The shape is what the word looks like, and nil where it is not meant as a time; the hint is a
    /// further way to go on, should it be none.
    private func time(
        _ word: Substring, _ shape: TimeShape?, or hint: ((Arguments) -> String)? = nil
    ) throws(ParseError) -> StatedTime {
        guard let shape else { throw error(TimeRefusal.unknown(word), at: word) }
        let time: StatedTime
        do {
            time = try context.time(word, of: shape)
        } catch {
            let hints = hint.map { [$0(self)] } ?? []
            // A day and a time that were typed as two words are easily one.
            if case .mistaken(.dateAlone(let day)) = shape.form, let next,
                ClockReading.isOne(next)
            {
                let both = line[word.startIndex..<next.endIndex]
                let joined = "\(word.prefix { $0 == "~" })\(day.text)T\(next)"
                throw self.error(
                    .notATime, at: both, "\(quoted(both)) is two words.",
                    hints: ["Join day and time with a T: \(joined)"] + hints,
                    corrected: replacing(both, with: joined))
            }
            // What a clock change skips or repeats is a time without a doubt.
            let isDoubtful = error.kind == .notATime
            throw self.error(error, at: word, hints: isDoubtful ? hints : [])
        }
        try holdNothingBelongs(to: word, shape, time)
        return time
    }

    /// Holds that the word behind a time that the zone decides is not the name of another zone, and
    /// not `pm`: people would read it as part of the time, and the time would be wrong.
    private func holdNothingBelongs(
        to word: Substring, _ shape: TimeShape, _ time: StatedTime
    ) throws(ParseError) {
        guard let next, let open = shape.open else { return }
        let both = line[word.startIndex..<next.endIndex]
        var asText: String {
            "Or, if \(next) begins the text, type the time in full: \(time)"
        }
        if ZoneAbbreviation.isKnown(next) {
            let problem = TimeRefusal.zoneBehind(
                String(next), quoted(both), time: String(word), isGlued: false)
            throw error(problem, at: both, hints: [asText])
        }
        // "am" is also a German word; a time before noon is the same with and without it.
        if let isAfternoon = TimeMistake.isAfternoon(next), isAfternoon || open.clock.hour == 12 {
            let whole = TimeMistake.wholeDay(open.clock, isAfternoon)
            let problem = TimeRefusal.of(
                .halfDay(open.day, whole), both, isApproximate: shape.isApproximate)
            throw error(problem, at: both, hints: [asText])
        }
    }

    private static func short(_ word: Substring) -> String {
        word.count > 24 ? "\(word.prefix(24))…" : String(word)
    }
}
