/// People's words on their way into HTML or SVG, as element content or as a quoted attribute value.
package struct HTMLText: Sendable {
    /// Creates the escape.
    package init() {}

    /// Returns a text in which nothing is markup, and unsafe characters are shown as `\u{202E}`.
    ///
    /// The five characters are those of the HTML Standard §13.3, plus the apostrophe. They are looked
    /// for scalar by scalar: `<` with a combining mark behind it is one `Character`, and still opens a tag.
    package func escapeText(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in UnsafeCharacters.shown(in: text).unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
