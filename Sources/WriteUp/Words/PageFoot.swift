import PostMortem
import Prompts

/// The foot of the page in words.
struct PageFoot {
    /// Who took part, with what each of them knows.
    let people: [(name: String, role: String)]
    /// How many more there were.
    let more: Int
    /// The command that prints everything, to be typed in the journal's folder.
    let command: String
    /// The journal's name, and the rest of the line about it.
    let journal: (name: String, rest: String)

    /// The most people that are named on paper.
    private static let most = 24
    private let phrases: PagePhrases

    /// Prepares the foot of a page.
    init(of page: Page) {
        let phrases = page.phrases
        self.phrases = phrases
        people = page.people.prefix(PageFoot.most).map { person in
            (
                PaperText(person.id, most: 60).printed,
                person.roles.compactMap(\.onPage).map { phrases($0) }.joined(separator: ", ")
            )
        }
        more = max(0, page.people.count - PageFoot.most)
        command = PageFoot.command("report", of: page.session)
        journal = (
            PaperText(page.session, most: 120).printed,
            ", \(page.phrases.records(page.journal.records)), head \(page.journal.sum)"
        )
    }

    /// Who took part, as one text; empty where nobody is named.
    var peopleText: String {
        guard !people.isEmpty else { return "" }
        let names = people.map { $0.role.isEmpty ? $0.name : "\($0.name) (\($0.role))" }
        return "\(phrases(.tookPart)) \(names.joined(separator: ", "))\(moreText ?? "")."
    }

    /// That there were more, as it stands behind the names; nil where all are named.
    var moreText: String? { more > 0 ? phrases(.morePeople, [.count: "\(more)"]) : nil }

    /// Returns what stands before the command that prints everything.
    func text(leftOut: String) -> String { phrases(.notOnThisSheet, [.ids: leftOut]) }

    /// Returns the height on paper, in points.
    func height(leftOut: String?) -> Double {
        var texts = ["\(phrases(.journal)) \(journal.name)\(journal.rest)"]
        if !people.isEmpty { texts.append(peopleText) }
        if let leftOut { texts.append("\(text(leftOut: leftOut)) \(command)") }
        let lines = texts.reduce(0) { $0 + TextLines.count([.bold($1)], in: PaperSize.width) }
        return 3.6 + PaperSize.line * Double(lines)
    }

    /// Returns the beginning of a command about a session, to be typed in the journal's folder.
    ///
    /// - Parameters:
    ///   - verb: the subcommand.
    ///   - session: the session's name, which is the journal's without its ending.
    /// - Returns: the subcommand and the journal, quoted for a shell where it must be.
    static func command(_ verb: String, of session: String) -> String {
        let name = "\(session).journal"
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
                || scalar == "." || scalar == "_"
        }
        let quoted = name.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''")
        return "nofault \(verb) \(isPlain ? name : "'\(quoted)'")"
    }
}

extension Role {
    /// What somebody is on the page, where nobody is the one who did it and each knows something; nil where it says nothing.
    fileprivate var onPage: PagePhrase? {
        switch self {
        case .developer: .roleKnowingTheChange
        case .other: nil
        case .facilitator, .onCall, .affected, .manager: PagePhrase(self)
        }
    }
}
