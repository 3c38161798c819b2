/// Where in a page of its kind a template has come to: whether a tag may stand there.
///
/// Each kind knows a list of places at which a text can't be anything but text; a tag anywhere else is refused,
/// whatever it would put in.
enum TemplatePlace: Hashable, Sendable {
    /// In HTML.
    case html(HTMLPlace)
    /// In Markdown.
    case markdown(MarkdownPlace)

    /// The place at which a page begins.
    ///
    /// - Parameters:
    ///   - kind: what the template gives.
    ///   - hasDefinitions: whether lines that begin as link reference definitions do (CommonMark §4.7) are in it.
    init(_ kind: TemplateKind, hasDefinitions: Bool) {
        self =
            switch kind {
            case .html: .html(HTMLPlace())
            case .markdown: .markdown(MarkdownPlace(hasDefinitions: hasDefinitions))
            }
    }

    /// What a tag does to the text where it stands.
    enum Use: Hashable, Sendable {
        /// It puts in people's words.
        case said
        /// It puts in words of the tool.
        case own
        /// It puts in blanks that indent the line.
        case indent
        /// It puts in nothing: a section's begin or end, a comment, a setting.
        case nothing
    }

    /// Goes on over text that is not filled in.
    mutating func pass(_ text: [UInt8]) {
        switch self {
        case .html(var place):
            place.pass(text)
            self = .html(place)
        case .markdown(var place):
            place.pass(text)
            self = .markdown(place)
        }
    }

    /// Goes on over what a tag puts in.
    mutating func fill(_ use: Use) {
        switch self {
        case .html: break
        case .markdown(var place):
            place.fill(use)
            self = .markdown(place)
        }
    }

    /// Returns what keeps a tag from standing here, as a phrase; nil where nothing does.
    ///
    /// - Parameters:
    ///   - use: what the tag does.
    ///   - next: the text behind it, up to the next tag.
    /// - Returns: the phrase.
    func obstacle(to use: Use, before next: [UInt8]) -> String? {
        switch self {
        case .html(let place): place.obstacle(to: use)
        case .markdown(let place): place.obstacle(to: use, before: next)
        }
    }

    /// Where a tag may stand, in the imperative.
    var advice: String {
        switch self {
        case .html:
            "Put it between tags, in the quoted value of title, alt, class, id or lang, or in that of href "
                + "or src behind https://HOST/, mailto: or #."
        case .markdown: "Put it into plain text, outside of code, addresses and HTML."
        }
    }

    /// Returns whether what stands at one place is read as it would be at the other.
    func isAlike(_ other: TemplatePlace) -> Bool {
        switch (self, other) {
        case (.html(let place), .html(let other)): place.isAlike(other)
        case (.markdown(let place), .markdown(let other)): place.isAlike(other)
        case (.html, .markdown), (.markdown, .html): false
        }
    }

    /// Takes over what is known of another way that leads here: what either forbids, both do.
    mutating func merge(_ other: TemplatePlace) {
        switch (self, other) {
        case (.html(var place), .html(let other)):
            place.merge(other)
            self = .html(place)
        case (.markdown(var place), .markdown(let other)):
            place.merge(other)
            self = .markdown(place)
        case (.html, .markdown), (.markdown, .html): break
        }
    }
}
