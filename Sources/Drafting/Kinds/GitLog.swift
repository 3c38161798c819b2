import PostMortem

/// `git log`: the usual form, `--format=fuller`, dates in any of git's formats, and a commit a line with a date in it.
///
/// Where both are there, the committer's date counts: a commit that was written long ago may have been applied
/// yesterday.
extension SourceKind {
    static let gitLog = SourceKind(
        "git-log", title: "git log", unit: "commits", shape: .text,
        likelihood: { text in
            let lines = text.sample()
            let first = lines.first { !$0.isBlank }
            if let first, GitLog.commitID(GitLog.bare(first.text)) != nil,
                lines.contains(where: { GitLog.bare($0.text).hasPrefix("Author:") })
            {
                return 1
            }
            let filled = lines.filter { !$0.isBlank }
            let fitting = filled.filter { GitLog.oneLine($0.text) != nil }
            return filled.isEmpty ? 0 : Double(fitting.count) / Double(filled.count) * 0.95
        },
        read: { (text, reading) throws(DraftProblem) in try GitLog.read(text, &reading) })
}

enum GitLog {
    /// Returns a line without the graph in front of it.
    static func bare(_ line: String) -> String {
        var rest = line[...]
        while let first = rest.first, "*|/\\ ".contains(first), rest.count > 1,
            first != " " || line.first.map({ "*|/\\".contains($0) }) == true
        {
            rest.removeFirst()
        }
        return String(rest)
    }

    /// Returns the id of a line `commit 4be8810…`; nil for others.
    static func commitID(_ line: String) -> String? {
        guard line.hasPrefix("commit ") else { return nil }
        let id = line.dropFirst(7).prefix { $0 != " " }
        guard id.count >= 4, id.count <= 64, id.allSatisfy(\.isHexDigit) else { return nil }
        return String(id)
    }

    private struct Commit {
        var place: Int
        var id: String
        var author: String?
        var date: String?
        var commitDate: String?
        var message: [String] = []
    }

    static func read(_ text: SourceText, _ reading: inout Reading) throws(DraftProblem) {
        let lines = text.lines
        guard lines.contains(where: { commitID(bare($0.text)) != nil }) else {
            try readOneLines(text, lines, &reading)
            return
        }
        var commits: [Commit] = []
        for line in lines {
            let content = bare(line.text)
            if let id = commitID(content) {
                commits.append(Commit(place: line.number, id: id))
                continue
            }
            guard let last = commits.indices.last else {
                if !line.isBlank { reading.unplaced.append(line.number) }
                continue
            }
            let trimmed = content.trimmedBlanks
            if commits[last].message.isEmpty, let header = header(content) ?? header(trimmed) {
                switch header.name {
                case "Author": commits[last].author = header.value
                case "Date", "AuthorDate": commits[last].date = header.value
                case "CommitDate": commits[last].commitDate = header.value
                default: break
                }
            } else if content.hasPrefix("    ")
                || (line.text != content && !trimmed.isEmpty && line.text.contains("     "))
            {
                commits[last].message.append(trimmed)
            } else if trimmed.isEmpty, !commits[last].message.isEmpty {
                commits[last].message.append("")
            }
        }
        reading.placeable = lines.count
        for commit in commits { try add(commit, text, &reading) }
    }

    private static func header(_ line: String) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: ":"), !line.hasPrefix(" ") else { return nil }
        let name = String(line[..<colon])
        let known = [
            "Author", "Date", "AuthorDate", "Commit", "CommitDate", "Merge", "Reflog", "Refs",
            "Notes",
        ]
        guard known.contains(name) else { return nil }
        return (name, line[line.index(after: colon)...].trimmedBlanks)
    }

    private static func add(
        _ commit: Commit, _ text: SourceText, _ reading: inout Reading
    ) throws(DraftProblem) {
        let subject = commit.message.first { !$0.isEmpty } ?? "a commit without a message"
        guard let stamp = commit.commitDate ?? commit.date else {
            throw DraftProblem(
                text.name, commit.place, "The commits have no dates.",
                hint: "Take the log with them: git log --format=fuller --date=iso")
        }
        guard let time = time(stamp) else {
            throw DraftProblem(
                text.name, commit.place, "\"\(stamp)\" is not a date that can be read.",
                hint: "Take the log again with: git log --date=iso")
        }
        var row = DraftRow(
            commit.place, .written(time), author: commit.author.map(person), subject.oneLine)
        row.reference = "commit \(commit.id.prefix(12))"
        row.identity = "commit \(commit.id.prefix(12))"
        let body = commit.message.drop { $0.isEmpty }.dropFirst()
        let words = body.filter { !isTrailer($0) }
        if words.contains(where: { !$0.isEmpty }) {
            row.whole = ([subject] + words).joined(separator: "\n").trimmedBlanks
        }
        reading.rows.append(row)
    }

    private static func isTrailer(_ line: String) -> Bool {
        [
            "Signed-off-by:", "Co-authored-by:", "Change-Id:", "Reviewed-by:", "Acked-by:",
            "Tested-by:",
        ]
        .contains { line.hasPrefix($0) }
    }

    /// The name without the mail address; of an address alone its local part.
    static func person(_ author: String) -> String {
        let name = author.prefix { $0 != "<" }.trimmedBlanks
        if !name.isEmpty { return MailNames.person(name) }
        return MailNames.person(author.filter { $0 != "<" && $0 != ">" })
    }

    /// Reads a date in any of git's formats.
    static func time(_ stamp: String) -> WrittenTime? {
        if let ago = RelativeWords.seconds(stamp) { return WrittenTime(ago: ago) }
        var scanner = ByteScanner(stamp)
        guard var time = scanner.time() else { return nil }
        if time.epoch != nil { return time }
        scanner.skipBlanks()
        if time.zone == nil { time.zone = scanner.zone() }
        return time
    }

    // MARK: A commit a line

    struct OneLine {
        let id: String
        let time: WrittenTime?
        let author: String?
        let subject: String
    }

    /// Reads `4be8810 2026-06-09 18:22:31 +0200 words`, with the author anywhere, and whatever separates them.
    static func oneLine(_ line: String) -> OneLine? {
        var rest = bare(line).trimmedBlanks
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

    /// Finds the time in a line that nothing separates, and an author in angle brackets or in front of it.
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

    private static func readOneLines(
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

/// The names of people who are known by a mail address.
enum MailNames {
    /// Returns the local part of an address; anything else as it is.
    static func person(_ name: String) -> String {
        guard let at = name.firstIndex(of: "@"), at > name.startIndex, !name.contains(" ") else {
            return name
        }
        return String(name[..<at])
    }
}

/// Times that count from now: `3 days ago`, `25 min`, `51m`, `3h12m`.
enum RelativeWords {
    /// Returns the seconds, to the unit that is written; nil where a text is no such time.
    static func seconds(_ text: String) -> Int? {
        var rest = text.trimmedBlanks.lowercased()
        if ["now", "just now", "jetzt", "gerade eben"].contains(rest) { return 0 }
        var isSaid = rest.hasSuffix(" ago")
        rest = rest.without(suffix: " ago")
        if rest.hasPrefix("vor ") {
            rest = rest.without(prefix: "vor ")
            isSaid = true
        }
        rest = rest.replacing("about ", with: "").replacing(" and ", with: ", ")
        var scanner = ByteScanner(rest)
        var total = 0
        var pieces = 0
        while !scanner.isAtEnd {
            guard let number = scanner.digits(1...5) else { return nil }
            let blanks = scanner.skipBlanks()
            let (word, size) = scanner.letters()
            guard size > 0, let unit = units[word], blanks == 0 || word.count > 1 || isSaid else {
                return nil
            }
            scanner.position += size
            scanner.take(UInt8(ascii: "."))
            scanner.take(UInt8(ascii: ","))
            scanner.skipBlanks()
            total += number * unit
            pieces += 1
        }
        return pieces > 0 ? total : nil
    }

    private static let units: [String: Int] = {
        var units: [String: Int] = [:]
        for (size, names) in [
            (1, ["s", "sec", "secs", "second", "seconds", "sek", "sekunden"]),
            (60, ["m", "min", "mins", "minute", "minutes", "minuten"]),
            (3600, ["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"]),
            (86_400, ["d", "day", "days", "tag", "tagen", "tage"]),
            (7 * 86_400, ["w", "week", "weeks", "woche", "wochen"]),
        ] {
            for name in names { units[name] = size }
        }
        return units
    }()
}
