/// How many cells of a terminal a text takes that is safe already.
package enum DisplayWidth {
    /// Returns the number of cells.
    package static func of(_ text: String) -> Int {
        text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : ColumnWidth.ofShown(text)
    }

    /// Returns a text cut to a number of cells, with a sign where something was cut off.
    package static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        let sign = Drawing.current.ellipsis
        var left = width - of(sign)
        guard left > 0 else { return String(sign.prefix(width)) }
        var result = ""
        for character in text {
            left -= of(String(character))
            guard left >= 0 else { break }
            result.append(character)
        }
        return result + sign
    }
}
