public import PostMortem

/// Reads one line of text as one command.
///
/// A line is a verb, in any case, then at most a few one-word arguments, then free text to its end.
/// Spaces and tabs separate; there is no quoting. What surrounds a text, spaces, tabs and carriage
/// returns, is cut off, and the rest kept as typed. Where an argument that can be left out could be
/// mistaken for the text behind it, a lone `-` says that there is none: `fact - 09:14 was on the
/// clock`, `blame - T3 is not the point`, `agree - all` for somebody of that name, and
/// `pick - because REASON` for no idea at all.
///
/// Where one name ends and a text or another name begins (`rename`, `object`, lists of names) only the roster knows,
/// so that is the session's business, and so is the `-` of `invite other - Holm, Eva`.
///
/// ``PostMortem/Command/line`` writes what this reads: for every command whose texts are trimmed,
/// not empty and without a line feed, whose times are in the years 1 to 9999, whose zone is spelled
/// as ``ZoneRules/name`` spells it, and whose minutes are from 1 to 60, reading that line gives the
/// command.
public enum CommandParser {
    /// Returns the command that a line says.
    ///
    /// - Parameters:
    ///   - line: one line, with or without a carriage return at its end.
    ///   - context: what times and dates in it mean.
    ///   - takesLineFeeds: whether a text may have line feeds in it, as one that was written with escapes and
    ///     is read from a script that says so; else they are several lines.
    /// - Returns: nil for a blank line, and for a comment, which begins with `#`.
    /// - Throws: a ``ParseError`` that says what is wrong, where, and how to go on.
    public static func parse(
        _ line: some StringProtocol, in context: ReadingContext, takesLineFeeds: Bool = false
    ) throws(ParseError) -> Command? {
        let line = Substring(line)
        let content = line.trimmed
        guard let first = content.utf8.first, first != UInt8(ascii: "#") else { return nil }
        let word = content.firstWord
        guard takesLineFeeds || !content.utf8.contains(UInt8(ascii: "\n")) else {
            throw severalLines(line)
        }
        guard let verb = Verb(word: word) else { throw unknownVerb(word, in: line) }
        var arguments = Arguments(content.afterFirstWord, of: verb, in: line, context: context)
        let command = try Command(verb, &arguments)
        try arguments.end()
        return command
    }

    // MARK: Lines that no verb begins

    private static func unknownVerb(_ word: Substring, in line: Substring) -> ParseError {
        let isAlone = line.trimmed.utf8.count == word.utf8.count
        let completed = isAlone ? Verb.completed(word) : nil
        let nearest = completed?.verb ?? Verb.nearest(to: word)
        let corrected =
            completed?.line
            ?? nearest.map { line[..<word.startIndex] + $0.word + line[word.endIndex...] }.map(
                String.init)
        let hint =
            if let completed {
                "Type \(completed.line) if you meant that."
            } else if let nearest {
                "Type \(nearest.word) if you meant that: \(nearest.usage)"
            } else {
                "Begin the line with a command, as in: fact TEXT (help lists them)."
            }
        return ParseError(
            .unknownVerb, at: word, in: line, "\(quoted(word)) is not a command.", hints: [hint],
            nearest: nearest, corrected: corrected)
    }

    private static func severalLines(_ line: Substring) -> ParseError {
        let behind = line.unicodeScalars.drop { $0 != "\n" }
        return ParseError(
            .severalLines, at: Substring(behind.prefix(1)), in: line,
            "There is a line feed inside the line: a command is one line.",
            hints: ["Put a space in its place, or make two commands of it."])
    }
}
