import CLibEdit

/// A cell of the screen, counted from the first cell of the prompt.
///
/// It follows libedit's own drawing (`re_addc`, `re_putc`), for it has to find the row on which
/// libedit left the cursor: a full row moves on to the next one at once, a wide character that
/// doesn't fit moves whole, a tab goes to the next multiple of eight or the end of the row.
struct ScreenPosition: Equatable {
    /// Rows below the first one of the prompt.
    var row = 0

    /// Columns from the left edge, always below the width of the screen.
    var column = 0

    /// Moves past what libedit draws for one scalar.
    ///
    /// - Parameters:
    ///   - scalar: The character drawn.
    ///   - columns: The width of the screen.
    mutating func advance(past scalar: Unicode.Scalar, columns: Int) {
        switch scalar {
        case "\n":
            row += 1
            column = 0
        case "\t":
            repeat { step(1, columns: columns) } while column % 8 != 0
        default:
            let width = Self.width(of: scalar)
            if Self.isDrawnWhole(scalar) {
                step(width, columns: columns)
            } else {
                for _ in 0..<width { step(1, columns: columns) }
            }
        }
    }

    /// Moves past a text.
    ///
    /// - Parameters:
    ///   - text: The characters drawn.
    ///   - columns: The width of the screen.
    mutating func advance(past text: some Sequence<Unicode.Scalar>, columns: Int) {
        for scalar in text { advance(past: scalar, columns: columns) }
    }

    /// Moves to the next row if a character is too wide for what is left of this one.
    ///
    /// - Parameters:
    ///   - scalar: The character under the cursor.
    ///   - columns: The width of the screen.
    mutating func makeRoom(for scalar: Unicode.Scalar, columns: Int) {
        guard Self.isDrawnWhole(scalar), column + Self.width(of: scalar) > columns else { return }
        row += 1
        column = 0
    }

    private mutating func step(_ width: Int, columns: Int) {
        if column + width > columns {
            row += 1
            column = 0
        }
        column += width
        if column >= columns {
            row += 1
            column = 0
        }
    }

    /// Counts the cells that libedit gives to a character other than tab and line feed.
    ///
    /// - Parameter scalar: The character drawn.
    /// - Returns: 2 for a control character, drawn as `^X`; 7 or 8 for what the locale can't print,
    ///   drawn as `\U+1234`; else what the system's `wcwidth` says.
    static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x100, iswcntrl(wint_t(scalar.value)) != 0 { return 2 }
        guard isDrawnWhole(scalar) else { return scalar.value > 0xFFFF ? 8 : 7 }
        return max(0, Int(nofault_character_width(wchar_t(scalar.value))))
    }

    private static func isDrawnWhole(_ scalar: Unicode.Scalar) -> Bool {
        iswprint(wint_t(scalar.value)) != 0
    }
}
