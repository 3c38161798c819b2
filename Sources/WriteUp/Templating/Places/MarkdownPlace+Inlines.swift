/// What the text of a line is made of.
extension MarkdownPlace {
    /// Goes on over one byte of text, or over a construct that begins with it.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - start: the byte's place.
    ///   - isFirst: whether it is the first of its line.
    /// - Returns: the place from which to go on.
    mutating func passInline(_ text: [UInt8], at start: Int, isFirst: Bool = false) -> Int {
        let byte = text[start]
        guard fence == nil, frontMatter == nil else { return start + 1 }
        hasOnlySigns = hasOnlySigns && "-+=~:?!;%/`<>$@^".utf8.contains(byte)
        let end = end(ofInline: byte, text, at: start, isFirst: isFirst)
        let isEscape = byte == UInt8(ascii: "\\") && end == start + 2
        if isEscape, "\\`".utf8.contains(text[start + 1]) {
            tail = []
        } else {
            tail = (tail + text[start..<end]).suffix(4)
        }
        return end
    }

    private mutating func end(
        ofInline byte: UInt8, _ text: [UInt8], at start: Int, isFirst: Bool
    ) -> Int {
        let next = start + 1 < text.count ? text[start + 1] : nil
        if byte == UInt8(ascii: "`") {
            let run = text[start...].prefix { $0 == byte }.count
            if code == 0 { code = run } else if code == run { code = 0 }
            if code == 0 { hasTagInCode = false }
            return start + run
        }
        if code > 0 {
            if byte == UInt8(ascii: "<") { hasTagInCode = true }
            // A cell of a table ends here, and the code in it wouldn't.
            if byte == UInt8(ascii: "|") {
                paragraph = paragraph ?? "behind a backtick that its cell doesn't close"
            }
            return start + 1
        }
        passAddress(byte)
        switch byte {
        case UInt8(ascii: "\\"):
            return next?.isPunctuation == true ? start + 2 : start + 1
        case UInt8(ascii: "<"): return passHTML(text, at: start, isAtHead: isFirst)
        case UInt8(ascii: "|"):
            // Nothing goes on the row of a table.
            isParagraphOver = true
        case UInt8(ascii: "{"): isInBraces = true
        case UInt8(ascii: "}"): isInBraces = false
        case UInt8(ascii: "$"): isInFormula.toggle()
        case UInt8(ascii: "["):
            if brackets == 0 { isLabel = isFirst }
            if next == byte { line = line ?? "between double square brackets" }
            brackets += 1
        case UInt8(ascii: "]") where brackets > 0:
            brackets -= 1
            return passLinkEnd(text, at: start + 1)
        default: break
        }
        return start + 1
    }

    /// Notes where an address begins that becomes a link by itself, and where it ends.
    private mutating func passAddress(_ byte: UInt8) {
        if byte.isBlank || byte == UInt8(ascii: "<") {
            isInBareAddress = false
        } else if (tail + [byte]).suffix(3).elementsEqual("://".utf8)
            || (tail + [byte]).suffix(4).map(\.lowercased).elementsEqual("www.".utf8)
        {
            isInBareAddress = true
        }
    }

    /// Goes on behind the bracket that closes a link's text: over its address, which must be complete and simple.
    private mutating func passLinkEnd(_ text: [UInt8], at start: Int) -> Int {
        guard start < text.count else { return start }
        switch text[start] {
        case UInt8(ascii: ":") where isLabel && brackets == 0:
            paragraph = "in a definition of a link"
        case UInt8(ascii: "("):
            var index = start + 1
            while index < text.count, MarkdownPlace.isSimpleInAddress(text[index]) { index += 1 }
            if text[index...].starts(with: " \"".utf8) {
                index += 2
                let isSimple: (UInt8) -> Bool = { !"\"\\\n\r<".utf8.contains($0) }
                while index < text.count, isSimple(text[index]) { index += 1 }
                if index < text.count, text[index] == UInt8(ascii: "\"") { index += 1 }
            }
            guard index < text.count, text[index] == UInt8(ascii: ")") else {
                paragraph = paragraph ?? "in the address of a link"
                return start + 1
            }
            return index + 1
        default: break
        }
        return start
    }

    private static func isSimpleInAddress(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"()<>\"'\\`{}[]".utf8.contains(byte)
    }

    // MARK: HTML

    /// Goes on over `<` and what it opens.
    ///
    /// That is a tag that is complete and known to hold nothing but text, a comment, or an address. Anything
    /// else makes all that follows unsure.
    mutating func passHTML(_ text: [UInt8], at start: Int, isAtHead: Bool) -> Int {
        let rest = text[(start + 1)...]
        guard let first = rest.first, first.isLetter || "/!?".utf8.contains(first) else {
            return start + 1
        }
        let lineEnd = rest.firstIndex { $0 == .lineFeed || $0 == .carriageReturn }
        let line = rest[..<(lineEnd ?? text.count)]
        if let end = MarkdownPlace.endOfComment(line) ?? MarkdownPlace.endOfAddress(line) {
            if isAtHead, first == UInt8(ascii: "!") {
                self.line = self.line ?? "in a block of HTML"
            }
            return end
        }
        guard let tag = HTMLTag(in: line), let kind = tag.kind else {
            self.rest = self.rest ?? "behind a < that opens no simple tag of HTML"
            return start + 1
        }
        hasOnlySigns = false
        let isAlone = line[tag.end...].allSatisfy(\.isBlank) && lineEnd != nil
        if isAtHead, kind == .block || isAlone { isInHTML = true }
        return tag.end
    }

    /// Returns the end of a comment that a line has whole; nil where it has none.
    private static func endOfComment(_ line: ArraySlice<UInt8>) -> Int? {
        guard line.starts(with: "!--".utf8) else { return nil }
        let inside = line.dropFirst(3)
        guard let end = inside.firstIndex(of: Array("--".utf8)), inside.first != UInt8(ascii: ">"),
            !inside.starts(with: "->".utf8), inside[end...].starts(with: "-->".utf8)
        else { return nil }
        return end + 3
    }

    /// Returns the end of `<https://…>` or `<mailto:…>` (§6.5); nil where there is none.
    private static func endOfAddress(_ line: ArraySlice<UInt8>) -> Int? {
        guard line.starts(with: "https://".utf8) || line.starts(with: "mailto:".utf8) else {
            return nil
        }
        let end = line.firstIndex { !isSimpleInAddress($0) }
        return end.flatMap { line[$0] == UInt8(ascii: ">") ? $0 + 1 : nil }
    }
}

/// A tag of HTML that a line of Markdown has whole, of an element that is known to hold nothing but text.
private struct HTMLTag {
    /// Where the element stands.
    enum Kind {
        /// In text.
        case inline
        /// As a block, in which Markdown is not read (CommonMark §4.6, kind 6).
        case block
    }

    /// The place behind it.
    let end: Int
    /// What the element is; nil for one that isn't known.
    let kind: Kind?

    /// Reads a tag behind its `<`: a name, attributes with simple values, and `>`.
    ///
    /// - Returns: nil where there is no such tag.
    init?(in line: ArraySlice<UInt8>) {
        var rest = line
        if rest.first == UInt8(ascii: "/") { rest.removeFirst() }
        let name = rest.prefix { $0.isLetter || $0.isDigit }
        rest = rest[name.endIndex...]
        while rest.first?.isBlank == true {
            rest = rest.drop(while: \.isBlank)
            let attribute = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
            rest = rest[attribute.endIndex...]
            guard !attribute.isEmpty, rest.first == UInt8(ascii: "=") else { continue }
            rest.removeFirst()
            let quote = rest.first ?? 0
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                rest.removeFirst()
                guard let close = rest.firstIndex(of: quote),
                    !rest[..<close].contains(where: { "<>`".utf8.contains($0) })
                else { return nil }
                rest = rest[(close + 1)...]
            } else {
                rest = rest.drop { $0.isLetter || $0.isDigit || "#%.-:".utf8.contains($0) }
            }
        }
        if rest.first == UInt8(ascii: "/") { rest.removeFirst() }
        guard rest.first == UInt8(ascii: ">") else { return nil }
        end = rest.startIndex + 1
        let word = String(decoding: name.map(\.lowercased), as: UTF8.self)
        kind =
            HTMLTag.inline.contains(word)
            ? .inline : HTMLTag.blocks.contains(word) ? .block : nil
    }

    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font",
        "i",
        "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr",
    ]

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "caption", "center", "col", "colgroup", "dd",
        "details", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
}
