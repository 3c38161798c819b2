extension Page {
    private static let htmlTemplate = PageTemplate(
        PackageResources.page_html_mustache, named: "page.html.mustache")

    /// Returns the page as one HTML file that asks for nothing outside itself and runs no script.
    ///
    /// Printed on A4 or Letter it is one sheet: what there is no room for is left out whole, and named.
    ///
    /// - Throws: ``WriteUpError`` of kind `template` where the template can't be read.
    public func html() throws(WriteUpError) -> String {
        PageMark.marked(
            try Page.htmlTemplate.filled(with: PageSheet(of: self, PaperFit(of: self)).document))
    }

    /// Returns the page as HTML with everything on it, however many sheets it takes.
    package func wholeHTML() throws(WriteUpError) -> String {
        try Page.htmlTemplate.filled(with: PageSheet(of: self, PaperFit(whole: self)).document)
    }
}
