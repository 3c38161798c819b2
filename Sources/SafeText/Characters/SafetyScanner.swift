/// Goes through a text and says of each character whether it is safe where it stands.
///
/// What depends on the neighbours:
/// - The zero-width non-joiner is safe between two characters of a script that joins its letters or stacks
///   them, and behind a virama (UAX #31 §2.3). The joiner is safe behind any character of such a script, and
///   between two emoji (UTS #51 §2.2). Both are shown in English, Greek or Japanese words.
/// - U+FE0E and U+FE0F are safe behind an emoji; behind a digit, `#` or `*` only where U+20E3 makes a keycap
///   of them. The other selectors are safe behind characters that have such forms (StandardizedVariants.txt).
/// - Tags are safe in the three flags that Unicode recommends: England, Scotland and Wales
///   (emoji-sequences.txt, RGI_Emoji_Tag_Sequence).
struct SafetyScanner: Sequence, IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private var index: String.UnicodeScalarView.Index
    /// The character before, if it was safe.
    private var previous: Unicode.Scalar?
    /// How many of the next characters are tags of a flag.
    private var tagsOfFlag = 0

    init(_ text: String) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
    }

    mutating func next() -> (scalar: Unicode.Scalar, isSafe: Bool)? {
        guard index < scalars.endIndex else { return nil }
        let scalar = scalars[index]
        index = scalars.index(after: index)
        let isSafe = isSafe(scalar)
        previous = isSafe ? scalar : nil
        return (scalar, isSafe)
    }

    private mutating func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        if tagsOfFlag > 0 {
            tagsOfFlag -= 1
            return true
        }
        switch CharacterSafety(of: scalar) {
        case .safe:
            if scalar == "\u{1F3F4}" { tagsOfFlag = SafetyScanner.tags(of: scalars[index...]) }
            return true
        case .unsafe: return false
        case .joiner: return joins(scalar)
        case .variationSelector: return selects(scalar)
        }
    }

    /// The character behind the present one, or nil at the end.
    private var following: Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }

    private func joins(_ joiner: Unicode.Scalar) -> Bool {
        guard let previous else { return false }
        let isZeroWidthJoiner = joiner.value == 0x200D
        if JoiningScripts.contains(previous) {
            if isZeroWidthJoiner || previous.properties.canonicalCombiningClass == .virama {
                return following.map { CharacterSafety(of: $0) != .joiner } ?? true
            }
            return following.map { JoiningScripts.contains($0) } ?? false
        }
        // Plural endings and the like behind a word in Latin letters, as in PDF and its Persian plural.
        if !isZeroWidthJoiner {
            return previous.properties.isAlphabetic && following.map { isArabic($0) } ?? false
        }
        guard let following else { return false }
        return (previous.value == 0xFE0F || isPicture(previous)) && isPicture(following)
    }

    private func selects(_ selector: Unicode.Scalar) -> Bool {
        guard let previous else { return false }
        switch selector.value {
        case 0xFE0E, 0xFE0F:
            return previous.isASCII ? isKeycap(previous) : isPicture(previous)
        case 0xFE00...0xFE0D:
            return VariationBases.contains(previous, selector: selector.value - 0xFE00)
        default: return (0x1807...0x18AA).contains(previous.value)
        }
    }

    private func isKeycap(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmoji && following?.value == 0x20E3
    }

    private func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmoji && !scalar.isASCII
    }

    private func isArabic(_ scalar: Unicode.Scalar) -> Bool {
        (0x0600...0x08FF).contains(scalar.value)
    }

    /// Returns how many characters, from the first on, are the tags of one of the three flags; 0 for none.
    private static func tags(of rest: Substring.UnicodeScalarView) -> Int {
        for region in ["gbeng", "gbsct", "gbwls"] {
            let tags = region.unicodeScalars.map { 0xE0000 + $0.value } + [0xE007F]
            if rest.prefix(tags.count).map(\.value) == tags { return tags.count }
        }
        return 0
    }
}

/// The scripts whose letters join or stack, so that a joiner between them shows.
private enum JoiningScripts {
    /// Returns whether a character is a letter or mark of such a script.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Arabic, Syriac, Thaana, N'Ko, Mandaic, with their supplements and presentation forms.
        case 0x0600...0x07FF, 0x0840...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC,
            // Devanagari to Sinhala, Tibetan, Myanmar, Khmer, Mongolian, and the later Brahmic blocks.
            0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0x1A20...0x1AAF, 0x1B00...0x1C4F,
            0x1CD0...0x1CFF, 0xA840...0xA87F, 0xA8E0...0xA8FF, 0xA980...0xA9FF, 0xAA60...0xAA7F,
            // Manichaean, Psalter Pahlavi, Rohingya, Sogdian, Chorasmian; Brahmi and its kin; Adlam.
            0x10AC0...0x10AFF, 0x10B80...0x10BAF, 0x10D00...0x10D3F, 0x10F30...0x10FDF,
            0x11000...0x11FFF, 0x1E900...0x1E95F:
            let properties = scalar.properties
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: return true
            default: return properties.isAlphabetic
            }
        default: return false
        }
    }
}

/// The characters that have other forms, chosen by U+FE00 to U+FE0D.
private enum VariationBases {
    /// Returns whether a character may have the form of a selector, counted from 0.
    ///
    /// The ranges are the blocks of StandardizedVariants.txt, which is a little more than its lines.
    static func contains(_ scalar: Unicode.Scalar, selector: UInt32) -> Bool {
        switch scalar.value {
        // Mathematical operators, Myanmar with dots, Phags-pa, Manichaean.
        case 0x2190...0x22FF, 0x2A00...0x2AFF, 0x1000...0x109F, 0xAA60...0xAA7F, 0xA840...0xA87F,
            0x10AC0...0x10AFF:
            selector == 0
        // Marks of East Asian text, to one side or in the middle.
        case 0x2018...0x2019, 0x201C...0x201D, 0x3001...0x3002, 0xFF01, 0xFF0C, 0xFF0E,
            0xFF1A...0xFF1B, 0xFF1F:
            selector <= 1
        // Hieroglyphs, turned.
        case 0x13000...0x1342F: selector <= 6
        default: scalar.properties.isUnifiedIdeograph && selector <= 2
        }
    }
}
