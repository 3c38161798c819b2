extension String {
    /// The text without the white space around it.
    var trimmedBlanks: String { self[...].trimmedBlanks }

    /// The text in one line: white space of any kind becomes one space each.
    var oneLine: String {
        // Most texts already are, and scanning bytes is faster than scanning characters.
        if utf8.isOneLine { return self }
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
        if let first = utf8.first, let last = utf8.last, first.isPrinted, last.isPrinted {
            return String(self)
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension String.UTF8View {
    /// Whether this is printed ASCII with single spaces between words; false where that isn't sure.
    fileprivate var isOneLine: Bool {
        var isBehindSpace = true
        for byte in self {
            guard byte.isPrinted || byte == 0x20 && !isBehindSpace else { return false }
            isBehindSpace = byte == 0x20
        }
        return !isBehindSpace
    }
}

extension UInt8 {
    /// Whether this is a printable ASCII character other than the space.
    fileprivate var isPrinted: Bool { (0x21...0x7E).contains(self) }
}
