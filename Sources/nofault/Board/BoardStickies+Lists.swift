import PostMortem
import Screen
import Shell
import Views

// The lists of a board, and what each item is cut to where not all have room.
extension BoardStickies {
    private var wrapping: Wrapping { Wrapping(width: columns) }

    /// Makes a list; one line that says how to begin where it has no items.
    func list(_ items: [BoardList.Item], under topic: Command.Topic) -> BoardList {
        let emptiness = wrapping.lines(topic.emptiness, behind: "  ")
        let nothing = BoardList.Item(name: "", lines: emptiness, row: emptiness.first ?? "")
        return BoardList(
            heading: topic.heading, items: items.isEmpty ? [nothing] : items, columns: columns,
            ellipsis: glyphs.ellipsis)
    }

    /// An item of an id and a text.
    private func item(_ id: String, _ text: Line, behind label: Line) -> BoardList.Item {
        BoardList.Item(name: id, lines: wrapping.lines(text, behind: label), row: label + text)
    }

    /// The entries of the timeline.
    var entries: [BoardList.Item] {
        let view = ShowView(
            session: session, now: now, wrapping: wrapping,
            screen: Canvas(columns: columns, glyphs: glyphs))
        var day: CalendarDate?
        return session.timeline.map { entry in
            defer { day = entry.time?.moment.date ?? day }
            let (label, text) = view.parts(of: entry)
            return BoardList.Item(
                name: entry.id.description, lines: view.lines(of: entry, after: day),
                row: label + Line(text))
        }
    }

    /// The questions that wait for an answer, as a list of their own; none where none do.
    var parked: [BoardList] {
        let questions = session.openQuestions.map { question in
            item(
                question.id.description, Line(question.text),
                behind: "  \(column(question.id.description, 4)) ")
        }
        return questions.isEmpty ? [] : [list(questions, under: .parked)]
    }

    /// Who is in the room.
    var roster: [BoardList.Item] {
        session.roster.people.map { person in
            let roles = person.roles.map(\.title).joined(separator: ", ")
            let contract = session.agreements[.contract]?.contains(person.id) == true
            let text =
                "\(person.id), \(roles)\(person.isPresent ? "" : "  (absent)")"
                + (contract ? "  agreed" : "")
            return item(person.id, Line(text), behind: "  ")
        }
    }

    /// The contributing factors, each kind under its name.
    var factors: [BoardList.Item] {
        FactorKind.allCases.flatMap { kind in
            session.onBoard(session.factors).filter { $0.kind == kind }.enumerated().map {
                index, factor in
                let id = factor.id.description
                let text = Line(factor.text + (factor.isKey ? "  (key)" : ""))
                let lines = wrapping.lines(text, behind: "    \(column(id, 4)) ")
                return BoardList.Item(
                    name: id, lines: (index == 0 ? ["  \(kind.title, .heading)"] : []) + lines,
                    row: "  \(column(id, 4)) \(column(kind.rawValue, 8), .heading) \(text)")
            }
        }
    }

    /// The ideas that are open; the newest stay until they are ranked, and then the best.
    var ideas: BoardList {
        let open = session.openIdeas
        let items = open.map { idea in
            let rank = session.ranking.firstIndex(of: idea.id).map { "\($0 + 1)." } ?? "-"
            let targets = idea.targets.map(\.description).joined(separator: ", ")
            let text =
                "\(column(rank, 3)) \(idea.text)" + (targets.isEmpty ? "" : "  (for \(targets))")
                + (idea.action.map { "  [picked: \($0)]" } ?? "")
            return item(
                idea.id.description, Line(text), behind: "  \(column(idea.id.description, 4)) ")
        }
        let declined = session.onBoard(session.ideas).compactMap { idea in
            idea.declined.map { reason in
                item(
                    idea.id.description, Line("\(idea.text)  (declined: \(reason))"),
                    behind: "  \(column(idea.id.description, 4)) ")
            }
        }
        var list = list(items + declined, under: .ideas)
        if session.ranking.isEmpty, declined.isEmpty, !open.isEmpty {
            list.priority = .newest(open.map(\.id))
        }
        return list
    }

    /// The actions; one that is cut keeps its owner, its day, and whether it has a yes.
    var actions: BoardList {
        if let reason = session.noActionReason {
            return list([item("", Line(reason), behind: "  none: ")], under: .actions)
        }
        let items = session.actionItems.map { action in
            let owner = action.owner ?? "no owner"
            let due = action.due.map { "\($0)" } ?? "no date"
            let yes = action.isConfirmed ? "yes" : "no yes"
            return BoardList.Item(
                name: "\(action.id) \(owner)",
                lines: ActionView(action: action, wrapping: wrapping).lines,
                row:
                    "  \(column(action.id.description, 4)) \(owner) · \(due) · \(yes) · \(action.text)"
            )
        }
        return list(items, under: .actions)
    }
}
