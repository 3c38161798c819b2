/// How many cells of a terminal a text takes.
enum DisplayWidth {
    /// Returns the number of cells: two for a character of East Asian writing or an emoji, else one.
    static func of(_ text: String) -> Int {
        text.utf8.allSatisfy { $0 < 0x80 }
            ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
    }

    /// Returns a text cut to a number of cells, with a sign where something was cut off.
    static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        let sign = Drawing.current.ellipsis
        var left = width - of(sign)
        guard left > 0 else { return String(sign.prefix(width)) }
        var result = ""
        for character in text {
            left -= self.width(of: character)
            guard left >= 0 else { break }
            result.append(character)
        }
        return result + sign
    }

    /// Unicode Standard Annex 11: what is wide or full-width, in round ranges.
    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case ..<0x1100: return 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF,
            0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
