/// Where in a page of its kind a template has come to: whether the escape of the kind holds there.
///
/// What a section opens it must close, so the place behind a tag doesn't depend on which sections are
/// left out and which are repeated.
enum TemplatePlace: Sendable {
    /// In HTML.
    case html(HTMLPlace)
    /// In Markdown.
    case markdown(MarkdownPlace)

    /// The place at which a page begins.
    init(_ kind: TemplateKind) {
        self =
            switch kind {
            case .html: .html(HTMLPlace())
            case .markdown: .markdown(MarkdownPlace())
            }
    }

    /// Goes on over text that is not filled in.
    mutating func pass(_ text: Substring) {
        switch self {
        case .html(var place):
            place.pass(text)
            self = .html(place)
        case .markdown(var place):
            place.pass(text)
            self = .markdown(place)
        }
    }

    /// What keeps a text from being safe here, as a phrase; nil where nothing does.
    var obstacle: String? {
        switch self {
        case .html(let place): place.obstacle
        case .markdown(let place): place.obstacle
        }
    }

    /// Where a text is safe, in the imperative.
    var advice: String {
        switch self {
        case .html: "Put it between tags, or in double quotes as the value of another attribute."
        case .markdown: "Put it outside of code, addresses and tags."
        }
    }

    /// Returns whether what stands at one place is read as it would be at the other.
    func isAlike(_ other: TemplatePlace) -> Bool {
        switch (self, other) {
        case (.html(let place), .html(let other)): place.state == other.state
        case (.markdown(let place), .markdown(let other)): place.state == other.state
        case (.html, .markdown), (.markdown, .html): false
        }
    }
}
