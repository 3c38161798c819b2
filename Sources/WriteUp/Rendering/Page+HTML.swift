extension Page {
    private static let htmlTemplate = PageTemplate(
        PackageResources.page_html_mustache, named: "page.html.mustache")

    /// Returns the page as one HTML file that asks for nothing outside itself and runs no script.
    ///
    /// - Throws: ``WriteUpError`` of kind `template` where the template can't be read.
    public func html() throws(WriteUpError) -> String {
        try Page.htmlTemplate.filled(with: templateDocument)
    }
}
