/// People's words on their way into a script that is read back: the one way out whose escapes are undone.
///
/// A script's line ends at a line feed, and is printed on terminals. So unsafe characters are written as
/// `\u{000A}`, and a typed backslash in front of `u{` as `\u{005C}`, and reading gives the same text again.
package enum ScriptText {
    /// The first line of a script whose texts have escapes.
    package static let mark =
        "# nofault script, in which \\u{…} stands for a character by its number"

    /// Returns a text in which nothing ends a line or is obeyed by a terminal.
    package static func written(_ text: String) -> String {
        var marked = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let beginsEscape =
                scalar == "\\" && index + 2 < scalars.count && scalars[index + 1] == "u"
                && scalars[index + 2] == "{"
            if beginsEscape {
                marked += "\\u{005C}"
            } else if UnsafeCharacters.bytes.contains(scalar.value) {
                // Elsewhere it is shown as the byte that it stands for.
                let number = String(scalar.value, radix: 16, uppercase: true)
                marked += "\\u{\(number)}"
            } else {
                marked.unicodeScalars.append(scalar)
            }
        }
        return UnsafeCharacters.shown(in: marked)
    }

    /// Returns the text that was written; what isn't an escape in full stays as it is.
    package static func read(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if let (character, end) = escape(rest) {
                result.append(character)
                rest = rest[end...]
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }

    /// Returns the character whose escape a text begins with, and where the escape ends.
    private static func escape(
        _ text: Substring.UnicodeScalarView
    ) -> (Unicode.Scalar, String.Index)? {
        guard text.prefix(3).elementsEqual("\\u{".unicodeScalars) else { return nil }
        let digits = text.dropFirst(3).prefix { $0.properties.isASCIIHexDigit }
        // Six digits reach U+10FFFF.
        guard (1...6).contains(digits.count), digits.endIndex < text.endIndex,
            text[digits.endIndex] == "}", let value = UInt32(String(digits), radix: 16),
            let character = Unicode.Scalar(value)
        else { return nil }
        return (character, text.index(after: digits.endIndex))
    }
}
