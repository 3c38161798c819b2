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
        if case .closed = refusal.kind, let text = command.statement ?? command.recorded {
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
        if let text = command.statement, accepted("park \(text)") != nil {
            return Prefill(line: "park \(text)", hint: "Enter parks it for later.")
        }
        if case .agree = command, let first = words.first, first.typed.count == typed.count {
            return Prefill(line: "", hint: nil)
        }
        // What comes too early and has no words in it can't be put right.
        guard command.hasWords else { return Prefill(line: "", hint: nil) }
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
    /// The line up to the name of somebody, and the name; nil where no name is in it.
    fileprivate var named: (stem: String, name: String)? {
        switch self {
        case .agree(.person(let name)): (Verb.agree.word, name)
        case .absent(let name): (Verb.absent.word, name)
        case .present(let name): (Verb.present.word, name)
        case .owner(let id, let name): ("\(Verb.owner.word) \(id)", name)
        case .agree(.everyone), .agree(.contract), .recolour, .extend, .pause, .resume, .focus,
            .link, .target, .rank, .due, .yes, .root, .pick, .close, .done, .help, .guide,
            .status, .show, .directive, .read, .load, .report, .lens, .quit, .note, .undo, .redo,
            .edit, .move, .drop, .key, .blame, .park, .answer, .incident, .severity, .service,
            .impact, .zone, .recurs, .summary, .milestone, .inviting, .invite, .fit, .next,
            .back, .phase, .record, .problem, .why, .factor, .idea, .decline, .none, .measure,
            .slip, .cancel, .rename, .uninvite, .object, .refuse, .tracked:
            nil
        }
    }

    /// The sentence of a timeline entry or a question; nil for all other commands.
    fileprivate var recorded: String? {
        if case .record(_, _, let text) = self { return text }
        if case .park(let text) = self { return text }
        return nil
    }

    /// Whether the command holds words that are worth keeping, rather than ids, names and dates alone.
    fileprivate var hasWords: Bool {
        switch self {
        case .agree, .recolour, .extend, .pause, .resume, .focus, .link, .target, .rank, .owner,
            .due, .yes:
            false
        case .root(_, let because), .pick(_, let because), .close(let because): because != nil
        case .done(_, let text): text != nil
        case .help, .guide, .status, .show, .directive, .read, .load, .report, .lens, .quit, .note,
            .undo,
            .redo, .edit, .move, .drop, .key, .blame, .park, .answer, .incident, .severity,
            .service, .impact, .zone, .recurs, .summary, .milestone, .inviting, .invite, .absent,
            .present,
            .fit, .next, .back, .phase, .record, .problem, .why, .factor, .idea, .decline, .none,
            .measure, .slip, .cancel, .rename, .uninvite, .object, .refuse, .tracked:
            true
        }
    }
}
