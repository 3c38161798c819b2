import PostMortem

/// A line of what is known about incident and meeting: a label and what stands behind it.
struct PageFact: Hashable, Sendable {
    /// What it is.
    let label: String
    /// The value, in the tool's words and people's.
    let parts: [Summary.Part]

    /// The value as one text.
    var value: String { parts.map(\.text).joined() }
}

extension Summary.Part {
    /// What it says.
    var text: String {
        switch self {
        case .plain(let text), .said(let text): text
        }
    }

    /// The part with a text of people's words shortened.
    fileprivate func said(_ shorten: (String) -> String) -> Summary.Part {
        switch self {
        case .plain: self
        case .said(let text): .said(shorten(text))
        }
    }
}

// Texts that stand on the page in one piece, and that its layout measures.
extension OnePage {
    /// The summary, people's words in it shortened, with no full stop behind `…`.
    var summary: [Summary.Part] {
        let most = max(40, min(letters / 2, 110))
        var parts: [Summary.Part] = []
        for part in page.summaryBelowTitle.parts {
            if case .plain(let text) = part, text.hasPrefix("."), let last = parts.last?.text,
                last.hasSuffix("…")
            {
                parts.append(.plain(String(text.dropFirst())))
            } else {
                parts.append(part.said { cut($0, most: most) })
            }
        }
        return parts
    }

    /// Impact, services and people, in the order of the page.
    var facts: [PageFact] {
        var facts = [PageFact(label: "Impact", parts: said(page.impact, or: "not described"))]
        facts.append(PageFact(label: "Services", parts: list(page.services, or: "none named")))
        if let recurrence = page.recurrence {
            facts.append(PageFact(label: "Before", parts: said(recurrence, or: "")))
        }
        var room = people(page.present, or: "nobody named")
        let absent = page.people.filter { !$0.isPresent }
        if !absent.isEmpty { room += [.plain("; not there: ")] + people(absent, or: "") }
        facts.append(PageFact(label: "In the room", parts: room))
        return facts
    }

    /// What stands above the title, behind the severity: status, meeting and clock.
    var standing: String {
        let held = page.heldAt.map { "held \(page.zone.readable($0))" } ?? "not yet held"
        let zone = page.zone.isNamedOtherwise ? " (\(page.zone.session))" : ""
        return "\(page.status) · \(held) · times in \(page.zone.name)\(zone)"
    }

    /// How many letters a title has on paper.
    static let titleLetters = 110

    /// How many pieces of evidence of one why are on paper.
    static let evidence = 6

    /// How many letters there are on paper of how a milestone came about.
    var howLetters: Int { max(30, min(letters * 2 / 3, 60)) }

    /// Questions and call-outs in numbers.
    var tally: String {
        let open = whole.openQuestions.count
        let answered = whole.questions.count - open
        let blame =
            switch whole.callOuts {
            case 0: "Nobody called out blame."
            case 1: "Blame was called out once."
            case 2: "Blame was called out twice."
            default: "Blame was called out \(whole.callOuts) times."
            }
        return "\(open) open, \(answered) answered. \(blame)"
    }

    /// How many letters the text of what an action answers has.
    static let answerLetters = 60

    /// What an action answers.
    func answersText(_ line: ActionLine) -> String {
        line.answers.map { "\($0.id)\(answerText($0).map { ": \($0)" } ?? "")" }
            .joined(separator: "; ")
    }

    /// The text of what an action answers; nil where that stands on the page anyway.
    func answerText(_ target: ActionLine.Target) -> String? {
        let isThere =
            page.whys.contains { $0.id == target.id }
            || page.factors.contains { $0.factors.contains { $0.id == target.id } }
        return isThere ? nil : cut(target.text, most: OnePage.answerLetters)
    }

    /// A rule that was set aside, with the reason.
    func overrideText(_ entry: OverrideEntry) -> String {
        let rules = entry.override.rules.map { cut($0) }.joined(separator: "; ")
        return "\(entry.phase.title): \(rules) because \(cut(entry.override.reason))"
    }

    /// What is left out and the commands that show it, as one text; empty where all is there.
    var leftOutText: String {
        guard isShortened || !leftOut.isEmpty else { return "" }
        let topics = topics.joined(separator: ", ")
        return
            "Left out to stay on one page: \(Wording.joined(leftOut.map(\.text))). \(showCommand) \(topics). "
            + "Texts cut at “…” are whole in \(wholeCommand)"
    }

    /// The parts that things are left out of, as `show` knows them.
    var topics: [String] { leftOut.map(\.topic).filter { !$0.isEmpty } }

    /// The command that shows a part of the session, without the part.
    var showCommand: String { LeftOut.command("show", of: whole.session) }

    /// The command that prints everything.
    var wholeCommand: String { LeftOut.command("report", of: whole.session) }

    /// Whether any timeline entry on the page has a time with seconds.
    var hasSeconds: Bool { page.timeline.contains { ($0.clock ?? "").count > 6 } }

    private func said(_ text: String?, or unknown: String) -> [Summary.Part] {
        text.map { [.said(cut($0))] } ?? [.plain(unknown)]
    }

    private func list(_ texts: [String], or unknown: String) -> [Summary.Part] {
        guard !texts.isEmpty else { return [.plain(unknown)] }
        return texts.enumerated().flatMap { index, text -> [Summary.Part] in
            [.plain(index == 0 ? "" : ", "), .said(cut(text, most: 40))]
        }
    }

    private func people(_ people: [Person], or unknown: String) -> [Summary.Part] {
        guard !people.isEmpty else { return [.plain(unknown)] }
        return people.enumerated().flatMap { index, person -> [Summary.Part] in
            let roles = person.roles.map(\.rawValue).joined(separator: ", ")
            return [
                .plain(index == 0 ? "" : ", "), .said(cut(person.id, most: 40)),
                .plain(" (\(roles))"),
            ]
        }
    }
}
