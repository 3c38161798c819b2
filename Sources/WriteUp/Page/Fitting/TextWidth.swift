/// How wide a text is at most, without a font at hand.
///
/// Widths are in thousandths of the font's size: for ASCII a twentieth more than Arial's, which covers
/// the fonts that the page asks for (the wide DejaVu Sans and Verdana it makes as narrow); for other scripts
/// those of the wider letters. So a text that fits by them fits in a browser.
enum TextWidth {
    /// Returns the width of a text in regular weight; bold is ``bold`` times that.
    static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// How much wider bold letters are than regular ones, in hundredths.
    static let bold = 112

    /// Returns the width of one scalar.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        scalar.isASCII ? ascii[Int(scalar.value)] : other(scalar)
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

    /// Arial's widths from the space to the tilde, before the twentieth that other fonts are wider by.
    private static let arial = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556,
        556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722,
        667,
        611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
        667,
        667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
        500,
        222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
        584,
    ]

    private static let ascii: [Int] = (0..<128).map { code in
        arial.indices.contains(code - 32) ? arial[code - 32] * 21 / 20 : 600
    }

    private static func other(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        case 0x00..<0x0400: return 800
        case 0x0400..<0x0590: return 900
        case 0x0590..<0x0600: return 700
        case 0x0600..<0x0900: return 850
        case 0x0900..<0x1100: return 1000
        case 0x2000..<0x2E80: return 1000
        // Ligatures of whole phrases.
        case 0xFDF0...0xFDFF: return 8000
        case 0xFB50..<0xFE00, 0xFE70...0xFEFF: return 900
        case 0x12000..<0x13000: return 3000
        default: return scalar.properties.isVariationSelector ? 0 : 1100
        }
    }
}
