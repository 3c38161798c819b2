import SafeText

/// A text as paper has it: whole, or, where it is too long to stand whole on any sheet, up to the end of a clause.
struct PaperText: Hashable {
    /// What screen and paper show, unsafe characters shown.
    let head: String
    /// What only a screen shows behind it; nil where nothing is cut.
    let more: String?

    /// What paper shows.
    var printed: String { more == nil ? head : head + "…" }

    /// Creates the text of some letters at most.
    init(_ text: String, most: Int = LongText.most) {
        let shown = UnsafeCharacters.shown(in: text)
        guard LongText.letters(of: shown) > most else {
            (head, more) = (shown, nil)
            return
        }
        let scalars = Array(shown.unicodeScalars)
        let limit = PaperText.end(of: shown, letters: most)
        let end =
            PaperText.clause(in: scalars[..<limit]) ?? PaperText.word(in: scalars[..<limit])
            ?? limit
        head = String(scalars[..<end])
        more = String(scalars[end...])
    }

    /// Returns how many scalars some letters take.
    private static func end(of text: String, letters: Int) -> Int {
        min(text.prefix(letters).unicodeScalars.count, letters * 2)
    }

    /// Returns where the last clause ends; nil where less than a quarter would be left.
    private static func clause(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        let last = scalars.indices.last { index in
            if ends.contains(scalars[index]) { return true }
            let next = index + 1 < scalars.endIndex ? scalars[index + 1] : nil
            return endsBeforeSpace.contains(scalars[index]) && next == " "
        }
        guard let last, last * 4 >= scalars.count else { return nil }
        return last
    }

    /// Returns where the last whole word ends; nil where less than a quarter would be left.
    private static func word(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let last = scalars.lastIndex(of: " "), last * 4 >= scalars.count else { return nil }
        return last
    }

    private static let endsBeforeSpace = Set(".,;:!?)—–".unicodeScalars)
    private static let ends = Set("。，、；：！？،؛؟।".unicodeScalars)
}

extension String {
    /// Creates a text from scalars.
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
