import CommandLanguage
import PostMortem
import Prompts
import Screen

/// `rank` alone: two ideas at a time, until all are in order.
///
/// Where some ideas have a place already, only the others are asked about; where all have, it begins anew.
struct RankDialogue: Dialogue {
    let name = Verb.rank.word
    let prompts: Prompts
    /// The order that holds without being asked.
    private let given: [ItemID]
    private(set) var preferences = Preferences()

    /// Creates the dialogue about the ideas of a session.
    init(in session: Session, prompts: Prompts) {
        self.prompts = prompts
        given = session.unrankedIdeas.isEmpty ? [] : session.ranking
        preferences.assume(given)
    }

    func opening(in session: Session) -> [Line] {
        switch preferences.count {
        case 0: say(.rankBegins)
        case 1: say(.goingOnAfterOne, [.count: "1"])
        default: say(.goingOnAfterSeveral, [.count: "\(preferences.count)"])
        }
    }

    func question(in session: Session) -> Asking? {
        guard let pair = undecided(in: session) else { return nil }
        let number = preferences.count + 1
        let far = prompts.phrase(
            .rankNumber,
            [.count: "\(number)", .total: "\(max(number, most(in: session)))"])
        let ideas = [pair.first, pair.second].enumerated().flatMap { index, id in
            Wrapping.current.lines(
                session.text(of: id) ?? "", behind: "    \(index + 1)  \(column("\(id)", 4)) ")
        }
        return Asking(
            lines: Wrapping.current.lines(
                "\(prompts.aside(.whichOfTwo))  \(far)", behind: "  ") + ideas,
            wanted: prompts.phrase(.rankAsks), help: prompts.phrase(.rankHelp))
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
        session.actionItems.isEmpty ? say(.rankDone) : []
    }

    func leaving(in session: Session) -> [Line] {
        say(
            preferences.count == 1 ? .rankLeftAfterOne : .rankLeftAfterSeveral,
            [.count: "\(preferences.count)"])
    }

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
