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
        let command = try command(verb, &arguments)
        try arguments.end()
        return command
    }

    private static func command(
        _ verb: Verb, _ arguments: inout Arguments
    ) throws(ParseError) -> Command {
        switch verb {
        case .help: .help(verb: arguments.optionalText())
        case .guide: .guide
        case .status: .status
        case .show: try .show(arguments.optionalTopic())
        case .directive: .directive
        case .read: .read
        case .load: try .load(path: arguments.text("the path of a script file"))
        case .report: .report(path: arguments.optionalText())
        case .lens: try .lens(arguments.listening())
        case .quit: .quit

        case .note: try .note(arguments.text("a text"))
        case .undo: .undo
        case .redo: .redo
        case .edit: try .edit(arguments.id(), text: arguments.text("the new text"))
        case .move: try move(&arguments)
        case .drop: try .drop(arguments.id(), reason: arguments.optionalText())
        case .key: try .key(arguments.id())
        case .blame: try .blame(arguments.optionalID(), text: arguments.optionalText())
        case .park: try .park(arguments.text("a question"))
        case .answer: try .answer(arguments.id(), text: arguments.text("the answer"))

        case .incident: try .incident(title: arguments.text("a title"))
        case .severity: try .severity(arguments.text("a word"))
        case .service: try .service(arguments.text("the name of a service"))
        case .impact: try .impact(arguments.text("a text"))
        case .zone: try .zone(arguments.zone())
        case .recurs: try .recurs(arguments.text("a text"))
        case .summary: try .summary(arguments.text("a text"))
        case .started: try milestone(.started, &arguments)
        case .detected: try milestone(.detected, &arguments)
        case .mitigated: try milestone(.mitigated, &arguments)
        case .resolved: try milestone(.resolved, &arguments)
        case .invite: try invite(&arguments)
        case .rename: try .rename(arguments.text("a name and the new one"))
        case .uninvite: try .uninvite(name: arguments.text("a name"))
        case .absent: try .absent(name: arguments.text("a name"))
        case .present: try .present(name: arguments.text("a name"))
        case .fit: try .fit(because: arguments.reason())

        case .next: try .next(because: arguments.reason())
        case .back: .back
        case .phase: try .phase(arguments.phase())
        case .extend: try .extend(minutes: arguments.minutes())
        case .pause: .pause
        case .resume: .resume

        case .agree: try .agree(arguments.agreeing())
        case .object: try .object(arguments.text("a name and what they can't agree to"))
        case .fact: try record(.fact, &arguments)
        case .signal: try record(.signal, &arguments)

        case .problem: try .problem(arguments.text("a text"))
        case .why: try .why(under: arguments.optionalID(), text: arguments.text("an answer"))
        case .focus: try .focus(arguments.id())
        case .link: try .link(arguments.id(), to: arguments.id("the id of a timeline entry"))
        case .root: try .root(arguments.id(), because: arguments.reason())

        case .worsened: try factor(.worsened, &arguments)
        case .hid: try factor(.hid, &arguments)
        case .slowed: try factor(.slowed, &arguments)
        case .assumed: try factor(.assumed, &arguments)
        case .luck: try factor(.luck, &arguments)
        case .worked: try factor(.worked, &arguments)

        case .idea: try .idea(arguments.text("a text"))
        case .target: try .target(arguments.id(), at: arguments.id("the id of a why or a factor"))
        case .rank: try .rank(arguments.ids())
        case .pick: try pick(&arguments)
        case .decline: try .decline(arguments.id(), reason: arguments.text("a reason"))
        case .noAction: try .none(reason: arguments.text("a reason"))
        case .owner: try .owner(arguments.id(), name: arguments.text("a name"))
        case .due: try .due(arguments.id(), arguments.date())
        case .measure: try .measure(arguments.id(), text: arguments.text("a text"))
        case .yes: try .yes(arguments.id())
        case .refusal: try .refuse(arguments.id(), text: arguments.text("what stands in the way"))
        case .close: try .close(because: arguments.reason())

        case .done: try .done(arguments.id(), text: arguments.optionalText())
        case .slip:
            try .slip(arguments.id(), to: arguments.date(), reason: arguments.text("a reason"))
        case .cancel: try .cancel(arguments.id(), reason: arguments.text("a reason"))
        case .tracked:
            try .tracked(arguments.id(), address: arguments.text("the address of its issue"))
        }
    }

    private static func milestone(
        _ milestone: Milestone, _ arguments: inout Arguments
    ) throws(ParseError) -> Command {
        try .milestone(
            milestone, at: arguments.point(of: milestone), text: arguments.optionalText())
    }

    private static func move(_ arguments: inout Arguments) throws(ParseError) -> Command {
        let id = try arguments.id()
        return try .move(id, to: arguments.time(of: .entry(id)))
    }

    private static func record(
        _ kind: EntryKind, _ arguments: inout Arguments
    ) throws(ParseError) -> Command {
        // An id and nothing else means that entry: it has the other colour from here on.
        if let id = arguments.onlyID() { return .recolour(id, kind) }
        return try .record(kind, at: arguments.optionalTime(), text: arguments.text("a text"))
    }

    private static func factor(
        _ kind: FactorKind, _ arguments: inout Arguments
    ) throws(ParseError) -> Command {
        try .factor(kind, text: arguments.text("a text"))
    }

    private static func invite(_ arguments: inout Arguments) throws(ParseError) -> Command {
        guard arguments.next != nil else { return .inviting }
        return try .invite(arguments.role(), name: arguments.text("a name"))
    }

    private static func pick(_ arguments: inout Arguments) throws(ParseError) -> Command {
        if arguments.nothing() { return try .pick([], because: arguments.reason()) }
        let ids = try arguments.ids()
        if ids.isEmpty, arguments.next != nil { throw arguments.missing("the ids of ideas") }
        return try .pick(ids, because: arguments.reason())
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
