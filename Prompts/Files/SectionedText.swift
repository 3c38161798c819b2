/// A prompt file: sections of paragraphs.
///
/// ```
/// # a comment, up to the end of the line
/// == say
///
/// A paragraph, over as many lines
/// as it takes.
///
/// The next paragraph.
/// > a command to type
/// ```
///
/// A section begins with `== ` and its title. A blank line ends a paragraph; the lines of one are
/// joined by a space. Lines that begin with `> ` hold a command and are no paragraph. A file is
/// UTF-8, with line feeds or with carriage returns and line feeds; a byte order mark is skipped.
struct SectionedText: Sendable {
    /// A piece of text, and where it begins.
    struct Passage: Hashable, Sendable {
        var text: String
        let line: Int
    }

    /// What stands under one header.
    struct Section: Sendable {
        let title: Passage
        var paragraphs: [Passage] = []
        var commands: [Passage] = []
        /// Whether it was taken from a text behind the file's own.
        var isTaken = false
    }

    /// The file's path, for errors.
    let path: String
    /// The sections in the order of the file; each has a title of its own and at least one paragraph.
    private(set) var sections: [Section] = []
    /// Where each section is among them, by its title.
    private var places: [String: Int] = [:]

    private static let header = Array("== ".utf8)
    private static let lineFeed = UInt8(ascii: "\n")
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Creates a text without sections.
    init(emptyAt path: String) { self.path = path }

    /// Reads a file's bytes.
    ///
    /// - Throws: `PromptError` with the line at fault.
    init(_ file: [UInt8], path: String) throws(PromptError) {
        self.path = path
        let bytes = try Self.checked(file, path: path)
        var (start, number, joins) = (bytes.startIndex, 0, false)
        while start <= bytes.endIndex {
            let end = bytes[start...].firstIndex(of: Self.lineFeed) ?? bytes.endIndex
            let line = bytes[start..<end].trimmingWhitespace()
            start = end + 1
            number += 1
            switch line.first {
            case UInt8(ascii: "#"): continue
            case UInt8(ascii: "="):
                try begin(line, number)
                joins = false
            case UInt8(ascii: ">"):
                let command = line.dropFirst().trimmingWhitespace()
                try append(command: String(decoding: command, as: UTF8.self), number)
                joins = false
            case nil: joins = false
            default:
                try append(String(decoding: line, as: UTF8.self), number, joins: joins)
                joins = true
            }
        }
        try checkEnd()
    }

    /// Returns a file's bytes without its byte order mark.
    ///
    /// - Throws: `PromptError` with the first line that is not UTF-8.
    private static func checked(
        _ bytes: [UInt8], path: String
    ) throws(PromptError) -> ArraySlice<UInt8> {
        let bytes = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        let lines = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
        let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        throw PromptError(
            path, line: index.map { $0 + 1 }, "The line is not UTF-8.",
            hints: "Save the file as UTF-8.")
    }

    /// Makes sure that the sections are these and no others, in any order.
    ///
    /// - Throws: `PromptError` at the first section that is not among the titles, and naming those
    ///   that are missing.
    func require(titles: [String]) throws(PromptError) {
        let known = Set(titles)
        if let unknown = sections.first(where: { !known.contains($0.title.text) }) {
            throw PromptError(
                path, line: unknown.title.line,
                "There is no section \"\(unknown.title.text)\" here.",
                hints: "Use these: \(titles.joined(separator: ", ")).")
        }
        let missing = titles.filter { places[$0] == nil }
        guard let first = missing.first else { return }
        throw PromptError(
            path, "Sections are missing: \(missing.joined(separator: ", ")).",
            hints: "Add each with a header such as \"== \(first)\" and a text under it.")
    }

    /// Takes the sections that are missing here from another text.
    mutating func takeMissing(from other: SectionedText) {
        for var section in other.sections where places[section.title.text] == nil {
            section.isTaken = true
            append(section)
        }
    }

    /// Returns the section of a title; nil where there is none.
    func section(titled title: String) -> Section? { places[title].map { sections[$0] } }

    private mutating func append(_ section: Section) {
        places[section.title.text] = sections.count
        sections.append(section)
    }

    // MARK: Line by line

    private mutating func begin(_ line: ArraySlice<UInt8>, _ number: Int) throws(PromptError) {
        try checkEnd()
        let title =
            line.starts(with: Self.header)
            ? String(
                decoding: line.dropFirst(Self.header.count).trimmingWhitespace(), as: UTF8.self)
            : ""
        guard !title.isEmpty else {
            throw PromptError(
                path, line: number,
                "This is not a section's header: \(String(decoding: line, as: UTF8.self))",
                hints: "Write two equals signs, a space and the title, as in \"== say\".")
        }
        if let first = section(titled: title) {
            throw PromptError(
                path, line: number,
                "The section \"\(title)\" stands here twice, first in line \(first.title.line).",
                hints: "Make one section of the two.")
        }
        append(Section(title: Passage(text: title, line: number)))
    }

    private mutating func append(
        _ line: String, _ number: Int, joins: Bool
    ) throws(PromptError) {
        let index = try currentSection(at: number)
        if joins, let last = sections[index].paragraphs.indices.last {
            sections[index].paragraphs[last].text += " "
            sections[index].paragraphs[last].text += line
        } else {
            sections[index].paragraphs.append(Passage(text: line, line: number))
        }
    }

    private mutating func append(command: String, _ number: Int) throws(PromptError) {
        let index = try currentSection(at: number)
        sections[index].commands.append(Passage(text: command, line: number))
    }

    private func currentSection(at number: Int) throws(PromptError) -> Int {
        guard let index = sections.indices.last else {
            throw PromptError(
                path, line: number, "There is text before the first section.",
                hints: "Put a header above it, as in \"== say\", or a # in front of it.")
        }
        return index
    }

    private func checkEnd() throws(PromptError) {
        guard let last = sections.last, last.paragraphs.isEmpty else { return }
        throw PromptError(
            path, line: last.title.line, "The section \"\(last.title.text)\" is empty.",
            hints: "Write a text under its header.")
    }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Returns the text without white space around it.
    func trimmingWhitespace() -> SubSequence {
        // Most texts begin and end in ASCII, and scanning bytes is much faster than scanning characters.
        if let first = utf8.firstIndex(where: { !$0.isASCIISpace }),
            let last = utf8.lastIndex(where: { !$0.isASCIISpace }),
            utf8[first] < 0x80, utf8[last] < 0x80
        {
            return self[first..<utf8.index(after: last)]
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[endIndex...] }
        return self[first...last]
    }
}

extension ArraySlice<UInt8> {
    /// Returns text in UTF-8 without white space around it.
    fileprivate func trimmingWhitespace() -> ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isASCIISpace }),
            let last = lastIndex(where: { !$0.isASCIISpace })
        else { return self[endIndex...] }
        if self[first] < 0x80, self[last] < 0x80 { return self[first...last] }
        return ArraySlice(String(decoding: self, as: UTF8.self).trimmingWhitespace().utf8)
    }
}

extension UInt8 {
    /// Whether it is white space in ASCII: a space, or one of the controls from tab to carriage return.
    fileprivate var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
