extension String {
    /// The text without the white space around it.
    var trimmedBlanks: String { self[...].trimmedBlanks }

    /// The text in one line: white space of any kind becomes one space each.
    var oneLine: String {
        var words: [Substring] = []
        for word in split(whereSeparator: { $0.isWhitespace || $0.isNewline }) {
            words.append(word)
        }
        return words.joined(separator: " ")
    }

    /// The text without a piece at its end, where it ends so.
    func without(suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)).trimmedBlanks : self
    }

    /// The text without a piece at its beginning, where it begins so.
    func without(prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)).trimmedBlanks : self
    }
}

extension Substring {
    /// The text without the white space around it.
    var trimmedBlanks: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
