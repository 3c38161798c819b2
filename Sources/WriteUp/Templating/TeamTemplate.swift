/// A team's own page: a Mustache template with the variables of `docs/templates.md`.
///
/// It is held to what can be filled in before anything is: a name that is unknown, a text that would be
/// markup, and a place where no escape holds are faults, not surprises on the page.
public struct TeamTemplate: Sendable {
    private let template: PageTemplate
    private let leavesNamesOut: Bool
    /// Whether the text that Mustache has ends with a line feed that the template doesn't: at the very end of a
    /// text it takes a brace for a tag that is cut short.
    private let hasLineFeedMore: Bool

    /// The longest template that is read, in bytes.
    public static let longest = 1 << 20

    /// Creates a template from its text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - kind: what it gives.
    /// - Throws: ``TemplateError`` with all that is wrong in it.
    public init(_ text: String, kind: TemplateKind) throws(TemplateError) {
        let tags: [TemplateTag]
        do { tags = try TemplateTag.all(in: text) } catch { throw TemplateError(faults: [error]) }
        let check = TemplateCheck(text, tags: tags, kind: kind)
        guard check.faults.isEmpty else {
            throw TemplateError(
                faults: check.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        leavesNamesOut = check.leavesNamesOut
        hasLineFeedMore = text.last == "{"
        template = PageTemplate(
            Array(
                (kind.pragma + TeamTemplate.withoutSettings(text, tags)
                    + (hasLineFeedMore ? "\n" : "")).utf8),
            named: "of the team")
    }

    /// Returns the template filled with a page.
    ///
    /// - Throws: ``WriteUpError`` of kind `template` where Mustache can't read what the check let pass.
    public func filled(with page: Page) throws(WriteUpError) -> String {
        var document = page.templateDocument
        if leavesNamesOut {
            let removal = NameRemoval(of: page.roster)
            document = document.changingWords(.page) { removal.applied(to: $0) }
        }
        let text = try template.filled(with: document)
        return hasLineFeedMore ? String(text.dropLast()) : text
    }

    /// Returns the text with each setting made a comment, for Mustache knows none of ours.
    private static func withoutSettings(_ text: String, _ tags: [TemplateTag]) -> String {
        var text = text
        for tag in tags.reversed() where tag.kind == .setting {
            text.replaceSubrange(tag.range, with: "{{!\(tag.name)}}")
        }
        return text
    }
}
