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

        /// Whether a line that holds nothing but such a tag and blanks is left out whole (Mustache
        /// specification, "Standalone").
        var isLeftOutWithItsLine: Bool {
            switch self {
            case .value, .raw: false
            case .section, .inverted, .close, .comment, .setting, .refused: true
            }
        }
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
    /// Where it stands in the bytes of the text.
    let range: Range<Int>

    /// Returns a fault at the tag.
    func fault(
        _ message: String, hint: String? = nil, unknown: TemplateError.Unknown? = nil
    ) -> TemplateError.Fault {
        TemplateError.Fault(
            line: line, column: column, message: message, hint: hint, unknown: unknown)
    }
}

extension TemplateTag {
    /// Finds the tags of a text.
    ///
    /// Tags are looked for byte by byte: a brace with a combining mark behind it is one `Character`, and still
    /// a brace.
    ///
    /// - Parameter bytes: the text in UTF-8.
    /// - Returns: the tags, in their order.
    /// - Throws: the fault of a tag that is never closed, or goes on in the next line.
    static func all(in bytes: [UInt8]) throws(TemplateError.Fault) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var place = TextPlace(bytes)
        while let tag = try next(in: bytes, from: &place) { tags.append(tag) }
        return tags
    }

    private static func next(
        in bytes: [UInt8], from place: inout TextPlace
    ) throws(TemplateError.Fault) -> TemplateTag? {
        guard let open = bytes[place.index...].firstIndex(of: [brace, brace]) else { return nil }
        place.advance(to: open)
        let inside = open + 2
        let isTriple = inside < bytes.count && bytes[inside] == brace
        let end = Array((isTriple ? "}}}" : "}}").utf8)
        guard let close = bytes[inside...].firstIndex(of: end) else {
            throw TemplateError.Fault(
                line: place.line, column: place.column,
                message: "\(shown(bytes[open...], atMost: 40)) is never closed.",
                hint: "End the tag with \(isTriple ? "}}}" : "}}").", unknown: nil)
        }
        let range = open..<close + end.count
        let (kind, name) = kind(of: bytes[inside..<close])
        let tag = TemplateTag(
            kind: kind, name: name, shown: shown(bytes[range], atMost: 60), line: place.line,
            column: place.column, range: range)
        guard kind == .comment || !bytes[range].contains(where: isLineEnd) else {
            throw tag.fault(
                "\(tag.shown) goes on in the next line.",
                hint: "Write the tag in one line; only comments can be longer.")
        }
        place.advance(to: range.upperBound)
        return tag
    }

    private static let brace = UInt8(ascii: "{")

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private static func shown(_ bytes: ArraySlice<UInt8>, atMost count: Int) -> String {
        let line = bytes.prefix(4 * count).prefix { !isLineEnd($0) }
        return String(String(decoding: line, as: UTF8.self).prefix(count))
    }

    private static func kind(of inside: ArraySlice<UInt8>) -> (Kind, String) {
        let kind: Kind =
            switch inside.first {
            case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
            case UInt8(ascii: "#"): .section
            case UInt8(ascii: "^"): .inverted
            case UInt8(ascii: "/"): .close
            case UInt8(ascii: "!"): .comment
            case UInt8(ascii: "%"): .setting
            case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="):
                .refused
            default: .value
            }
        var name = kind == .value ? inside : inside.dropFirst()
        name = name.drop(while: \.isBlank)
        while let last = name.last, last.isBlank { name.removeLast() }
        return (kind, String(decoding: name, as: UTF8.self))
    }
}

/// A place in a text, with its line and column.
private struct TextPlace {
    private let bytes: [UInt8]
    private(set) var index = 0
    private(set) var line = 1
    private var lineStart = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The place in the line in characters, from 1.
    var column: Int { String(decoding: bytes[lineStart..<index], as: UTF8.self).count + 1 }

    mutating func advance(to end: Int) {
        while index < end {
            let byte = bytes[index]
            let isCRLF =
                byte == UInt8(ascii: "\r") && index + 1 < bytes.count
                && bytes[index + 1] == UInt8(ascii: "\n")
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isCRLF {
                (line, lineStart) = (line + 1, index + 1)
            }
            index += 1
        }
    }
}

extension UInt8 {
    /// Whether it is a space, a tab or an end of a line.
    var isBlank: Bool {
        switch self {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }

    /// Whether it is an ASCII letter.
    var isLetter: Bool { lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z") }

    /// Whether it is an ASCII digit.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// The same letter in lower case; any other byte as it is.
    var lowercased: UInt8 {
        self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
    }
}

extension ArraySlice<UInt8> {
    /// Returns where a sequence of bytes begins for the first time; nil where it is absent.
    func firstIndex(of sought: [UInt8]) -> Int? {
        guard let first = sought.first, count >= sought.count else { return nil }
        for index in startIndex...(endIndex - sought.count)
        where self[index] == first && self[index..<index + sought.count].elementsEqual(sought) {
            return index
        }
        return nil
    }
}
