/// A place in Markdown, as far as it decides whether an escaped text is only text there.
///
/// Lines are read by the block structure of CommonMark 0.31 as far as templates need it, and then by what GitHub,
/// GitLab, Python-Markdown and generators of sites add to it. Text is what is left: where one of them would
/// see a construct and another none, it counts as one.
struct MarkdownPlace: Hashable, Sendable {
    /// The fence that code stands behind.
    struct Fence: Hashable, Sendable {
        let sign: UInt8
        let length: Int
        /// How many signs of quotation the line has before it, and how deep its list is indented: a line with less
        /// ends the code (§5).
        let quotes, base: Int
    }

    // MARK: What must be the same on every way that leads here

    /// The fence that code stands behind; nil outside it.
    var fence: Fence?
    /// The sign of front matter that is open; nil outside it.
    var frontMatter: UInt8?
    /// How many backticks opened code within the line; 0 where none is open.
    var code = 0
    /// How many square brackets are open.
    var brackets = 0

    // MARK: What forbids tags, for how long

    /// To the end of the template.
    var rest: String?
    /// To the next blank line.
    var paragraph: String?
    /// To the end of the line.
    var line: String?
    /// Whether a block of HTML is open; a blank line ends it (§4.6, kinds 6 and 7).
    var isInHTML = false
    /// Whether a `<` stands in the code that is open, which is no code if nothing closes it.
    var hasTagInCode = false
    /// Whether a dollar sign of the paragraph may have opened a formula.
    var isInFormula = false
    /// Whether a brace of the line is open.
    var isInBraces = false
    /// Whether an address that becomes a link by itself is being written.
    var isInBareAddress = false

    // MARK: The line so far

    /// Whether it has nothing but blanks, signs of quotation and of lists.
    var isAtHead = true
    /// Whether it has nothing but signs behind those.
    var hasOnlySigns = true
    /// Whether it is an item of a list.
    var isItem = false
    /// How many signs of quotation it has, and the column behind them and the signs of lists, from 0.
    var quotes = 0, column = 0
    /// The bytes directly before, at most four, since the line began or something was filled in.
    var tail: [UInt8] = []
    /// Whether the first square bracket that is open is the first thing of its line.
    var isLabel = false
    /// Whether the last byte was a carriage return, which a line feed belongs to.
    var isBehindReturn = false

    // MARK: The lines before

    /// Whether the next line can't go on a paragraph.
    var isParagraphOver = true
    /// Whether nothing was written yet.
    var isFirstLine = true
    /// The columns from which the content of the lists begins that are open, outermost first.
    var lists: [Int] = []
    /// Whether the template may have definitions of links.
    let hasDefinitions: Bool

    /// Creates the place at which a page begins.
    init(hasDefinitions: Bool) { self.hasDefinitions = hasDefinitions }

    /// Returns whether a template may have definitions of links (§4.7).
    static func definesLinks(_ tree: TemplateTree) -> Bool { definesLinks(tree.parts) }

    private static func definesLinks(_ parts: [TemplateTree.Part]) -> Bool {
        parts.contains { part in
            switch part {
            case .text(let text): text[...].firstIndex(of: Array("]:".utf8)) != nil
            case .tag: false
            case .section(let section): definesLinks(section.parts)
            }
        }
    }

    /// Goes on over text that is not filled in.
    mutating func pass(_ text: [UInt8]) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            let isSecond = isBehindReturn && byte == .lineFeed
            isBehindReturn = byte == .carriageReturn
            if isSecond {
                index += 1
            } else if byte == .lineFeed || byte == .carriageReturn {
                endLine()
                index += 1
            } else if isAtHead {
                index = passHead(text, at: index)
            } else {
                index = passInline(text, at: index)
            }
        }
    }

    /// Goes on over what a tag puts in.
    mutating func fill(_ use: TemplatePlace.Use) {
        guard use != .indent, use != .nothing else { return }
        if isAtHead, fence == nil { beginText() }
        (isAtHead, hasOnlySigns, isFirstLine, tail) = (false, false, false, [])
    }

    /// Ends a line.
    ///
    /// A blank one ends the paragraph, and with it what was open in that (§4.8).
    mutating func endLine() {
        if code > 0 {
            paragraph = paragraph ?? "behind a backtick that its line doesn't close"
            if hasTagInCode { rest = rest ?? "behind a < that a backtick may have made text" }
            code = 0
        }
        if isAtHead {
            (paragraph, brackets, isLabel) = (nil, 0, false)
            (isInHTML, isInFormula, isParagraphOver) = (false, false, true)
        }
        (isInBraces, isInBareAddress, line) = (false, false, nil)
        (isAtHead, hasOnlySigns, isItem, isFirstLine) = (true, true, false, false)
        (quotes, column, tail) = (0, 0, [])
    }

    /// Returns whether what stands at one place is read as it would be at the other.
    func isAlike(_ other: MarkdownPlace) -> Bool {
        fence == other.fence && frontMatter == other.frontMatter && code == other.code
            && brackets == other.brackets
    }

    /// Takes over what is known of another way that leads here.
    mutating func merge(_ other: MarkdownPlace) {
        rest = rest ?? other.rest
        paragraph = paragraph ?? other.paragraph
        line = line ?? other.line
        isInHTML = isInHTML || other.isInHTML
        hasTagInCode = hasTagInCode || other.hasTagInCode
        isInFormula = isInFormula || other.isInFormula
        isInBraces = isInBraces || other.isInBraces
        isInBareAddress = isInBareAddress || other.isInBareAddress
        isAtHead = isAtHead || other.isAtHead
        hasOnlySigns = hasOnlySigns || other.hasOnlySigns
        isItem = isItem || other.isItem
        isLabel = isLabel || other.isLabel
        isBehindReturn = isBehindReturn || other.isBehindReturn
        isParagraphOver = isParagraphOver || other.isParagraphOver
        isFirstLine = isFirstLine || other.isFirstLine
        // One that grows each time that a section is repeated is as good as any that begins code.
        if other.column > column { column = 99 }
        quotes = min(quotes, other.quotes)
        lists = Array(zip(lists, other.lists).prefix { $0 == $1 }.map(\.0))
        if MarkdownPlace.sign(other.tail, for: .said) != nil { tail = other.tail }
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// Whether it is ASCII punctuation (CommonMark §2.1).
    var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isLetter && !isDigit }
}
