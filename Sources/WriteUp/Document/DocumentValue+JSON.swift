extension DocumentValue {
    /// The value as JSON (RFC 8259): names sorted by code point, two spaces a level, a line feed at the end.
    ///
    /// Unsafe characters are written as `\u` escapes, so that printing a document is safe and a program
    /// that reads it gets what was typed.
    package var json: String {
        var text = ""
        write(to: &text, indentation: "")
        return text + "\n"
    }

    private func write(to text: inout String, indentation: String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let value): text += String(value)
        case .text(let value): text += DocumentValue.quoted(value)
        case .list(let values):
            DocumentValue.write(values, between: "[", and: "]", to: &text, indentation) {
                $0.write(to: &$1, indentation: $2)
            }
        case .object(let members):
            let sorted = members.sorted { first, second in
                // In UTF-8, bytes sort as code points do.
                first.key.utf8.lexicographicallyPrecedes(second.key.utf8)
            }
            DocumentValue.write(sorted, between: "{", and: "}", to: &text, indentation) {
                $1 += "\(DocumentValue.quoted($0.key)): "
                $0.value.write(to: &$1, indentation: $2)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between open: String, and close: String, to text: inout String,
        _ indentation: String, each: (Element, inout String, String) -> Void
    ) {
        guard !elements.isEmpty else {
            text += open + close
            return
        }
        let inner = indentation + "  "
        text += open
        for (index, element) in elements.enumerated() {
            text += index == 0 ? "\n\(inner)" : ",\n\(inner)"
            each(element, &text, inner)
        }
        text += "\n\(indentation)\(close)"
    }

    /// Returns a text as a JSON string (RFC 8259 §7).
    static func quoted(_ text: String) -> String {
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
