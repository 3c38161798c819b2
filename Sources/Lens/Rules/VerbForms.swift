/// The forms of verbs, from the section `== forms`: what `~verb` stands for.
///
/// A line is a verb or the end of one, a colon, and its forms; a star is the stem that an ending leaves:
/// `*e: *es *ed *ing`, `break: breaks broke broken breaking`. The longest ending that fits counts.
struct VerbForms {
    private var whole: [String: [String]] = [:]
    private var endings: [(ending: String, forms: [String])] = []

    mutating func add(_ line: RuleSection.Line) throws(LensError) {
        var words = line.words.map(String.init)
        guard let key = words.first, key.hasSuffix(":"), key.count > 1, words.count > 1 else {
            throw LensError(
                line.number, "A line of forms is a verb, a colon and its forms.",
                hint: "For example: break: breaks broke broken breaking")
        }
        words.removeFirst()
        let verb = String(key.dropLast())
        if verb.hasPrefix("*") {
            endings.append((String(verb.dropFirst()), words))
            endings.sort { $0.ending.count > $1.ending.count }
        } else {
            whole[verb, default: []] += words
        }
    }

    /// Returns a verb in all its forms, itself first.
    func forms(of verb: String) -> [String] {
        if let forms = whole[verb] { return [verb] + forms }
        // "re-read" goes as "read" does.
        if let hyphen = verb.lastIndex(of: "-") {
            let head = verb[...hyphen]
            return forms(of: String(verb[verb.index(after: hyphen)...])).map { head + $0 }
        }
        guard let (ending, forms) = endings.first(where: { verb.hasSuffix($0.ending) }) else {
            return [verb]
        }
        let stem = verb.dropLast(ending.count)
        return [verb] + forms.map { $0.hasPrefix("*") ? String(stem + $0.dropFirst()) : $0 }
    }
}
