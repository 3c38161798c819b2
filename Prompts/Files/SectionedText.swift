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
struct SectionedText {
    /// A piece of text, and where it begins.
    struct Passage: Hashable {
        var text: String
        let line: Int
    }

    /// What stands under one header.
    struct Section {
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

    /// Reads a file's bytes.
    ///
    /// - Throws: `PromptError` with the line at fault.
    init(_ bytes: [UInt8], path: String) throws(PromptError) {
        self.path = path
        let text = try Self.decode(bytes, path: path)
        let lines = text.utf8.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
        var joins = false
        for (index, bytes) in lines.enumerated() {
            let line = Substring(bytes).trimmingWhitespace()
            switch line.utf8.first {
            case UInt8(ascii: "#"): continue
            case UInt8(ascii: "="):
                try begin(line, index + 1)
                joins = false
            case UInt8(ascii: ">"):
                try append(command: line.dropFirst().trimmingWhitespace(), index + 1)
                joins = false
            case nil: joins = false
            default:
                try append(line, index + 1, joins: joins)
                joins = true
            }
        }
        try checkEnd()
    }

    /// Returns a file's text without its byte order mark.
    ///
    /// - Throws: `PromptError` with the first line that is not UTF-8.
    private static func decode(_ bytes: [UInt8], path: String) throws(PromptError) -> String {
        let bytes = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: bytes, as: UTF8.self) { return text }
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

    private mutating func begin(_ line: Substring, _ number: Int) throws(PromptError) {
        try checkEnd()
        let title =
            line.utf8.starts(with: Self.header)
            ? Substring(line.utf8.dropFirst(Self.header.count)).trimmingWhitespace() : ""
        guard !title.isEmpty else {
            throw PromptError(
                path, line: number, "This is not a section's header: \(line)",
                hints: "Write two equals signs, a space and the title, as in \"== say\".")
        }
        if let first = section(titled: String(title)) {
            throw PromptError(
                path, line: number,
                "The section \"\(title)\" stands here twice, first in line \(first.title.line).",
                hints: "Make one section of the two.")
        }
        append(Section(title: Passage(text: String(title), line: number)))
    }

    private mutating func append(
        _ line: Substring, _ number: Int, joins: Bool
    ) throws(PromptError) {
        let index = try currentSection(at: number)
        if joins, let last = sections[index].paragraphs.indices.last {
            sections[index].paragraphs[last].text += " "
            sections[index].paragraphs[last].text += line
        } else {
            sections[index].paragraphs.append(Passage(text: String(line), line: number))
        }
    }

    private mutating func append(command: Substring, _ number: Int) throws(PromptError) {
        let index = try currentSection(at: number)
        sections[index].commands.append(Passage(text: String(command), line: number))
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

extension UInt8 {
    /// Whether it is white space in ASCII: a space, or one of the controls from tab to carriage return.
    fileprivate var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
