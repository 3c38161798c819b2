extension MarkdownPlace {
    /// Returns what keeps a tag from standing here, as a phrase; nil where nothing does.
    func obstacle(to use: TemplatePlace.Use, before next: [UInt8]) -> String? {
        if fence != nil || code > 0 { return "in code" }
        if frontMatter != nil { return "in front matter" }
        if let reason = rest ?? paragraph ?? line { return reason }
        if isInHTML { return "in a block of HTML" }
        if isInBraces { return "in braces" }
        if isInBareAddress { return "in an address" }
        if isInFormula { return "behind a dollar sign, which can begin a formula" }
        if isAtHead, use != .nothing, use != .indent, isParagraphOver,
            column - (lists.last { $0 <= column } ?? 0) >= 4
        {
            return "in an indented block of code"
        }
        if let sign = MarkdownPlace.sign(tail, for: use) { return "directly behind \(sign)" }
        if use == .nothing, !isAtHead, hasOnlySigns { return "in what begins a line" }
        return obstacleInBrackets(before: next) ?? obstacleOfNumber(use, before: next)
    }

    /// A label of a definition, a box of a task, and where there are definitions a reference to one, are no text.
    private func obstacleInBrackets(before next: [UInt8]) -> String? {
        guard brackets > 0, let close = next.firstIndex(of: UInt8(ascii: "]")),
            !next[..<close].contains(.lineFeed)
        else { return nil }
        let behind = close + 1 < next.count ? next[close + 1] : nil
        if isLabel, behind == UInt8(ascii: ":") { return "in a definition of a link" }
        guard behind != UInt8(ascii: "(") else { return nil }
        if isLabel, isItem { return "in the box of a task" }
        return hasDefinitions ? "in a reference to a definition of a link" : nil
    }

    /// A text that is a number begins a list together with the sign behind it.
    private func obstacleOfNumber(_ use: TemplatePlace.Use, before next: [UInt8]) -> String? {
        guard use == .said, isAtHead, let sign = next.first, ".)".utf8.contains(sign),
            next.count == 1 || next[1].isBlank
        else { return nil }
        return
            "in front of a \(sign == UInt8(ascii: ".") ? "dot" : "bracket"), which can begin a list"
    }

    /// Returns the sign directly before that would make something of a text, or of what follows; nil where there is
    /// none.
    static func sign(_ tail: [UInt8], for use: TemplatePlace.Use) -> String? {
        guard let last = tail.last else { return nil }
        let isRefused =
            switch last {
            case UInt8(ascii: "~"):
                // Two mark what is struck out.
                tail.suffix(2).count < 2 || tail.suffix(2).first != last
            case UInt8(ascii: "`"): use == .nothing
            // GH-12 is an issue on GitHub.
            case UInt8(ascii: "-"): tail.suffix(3).map(\.lowercased).elementsEqual("gh-".utf8)
            default: "<\\@#!&$%^]".utf8.contains(last)
            }
        return isRefused ? String(UnicodeScalar(last)) : nil
    }
}
