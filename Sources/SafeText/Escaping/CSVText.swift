/// People's words on their way into a cell of comma-separated values.
package enum CSVText {
    /// Returns what a cell holds for a text.
    ///
    /// Unsafe characters are shown as `\u{202E}`. Where a spreadsheet would begin a formula, an apostrophe
    /// stands in front (OWASP, "CSV Injection"): at the start of the text, and behind each semicolon, which
    /// separates cells where the comma is the decimal sign, blanks and quotation marks passed over. A formula
    /// begins with `=`, `+`, `-` or `@`, with the full-width form of one of them, or with a tab or a
    /// carriage return.
    package static func value(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        var isAtStart = true
        var behindSemicolon = false
        for scalar in UnsafeCharacters.shown(in: text).unicodeScalars {
            if isAtStart || behindSemicolon, isFormulaSign(scalar) { shown.append("'") }
            if scalar == ";" {
                behindSemicolon = true
            } else if !isPassedOver(scalar) {
                behindSemicolon = false
            }
            isAtStart = isAtStart && isPassedOver(scalar)
            shown.append(scalar)
        }
        let beginsWithControl =
            text.unicodeScalars.first == "\t" || text.unicodeScalars.first == "\r"
        return (beginsWithControl ? "'" : "") + String(shown)
    }

    /// Whether a spreadsheet passes a sign over before it looks what a cell is.
    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar.properties.isWhitespace
    }

    private static func isFormulaSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }

    /// Returns a cell's value as the file spells it: between quotation marks where it has to be
    /// (RFC 4180 §2, rules 6 and 7), or where outer spaces would be lost.
    package static func spelling(of value: String) -> String {
        let needsQuotes = value.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
                || byte == UInt8(ascii: "\n")
        }
        guard
            needsQuotes || value.utf8.first == UInt8(ascii: " ")
                || value.utf8.last == UInt8(ascii: " ")
        else { return value }
        var quoted = "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
