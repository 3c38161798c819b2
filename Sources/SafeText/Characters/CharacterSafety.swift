/// What is known of a character before its neighbours are looked at: the table of unsafe characters.
enum CharacterSafety: Hashable, Sendable {
    /// It shows, and a terminal prints it.
    case safe
    /// It is never part of something visible.
    case unsafe
    /// U+200C and U+200D, which some scripts and emoji need between two characters.
    case joiner
    /// U+FE00 to U+FE0F and the Mongolian ones, which choose a form of the character before them.
    case variationSelector

    /// Looks a character up.
    ///
    /// Unsafe are:
    /// - control characters: C0 with tab and line feed, DEL, C1 (Unicode category Cc);
    /// - line and paragraph separators, U+2028 and U+2029 (Zl, Zp);
    /// - format characters (Cf): bidirectional controls, soft hyphen, zero-width characters, invisible
    ///   operators, interlinear annotation, tags. Signs that Arabic, Syriac and Kaithi draw are of this
    ///   category too, and are safe (PropList.txt, Prepended_Concatenation_Mark);
    /// - what Unicode calls default ignorable: Hangul fillers, the combining grapheme joiner, Khmer inherent
    ///   vowels, and the variation selectors U+E0100 to U+E01EF;
    /// - characters that draw nothing by their own definition: the Braille blank, the null notehead,
    ///   blanks of Egyptian hieroglyphs, the Khitan filler, and the object replacement character;
    /// - private use, which means one thing here and another on the next machine (Co);
    /// - noncharacters and what isn't assigned (Cn). The blocks that Unicode holds ready for emoji are safe, so
    ///   that next year's emoji aren't shown as numbers (UTS #51, Extended_Pictographic).
    init(of scalar: Unicode.Scalar) {
        let value = scalar.value
        if scalar.isASCII {
            self = value < 0x20 || value == 0x7F ? .unsafe : .safe
            return
        }
        switch value {
        case 0x200C, 0x200D: self = .joiner
        case 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F: self = .variationSelector
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD:
            self = .safe
        case 0x2800, 0xFFFC, 0x13441...0x13442, 0x16FE4, 0x1D159: self = .unsafe
        default:
            let properties = scalar.properties
            switch properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
                self = .unsafe
            case .unassigned: self = CharacterSafety.isKeptForEmoji(value) ? .safe : .unsafe
            default: self = properties.isDefaultIgnorableCodePoint ? .unsafe : .safe
            }
        }
    }

    private static func isKeptForEmoji(_ value: UInt32) -> Bool {
        (0x1F000...0x1FAFF).contains(value) || (0x1FC00...0x1FFFD).contains(value)
    }
}
