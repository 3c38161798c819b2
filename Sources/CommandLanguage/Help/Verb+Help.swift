import PostMortem

extension Verb {
    /// How a line with the verb is written: `fact [TIME] TEXT`.
    ///
    /// Capitals stand for something else, brackets for what can be left out, a bar for a choice.
    public var usage: String {
        row.arguments.isEmpty ? word : "\(word) \(row.arguments)"
    }

    /// What the verb does, in one sentence.
    public var purpose: String { row.purpose }

    /// A line as somebody would type it; it parses.
    public var example: String { row.example }

    /// The help for one verb: usage, summary, short form, an example.
    public var help: String {
        var lines = ["\(usage)", "  \(purpose)"]
        lines += row.details.map { "  \($0)" }
        if let short { lines.append("  Short: \(short)") }
        if example != word { lines.append("  Example: \(example)") }
        if let place { lines.append("  For \(place).") }
        return lines.joined(separator: "\n")
    }

    /// The list of all commands in their groups; fits 80 columns and 22 lines.
    public static var overview: String {
        var lines: [String] = []
        for group in When.allCases {
            var line = pad(group.title)
            for verb in allCases where verb.when == group {
                let word = verb.short.map { "\(verb.word) (\($0))" } ?? verb.word
                if line.count + 2 + word.count > 80 {
                    lines.append(line)
                    line = pad("")
                }
                line += "  \(word)"
            }
            lines.append(line)
        }
        lines.append("help VERB explains one, with an example. Enter alone says what comes next.")
        lines.append("A line that starts with # is a comment.")
        return lines.joined(separator: "\n")
    }

    /// Returns the help that `help` and `help VERB` ask for.
    ///
    /// - Parameter asked: the verb or short form as typed; nil asks for the list.
    /// - Returns: lines of at most 80 columns, without a line feed at the end.
    /// - Throws: a ``ParseError`` of kind ``ParseError/Kind/unknownVerb`` where there is no such
    ///   verb, with the column as in `help ASKED`.
    public static func help(on asked: String?) throws(ParseError) -> String {
        guard let asked else { return overview }
        if let verb = Verb(word: asked) { return verb.help }
        if ["time", "times", "date", "dates"].contains(asked.lowercased()) { return TimeHelp.text }
        let nearest = nearest(to: asked)
        throw ParseError(
            .unknownVerb, "\(quoted(asked)) is not a command.",
            hints: [
                nearest.map { "Type help \($0.word) if you meant that." }
                    ?? "Type help for the list of commands."
            ],
            column: "help ".count + 1, length: asked.count, verb: .help, nearest: nearest,
            corrected: nearest.map { "help \($0.word)" })
    }

    /// What to type instead of a line that the verb can't make sense of.
    var usageHint: String {
        guard !row.arguments.isEmpty else { return "Type \(word) and nothing else." }
        let pattern = "\(usage), for example: \(example)"
        guard let place else { return "Type \(pattern)" }
        return "\(word) is for \(place); type \(pattern)"
    }

    /// The phase that the verb is for, in a sentence; nil where it is for all.
    private var place: String? {
        switch (when.phase, row.also) {
        case (_, nil), (nil, _): when.place
        // The draft of the timeline is made before the meeting.
        case (let phase?, .prepare?): "the draft and phase \(phase.number)"
        case (let phase?, let other?): "phases \(phase.number) and \(other.number)"
        }
    }

    private static func pad(_ title: String) -> String {
        title + String(repeating: " ", count: max(0, 12 - title.count))
    }
}
