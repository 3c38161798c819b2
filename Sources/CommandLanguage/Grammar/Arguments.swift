import PostMortem

/// What stands behind the verb of a line, read from left to right.
struct Arguments {
    /// The whole line as typed.
    let line: Substring
    /// The verb.
    let verb: Verb
    /// What times and dates mean.
    let context: ReadingContext
    /// What has not been read yet, trimmed.
    private(set) var rest: Substring

    /// The next word; nil at the end.
    var next: Substring? { rest.isEmpty ? nil : rest.firstWord }

    init(_ rest: Substring, of verb: Verb, in line: Substring, context: ReadingContext) {
        self.line = line
        self.verb = verb
        self.context = context
        self.rest = rest
    }

    /// Reads a word that has to be there.
    ///
    /// - Parameter what: what it is, as in `drop needs an id`.
    /// - Returns: the word.
    /// - Throws: a ``ParseError`` at the end of the line.
    mutating func word(_ what: String) throws(ParseError) -> Substring {
        guard let word = next else { throw missing(what) }
        rest = rest.afterFirstWord
        return word
    }

    /// Reads the rest of the line, which has to be there.
    mutating func text(_ what: String) throws(ParseError) -> String {
        guard let text = optionalText() else { throw missing(what) }
        return text
    }

    /// Reads the rest of the line; nil where nothing is left.
    mutating func optionalText() -> String? {
        defer { rest = rest[rest.endIndex...] }
        return rest.isEmpty ? nil : String(rest)
    }

    /// Goes on behind words that were read from the rest of the line.
    mutating func skip(_ words: Substring) {
        // Blanks of other kinds belong to the words that they separate, but only up to one of the grammar's.
        let behind = line[words.endIndex..<rest.endIndex]
        let blanks = behind.unicodeScalars.prefix {
            !$0.isASCII && $0.properties.isWhitespace || PhraseWord.isInvisible($0)
        }
        rest = behind[blanks.endIndex...].trimmed
    }

    /// Reads a lone `-`, which says that there is none of what could stand there.
    mutating func nothing() -> Bool {
        guard next == Particle.nothing[...] else { return false }
        rest = rest.afterFirstWord
        return true
    }

    /// Reads `because REASON`; nil where nothing is left.
    mutating func reason() throws(ParseError) -> String? {
        guard let word = next else { return nil }
        guard word.lowercased() == Particle.because else {
            let meant = String(line[..<word.startIndex]) + "\(Particle.because) \(rest)"
            throw error(
                .leftOver, at: rest,
                "\(quoted(verb.word)) takes nothing but a reason after because.",
                hints: ["Type because in front of the reason.", verb.usageHint], corrected: meant)
        }
        rest = rest.afterFirstWord
        return try text("a reason after because")
    }

    /// Holds that nothing is left.
    func end() throws(ParseError) {
        guard !rest.isEmpty else { return }
        let meant = String(line[..<rest.startIndex])[...].trimmed
        throw error(
            .leftOver, at: rest, "\(quoted(rest)) is left over: \(verb.word) takes nothing more.",
            hints: [verb.usageHint], corrected: String(meant))
    }

    // MARK: Errors

    /// Says that something is missing at the end of the line.
    func missing(_ what: String) -> ParseError {
        ParseError(
            .missing, at: line[line.endIndex...], in: line, "\(quoted(verb.word)) needs \(what).",
            hints: [verb.usageHint], verb: verb)
    }

    /// Says what is wrong with a part of the line.
    func error(
        _ kind: ParseError.Kind, at part: Substring, _ message: String, hints: [String],
        corrected: String? = nil, readings: [String] = []
    ) -> ParseError {
        ParseError(
            kind, at: part, in: line, message, hints: hints, verb: verb, corrected: corrected,
            readings: readings)
    }

    /// Says where in the line a word can't be read.
    func error(_ problem: WordError, at word: Substring, hints: [String] = []) -> ParseError {
        error(
            problem.kind, at: word, problem.message, hints: problem.hints + hints,
            corrected: problem.replacement.map { replacing(word, with: $0) },
            readings: problem.readings.map { replacing(word, with: $0) })
    }

    /// Returns the line with other words in the place of a part.
    func replacing(_ part: Substring, with words: String) -> String {
        String(line[..<part.startIndex]) + words + String(line[part.endIndex...])
    }
}
