import OperatingSystem

// Which kind of template gives a format, and which one its name says.
extension TemplateKind {
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
}
