/// Markdown inside of a line.
enum Markup {
    /// Returns a text without marks for bold and code at its words' ends, and links by their label.
    static func plain(_ text: String) -> String {
        var plain = text.replacing("**", with: "").replacing("<br>", with: " ").replacing(
            "<br/>", with: " "
        )
        .replacing("\\|", with: "|")
        while let open = plain.firstIndex(of: "["),
            let middle = plain[open...].firstRange(of: "]("),
            let close = plain[middle.upperBound...].firstIndex(of: ")")
        {
            let label = plain[plain.index(after: open)..<middle.lowerBound]
            plain = String(plain[..<open]) + label + plain[plain.index(after: close)...]
        }
        return plain.trimmedBlanks
    }
}
