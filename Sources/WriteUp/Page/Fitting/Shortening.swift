import SafeText

/// Cuts long texts, so that what they begin with stays readable.
enum Shortening {
    /// The width of an average letter, in thousandths of the font's size.
    private static let letter = 500

    /// Returns a text that is at most as wide as a number of average letters, `…` at its end where it was
    /// cut: behind the last whole word, if that leaves three quarters.
    ///
    /// Unsafe characters are shown before anything is counted.
    static func shortened(_ text: String, to letters: Int) -> String {
        // What lies far behind the limit is not even looked at: a word can be a megabyte long.
        let beginning = text.unicodeScalars.prefix(letters * 4 + 1)
        let shown = UnsafeCharacters.shown(in: String(String.UnicodeScalarView(beginning)))
        let limit = letters * letter
        // Marks have no width; their number is held too.
        if shown.unicodeScalars.count <= letters * 4, TextWidth.of(shown) <= limit { return shown }
        var width = 1000
        var kept = String.UnicodeScalarView()
        for scalar in shown.unicodeScalars {
            width += TextWidth.of(scalar)
            guard width <= limit, kept.count < letters * 4 else { break }
            kept.append(scalar)
        }
        if let space = kept.lastIndex(of: " "),
            kept.distance(from: kept.startIndex, to: space) * 4 >= kept.count * 3
        {
            kept.removeSubrange(space...)
        }
        while let last = kept.last, " ,;:.".unicodeScalars.contains(last) { kept.removeLast() }
        return String(kept) + "…"
    }
}
