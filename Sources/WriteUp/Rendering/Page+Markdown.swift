extension Page {
    private static let markdownTemplate = PageTemplate(
        PackageResources.page_md_mustache, named: "page.md.mustache")

    /// Returns the page as Markdown that GitHub and GitLab show alike.
    ///
    /// - Throws: ``WriteUpError`` of kind `template` where the template can't be read.
    public func markdown() throws(WriteUpError) -> String {
        PageMark.marked(try Page.markdownTemplate.filled(with: templateDocument))
    }
}
