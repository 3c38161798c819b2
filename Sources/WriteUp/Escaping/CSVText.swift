/// People's words on their way into a cell of comma-separated values.
enum CSVText {
    /// Returns what a cell holds for a text.
    ///
    /// Unsafe characters are shown as `\u{202E}`. A text that a spreadsheet would take for a formula gets
    /// an apostrophe in front (OWASP, "CSV Injection"): one that begins with `=`, `+`, `-` or `@`, with
    /// the full-width form of one of them, or with a tab or a carriage return.
    static func value(_ text: String) -> String {
        let shown = UnsafeCharacters.shown(in: text)
        switch text.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
            return "'" + shown
        default:
            return shown
        }
    }

    /// Returns a cell's value as the file spells it: between quotation marks where it has to be
    /// (RFC 4180 §2, rules 6 and 7), or where outer spaces would be lost.
    static func spelling(of value: String) -> String {
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
