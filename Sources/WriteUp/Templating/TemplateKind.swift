import OperatingSystem
import SafeText

/// What a team's template gives, which decides how people's words are escaped in it.
public enum TemplateKind: String, CaseIterable, Sendable {
    /// Markdown.
    case markdown
    /// HTML.
    case html

    /// Creates the kind that a template's name says: `NAME.md.mustache` or `NAME.html.mustache`, with or
    /// without `.mustache`.
    ///
    /// - Returns: nil where the name says neither.
    public init?(fileName path: String) {
        var name = FileLocation(path).name
        if name.lowercased().hasSuffix(".mustache") { name.removeLast(".mustache".count) }
        guard FileLocation(name).ending != nil, let format = ReportFormat(fileName: name) else {
            return nil
        }
        self.init(format)
    }

    /// Creates the kind of a format; nil for one that templates can't give.
    public init?(_ format: ReportFormat) { self.init(rawValue: format.rawValue) }

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
