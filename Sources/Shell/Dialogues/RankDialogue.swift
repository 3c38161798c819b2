import CommandLanguage
import PostMortem
import Screen

/// `rank` alone: two ideas at a time, until all are in order.
///
/// Where some ideas have a place already, only the others are asked about; where all have, it begins anew.
struct RankDialogue: Dialogue {
    let name = Verb.rank.word
    /// What is asked of each pair.
    private let question: String
    /// The order that holds without being asked.
    private let given: [ItemID]
    private(set) var preferences = Preferences()

    /// Creates the dialogue about the ideas of a session.
    init(in session: Session, asking question: String) {
        self.question = question
        given = session.unrankedIdeas.isEmpty ? [] : session.ranking
        preferences.assume(given)
    }

    func opening(in session: Session) -> [Line] {
        guard preferences.count == 0 else {
            return ["  Going on where you stood, after \(answers(preferences.count))."]
        }
        return ["  Two at a time, by what each would change. There are no ties."]
    }

    func question(in session: Session) -> Asking? {
        guard let pair = undecided(in: session) else { return nil }
        let number = preferences.count + 1
        let heading = "  \(question)  (\(number) of about "
        let ideas = [pair.first, pair.second].enumerated().flatMap { index, id in
            Wrapping.current.lines(
                session.text(of: id) ?? "", behind: "    \(index + 1)  \(column("\(id)", 4)) ")
        }
        return Asking(
            lines: [Line(heading + "\(max(number, most(in: session))))")] + ideas,
            wanted: "1 or 2?",
            help: "Type 1 or 2, or the id. Enter alone leaves; rank goes on where you stood.")
    }

    func items(in session: Session) -> [ItemID]? {
        undecided(in: session).map { [$0.first, $0.second] }
    }

    mutating func take(_ answer: String, in session: Session) -> Reply {
        guard let pair = undecided(in: session) else { return .noted() }
        switch (answer, ItemID(answer)) {
        case ("1", _), (_, pair.first): preferences.note(pair.first, above: pair.second)
        case ("2", _), (_, pair.second): preferences.note(pair.second, above: pair.first)
        default: return .unclear
        }
        return .noted()
    }

    func conclusion(in session: Session) -> String? {
        (try? order(in: session)).map { Command.rank($0).line }
    }

    func closing(in session: Session) -> [Line] {
        session.actionItems.isEmpty ? ["  Now take two or three from the top: pick"] : []
    }

    func leaving(in session: Session) -> [Line] {
        [
            "  Left after \(answers(preferences.count)); nothing is recorded yet. rank goes on from here."
        ]
    }

    private func answers(_ count: Int) -> String { count == 1 ? "1 answer" : "\(count) answers" }

    private func undecided(in session: Session) -> Undecided? {
        do {
            _ = try order(in: session)
            return nil
        } catch {
            return error
        }
    }

    /// The ideas that have a place already, and the others, both as far as they are still open.
    private func parts(in session: Session) -> (order: [ItemID], new: [ItemID]) {
        let open = session.openIdeas.map(\.id).sorted()
        return (given.filter(open.contains), open.filter { !given.contains($0) })
    }

    private func order(in session: Session) throws(Undecided) -> [ItemID] {
        let (order, new) = parts(in: session)
        let sort = MergeInsertion(preferences: preferences)
        return order.isEmpty ? try sort.sorted(new) : try sort.sorted(new, into: order)
    }

    private func most(in session: Session) -> Int {
        let (order, new) = parts(in: session)
        return order.isEmpty
            ? MergeInsertion.mostQuestions(for: new.count)
            : MergeInsertion.mostQuestions(inserting: new.count, into: order.count)
    }
}
