/// What GitHub and GitLab make references, mentions and pictures of, wherever it stands in a text.
///
/// They look at the finished page, so that neither a backslash nor a character reference keeps them from it. The
/// forms are from GitHub's "Autolinked references and URLs" and "Basic writing and formatting syntax", and from GitLab's "GitLab
/// Flavored Markdown": `#12`, `owner/repo#7`, `!12`, `&12`, `$12`, `%12`, `~12`, `~label`, `%"a milestone"`,
/// `^alert#12`, `GH-12` and `KEY-12`, `@name`, `[vulnerability:12]`, `[[a page]]`, `*iteration:12`, `:fire:`, and the sums of
/// commits.
enum MarkdownReferences {
    /// Returns the indices of the scalars behind which a reference has to be interrupted.
    static func interruptions(in scalars: [Unicode.Scalar]) -> Set<Int> {
        var places: Set<Int> = []
        for (index, scalar) in scalars.enumerated() {
            let previous = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            guard let next else { continue }
            let refers =
                switch scalar {
                case "@": previous?.isWord != true && (next.isWord || !next.isASCII)
                case "#", "!", "$", "&": next.isDigit
                case "%", "~": next.isWord || next == "\""
                case "*": isNamed(at: index, in: scalars)
                case "[": next == "[" || isNamed(at: index, in: scalars)
                case "-": next.isDigit && isKey(before: index, in: scalars)
                case ":": isPicture(at: index, in: scalars)
                default: false
                }
            if refers { places.insert(index) }
        }
        return places.union(sums(in: scalars))
    }

    /// Returns whether a bracket opens a name and a colon, as in `[vulnerability:12]`, or `[_TOC_]`.
    private static func isNamed(at bracket: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let name = scalars[(bracket + 1)...].prefix(32).prefix { $0.isLetter || $0 == "_" }
        let end = name.endIndex < scalars.count ? scalars[name.endIndex] : nil
        return !name.isEmpty && (end == ":" || end == "]" && name.first == "_")
    }

    /// Returns whether the letters before a hyphen are the key of a tracker, as in `GH-12`.
    private static func isKey(before hyphen: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let key = scalars[..<hyphen].suffix(20).reversed().prefix { $0.isWord || $0 == "_" }
        guard (2...12).contains(key.count), let first = key.last else { return false }
        let isUpper = key.allSatisfy { !("a"..."z").contains($0) }
        return first.isLetter && (isUpper || key.elementsEqual("hg".unicodeScalars))
    }

    /// Returns whether a colon opens the name of a picture, as in `:fire:`.
    private static func isPicture(at colon: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let rest = scalars[(colon + 1)...].prefix(64)
        let name = rest.prefix { $0.isWord || $0 == "_" || $0 == "+" || $0 == "-" }
        guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == ":" else {
            return false
        }
        // 09:14:30 is a time.
        return !name.allSatisfy(\.isDigit) || name.count > 2
    }

    /// Returns a place within each word that may be the sum of a commit: 7 to 40 hexadecimal digits, some of them
    /// letters.
    private static func sums(in scalars: [Unicode.Scalar]) -> [Int] {
        var places: [Int] = []
        var start = 0
        while start < scalars.count {
            guard scalars[start].isWord else {
                start += 1
                continue
            }
            let word = scalars[start...].prefix { $0.isWord }
            let isHexadecimal = word.allSatisfy {
                $0.isDigit || ("a"..."f").contains($0) || ("A"..."F").contains($0)
            }
            if isHexadecimal, (7...40).contains(word.count), word.contains(where: \.isDigit),
                word.contains(where: \.isLetter)
            {
                // Every six digits, since what is left could be a sum again.
                places += stride(from: start + 5, to: word.endIndex - 1, by: 6)
            }
            start = word.endIndex
        }
        return places
    }
}
