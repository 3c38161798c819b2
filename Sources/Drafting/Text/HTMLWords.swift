/// The words of texts with HTML in them.
enum HTMLWords {
    /// Returns a text without tags; a text without any stays as it is.
    static func plain(_ text: String) -> String {
        guard text.contains("<"), text.contains(">") else { return entities(text) }
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            plain += rest[..<open]
            let behind = rest.index(after: open)
            guard behind < rest.endIndex, rest[behind].isLetter || rest[behind] == "/",
                let close = rest[behind...].firstIndex(of: ">")
            else {
                plain.append("<")
                rest = rest[behind...]
                continue
            }
            plain += " "
            rest = rest[rest.index(after: close)...]
        }
        return entities(plain + rest)
    }

    private static func entities(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
            "&quot;", with: "\""
        )
        .replacing("&#39;", with: "'").replacing("&nbsp;", with: " ").replacing("&amp;", with: "&")
    }
}
