/// The one policy on characters that must not reach a reader as they are, whatever the way out.
///
/// A character is unsafe where a terminal obeys it, where it moves other characters, or where nobody sees
/// it. ``CharacterSafety`` is the table; whether a joiner, a variation selector or a tag is part of
/// something visible depends on its neighbours, which ``SafetyScanner`` looks at.
package enum UnsafeCharacters {
    /// Returns a text in which each unsafe character is written as `\u{202E}`.
    ///
    /// The form is for reading, not for reading back: a typed backslash stays single.
    package static func shown(in text: String) -> String {
        replaced(in: text) { scalar in
            bytes.contains(scalar.value)
                ? "\\x\(String(scalar.value & 0xFF, radix: 16, uppercase: true))"
                : "\\u{\(hexadecimal(scalar.value))}"
        }
    }

    /// What stands for the bytes of a file's name that are no UTF-8 (`PathText`), each shown as `\xE9`.
    static let bytes: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

    /// Returns a text in which each unsafe character is replaced.
    package static func replaced(
        in text: String, with replacement: (Unicode.Scalar) -> String
    ) -> String {
        if isPrintableASCII(text) { return text }
        var result = ""
        for (scalar, isSafe) in SafetyScanner(text) {
            if isSafe {
                result.unicodeScalars.append(scalar)
            } else {
                // Appending a view to a view of scalars copies all that there is.
                result += replacement(scalar)
            }
        }
        return result
    }

    /// Returns whether nothing in a text is unsafe.
    package static func areAbsent(from text: String) -> Bool {
        isPrintableASCII(text) || SafetyScanner(text).allSatisfy { $0.isSafe }
    }

    /// Returns a code point as upper-case hexadecimal digits, at least four.
    package static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Most texts are printable ASCII, of which nothing is unsafe.
    private static func isPrintableASCII(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    }
}
