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

    /// The name without the mail address; the part before the @ where there is no name.
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
}
