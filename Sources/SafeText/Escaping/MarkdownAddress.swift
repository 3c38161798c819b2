/// The address of a page within people's words, as it stands in Markdown.
///
/// Between `<` and `>` every flavour takes it as it is: `&` and `_` need no escape there and get none
/// (CommonMark §6.5). What Python-Markdown would read as markup before it reads the address is percent-encoded
/// (RFC 3986 §2.1), which leaves the address the same.
struct MarkdownAddress {
    /// How many scalars of the text it takes.
    let length: Int
    /// The address in Markdown.
    let markdown: String

    /// Finds an address that begins at a place of a text; nil where none does.
    init?(in scalars: [Unicode.Scalar], at start: Int) {
        guard scalars[start] == "h" || scalars[start] == "H",
            start == 0 || !scalars[start - 1].isWord,
            let scheme = ["https://", "http://"].first(where: { scheme in
                scalars[start...].prefix(8).map { $0.properties.lowercaseMapping }.joined()
                    .hasPrefix(scheme)
            })
        else { return nil }
        var end = start + scheme.unicodeScalars.count
        while end < scalars.count, MarkdownAddress.belongs(scalars[end]) { end += 1 }
        // What ends a sentence around it is no part of it, nor is a bracket that it didn't open (GFM §6.9).
        while end > start, let last = scalars[start..<end].last,
            "?!.,:*_~'\"".unicodeScalars.contains(last)
                || last == ")" && MarkdownAddress.closes(scalars[start..<end])
        {
            end -= 1
        }
        let address = scalars[start..<end]
        guard address.count > scheme.unicodeScalars.count,
            address.dropFirst(scheme.unicodeScalars.count).first.map({ $0.isWord || !$0.isASCII })
                == true
        else { return nil }
        length = address.count
        let head = address.prefix(scheme.unicodeScalars.count)
        let rest = MarkdownAddress.written(address.dropFirst(head.count))
        let isReference = MarkdownAddress.isReference(address)
        markdown =
            isReference
            ? "\(String(head.dropLast(2)))&#8203;//\(MarkdownText().escapeText(String(address.dropFirst(head.count))))"
            : "<\(String(head))\(rest)>"
    }

    private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && scalar != "<" && scalar != ">" && scalar != "\""
            && scalar != "\\" && !scalar.properties.isWhitespace
    }

    private static func closes(_ address: ArraySlice<Unicode.Scalar>) -> Bool {
        address.count { $0 == ")" } > address.count { $0 == "(" }
    }

    /// Returns the part behind the scheme, what other readers would take for markup percent-encoded.
    private static func written(_ address: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        for index in address.indices {
            switch address[index] {
            case "`": text += "%60"
            case "[": text += "%5B"
            case "]": text += "%5D"
            case "{": text += "%7B"
            case "|": text += "%7C"
            case "}": text += "%7D"
            case "$": text += "%24"
            case "*": text += "%2A"
            // In front of what looks like a character reference.
            case "&" where isReference(address[(index + 1)...].prefix(40)): text += "&amp;"
            default: text.unicodeScalars.append(address[index])
            }
        }
        return text

        func isReference(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
            let name = rest.prefix { $0.isWord || $0 == "#" }
            return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ";"
        }
    }

    /// The parts of a path behind which GitHub or GitLab keeps something that it refers to.
    private static let kinds: Set<String> = [
        "-", "issues", "issue", "pull", "pulls", "merge_requests", "discussions", "commit",
        "commits",
        "compare", "milestone", "milestones", "epics", "work_items", "snippets", "advisories",
        "designs", "alerts", "incidents",
    ]

    /// Returns whether a site would put a reference in the place of an address, and tell those that it refers to.
    private static func isReference(_ address: ArraySlice<Unicode.Scalar>) -> Bool {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/").contains { part in
            kinds.contains(String(part).lowercased())
        }
    }
}

extension String {
    /// Creates a text from scalars.
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
