/// A page template that is compiled into the program.
struct PageTemplate: Sendable {
    private let tree: Result<TemplateTree, WriteUpError>
    private let kind: TemplateKind

    /// Creates a template from its text, a Mustache template in UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: the template's text.
    ///   - name: its file's name, which says what it gives, and so how texts are escaped in it.
    init(_ bytes: [UInt8], named name: String) {
        kind = TemplateKind(fileName: name) ?? .html
        do throws(TemplateError.Fault) {
            let tree = try TemplateTree(String(decoding: bytes, as: UTF8.self))
            if let fault = tree.faults.first { throw fault }
            self.tree = .success(tree)
        } catch {
            self.tree = .failure(
                WriteUpError(
                    .template,
                    "The template \(name) can't be read: line \(error.line): \(error.message)",
                    hints: "Correct the tag that it names."))
        }
    }

    /// Returns the template filled with a document.
    ///
    /// - Throws: ``WriteUpError`` of kind `template` where the template can't be read.
    func filled(with document: DocumentValue) throws(WriteUpError) -> String {
        try tree.get().filled(with: document, escape: kind.escaped)
    }
}
