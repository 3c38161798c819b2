import OperatingSystem

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

    /// The first line of a template of the kind, by which Mustache escapes all that is filled in.
    var pragma: String {
        switch self {
        case .markdown: "{{% CONTENT_TYPE: PAGE_MARKDOWN}}\n"
        case .html: "{{% CONTENT_TYPE: PAGE_HTML}}\n"
        }
    }
}
