/// People's words on their way into JSON (RFC 8259 §7): the journal, documents, and lines of minutes.
package enum JSONText {
    /// Returns a text as a JSON string with its quotation marks.
    ///
    /// Unsafe characters are written as `\u` escapes, so that printing it is safe and a program that reads
    /// it gets what was typed. Digits are upper case.
    package static func quoted(_ text: String) -> String {
        // Most texts are plain ASCII, in which nothing has to be escaped.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
            return "\"\(text)\""
        }
        var escaped = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        escaped += "\""
        return UnsafeCharacters.replaced(in: escaped) { scalar in
            switch scalar {
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default:
                String(scalar).utf16.map { "\\u\(UnsafeCharacters.hexadecimal(UInt32($0)))" }
                    .joined()
            }
        }
    }
}
