import Prompts

extension Page {
    /// Returns the timeline as a picture, an SVG file of its own; a text that says so where nothing has a
    /// time.
    public func svg() -> String {
        Slide(of: self)?.svg ?? emptyPicture
    }

    private var emptyPicture: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="1920" height="1080" role="img" \
        aria-labelledby="tl-t"\(language == .english ? "" : " xml:lang=\"\(language.rawValue)\"")>
        <title id="tl-t">\(SVGWriter.escaped(phrases(.emptyPicture)))</title>
        <rect width="640" height="360" fill="#ffffff"/>
        <text x="320" y="184" text-anchor="middle" font-family="sans-serif" font-size="14" fill="#52606d">\
        \(SVGWriter.escaped(phrases(.nothingTimed)))</text>
        </svg>

        """
    }
}
