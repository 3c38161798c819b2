/// A file's bytes with what nobody is to read taken out, each byte where it was.
///
/// Left out are code, quotations in blocks, headings, front matter, link targets, comments, and lines of logs and
/// chats: they are other people's words, or none. A byte of 0 stands where a sentence ends for certain, bytes of
/// 1 where words were taken out of one. Markdown is read as CommonMark 0.31 has it, as far as this needs.
public struct ReadableText: Sendable {
    /// The bytes.
    public private(set) var bytes: [UInt8]

    /// The lines of the paragraph that is being read.
    private var paragraph: [Range<Int>] = []
    private var fence: (mark: UInt8, length: Int)?
    private var isInFrontMatter = false
    private var isOff = false
    private var isInComment = false
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

    private mutating func read(_ line: Range<Int>, isFirst: Bool) {
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
            if indent < 4, let (mark, length) = fenceMark(text), mark == fence.mark,
                length >= fence.length, text.count == length
            {
                self.fence = nil
            }
            return takeOut(line)
        }
        if readComment(line, text) { return }
        if isOff || isInComment { return takeOut(line) }
        if let fence = fenceMark(text) {
            self.fence = fence
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

    private mutating func readProse(_ line: Range<Int>, _ text: Range<Int>, indent: Int) {
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
    private mutating func endParagraph() {
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

    private mutating func takeOut(_ line: Range<Int>) {
        endParagraph()
        blank(line, with: 0)
    }

    private mutating func blank(_ range: Range<Int>, with byte: UInt8) {
        for index in range { bytes[index] = byte }
    }

    /// A line without the white space around it.
    private func content(of line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        var end = line.upperBound
        while start < end, bytes[start].isSpace { start += 1 }
        while end > start, bytes[end - 1].isSpace { end -= 1 }
        return start..<end
    }

    // MARK: Marks of Markdown

    private func isRule(_ text: Range<Int>, of mark: Unicode.Scalar) -> Bool {
        bytes[text].allSatisfy { $0 == UInt8(ascii: mark) }
    }

    private func fenceMark(_ text: Range<Int>) -> (mark: UInt8, length: Int)? {
        let mark = bytes[text.lowerBound]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = bytes[text].prefix { $0 == mark }.count
        return length >= 3 ? (mark, length) : nil
    }

    /// How long the mark of a list's item is, its spaces and its box included; 0 where there is none.
    private func listMarker(_ text: Range<Int>) -> Int {
        var length = 0
        let first = bytes[text.lowerBound]
        if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) {
            length = 1
        } else {
            let digits = bytes[text].prefix { $0.isDigit }.count
            guard (1...4).contains(digits), digits < text.count,
                [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[text.lowerBound + digits])
            else { return 0 }
            length = digits + 1
        }
        guard length < text.count, bytes[text.lowerBound + length].isSpace else { return 0 }
        while length < text.count, bytes[text.lowerBound + length].isSpace { length += 1 }
        let rest = bytes[(text.lowerBound + length)..<text.upperBound]
        if rest.count > 4, rest.first == UInt8(ascii: "["),
            rest.dropFirst(2).first == UInt8(ascii: "]")
        {
            length += 4
        }
        return length
    }

    /// `[name]: address`.
    private func isDefinition(_ text: Range<Int>) -> Bool {
        guard let close = bytes[text].firstIndex(of: UInt8(ascii: "]")), close + 1 < text.upperBound
        else { return false }
        return bytes[close + 1] == UInt8(ascii: ":")
    }

    /// Takes a comment out, and obeys `lens off`, `lens on` and `lens ok` in it.
    ///
    /// - Returns: whether nothing else is to be read of the line.
    private mutating func readComment(_ line: Range<Int>, _ text: Range<Int>) -> Bool {
        var start = text.lowerBound
        if isInComment {
            guard let end = find("-->", in: text) else { return false }
            isInComment = false
            blank(line.lowerBound..<end + 3, with: 1)
            start = end + 3
        }
        var isLeftOut = false
        while let open = find("<!--", in: start..<text.upperBound) {
            guard let close = find("-->", in: open..<text.upperBound) else {
                blank(open..<line.upperBound, with: 1)
                isInComment = true
                return open == text.lowerBound
            }
            let words = bytes[(open + 4)..<close].split(whereSeparator: \.isSpace).map {
                String(decoding: $0, as: UTF8.self)
            }
            switch words {
            case ["lens", "off"]: isOff = true
            case ["lens", "on"]: isOff = false
            case ["lens", "ok"]: isLeftOut = true
            default: break
            }
            // As if there were nothing, so that the words around it still follow one another.
            blank(open..<close + 3, with: UInt8(ascii: " "))
            start = close + 3
        }
        guard isLeftOut else { return false }
        takeOut(line)
        return true
    }

    private func find(_ wanted: StaticString, in range: Range<Int>) -> Int? {
        wanted.withUTF8Buffer { letters in
            var index = range.lowerBound
            while index + letters.count <= range.upperBound {
                if bytes[index] == letters[0],
                    bytes[index..<index + letters.count].elementsEqual(letters)
                {
                    return index
                }
                index += 1
            }
            return nil
        }
    }

    /// Takes out the targets of links, addresses, and tags of HTML.
    private mutating func takeOutLinks(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "]"), index + 1 < range.upperBound,
                bytes[index + 1] == UInt8(ascii: "("),
                let close = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ")"))
            {
                blank(index..<close + 1, with: UInt8(ascii: " "))
                index = close
            } else if byte == UInt8(ascii: "<"), index + 1 < range.upperBound,
                bytes[index + 1].isWordByte || bytes[index + 1] == UInt8(ascii: "/"),
                let close = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ">"))
            {
                blank(index..<close + 1, with: UInt8(ascii: " "))
                index = close
            } else if byte == UInt8(ascii: ":"), index + 2 < range.upperBound,
                bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/")
            {
                var start = index
                while start > range.lowerBound, bytes[start - 1].isWordByte { start -= 1 }
                var end = index
                while end < range.upperBound, !bytes[end].isSpace, bytes[end] != UInt8(ascii: ")") {
                    end += 1
                }
                blank(start..<end, with: 1)
                index = end
            }
            index += 1
        }
    }

    /// Makes the underscores around a word spaces: `_should_` is a word.
    private mutating func takeOutEmphasis(_ range: Range<Int>) {
        for index in range where bytes[index] == UInt8(ascii: "_") {
            let before =
                index > range.lowerBound && bytes[index - 1].isWordByte
                && bytes[index - 1] != UInt8(ascii: "_")
            let behind =
                index + 1 < range.upperBound && bytes[index + 1].isWordByte
                && bytes[index + 1] != UInt8(ascii: "_")
            if !before || !behind { bytes[index] = UInt8(ascii: " ") }
        }
    }

    // MARK: Logs and chats

    /// Whether a line is one of a log or a chat: it begins with a time to the second and a date, with a time in
    /// brackets, with a nickname in angle brackets, or with a time and "name:".
    private func isLog(_ text: Range<Int>) -> Bool {
        guard text.count > 6 else { return false }
        let first = bytes[text.lowerBound]
        if first == UInt8(ascii: "<") {
            guard let close = bytes[text].prefix(40).firstIndex(of: UInt8(ascii: ">")) else {
                return false
            }
            return close + 1 < text.upperBound && bytes[close + 1].isSpace
                && bytes[text.lowerBound + 1].isWordByte
        }
        var index = text.lowerBound
        let isBracketed = first == UInt8(ascii: "[")
        if isBracketed { index += 1 }
        guard index < text.upperBound, bytes[index].isDigit else { return false }
        // The time: digits and what stands between them.
        var colons = 0
        var dashes = 0
        var digits = 0
        while index < text.upperBound {
            let byte = bytes[index]
            if byte.isDigit {
                digits += 1
            } else if byte == UInt8(ascii: ":") {
                colons += 1
            } else if byte == UInt8(ascii: "-") {
                dashes += 1
            } else if byte == UInt8(ascii: " ") {
                guard dashes == 2, colons == 0, index + 1 < text.upperBound,
                    bytes[index + 1].isDigit
                else { break }
            } else if ![
                UInt8(ascii: "T"), UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: ","),
                UInt8(ascii: "+"),
            ]
            .contains(byte) {
                break
            }
            index += 1
        }
        guard colons > 0, digits >= 3 else { return false }
        if isBracketed { return index < text.upperBound && bytes[index] == UInt8(ascii: "]") }
        if dashes >= 2, colons >= 2 { return true }
        return isSpeaker(index..<text.upperBound)
    }

    /// Whether a name and a colon stand here: one word, or two with capitals, and no more.
    private func isSpeaker(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound, bytes[index].isSpace { index += 1 }
        let start = index
        var spaces = 0
        while index < range.upperBound, index - start < 40 {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":") {
                return index > start && index + 1 < range.upperBound && bytes[index + 1].isSpace
            }
            if byte == UInt8(ascii: " ") {
                spaces += 1
                guard spaces == 1, index + 1 < range.upperBound, bytes[index + 1].isCapital else {
                    return false
                }
            } else if !byte.isWordByte,
                ![UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "@")].contains(byte)
            {
                return false
            }
            index += 1
        }
        return false
    }
}

extension Lens {
    /// What was found in a text.
    public struct Findings: Sendable {
        /// The hints, in the order of the text.
        public let hints: [Hint]
        /// How many sentences were read.
        public let sentences: Int
    }

    /// Returns the hints of a text that was prepared for reading.
    public func findings(
        in text: ReadableText, categories: Set<Category> = Set(Category.allCases),
        names: Names = Names()
    ) -> Findings {
        let (hints, sentences) = reading(
            text.bytes, text.bytes.indices, categories: categories, names: names)
        return Findings(hints: hints, sentences: sentences)
    }
}
