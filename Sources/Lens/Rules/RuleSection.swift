/// A section of a rules file: its title, and the lines below it.
struct RuleSection {
    /// A line that isn't blank and no comment.
    struct Line {
        let number: Int
        let text: Substring
        /// The words of the line, which spaces separate.
        var words: [Substring] {
            text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
        }
    }

    /// What a section holds.
    enum Title: Equatable {
        /// Words of a class.
        case words(String)
        /// The forms of verbs.
        case forms
        /// Words that are two, as contractions are.
        case split
        /// Wordings that are taken out first.
        case not
        /// How an action looks.
        case action
        /// The wordings of a category.
        case category(Category, onlyActions: Bool, refusesRoot: Bool)
    }

    let title: Title
    let line: Int
    var lines: [Line] = []

    /// Reads the sections of a rules file.
    ///
    /// - Throws: ``LensError`` with the line at fault.
    static func sections(of text: String) throws(LensError) -> [RuleSection] {
        var sections: [RuleSection] = []
        var number = 0
        for raw in text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        {
            number += 1
            let line = Substring(raw).trimmed
            guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
            if line.hasPrefix("==") {
                let title = try Title(line.dropFirst(2).trimmed, line: number)
                sections.append(RuleSection(title: title, line: number))
            } else if sections.isEmpty {
                throw LensError(
                    number, "This line stands in no section.",
                    hint: "Put a title in front, such as: == blame")
            } else {
                sections[sections.count - 1].lines.append(Line(number: number, text: line))
            }
        }
        return sections
    }
}

extension RuleSection.Title {
    init(_ text: Substring, line: Int) throws(LensError) {
        var words = text.split(separator: " ").map(String.init)
        guard let first = words.first else {
            throw LensError(line, "A section has no title.", hint: "Name a category or a {class}.")
        }
        words.removeFirst()
        switch (first, words) {
        case ("not", []): self = .not
        case ("forms", []): self = .forms
        case ("split", []): self = .split
        case ("if", ["action"]): self = .action
        case (let name, []) where name.hasPrefix("{") && name.hasSuffix("}"):
            let inner = String(name.dropFirst().dropLast())
            guard !inner.isEmpty, NounPhraseKind(rawValue: inner) == nil else {
                throw LensError(
                    line, "\(name) is built in.", hint: "Give the class another name.")
            }
            self = .words(inner)
        default:
            guard let category = Category(rawValue: first) else {
                let names = Category.allCases.map(\.rawValue).joined(separator: ", ")
                throw LensError(
                    line, "There is no category \"\(first)\".",
                    hint: "Name one of: \(names), not, forms, split, if action, or a {class}.")
            }
            if let wrong = words.first(where: { $0 != "@action" && $0 != "!root" }) {
                throw LensError(
                    line, "\"\(wrong)\" says nothing about a category.",
                    hint: "A category takes @action, !root, or nothing.")
            }
            self = .category(
                category, onlyActions: words.contains("@action"),
                refusesRoot: words.contains("!root"))
        }
    }
}

extension Substring {
    /// The text without the spaces and tabs around it.
    var trimmed: Substring {
        let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 13 }
        var rest = utf8.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return Substring(rest)
    }
}
