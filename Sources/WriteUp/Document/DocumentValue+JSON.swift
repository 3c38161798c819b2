import SafeText

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
        case .text(let value): text += JSONText.quoted(value)
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
                $1 += "\(JSONText.quoted($0.key)): "
                $0.value.write(to: &$1, indentation: $2)
            }
        }
    }

    private static func write<Element>(
        _ elements: some Collection<Element>, between open: String, and close: String,
        to text: inout String,
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
}
