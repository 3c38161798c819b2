import CommandLanguage
import PostMortem

// Lines that the grammar reads and the session refuses.
extension Offers {
    func afterRefusal(
        _ refusal: Refusal, of command: Command, _ line: String, typed: String
    ) -> Prefill {
        if case .tooEarly = refusal.kind, let offer = milestoned(Hasty.words(line)) { return offer }
        if case .tooEarly = refusal.kind { return afterTooEarly(command, line, typed: typed) }
        // A list that may be one name is for whoever typed it to settle: the message has the lines.
        if case .invite = command, refusal.kind == .unknownPerson {
            return Prefill(line: typed, hint: nil)
        }
        if let offer = structured(line) { return offer }
        if case .unknownPerson = refusal.kind, let back = afterUnknownPerson(command, line) {
            return back
        }
        if case .closed = refusal.kind, let text = command.traits.statement {
            return Prefill(line: "note \(text)", hint: "Enter keeps it as a note.")
        }
        // A verb alone is typed again faster than it is wiped out.
        return Prefill(line: typed.contains(" ") || typed.contains("\t") ? typed : "", hint: nil)
    }

    /// What belongs to a phase that has not come.
    private func afterTooEarly(_ command: Command, _ line: String, typed: String) -> Prefill {
        let words = Hasty.words(line)
        if case .why = command, words.first?.bare == "why" {
            // In front of a question the word is a part of it.
            return Prefill(line: "park \(line)", hint: "Enter parks it for later.")
        }
        if let text = command.traits.statement, accepted("park \(text)") != nil {
            return Prefill(line: "park \(text)", hint: "Enter parks it for later.")
        }
        if case .agree = command, let first = words.first, first.typed.count == typed.count {
            return Prefill(line: "", hint: nil)
        }
        // What comes too early and has no words in it can't be put right.
        guard command.traits.hasWords else { return Prefill(line: "", hint: nil) }
        return Prefill(line: typed, hint: nil)
    }

    /// A name that nobody has, or that several have.
    private func afterUnknownPerson(_ command: Command, _ line: String) -> Prefill? {
        guard let named = command.named else { return nil }
        let words = Hasty.words(named.name)
        if let person = person(in: words) { return offer("\(named.stem) \(person)") }
        var people: [String] = []
        for word in words where !Hasty.fillers.contains(word.bare) {
            let found = session.roster.people(named: word.bare)
            for person in found where !people.contains(person.id) { people.append(person.id) }
        }
        let lines = people.prefix(4).compactMap { accepted("\(named.stem) \($0)") }
        guard !lines.isEmpty else { return nil }
        return Prefill(line: line, hint: "One name a line: " + lines.joined(separator: " · "))
    }
}

extension Command {
    /// The line up to the name of somebody at its end, and the name; nil where no name is there.
    fileprivate var named: (stem: String, name: String)? {
        guard let name = traits.person else { return nil }
        // In bytes, as a name may begin with a character that joins the space before it.
        let stem = String(decoding: line.utf8.dropLast(name.utf8.count + 1), as: UTF8.self)
        return (stem.hasSuffix(" -") ? String(stem.dropLast(2)) : stem, name)
    }
}
