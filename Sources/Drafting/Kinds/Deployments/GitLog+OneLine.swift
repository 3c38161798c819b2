// Logs of a commit a line, as people format them for themselves.
extension GitLog {
    struct OneLine {
        let id: String
        let time: WrittenTime?
        let author: String?
        let subject: String
    }

    /// Reads `4be8810 2026-06-09 18:22:31 +0200 words`, with the author anywhere, and whatever separates them.
    static func oneLine(_ line: String) -> OneLine? {
        var rest = bare(line).trimmedBlanks
        // The time in front of the id.
        var front = ByteScanner(rest)
        if isDigit(front.next), rest.prefix(while: \.isHexDigit).count < 7,
            let time = front.time(), time.day != nil, time.clock != nil,
            front.skipBlanks() > 0 || front.take(anyOf: "|;\t") != nil
        {
            return behind(time, front.rest.trimmedBlanks)
        }
        let id = rest.prefix { $0.isHexDigit }
        guard id.count >= 7, id.count <= 40, id.contains(where: \.isNumber),
            let next = rest.dropFirst(id.count).first, !next.isLetter, !next.isNumber
        else { return nil }
        rest = String(rest.dropFirst(id.count))
        var pieces = split(rest)
        var time: WrittenTime?
        var author: String?
        if pieces.count == 1 {
            (time, author, rest) = inline(pieces[0])
            return OneLine(id: String(id), time: time, author: author, subject: rest)
        }
        for (index, piece) in pieces.enumerated() {
            if let found = GitLog.wholeTime(piece) {
                time = found
                pieces.remove(at: index)
                break
            }
        }
        if time != nil, pieces.count >= 2 {
            // The author is the piece that is shorter and comes first, or that has a mail address.
            author = person(pieces.removeFirst())
        }
        return OneLine(
            id: String(id), time: time, author: author, subject: pieces.joined(separator: " "))
    }

    /// Reads `4be8810 Odd Lien: words` behind a commit's time.
    private static func behind(_ time: WrittenTime, _ rest: String) -> OneLine? {
        let id = rest.prefix { $0.isHexDigit }
        guard id.count >= 7, id.count <= 40, id.contains(where: \.isNumber),
            let next = rest.dropFirst(id.count).first, !next.isLetter, !next.isNumber
        else { return nil }
        let words = trim(String(rest.dropFirst(id.count)))
        for mark in ["\t", "|", ";", " - ", ": "] {
            guard let range = words.firstRange(of: mark) else { continue }
            let name = String(words[..<range.lowerBound]).trimmedBlanks
            // "fix: words" is a subject; a person has two names or a mail address.
            guard mark != ": " || name.contains("@") || isName(name) else { continue }
            return OneLine(
                id: String(id), time: time, author: person(name),
                subject: words[range.upperBound...].trimmedBlanks)
        }
        return OneLine(id: String(id), time: time, author: nil, subject: words)
    }

    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    }

    /// Splits at tabs, bars, or dashes with blanks around them.
    private static func split(_ rest: String) -> [String] {
        for mark in ["\t", "|", ";", " - "] where rest.contains(mark) {
            let pieces = rest.split(separator: mark).map { $0.trimmedBlanks }.filter { !$0.isEmpty }
            if pieces.count >= 2, pieces.contains(where: { wholeTime($0) != nil }) { return pieces }
        }
        return [rest.trimmedBlanks]
    }

    private static func wholeTime(_ piece: String) -> WrittenTime? {
        let bare = piece.filter { !"()[]".contains($0) }.trimmedBlanks
        if let ago = RelativeWords.seconds(bare) { return WrittenTime(ago: ago) }
        var scanner = ByteScanner(bare)
        guard let time = scanner.time(), time.clock != nil || time.day != nil || time.epoch != nil
        else { return nil }
        scanner.skipBlanks()
        return scanner.isAtEnd ? time : nil
    }

    /// Finds the time in a line without separators, and an author in angle brackets or in front of the time.
    private static func inline(_ text: String) -> (WrittenTime?, String?, String) {
        var scanner = ByteScanner(text)
        scanner.skipBlanks()
        var isAtWord = true
        while !scanner.isAtEnd {
            if isAtWord, isDigit(scanner.next) || isLetter(scanner.next) {
                let start = scanner.position
                var ahead = scanner
                if let time = ahead.time(),
                    time.epoch != nil || (time.day != nil && (time.clock != nil || start == 0)),
                    !(time.day?.isRelative ?? false)
                {
                    let before = ByteScanner(text).text(from: 0, to: start)
                    let behind = ahead.rest
                    let front = trim(before)
                    let back = trim(behind)
                    if front.isEmpty { return (time, bracketed(back).0, bracketed(back).1) }
                    return (time, person(front), back)
                }
            }
            isAtWord = !isDigit(scanner.next) && !isLetter(scanner.next) && scanner.next < 0x80
            scanner.position += 1
        }
        return (nil, nil, trim(text))
    }

    private static func trim(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, "-|:,()[] \t".contains(first) { rest.removeFirst() }
        while let last = rest.last, "-|:,([ \t".contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// Takes branches and tags, and an author in angle brackets, off the end.
    private static func bracketed(_ text: String) -> (String?, String) {
        var text = text
        if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
            ["(HEAD", "(tag: ", "(origin/", "(main", "(master"].contains(where: {
                text[open...].hasPrefix($0)
            })
        {
            text = text[..<open].trimmedBlanks
        }
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return (nil, text) }
        return (
            person(String(text[text.index(after: open)...].dropLast())), text[..<open].trimmedBlanks
        )
    }

    /// Reads a log of a commit a line.
    static func readOneLines(
        _ text: SourceText, _ lines: [SourceLine], _ reading: inout Reading
    ) throws(DraftProblem) {
        for line in lines where !line.isBlank {
            guard let one = oneLine(line.text) else {
                reading.unplaced.append(line.number)
                continue
            }
            guard let time = one.time else {
                throw DraftProblem(
                    text.name, line.number, "The commits have no dates: --oneline leaves them out.",
                    hint: "Take the log with them: git log --date=iso --format='%h %ad %an %s'")
            }
            var row = DraftRow(line.number, .written(time), author: one.author, one.subject.oneLine)
            row.reference = "commit \(one.id.prefix(12))"
            row.identity = "commit \(one.id.prefix(12))"
            reading.rows.append(row)
        }
    }
}
