import SafeText

/// How texts stand between quotation marks in a journal.
///
/// RFC 8259 §7 asks to escape quotation mark, backslash and U+0000 to U+001F. Further escaped here is
/// whatever a terminal acts on or a reader can't see, so that printing a journal is safe.
package enum Escaping {
    /// Appends a text, without the quotation marks around it.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        let isAllPlain = text.withUTF8 { utf8 in
            guard utf8.allSatisfy(isPlain) else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if isAllPlain { return }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case " "..."~":
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            default:
                append(scalar, isEscaped: JournalText.isEscaped(scalar), to: &bytes)
            }
        }
    }

    /// Returns whether a byte is an ASCII character that stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Returns bytes of a file as they can be shown in a message: escaped, and shortened to 60 bytes.
    package static func excerpt(_ bytes: some Collection<UInt8>) -> String {
        var shown: [UInt8] = []
        for scalar in String(decoding: bytes.prefix(60), as: UTF8.self).unicodeScalars {
            append(scalar, isEscaped: JournalText.isEscaped(scalar), to: &shown)
        }
        return "“" + String(decoding: shown, as: UTF8.self) + (bytes.count > 60 ? "…" : "") + "”"
    }

    private static func append(
        _ scalar: Unicode.Scalar, isEscaped: Bool, to bytes: inout [UInt8]
    ) {
        guard isEscaped else { return bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        for unit in UTF16.encode(scalar) ?? .init() {
            bytes.append(contentsOf: "\\u".utf8)
            for shift in [12, 8, 4, 0] as [UInt16] {
                bytes.append(Hexadecimal.digit(UInt8(truncatingIfNeeded: unit >> shift & 0xF)))
            }
        }
    }
}

/// Hexadecimal digits, written in lower case as sums and escapes are.
package enum Hexadecimal {
    /// Returns the digit of a number from 0 to 15.
    package static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Returns whether a byte is a digit as it is written, in lower case.
    package static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// Returns the number that a digit in either case stands for, or nil where it is none.
    package static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
