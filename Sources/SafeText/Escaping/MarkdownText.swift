/// People's words on their way into Markdown, within one line: as GitHub, GitLab and Python-Markdown read it.
///
/// - A sign that every one of them lets a backslash escape gets one: `` \ ` * _ { } [ ] ``, and where it could mark
///   anything `# + - . ! ( )`. An underscore between two ASCII letters or digits can't mark emphasis and stays
///   (CommonMark §6.2, rules 2 and 4).
/// - Other signs become character references, because Python-Markdown would show their backslash: `&`, `<`, `>`,
///   `|`, `~`, `$` and `^`, and any sign that a text begins with.
/// - Where a text begins, no sign can start a list, a heading, a quotation, a rule or a fence; nor can `.` or `)`
///   behind leading digits. Outer spaces become references.
/// - What a site would make a reference, a mention, a command or a picture of is interrupted by `&#8203;`, a space of
///   no width, for no backslash keeps a site from that: see ``MarkdownReferences``.
/// - Addresses of pages stay links, in `<` and `>`, unless a site would make a reference of them: see
///   ``MarkdownAddress``.
package struct MarkdownText: Sendable {
    /// Creates the escape.
    package init() {}

    /// Returns a text in which nothing is markup, and unsafe characters are shown as `\u{202E}`.
    package func escapeText(_ text: String) -> String {
        let scalars = Array(UnsafeCharacters.shown(in: text).unicodeScalars)
        let leadingDigits = scalars.prefix { $0.isDigit }.count
        let interruptions = MarkdownReferences.interruptions(in: scalars)
        var escaped = ""
        var index = 0
        while index < scalars.count {
            if let address = MarkdownAddress(in: scalars, at: index) {
                escaped += address.markdown
                index += address.length
                continue
            }
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isListMark =
                leadingDigits > 0 && index == leadingDigits && (next == nil || next == " ")
            escaped += MarkdownText.written(
                scalars[index], after: index > 0 ? scalars[index - 1] : nil, before: next,
                isListMark: isListMark)
            if interruptions.contains(index) { escaped += "&#8203;" }
            index += 1
        }
        return escaped
    }

    /// Returns a scalar as it stands in Markdown.
    private static func written(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?,
        isListMark: Bool
    ) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case " " where previous == nil || next == nil: "&#32;"
        case "_" where previous?.isWord == true && next?.isWord == true: "_"
        case "\\", "`", "*", "_", "{", "}", "[", "]": "\\\(scalar)"
        case "|", "~", "$", "^": reference(scalar)
        case "#" where previous?.isWord != true || next == nil: "\\#"
        case "." where isListMark, ")" where isListMark: "\\\(scalar)"
        case "#", "+", "-", ".", "!", "(", ")": previous == nil ? "\\\(scalar)" : "\(scalar)"
        case _ where previous == nil && scalar.isPunctuation: reference(scalar)
        default: String(Character(scalar))
        }
    }

    private static func reference(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }
}

extension Unicode.Scalar {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { ("0"..."9").contains(self) }

    /// Whether it is an ASCII letter.
    var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    /// Whether it is an ASCII letter or digit.
    var isWord: Bool { isDigit || isLetter }

    /// Whether it is ASCII punctuation (CommonMark §2.1).
    var isPunctuation: Bool {
        switch self {
        case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
        default: false
        }
    }
}
