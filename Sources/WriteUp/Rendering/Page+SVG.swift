extension Page {
    /// Returns the timeline as a picture, an SVG file of its own; a text that says so where nothing has a
    /// time.
    public func svg() -> String {
        Slide(of: self)?.svg ?? Page.emptyPicture
    }

    private static let emptyPicture = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="1920" height="1080" role="img" \
        aria-labelledby="tl-t">
        <title id="tl-t">An empty timeline</title>
        <rect width="640" height="360" fill="#ffffff"/>
        <text x="320" y="184" text-anchor="middle" font-family="sans-serif" font-size="14" fill="#52606d">\
        Nothing on the timeline has a time yet.</text>
        </svg>

        """
}
