/// The one policy on characters that must not reach a reader as they are, whatever the way out.
///
/// Unsafe are:
/// - control characters: C0 with tab and line feed, DEL, C1 (Unicode category Cc);
/// - line and paragraph separators, U+2028 and U+2029 (Zl, Zp);
/// - format characters (Cf): the bidirectional controls U+061C, U+200E, U+200F, U+202A to U+202E and
///   U+2066 to U+2069, and everything invisible, such as U+00AD, U+200B, U+2060, U+FEFF and tags;
/// - letters that draw nothing: the Hangul fillers, and other code points ignored by default.
///
/// Safe all the same, because writing needs them, are variation selectors, number signs that Arabic and
/// Syriac draw (U+0600 to U+0605 and their like), and the joiners U+200C and U+200D where both
/// neighbours are letters, marks or emoji and one of them is not ASCII: Persian words and emoji families
/// stay whole, and a joiner hidden in an English word shows.
enum UnsafeCharacters {
    /// Returns a text in which each unsafe character is written as `\u{202E}`.
    ///
    /// The form is for reading, not for reading back: a typed backslash stays single.
    static func shown(in text: String) -> String {
        replaced(in: text) { "\\u{\(hexadecimal($0.value))}" }
    }

    /// Returns a text in which each unsafe character is replaced.
    static func replaced(
        in text: String, with replacement: (Unicode.Scalar) -> String
    ) -> String {
        // Most texts are printable ASCII, of which nothing is unsafe.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
        var result = String.UnicodeScalarView()
        let scalars = text.unicodeScalars
        var previous: Unicode.Scalar?
        for index in scalars.indices {
            let scalar = scalars[index]
            let after = scalars.index(after: index)
            let next = after < scalars.endIndex ? scalars[after] : nil
            if isUnsafe(scalar, between: previous, and: next) {
                result.append(contentsOf: replacement(scalar).unicodeScalars)
            } else {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// Returns a code point as upper-case hexadecimal digits, at least four.
    static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func isUnsafe(
        _ scalar: Unicode.Scalar, between previous: Unicode.Scalar?, and next: Unicode.Scalar?
    ) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.value {
        case 0x200C, 0x200D: return !joins(previous, next)
        // Prepended concatenation marks (Unicode, PropList.txt) are visible, though of category Cf.
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD:
            return false
        default: break
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
        }
    }

    private static func joins(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
        guard let previous, let next, !(previous.isASCII && next.isASCII) else { return false }
        return canBeJoined(previous) && canBeJoined(next)
    }

    private static func canBeJoined(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .format, .control: return false
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: break
        }
        return properties.isAlphabetic || (properties.isEmoji && !scalar.isASCII)
    }
}
