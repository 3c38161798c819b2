/// The lines around a private key: `-----BEGIN … PRIVATE KEY-----` and `-----END … PRIVATE KEY-----`, with
/// `BLOCK` behind `KEY` in OpenPGP.
enum KeyArmour {
    /// Returns the key that begins at a place: to behind its last line, or to the end where it has none.
    ///
    /// On one line, as in a setting, the line breaks may be written as `\n`.
    static func key(in bytes: [UInt8], at place: Int) -> Range<Int>? {
        guard let start = boundary("-----BEGIN ", in: bytes, at: place) else { return nil }
        return place..<(end(in: bytes, from: start) ?? bytes.count)
    }

    /// Returns the place behind the next last line of a key, or nil where there is none.
    static func end(in bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "-"),
                let end = boundary("-----END ", in: bytes, at: place)
            {
                return end
            }
            place += 1
        }
        return nil
    }

    /// Returns the place behind a boundary that begins at a place.
    private static func boundary(_ opening: String, in bytes: [UInt8], at place: Int) -> Int? {
        guard bytes.has(opening, at: place) else { return nil }
        var index = place + opening.utf8.count
        // The longest label in use, ENCRYPTED PRIVATE KEY, is far shorter.
        let limit = min(bytes.count, index + 40)
        while index < limit {
            for label in ["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"]
            where bytes.has(label, at: index) {
                return index + label.utf8.count
            }
            guard bytes[index] >= 0x20 else { return nil }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    /// Whether it is A to Z or a to z.
    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    /// Whether it is 0 to 9.
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
    /// Whether it is part of an identifier, as letters beyond ASCII are.
    var isWordByte: Bool { isASCIILetterOrDigit || self == UInt8(ascii: "_") || self >= 0x80 }
    /// Whether base64url uses it (RFC 4648 §5).
    var isBase64URL: Bool {
        isASCIILetterOrDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
    }
    var isQuote: Bool {
        self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "`")
    }
    var isBracket: Bool { "()[]{}<>|".utf8.contains(self) }
    /// Whether it ends a sentence or a part of one, rather than a token.
    var endsSentence: Bool { ".,;:)!?]}>".utf8.contains(self) }
}

extension [UInt8] {
    /// Returns whether a text stands at a place, byte for byte.
    func has(_ text: String, at place: Int) -> Bool {
        guard place + text.utf8.count <= count else { return false }
        var index = place
        for byte in text.utf8 {
            if self[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// Returns whether a word in lower case stands at a place in any case, with its end behind it.
    func hasWord(_ word: String, at place: Int) -> Bool {
        guard place + word.utf8.count <= count else { return false }
        var index = place
        for byte in word.utf8 {
            let other = self[index]
            if (other.isASCIILetter ? other | 0x20 : other) != byte { return false }
            index += 1
        }
        return index == count || !self[index].isWordByte
    }
}
