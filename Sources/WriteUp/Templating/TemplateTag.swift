/// A Mustache tag in a template's text.
struct TemplateTag: Hashable, Sendable {
    /// What a tag does, by the sign that it begins with.
    enum Kind: Hashable, Sendable {
        /// `{{name}}`: a value, escaped.
        case value
        /// `{{{name}}}` or `{{&name}}`: a value as it is.
        case raw
        /// `{{#name}}`: what follows once, or once for each.
        case section
        /// `{{^name}}`: what follows where there is nothing.
        case inverted
        /// `{{/name}}`: the end of either.
        case close
        /// `{{!…}}`: nothing.
        case comment
        /// `{{%…}}`: a setting of the template.
        case setting
        /// `{{>`, `{{<`, `{{$` or `{{=`: what other Mustache templates can do, and these can't.
        case refused
    }

    let kind: Kind
    /// What stands between the signs, without outer blanks.
    let name: String
    /// The tag as the text has it, cut short where it is long.
    let shown: String
    /// The line that it begins in, from 1.
    let line: Int
    /// Its first character's place in the line, from 1.
    let column: Int
    /// Where it begins in the text.
    let range: Range<String.Index>

    /// Returns a fault at the tag.
    func fault(
        _ message: String, hint: String? = nil, unknown: TemplateError.Unknown? = nil
    ) -> TemplateError.Fault {
        TemplateError.Fault(
            line: line, column: column, message: message, hint: hint, unknown: unknown)
    }
}

extension TemplateTag {
    /// Finds the tags of a text, up to the first that is never closed.
    ///
    /// - Throws: the fault of a tag that is never closed, or goes on in the next line.
    static func all(in text: String) throws(TemplateError.Fault) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var place = TextPlace(text)
        while let tag = try next(in: text, from: &place) { tags.append(tag) }
        return tags
    }

    private static func next(
        in text: String, from place: inout TextPlace
    ) throws(TemplateError.Fault) -> TemplateTag? {
        guard let open = text[place.index...].firstRange(of: "{{") else { return nil }
        place.advance(to: open.lowerBound)
        let rest = text[open.upperBound...]
        let isTriple = rest.first == "{"
        guard let close = rest.firstRange(of: isTriple ? "}}}" : "}}") else {
            let shown = text[open.lowerBound...].prefix { !$0.isNewline }.prefix(40)
            throw TemplateError.Fault(
                line: place.line, column: place.column, message: "\(shown) is never closed.",
                hint: "End the tag with \(isTriple ? "}}}" : "}}").", unknown: nil)
        }
        let range = open.lowerBound..<close.upperBound
        let (kind, name) = kind(of: rest[..<close.lowerBound])
        let tag = TemplateTag(
            kind: kind, name: name, shown: String(text[range].prefix { !$0.isNewline }.prefix(60)),
            line: place.line, column: place.column, range: range)
        guard kind == .comment || !text[range].contains(where: \.isNewline) else {
            throw tag.fault(
                "\(tag.shown) goes on in the next line.",
                hint: "Write the tag in one line; only comments can be longer.")
        }
        place.advance(to: range.upperBound)
        return tag
    }

    private static func kind(of inside: Substring) -> (Kind, String) {
        let kind: Kind =
            switch inside.first {
            case "{", "&": .raw
            case "#": .section
            case "^": .inverted
            case "/": .close
            case "!": .comment
            case "%": .setting
            case ">", "<", "$", "=": .refused
            default: .value
            }
        let name = kind == .value ? inside : inside.dropFirst()
        return (kind, String(name.trimmed))
    }
}

/// A place in a text, with its line and column.
private struct TextPlace {
    private let text: String
    private(set) var index: String.Index
    private(set) var line = 1
    private(set) var column = 1

    init(_ text: String) {
        self.text = text
        index = text.startIndex
    }

    mutating func advance(to end: String.Index) {
        for character in text[index..<end] {
            if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        index = end
    }
}

extension Substring {
    /// The text without blanks at its ends.
    fileprivate var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
