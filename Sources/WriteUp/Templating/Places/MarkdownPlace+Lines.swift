/// How a line of Markdown begins.
extension MarkdownPlace {
    /// Goes on over what a line begins with: blanks, signs of quotation and of lists, and then the first of its text.
    ///
    /// - Returns: the place from which to go on.
    mutating func passHead(_ text: [UInt8], at start: Int) -> Int {
        let byte = text[start]
        switch byte {
        case UInt8(ascii: " "): column += 1
        case UInt8(ascii: "\t"): column += 4 - column % 4
        case UInt8(ascii: ">")
        where column - (lists.last { $0 <= column } ?? 0) < 4
            && (fence == nil || quotes < fence?.quotes ?? 0):
            (quotes, column) = (quotes + 1, 0)
        default: return passFirst(text, at: start)
        }
        return start + 1
    }

    private mutating func passFirst(_ text: [UInt8], at start: Int) -> Int {
        let end = text[start...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn }
        let line = text[start..<(end ?? text.count)]
        if isInHTML {
            (isAtHead, isFirstLine) = (false, false)
            return passInline(text, at: start)
        }
        if passFrontMatter(line, isWhole: end != nil) || passFence(line, isWhole: end != nil) {
            isFirstLine = false
            return line.endIndex
        }
        if let content = passListSign(line, isWhole: end != nil) { return content }
        beginText()
        let reason = line.first.flatMap { MarkdownPlace.command(line, beginningWith: $0) }
        self.line = self.line ?? reason
        // The next line goes on no heading, and no rule.
        isParagraphOver =
            isParagraphOver || line.first == UInt8(ascii: "#")
            || line.allSatisfy { "-=*_".utf8.contains($0) || $0.isBlank }
        return passInline(text, at: start, isFirst: true)
    }

    /// The text of the line begins.
    mutating func beginText() {
        lists = lists.filter { $0 <= column }
        let isCode = column - (lists.last ?? 0) >= 4 && isParagraphOver
        if isCode { line = line ?? "in an indented block of code" }
        isParagraphOver = isCode
        (isAtHead, isFirstLine) = (false, false)
    }

    /// Takes the lines of front matter, which generators of sites read as YAML or TOML.
    private mutating func passFrontMatter(_ line: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        let isMark =
            isWhole && line.count == 3 && column == 0 && line.allSatisfy { $0 == line.first }
            && (line.first == UInt8(ascii: "-") || line.first == UInt8(ascii: "+"))
        if let frontMatter {
            if isMark, line.first == frontMatter {
                self.frontMatter = nil
                // Else the mark would look like text, and the next line go on that.
                isParagraphOver = true
            }
            isAtHead = false
            return true
        }
        guard isFirstLine, isMark, let sign = line.first else { return false }
        (frontMatter, isAtHead) = (sign, false)
        return true
    }

    /// Takes a line that opens, closes or is code behind a fence (§4.5).
    private mutating func passFence(_ line: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        let sign = line.first ?? 0
        let run = line.prefix { $0 == sign }.count
        let isMark = run >= 3 && (sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"))
        if let fence {
            if quotes >= fence.quotes, column >= fence.base {
                let rest = line.dropFirst(run)
                if isMark, isWhole, sign == fence.sign, run >= fence.length,
                    column - fence.base < 4, rest.allSatisfy(\.isBlank)
                {
                    self.fence = nil
                    isParagraphOver = true
                }
                isAtHead = false
                return true
            }
            self.fence = nil
        }
        lists = lists.filter { $0 <= column }
        guard isMark, column - (lists.last ?? 0) < 4 else { return false }
        if sign == UInt8(ascii: "`"), line.dropFirst(run).contains(sign) { return false }
        fence = Fence(sign: sign, length: run, quotes: quotes, base: lists.last ?? 0)
        isAtHead = false
        return true
    }

    /// Takes the sign of a list's item (§5.2), and the blanks behind it.
    ///
    /// - Returns: the place of the content; nil where there is no such sign.
    private mutating func passListSign(_ line: ArraySlice<UInt8>, isWhole: Bool) -> Int? {
        let digits = line.prefix(while: \.isDigit).count
        let sign = line.dropFirst(digits).first ?? 0
        guard digits == 0 ? "-+*".utf8.contains(sign) : digits < 10 && ".)".utf8.contains(sign)
        else { return nil }
        let content = line.dropFirst(digits + 1)
        guard content.first.map(\.isBlank) ?? isWhole else { return nil }
        lists = lists.filter { $0 <= column }
        guard column - (lists.last ?? 0) < 4 else { return nil }
        let blanks = content.prefix(while: \.isBlank).count
        column += digits + 1 + (blanks > 4 ? 1 : max(blanks, 1))
        lists.append(column)
        (isItem, isParagraphOver) = (true, true)
        isFirstLine = false
        // Five blanks and more begin code; then all but one are its own.
        if blanks > 4 { self.line = "in an indented block of code" }
        return content.startIndex + blanks
    }

    /// Returns why a line that begins with a sign is more than text to some program; nil where it is not.
    ///
    /// Signs that begin text, emphasis, a link, a heading or a table are taken; all others are commands somewhere:
    /// of GitLab (`/close`, `::include`), of Python-Markdown and MkDocs (`!!!`, `???`, `===`, `--8<--`), of
    /// Docusaurus (`:::`), of Jekyll (`{%`).
    private static func command(_ line: ArraySlice<UInt8>, beginningWith sign: UInt8) -> String? {
        let second = line.dropFirst().first
        let isText: Bool =
            switch sign {
            case UInt8(ascii: "!"): second == UInt8(ascii: "[")
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
                second != sign || line.allSatisfy { $0 == sign || $0.isBlank }
            case UInt8(ascii: "*"):
                // `*[HTML]: …` is an abbreviation to Python-Markdown.
                second != UInt8(ascii: "[")
            default:
                !sign.isPunctuation || "_[(\"'|#<`~\\&.,>".utf8.contains(sign)
            }
        guard !isText else { return nil }
        let shown = String(decoding: line.prefix { $0 == sign }.prefix(3), as: UTF8.self)
        return "in a line that begins with \(shown), which some programs take for a command"
    }
}
