import Mustache
import SafeText

/// A page template that is compiled into the program.
struct PageTemplate: Sendable {
    private let template: Result<MustacheTemplate, WriteUpError>

    /// Creates a template from its text, a Mustache template in UTF-8.
    ///
    /// Its first line names the content type, which escapes all that is filled in:
    /// `{{% CONTENT_TYPE: PAGE_HTML}}` or `{{% CONTENT_TYPE: PAGE_MARKDOWN}}`. A template with partials
    /// would lose it, for a partial begins with Mustache's own HTML escape, which is none for a `<` that
    /// a combining mark follows.
    ///
    /// - Parameters:
    ///   - bytes: the template's text.
    ///   - name: what error messages call it.
    init(_ bytes: [UInt8], named name: String) {
        MustacheContentTypes.register(HTMLText(), named: "PAGE_HTML")
        MustacheContentTypes.register(MarkdownText(), named: "PAGE_MARKDOWN")
        let text = String(decoding: bytes, as: UTF8.self)
        template = Result { try MustacheTemplate(string: text) }.mapError { error in
            WriteUpError(
                .template, "The template \(name) can't be read: \(error).",
                hints: "Correct the tag that it names.")
        }
    }

    /// Returns the template filled with a document.
    ///
    /// - Throws: ``WriteUpError`` of kind `template` where the template can't be read.
    func filled(with document: DocumentValue) throws(WriteUpError) -> String {
        try template.get().render(document)
    }
}
