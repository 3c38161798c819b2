/// People's words on their way into a calendar file.
package enum CalendarText {
    /// Returns a text as a value of type TEXT (RFC 5545 §3.3.11): backslashes, commas and semicolons get a
    /// backslash, and unsafe characters, line breaks included, are shown as `\u{202E}`.
    package static func value(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in UnsafeCharacters.shown(in: text).unicodeScalars {
            if scalar == "\\" || scalar == "," || scalar == ";" { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    /// Returns lines as one value of type TEXT, each line made safe on its own.
    package static func value(lines: [String]) -> String {
        lines.map { value($0) }.joined(separator: "\\n")
    }

    /// Returns a text as a quoted parameter value (RFC 5545 §3.2), in which a quotation mark and a
    /// circumflex are written as RFC 6868 §3.1 has it.
    package static func parameter(_ text: String) -> String {
        var quoted = "\""
        for scalar in UnsafeCharacters.shown(in: text).unicodeScalars {
            switch scalar {
            case "\"": quoted += "^'"
            case "^": quoted += "^^"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
