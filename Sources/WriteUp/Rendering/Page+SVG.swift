extension Page {
    /// Returns the timeline as a picture, an SVG file of its own; a text that says so where nothing has a
    /// time.
    public func svg() -> String {
        guard let picture = Picture(of: self, rows: 5) else { return Page.emptyPicture }
        return picture.svg(.file)
    }

    private static let emptyPicture = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 60" width="1440" height="120" role="img" \
        aria-labelledby="tl-title">
        <title id="tl-title">An empty timeline</title>
        <text x="360" y="34" text-anchor="middle" font-family="sans-serif" font-size="14" fill="#5b6675">\
        Nothing on the timeline has a time yet.</text>
        </svg>

        """
}
