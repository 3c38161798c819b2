import CommandLanguage
import LineEditor
import PostMortem
import SafeText

// What a session has that could be named in a line.
extension Session {
    /// Returns the candidates for a place, all of them, in the order in which they are listed.
    ///
    /// - Parameters:
    ///   - place: the place.
    ///   - typed: what stands there so far; only the files of the folder that it names are looked at.
    /// - Returns: also those that what is typed doesn't begin.
    func candidates(for place: Place, typed: String) -> [Completion.Candidate] {
        switch place {
        case .verb:
            verbs.map { Completion.Candidate($0.word, description: $0.purpose) }
        case .topic:
            Command.Topic.allCases.map { Completion.Candidate($0.rawValue) }
        case .phase:
            Phase.allCases.map { Completion.Candidate($0.rawValue, description: $0.title) }
        case .role:
            PostMortem.Role.allCases.map {
                Completion.Candidate($0.rawValue, description: $0.title)
            }
        case .zone:
            ZoneRules.offeredNames.map { Completion.Candidate($0) }
        case .script:
            ScriptFolder.candidates(for: typed)
        case .because:
            [Completion.Candidate("because", description: "and a reason")]
        case .person(let presence):
            people(presence).map(\.candidate)
        case .agreeing:
            [Completion.Candidate("all", description: "everybody present")]
                + agreeing.map(\.candidate)
        case .item(let choice):
            items(choice)
        case .every(let place):
            candidates(for: place, typed: typed)
        case .either(let first, let second):
            candidates(for: first, typed: typed) + candidates(for: second, typed: typed)
        }
    }

    /// The verbs: those of the current phase, then those of any time, then the others.
    private var verbs: [Verb] {
        func rank(_ verb: Verb) -> Int {
            if verb.phases.contains(phase) { return 0 }
            return switch verb.when {
            case .move: 1
            case .any: 2
            case .ask: 3
            case .prepare, .room, .timeline, .cause, .factors, .actions, .after: 4
            }
        }
        let all = Verb.allCases.enumerated().map { (rank: rank($1), place: $0, verb: $1) }
        return all.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.verb)
    }

    private func people(_ presence: Place.Presence?) -> [Person] {
        switch presence {
        case nil: roster.people
        case .present: roster.present
        case .absent: roster.people.filter { !$0.isPresent }
        }
    }

    /// Those present who haven't agreed on what the phase is about.
    private var agreeing: [Person] {
        let agreed = agreements[phase <= .room ? .contract : .order] ?? []
        return roster.present.filter { !agreed.contains($0.id) }
    }

    private func items(_ choice: Place.Choice) -> [Completion.Candidate] {
        switch choice {
        case .anything: problemItem + items(.droppable)
        case .droppable:
            ids(entries) + ids(questions) + ids(whys) + ids(factors) + ids(ideas) + ids(actions)
        case .keepable:
            ids(entries) { !$0.isKey } + ids(whys) { !$0.isKey }
                + ids(factors) { !$0.isKey }
        case .entry: ids(entries)
        case .openQuestion: ids(questions) { $0.answer == nil }
        case .whyOrProblem: problemItem + ids(whys)
        case .why: ids(whys)
        case .unmarkedWhy: ids(whys) { !$0.isRoot }
        case .cause: problemItem + ids(whys) + ids(factors)
        case .openIdea: ids(ideas) { $0.declined == nil }
        case .unpickedIdea: ids(ideas) { $0.declined == nil && $0.action == nil }
        case .action: ids(actions)
        case .unconfirmedAction: ids(actions) { !$0.isConfirmed }
        case .openAction: ids(actions) { $0.status == .open }
        }
    }

    private var problemItem: [Completion.Candidate] {
        guard let problem else { return [] }
        return [Completion.Candidate("\(ItemID.problem)", description: TerminalText.safe(problem))]
    }

    private func ids<Item: BoardItem>(
        _ table: Table<Item>, where holds: (Item) -> Bool = { _ in true }
    ) -> [Completion.Candidate] { choices(onBoard(table).filter(holds)) }

    private func ids(
        _ actions: NamedItems<ActionItem>, where holds: (ActionItem) -> Bool = { _ in true }
    ) -> [Completion.Candidate] { choices(actions.onBoard.filter(holds)) }

    private func choices(_ items: [some BoardItem]) -> [Completion.Candidate] {
        items.map {
            Completion.Candidate("\($0.id)", description: TerminalText.safe($0.text))
        }
    }
}

extension Person {
    /// The name, with what the person is in the room for.
    fileprivate var candidate: Completion.Candidate {
        Completion.Candidate(id, description: roles.map(\.title).joined(separator: ", "))
    }
}
