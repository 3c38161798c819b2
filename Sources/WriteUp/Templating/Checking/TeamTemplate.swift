/// A team's own page: a Mustache template with the variables of `docs/templates.md`.
///
/// It is held to what can be filled in before anything is: a name that is unknown, a text that would be
/// markup, and a place where no escape holds are faults, not surprises on the page.
public struct TeamTemplate: Sendable {
    private let tree: TemplateTree
    private let kind: TemplateKind
    private let leavesNamesOut: Bool

    /// The longest template that is read, in bytes.
    public static let longest = 1 << 20

    /// Creates a template from its text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - kind: what it gives.
    /// - Throws: ``TemplateError`` with all that is wrong in it.
    public init(_ text: String, kind: TemplateKind) throws(TemplateError) {
        let tree: TemplateTree
        do { tree = try TemplateTree(text) } catch { throw TemplateError(faults: [error]) }
        let check = TemplateCheck(tree, kind: kind)
        let faults = TemplateCheck.charactersRefused(in: text) + tree.faults + check.faults
        guard faults.isEmpty else {
            throw TemplateError(
                faults: faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        (self.tree, self.kind, leavesNamesOut) = (tree, kind, check.leavesNamesOut)
    }

    /// Returns the template filled with a page.
    public func filled(with page: Page) -> String {
        var document = page.templateDocument
        if leavesNamesOut {
            let removal = NameRemoval(of: page.roster, in: page.phrases)
            document = document.changingWords(.page) { removal.applied(to: $0) }
        }
        return tree.filled(with: document, escape: kind.escaped)
    }
}
