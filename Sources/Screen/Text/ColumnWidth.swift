import SafeText

/// How many columns of a terminal a text takes, user-perceived character by character.
///
/// Widths follow UAX #11 with the emoji rules of UTS #51: what joins into one picture takes two columns,
/// whatever it is made of, and so does a character that variation selector 16 turns into an emoji. Where
/// terminals differ, as on Indic vowel signs, the greater width is taken: a line is rather too short.
package enum ColumnWidth {
    /// Returns the columns of a text as it is shown: what a terminal must not obey counts as the
    /// `\u{…}` that stands in its place.
    package static func of(_ text: String) -> Int {
        ofShown(TerminalText.safe(text))
    }

    /// Returns the columns of a text that is safe already.
    package static func ofShown(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// Returns the columns of one user-perceived character.
    package static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.isASCII, scalars.count == 1 { return 1 }
        let sum = scalars.reduce(0) { $0 + of($1) }
        if isRegionalIndicator(first) { return 2 }
        let isPicture = scalars.dropFirst().contains { joins($0, to: first) }
        return isPicture ? 2 : sum
    }

    /// Returns whether a scalar makes one picture of itself and the emoji that the character begins with.
    private static func joins(_ scalar: Unicode.Scalar, to first: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE0F, 0x20E3: first.properties.isEmoji
        case 0x200D: first.properties.isEmoji && !first.isASCII
        default: scalar.properties.isEmojiModifier && first.properties.isEmojiModifierBase
        }
    }

    /// Returns the columns of a code point by itself.
    private static func of(_ scalar: Unicode.Scalar) -> Int {
        // Vowels and final consonants of Hangul syllables join the consonant before them.
        switch scalar.value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        default: break
        }
        if WideRanges.contains(scalar) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        // Those that Arabic and Syriac draw, U+0600 and its like, are format characters too.
        case .format: return scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1
        default: return 1
        }
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
}

/// Returns a text filled with spaces up to a width in columns; a wider one stays as it is.
package func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - ColumnWidth.of(text)))
}
