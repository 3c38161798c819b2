/// A place in Markdown, as far as it decides whether an escaped text is only text there.
///
/// It is not in code, which knows no escapes, nor in the address of a link, nor in a tag of HTML.
struct MarkdownPlace: Sendable {
    /// What is open.
    struct State: Hashable, Sendable {
        /// The sign of the fence that code stands behind; nil outside it.
        var fence: Character?
        /// Whether code within the line is open.
        var isInCode = false
        /// Whether the address of a link is.
        var isInAddress = false
        /// Whether a tag of HTML is.
        var isInTag = false
    }

    /// What is open here.
    private(set) var state = State()
    /// The line so far, as long as it can be a fence; nil from where it can't.
    private var head: String? = ""
    /// The character before; nil where the line begins, and behind what is filled in.
    private var last: Character?

    /// What keeps a text from being safe here, as a phrase; nil where nothing does.
    var obstacle: String? {
        if state.fence != nil || state.isInCode { return "in code" }
        if state.isInAddress { return "in the address of a link" }
        return state.isInTag || last == "<" ? "in a tag of HTML" : nil
    }

    /// Goes on over text that is not filled in.
    mutating func pass(_ text: Substring) {
        if !text.isEmpty, last != "<" { last = nil }
        for character in text { pass(character) }
    }

    private mutating func pass(_ character: Character) {
        guard !character.isNewline else {
            // A fence alone goes on over lines.
            state = State(fence: state.fence)
            (head, last) = ("", nil)
            return
        }
        defer { last = character }
        if passFence(character) { return }
        guard state.fence == nil, last != "\\" else { return }
        switch character {
        case "`": state.isInCode.toggle()
        case "(" where last == "]": state.isInAddress = true
        case ")": state.isInAddress = false
        case ">": state.isInTag = false
        case _ where last == "<" && (character.isLetter || character == "/"): state.isInTag = true
        default: break
        }
    }

    /// Returns whether the character is part of a fence, and opens or closes the fence with its third.
    private mutating func passFence(_ character: Character) -> Bool {
        guard let before = head else { return false }
        let line = before + String(character)
        let signs = line.drop { $0 == " " }
        guard signs.isEmpty || signs.allSatisfy({ $0 == "`" }) || signs.allSatisfy({ $0 == "~" })
        else {
            head = nil
            // One or two of the signs were code within the line after all.
            if before.filter({ $0 == "`" }).count == 1 { state.isInCode = true }
            return false
        }
        head = line
        if signs.count == 3, let sign = signs.first, state.fence == nil || state.fence == sign {
            state.fence = state.fence == nil ? sign : nil
        }
        return true
    }
}
