/// People's words on their way into Markdown of the GitHub and GitLab flavours, within one line.
///
/// - `\`, `` ` ``, `*`, `_`, `{`, `}`, `[`, `]`, `~` and `$` get a backslash (CommonMark §2.4). An
///   underscore between two ASCII letters or digits can't mark emphasis and stays (§6.2, rules 2 and 4).
/// - `&`, `<`, `>` and `|` become character references, so that a table's cells hold in every flavour.
/// - Where a text begins, any punctuation gets a backslash, and so does `.` or `)` after leading digits:
///   no text starts a list, a heading, a quotation, a rule or a fence. Outer spaces become references.
/// - `@name`, `#12`, `!12`, `%name`, `~name`, `&12` and `$12` would notify people or link to issues, and no
///   backslash keeps a site from that; `&#8203;`, a space of no width, behind the sign does.
/// - Bare addresses of pages stay links.
package struct MarkdownText: Sendable {
    /// Creates the escape.
    package init() {}

    /// Returns a text in which nothing is markup, and unsafe characters are shown as `\u{202E}`.
    package func escapeText(_ text: String) -> String {
        let scalars = Array(UnsafeCharacters.shown(in: text).unicodeScalars)
        let leadingDigits = scalars.prefix { isDigit($0) }.count
        var escaped = ""
        for (index, scalar) in scalars.enumerated() {
            let previous = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isOuter = previous == nil || next == nil
            let isListMark =
                leadingDigits > 0 && index == leadingDigits && (next == nil || next == " ")
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "|": escaped += "&#124;"
            case " " where isOuter: escaped += "&#32;"
            case "_" where isWord(previous) && isWord(next): escaped += "_"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "~", "$":
                escaped += "\\\(scalar)"
            case "#" where !isWord(previous) || next == nil: escaped += "\\#"
            case "." where isListMark, ")" where isListMark: escaped += "\\\(scalar)"
            case _ where previous == nil && isPunctuation(scalar): escaped += "\\\(scalar)"
            default: escaped.unicodeScalars.append(scalar)
            }
            if !isWord(previous), refers(scalar, before: next) { escaped += "&#8203;" }
        }
        return escaped
    }

    /// Returns whether a site makes a reference of a sign and what follows.
    private func refers(_ sign: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
        guard let next else { return false }
        switch sign {
        case "@": return isWord(next) || !next.isASCII
        case "%", "~": return (isWord(next) && !isDigit(next)) || next == "\""
        case "#", "!", "$", "&": return isDigit(next)
        default: return false
        }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar, scalar.isASCII else { return false }
        return isDigit(scalar) || scalar.properties.isAlphabetic
    }

    private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
        default: false
        }
    }
}
