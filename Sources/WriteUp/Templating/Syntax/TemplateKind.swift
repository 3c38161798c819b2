import SafeText

/// What a team's template gives, which decides how people's words are escaped in it.
public enum TemplateKind: String, CaseIterable, Sendable {
    /// Markdown.
    case markdown
    /// HTML.
    case html

    /// Returns a text on its way into a page of the kind.
    ///
    /// In Markdown the end of a text must make nothing together with what the template has behind it, which the
    /// escape of the text alone can't see: a sign no reference, and a backslash no part of a cell's end, for tables
    /// pass over a bar behind any backslash (GitHub Flavored Markdown §4.10).
    func escaped(_ text: String) -> String {
        switch self {
        case .html: return HTMLText().escapeText(text)
        case .markdown:
            let escaped = MarkdownText().escapeText(text)
            switch text.utf8.last {
            case UInt8(ascii: "\\"): return escaped.dropLast(2) + "&#92;"
            case .some(let last) where "@#!%~$&".utf8.contains(last): return escaped + "&#8203;"
            default: return escaped
            }
        }
    }
}
