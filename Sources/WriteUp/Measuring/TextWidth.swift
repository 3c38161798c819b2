/// How wide a text is at most, without a font at hand.
///
/// Widths are in thousandths of the font's size: Arial's, and a fiftieth more for rounding; the style sheet asks for fonts of
/// that width, and sets wider ones narrower. Letters of other scripts count as wide as the wider of theirs.
enum TextWidth {
    /// Returns the width of a text.
    static func of(_ text: some StringProtocol, isBold: Bool = false) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1, isBold: isBold) }
    }

    /// Returns the width of one scalar.
    static func of(_ scalar: Unicode.Scalar, isBold: Bool = false) -> Int {
        if scalar.isASCII {
            return isBold ? boldASCII[Int(scalar.value)] : ASCII[Int(scalar.value)]
        }
        return other(scalar)
    }

    /// Whether a line can break on either side of a scalar, as between ideographs (UAX #14, class ID).
    static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Arial's widths from the space to the tilde.
    private static let arial = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    /// Those of Arial Bold.
    private static let arialBold = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]

    private static let ASCII = table(arial)
    private static let boldASCII = table(arialBold)

    private static func table(_ widths: [Int]) -> [Int] {
        (0..<128).map { widths.indices.contains($0 - 32) ? widths[$0 - 32] * 51 / 50 : 600 }
    }

    /// Returns the width of an Arabic letter as words have it on the whole: more than within a word, where most of a
    /// text's letters are narrow, and less than at the end of one.
    private static func arabic(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x622, 0x623, 0x625, 0x627: 310
        case 0x62C...0x62E, 0x639, 0x63A, 0x645: 650
        case 0x633...0x638: 950
        default: 560
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> Int {
        let category = scalar.properties.generalCategory
        if category == .nonspacingMark || category == .enclosingMark { return 0 }
        switch scalar.value {
        case 0xA0: return 284
        // The widest are the ligatures æ and œ.
        case 0xE6, 0x153: return 1000
        case 0xDF..<0x100: return 640
        case 0x100..<0x180: return category == .lowercaseLetter ? 780 : 1020
        case 0xC0..<0xDF: return 1020
        case 0x00..<0x0400: return 950
        case 0x0400..<0x0590: return 1100
        case 0x0590..<0x0600: return 750
        case 0x0600..<0x0700: return arabic(scalar)
        case 0x0700..<0x0900: return 900
        case 0x0900..<0x1100: return 1050
        case 0x2013: return 568
        case 0x2018, 0x2019, 0x201A: return 284
        case 0x201C, 0x201D, 0x201E: return 510
        case 0x2000..<0x2E80: return 1050
        // Ligatures of whole phrases.
        case 0xFDF0...0xFDFF: return 8000
        case 0xFB50..<0xFE00, 0xFE70...0xFEFF: return 950
        case 0x12000..<0x13000: return 3000
        case 0x1F000..<0x20000: return 1400
        // Ideographs fill a square.
        case _ where isIdeographic(scalar): return 1000
        default: return scalar.properties.isVariationSelector ? 0 : 1100
        }
    }
}
