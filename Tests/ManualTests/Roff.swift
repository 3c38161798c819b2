import Foundation

/// Text in the language of manual pages, mdoc(7).
enum Roff {
    /// Returns a text in which nothing means anything to roff.
    static func escaped(_ text: some StringProtocol) -> String {
        text.replacingOccurrences(of: "\\", with: "\\e")
    }

    /// Returns a text for the line of a macro, where quotation marks mean something as well.
    static func argument(_ text: some StringProtocol) -> String {
        escaped(text).replacingOccurrences(of: "\"", with: "\\(dq")
    }

    /// Returns what people type, whose hyphens are to stay hyphens when they are copied.
    static func literal(_ text: some StringProtocol) -> String {
        escaped(text).replacingOccurrences(of: "-", with: "\\-")
    }

    /// Returns inline Markdown with its code in bold type, and links as their text.
    static func inline(_ markdown: some StringProtocol) -> String {
        var text = ""
        let pieces = markdown.split(separator: "`", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            guard index % 2 == 0 else {
                text += "\\fB\(literal(piece))\\fP"
                continue
            }
            text += escaped(piece)
        }
        text = text.replacing(#/\[([^\]]*)\]\(([^)]*)\)/#) { match in
            match.output.2.hasPrefix("http")
                ? "\(match.output.1) (\(match.output.2))" : match.output.1
        }
        text = text.replacing(#/\*\*([^*]+)\*\*/#) { "\\fB\($0.output.1)\\fP" }
        return text.replacing(#/(^|[ (])\*([^* ][^*]*)\*/#) {
            "\($0.output.1)\\fI\($0.output.2)\\fP"
        }
    }

    /// Returns lines of text: each sentence begins one, as mdoc(7) asks for, and none is longer than 78 bytes
    /// unless a word is.
    static func filled(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if !line.isEmpty,
                width(line) + 1 + width(word) > 78 || endsSentence(line)
            {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map(guarded)
    }

    /// Returns a line that is not taken for a macro.
    static func guarded(_ line: String) -> String {
        line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line
    }

    /// Returns the bytes of a text; mandoc(1) counts a character beyond ASCII as the escape that stands for it.
    private static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 8) }
    }

    private static func endsSentence(_ line: String) -> Bool {
        let bare = line.replacingOccurrences(of: "\\fP", with: "")
        guard let last = bare.last(where: { !")]\"'”’".contains($0) }) else { return false }
        return ".!?".contains(last)
    }

    /// Returns a manual page.
    static func page(
        _ name: String, section: Int, _ purpose: String, date: String, body: [String]
    ) -> String {
        ([
            ".\\\" Made by `make manual` from the tables that the help is printed from; don't edit it here.",
            ".Dd \(date)", ".Dt \(name.uppercased()) \(section)", ".Os",
            ".Sh NAME", ".Nm \(name)", ".Nd \(argument(purpose))",
        ] + body).joined(separator: "\n") + "\n"
    }
}
