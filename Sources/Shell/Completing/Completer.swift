import CommandLanguage
import LineEditor
import PostMortem

/// Says what could stand at the caret of a line, from the grammar and the session.
struct Completer {
    let session: Session

    /// Returns what could be put in place of the end of a text.
    ///
    /// - Parameter text: the line up to the caret.
    /// - Returns: a completion without candidates where free text stands, or nothing is known.
    func completion(of text: String) -> Completion {
        let line = Substring(text).droppingBlanks
        guard line.first != "#" else { return Completion(replacing: "", with: [], hint: nil) }
        let word = line.word
        guard word.endIndex < line.endIndex else { return completionOfVerb(word) }
        guard let verb = Verb(word: word) else {
            return Completion(
                replacing: "", with: [], hint: "  \"\(word)\" is not a command; help lists them.")
        }
        return completion(of: verb, behind: line[word.endIndex...].droppingBlanks)
    }

    private func completionOfVerb(_ word: Substring) -> Completion {
        let found = matches(word, at: .verb, named: [])
        let hint =
            switch (found.count, word.isEmpty) {
            case (0, _): "  No command begins with \"\(word)\"; help lists them."
            case (_, true): "  Tab again lists the commands, this phase's first."
            case (let count, false):
                "  \(count) commands begin with \"\(word)\"; Tab again lists them."
            }
        return Completion(replacing: String(word), with: found, hint: hint)
    }

    private func completion(of verb: Verb, behind rest: Substring) -> Completion {
        var rest = rest
        var named: [Substring] = []
        for place in verb.places.endless {
            guard let place, named.last?.lowercased() != "because" else { break }
            let word = place.takesRest ? rest : rest.word
            guard word.endIndex < rest.endIndex else {
                let found = matches(word, at: place, named: named)
                return Completion(
                    replacing: String(word), with: found, hint: hint(verb, choices: found.count))
            }
            named.append(word)
            rest = rest[word.endIndex...].droppingBlanks
        }
        return Completion(replacing: "", with: [], hint: hint(verb, choices: 0))
    }

    private func hint(_ verb: Verb, choices: Int) -> String {
        let usage = "  \(verb.usage) · \(verb.purpose)"
        return choices > 1 ? "\(usage) Tab again lists \(choices)." : usage
    }

    /// Returns the candidates for a place that what is typed can be the beginning of, those that
    /// begin with it in front.
    private func matches(
        _ typed: Substring, at place: Place, named: [Substring]
    ) -> [Completion.Candidate] {
        let wanted = typed.lowercased()
        var beginning: [Completion.Candidate] = []
        var within: [Completion.Candidate] = []
        for candidate in session.candidates(for: place, typed: String(typed)) {
            let text = candidate.text.lowercased()
            if case .every = place, named.contains(where: { $0.lowercased() == text }) { continue }
            if text.hasPrefix(wanted) {
                beginning.append(candidate)
            } else if place.parts(of: text).contains(where: { $0.hasPrefix(wanted) }) {
                within.append(candidate)
            }
        }
        return beginning + within
    }
}

extension Place {
    /// The ends of a text that can be typed for it too: `Berlin`, `Duarte`.
    fileprivate func parts(of text: String) -> [Substring] {
        let separators: Set<Character> =
            switch self {
            case .zone: ["/", "_"]
            case .person, .agreeing: [" "]
            case .verb, .topic, .phase, .role, .script, .because, .item, .every, .either: []
            }
        return text.indices.filter { separators.contains(text[$0]) }.map {
            text[text.index(after: $0)...]
        }
    }
}

extension [Place] {
    /// The places; after them the last one repeats if it is an `every`, else nil does.
    fileprivate var endless: some Sequence<Place?> {
        var index = 0
        return AnyIterator<Place?> {
            defer { index += 1 }
            if index < count { return .some(self[index]) }
            guard let last, case .every = last else { return .some(nil) }
            return .some(last)
        }
    }
}

extension Substring {
    /// Everything up to the first space or tab.
    fileprivate var word: Substring { prefix { $0 != " " && $0 != "\t" } }

    /// The text without the spaces and tabs in front.
    fileprivate var droppingBlanks: Substring { drop { $0 == " " || $0 == "\t" } }
}
