/// A file's bytes with what nobody is to read taken out, each byte where it was.
///
/// Left out are code, quotations in blocks, headings, front matter, link targets, comments, and lines of logs and
/// chats: they are other people's words, or none. A byte of 0 stands where a sentence ends for certain, bytes of
/// 1 where words were taken out of one. Markdown is read as CommonMark 0.31 has it, as far as this needs.
public struct ReadableText: Sendable {
    /// The bytes.
    public internal(set) var bytes: [UInt8]

    /// The lines of the paragraph that is being read.
    private var paragraph: [Range<Int>] = []
    private var fence: (mark: UInt8, length: Int, indent: Int)?
    private var isInFrontMatter = false
    var isOff = false
    var isInComment = false
    /// Whether the line before was blank, or there was none.
    private var isAfterBlank = true
    private var isInList = false

    /// Takes the text of a file: Markdown, or plain.
    public init(_ content: [UInt8]) {
        bytes = content
        var start = 0
        var isFirst = true
        while start < content.count {
            let feed = content[start...].firstIndex(of: UInt8(ascii: "\n"))
            let end = feed ?? content.count
            read(start..<end, isFirst: isFirst)
            isFirst = false
            start = end + 1
        }
        endParagraph()
    }

    // MARK: Lines

    mutating func read(_ line: Range<Int>, isFirst: Bool) {
        let text = content(of: line)
        guard !text.isEmpty else {
            endParagraph()
            blank(line, with: 0)
            if line.upperBound < bytes.count { bytes[line.upperBound] = 0 }
            isAfterBlank = true
            return
        }
        defer { isAfterBlank = false }
        let indent = text.lowerBound - line.lowerBound
        if isFirst, isRule(text, of: "-"), text.count == 3 {
            isInFrontMatter = true
            return takeOut(line)
        }
        if isInFrontMatter {
            isInFrontMatter = !(text.count == 3 && (isRule(text, of: "-") || isRule(text, of: ".")))
            return takeOut(line)
        }
        if let fence {
            if indent < fence.indent + 4, let (mark, length) = fenceMark(text), mark == fence.mark,
                length >= fence.length, text.count == length
            {
                self.fence = nil
            }
            return takeOut(line)
        }
        if readComment(line, text) { return }
        if isOff || isInComment { return takeOut(line) }
        if let (mark, length) = fenceMark(text) {
            // In an item of a list a fence is indented as the item is, and closed as far to the right.
            fence = (mark, length, indent)
            return takeOut(line)
        }
        if indent >= 4, isAfterBlank, !isInList { return takeOut(line) }
        switch bytes[text.lowerBound] {
        case UInt8(ascii: ">"): return takeOut(line)
        case UInt8(ascii: "#"): return takeOut(line)
        case UInt8(ascii: "="), UInt8(ascii: "-"):
            if isRule(text, of: "=") || isRule(text, of: "-") {
                // What stands above is a heading.
                for heading in paragraph { blank(heading, with: 0) }
                return takeOut(line)
            }
        case UInt8(ascii: "["):
            if isDefinition(text) { return takeOut(line) }
        default: break
        }
        if isLog(text) { return takeOut(line) }
        readProse(line, text, indent: indent)
    }

    mutating func readProse(_ line: Range<Int>, _ text: Range<Int>, indent: Int) {
        var start = text.lowerBound
        let marker = listMarker(text)
        if marker > 0 {
            endParagraph()
            isInList = true
            blank(line.lowerBound..<start + marker, with: 0)
            start += marker
            if isLog(start..<text.upperBound) { return takeOut(line) }
        } else if indent == 0, isAfterBlank {
            isInList = false
        }
        if bytes[text.lowerBound] == UInt8(ascii: "|") {
            endParagraph()
            for index in text where bytes[index] == UInt8(ascii: "|") { bytes[index] = 0 }
        }
        takeOutLinks(start..<text.upperBound)
        takeOutEmphasis(start..<text.upperBound)
        paragraph.append(start..<text.upperBound)
    }

    /// Ends a paragraph: a line that was broken although more would have fitted was meant to end there.
    mutating func endParagraph() {
        defer { paragraph = [] }
        guard let last = paragraph.last else { return }
        if last.upperBound < bytes.count { bytes[last.upperBound] = 0 }
        let widest = paragraph.map(\.count).max() ?? 0
        for (line, next) in zip(paragraph, paragraph.dropFirst()) {
            guard bytes[next.lowerBound].isCapital || bytes[next.lowerBound].isDigit else {
                continue
            }
            let word = bytes[next].prefix { !$0.isSpace }.count
            if line.count + 1 + word <= widest { bytes[line.upperBound] = 0 }
        }
    }

    mutating func takeOut(_ line: Range<Int>) {
        endParagraph()
        blank(line, with: 0)
    }

    mutating func blank(_ range: Range<Int>, with byte: UInt8) {
        for index in range { bytes[index] = byte }
    }

    /// A line without the white space around it.
    func content(of line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        var end = line.upperBound
        while start < end, bytes[start].isSpace { start += 1 }
        while end > start, bytes[end - 1].isSpace { end -= 1 }
        return start..<end
    }
}
