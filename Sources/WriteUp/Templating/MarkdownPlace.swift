/// A place in Markdown, as far as it decides whether an escaped text is only text there.
///
/// It is not in code, which knows no escapes, nor in the address of a link, nor in a tag of HTML.
struct MarkdownPlace: Sendable {
    /// What is open.
    struct State: Hashable, Sendable {
        /// The sign of the fence that code stands behind; nil outside it.
        var fence: Character?
        /// How many backticks opened the code within the text; 0 where none is open.
        var code = 0
        /// Whether the address of a link is open.
        var isInAddress = false
        /// Whether a tag of HTML is.
        var isInTag = false
    }

    /// What is open here.
    private(set) var state = State()
    /// The line so far, as long as it is blanks and the signs of a fence; nil from where it isn't.
    private var head: String? = ""
    /// How many backticks stand directly before here.
    private var backticks = 0
    /// The character before; nil where the line begins, and behind what is filled in.
    private var last: Character?

    /// What keeps a text from being safe here, as a phrase; nil where nothing does.
    var obstacle: String? {
        if state.fence != nil || state.code > 0 { return "in code" }
        if state.isInAddress { return "in the address of a link" }
        return state.isInTag || last == "<" ? "in a tag of HTML" : nil
    }

    /// Goes on over text that is not filled in.
    mutating func pass(_ text: Substring) {
        last = nil
        for character in text { pass(character) }
        endBackticks()
    }

    private mutating func pass(_ character: Character) {
        defer { last = character }
        if character == "`", last != "\\" { backticks += 1 } else { endBackticks() }
        if character.isNewline {
            endLine()
        } else if !passFence(character), state.fence == nil, last != "\\" {
            switch character {
            case "(" where last == "]": state.isInAddress = true
            case ")": state.isInAddress = false
            case ">": state.isInTag = false
            case _ where last == "<" && (character.isLetter || character == "/"):
                state.isInTag = true
            default: break
            }
        }
    }

    /// Ends a run of backticks: one as long as that which opened code closes it (CommonMark §6.1).
    private mutating func endBackticks() {
        guard backticks > 0 else { return }
        defer { backticks = 0 }
        guard state.fence == nil, head == nil || backticks < 3 else { return }
        if state.code == 0 {
            state.code = backticks
        } else if state.code == backticks {
            state.code = 0
        }
    }

    /// Ends a line; what was open within a text is over where a blank line ends its paragraph.
    private mutating func endLine() {
        if head?.allSatisfy({ $0 == " " }) == true { state = State(fence: state.fence) }
        head = ""
    }

    /// Returns whether the line is nothing but a fence so far; its third sign opens or closes it.
    private mutating func passFence(_ character: Character) -> Bool {
        guard let before = head else { return false }
        let line = before + String(character)
        let signs = line.drop { $0 == " " }
        guard signs.allSatisfy({ $0 == signs.first }), "`~".contains(signs.first ?? "`") else {
            head = nil
            return false
        }
        head = line
        if signs.count == 3, let sign = signs.first, state.fence == nil || state.fence == sign {
            state = State(fence: state.fence == nil ? sign : nil)
        }
        return true
    }
}
