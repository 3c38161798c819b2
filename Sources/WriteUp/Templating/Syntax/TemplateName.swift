/// What a tag's name asks for.
enum TemplateName: Hashable, Sendable {
    /// What is true of one element of a list and not of all.
    enum Position: String, Sendable {
        case first, last, even, odd
    }

    /// `.`, the innermost value itself.
    case current
    /// A name, and names within what it finds, as `zone.name` says them.
    case path([String])
    /// `first()`, `last()`, `even()` or `odd()`: whether the innermost element is such a one.
    case position(Position)
    /// `count(NAME)`: how many a list has.
    case count([String])

    /// Reads a name.
    ///
    /// - Returns: nil where it calls a function that there isn't.
    init?(_ text: String) {
        guard let open = text.firstIndex(of: "(") else {
            self = text == "." ? .current : .path(TemplateName.parts(of: text))
            return
        }
        let argument = text[text.index(after: open)...].dropLast()
        guard text.hasSuffix(")"), !argument.contains("("), !argument.contains(")") else {
            return nil
        }
        let function = String(text[..<open])
        if argument.isEmpty {
            guard let position = Position(rawValue: function) else { return nil }
            self = .position(position)
        } else {
            guard function == "count" else { return nil }
            self = .count(TemplateName.parts(of: argument))
        }
    }

    private static func parts(of text: some StringProtocol) -> [String] {
        String(text).split(
            separator: Character("."), maxSplits: .max, omittingEmptySubsequences: false
        ).map { String($0) }
    }
}
