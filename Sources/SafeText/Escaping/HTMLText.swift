/// People's words on their way into HTML or SVG, as element content or as a quoted attribute value.
package struct HTMLText: Sendable {
    /// Creates the escape.
    package init() {}

    /// Returns a text in which nothing is markup, and unsafe characters are shown as `\u{202E}`.
    ///
    /// The five characters are those of the HTML Standard §13.3, plus the apostrophe. They are looked
    /// for scalar by scalar: `<` with a combining mark behind it is one `Character`, and still opens a tag.
    package func escapeText(_ text: String) -> String {
        var escaped = ""
        for scalar in UnsafeCharacters.shown(in: text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
