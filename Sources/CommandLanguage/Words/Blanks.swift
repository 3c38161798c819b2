/// What separates words, and what is cut off around a text.
///
/// All of it looks at bytes, not at characters: a blank in front of a combining mark is one
/// character with it, and still a blank.
extension Substring {
    /// The text without the spaces, tabs and carriage returns around it; nothing else is cut off.
    package var trimmed: Substring {
        guard let first = utf8.firstIndex(where: { !Self.isSurrounding($0) }),
            let last = utf8.lastIndex(where: { !Self.isSurrounding($0) })
        else { return self[endIndex...] }
        return Substring(utf8[first..<utf8.index(after: last)])
    }

    /// Everything up to the first space or tab.
    var firstWord: Substring {
        Substring(utf8.prefix { !Self.isSeparator($0) })
    }

    /// Everything behind ``firstWord``, trimmed.
    var afterFirstWord: Substring {
        Substring(utf8.drop { !Self.isSeparator($0) }).trimmed
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func isSurrounding(_ byte: UInt8) -> Bool {
        isSeparator(byte) || byte == UInt8(ascii: "\r")
    }
}

/// The words that the grammar itself gives a meaning to.
enum Particle {
    /// Where an optional first argument could be mistaken for text, says that there is none.
    static let nothing = "-"
    /// Introduces a reason.
    static let because = "because"
    /// Everybody who is present.
    static let all = "all"
    /// What somebody who came late agrees to.
    static let contract = "contract"
    /// Says to the lens that a text may stay as it is.
    static let ok = "ok"
    /// Has the lens quiet.
    static let off = "off"
    /// Has it speak again.
    static let on = "on"
}
