import CommandLanguage
import PostMortem
import SafeText

/// Writes rows as the lines of a script, each with where it comes from.
struct DraftScript {
    /// The longest text of a line, in characters; the whole goes into comments.
    static let longestText = 280
    /// The most of a whole text that is kept, in bytes.
    static let longestWhole = 16_384
    /// How many lines in a row, left out for the same reason, become a count.
    static let shortestRun = 3

    let zone: ZoneRules
    let masking: Masking
    /// Returns where a row is, as `slack.txt:3`.
    let place: (PlacedRow) -> String
    /// Returns the name of a row's source.
    let file: (PlacedRow) -> String
    /// The lines that are recorded already.
    var known: Set<String> = []

    /// Writes the script.
    ///
    /// - Parameters:
    ///   - rows: all rows in order.
    ///   - header: what it is drafted from, without the hash in front.
    /// - Returns: its lines, each with a line feed behind it.
    func text(_ rows: [PlacedRow], header: String) -> String {
        var lines = [comment(header), "zone \(zone.name)"]
        let milestones = Milestones(rows).all.map { milestone, row in
            "# \(milestone.rawValue) \(stamp(row.time)) \(shortened(row))"
        }
        lines += milestones
        lines.append("")
        var run: [PlacedRow] = []
        for row in rows {
            if let last = run.last, row.row.leftOut != last.row.leftOut || row.source != last.source
            {
                lines += leftOut(run)
                run = []
            }
            if row.row.leftOut != nil {
                run.append(row)
            } else {
                lines += taken(row)
            }
        }
        lines += leftOut(run)
        return lines.joined(separator: "\n") + "\n"
    }

    private func shortened(_ row: PlacedRow) -> String {
        let text = line(of: row, isWhole: true)
        let name = row.row.author.map { masking.masked($0).oneLine + ": " } ?? ""
        return DraftScript.cut(text.without(prefix: name), to: 60)
    }

    /// Whether a row is recorded already.
    func isKnown(_ row: PlacedRow) -> Bool {
        guard !known.isEmpty else { return false }
        return known.contains(
            DraftLine.key(row.row.kind, row.time.instant, line(of: row, isWhole: false)))
    }

    private func taken(_ row: PlacedRow) -> [String] {
        let from = ([place(row)] + row.also).joined(separator: ", also ")
        let reference = row.row.reference.map { ", \($0)" } ?? ""
        let whole = line(of: row, isWhole: true)
        let text = line(of: row, isWhole: false)
        var lines = [comment("from \(from)\(reference)"), command(row, text)]
        lines += wholeLines(row, isCut: text != whole)
        return lines
    }

    /// The text of a row as it stands in the line: the author, the words, and how often.
    private func line(of row: PlacedRow, isWhole: Bool) -> String {
        var text = masking.masked(row.row.text).oneLine
        if !isWhole { text = DraftScript.cut(text, to: DraftScript.longestText) }
        if let day = row.time.day, row.time.instant == nil { text = "\(day): \(text)" }
        if let author = row.row.author, !author.isEmpty {
            text = "\(masking.masked(MailNames.person(author)).oneLine): \(text)"
        }
        if row.row.count > 1 {
            let until = row.until.map { " until \(clock($0, after: row.time.instant))" } ?? ""
            text += " (×\(row.row.count)\(until))"
        } else if let until = row.until, until != row.time.instant {
            text += " (until \(clock(until, after: row.time.instant)))"
        }
        return text.isEmpty ? "-" : text
    }

    /// Returns the command of a row, in a form that reads back as what it says.
    private func command(_ row: PlacedRow, _ text: String) -> String {
        guard let instant = row.time.instant else {
            return Command.record(row.row.kind, at: nil, text: text).line
        }
        let stated = StatedTime(zone.moment(at: instant), isApproximate: row.time.isApproximate)
        let bare = "\(row.row.kind.rawValue) \(stamp(row.time)) \(text)"
        let expected = Command.record(row.row.kind, at: stated, text: text)
        let context = ReadingContext(zone: zone, now: instant)
        if let read = try? CommandParser.parse(bare, in: context), read == expected { return bare }
        return expected.line
    }

    /// A time in the draft's zone, with an offset only where it would come twice.
    private func stamp(_ time: SettledTime) -> String {
        guard let instant = time.instant else { return "-" }
        let moment = zone.moment(at: instant)
        let mark = time.isApproximate ? "~" : ""
        let wall = instant.seconds + Int64(moment.offset)
        if case .once = WallReading(wall, in: zone) {
            return "\(mark)\(moment.date)T\(moment.clockTime)"
        }
        return "\(mark)\(moment)"
    }

    private func clock(_ instant: Instant, after first: Instant?) -> String {
        let moment = zone.moment(at: instant)
        let isSameDay = first.map { zone.moment(at: $0).date == moment.date } ?? false
        let seconds = moment.secondOfDay % 60 == 0 ? "\(moment.clockTime):00" : moment.clockTime
        return isSameDay ? seconds : "\(moment.date) \(seconds)"
    }

    private func leftOut(_ run: [PlacedRow]) -> [String] {
        guard let first = run.first, let last = run.last, let reason = first.row.leftOut else {
            return []
        }
        if run.count >= DraftScript.shortestRun {
            let numbers = run.map(\.row.place)
            let mark = place(first).contains("#\(first.row.place)") ? "#" : ":"
            let lowest = numbers.min() ?? first.row.place
            let highest = numbers.max() ?? last.row.place
            let source = "\(file(first))\(mark)\(lowest)-\(highest)"
            return [comment("left out \(source): \(run.count) \(reason.plural)")]
        }
        return run.map { row in
            let text = line(of: row, isWhole: false)
            return comment("left out \(place(row)) \(command(row, text))")
        }
    }

    /// The whole text as comments, where the line has only a part of it.
    private func wholeLines(_ row: PlacedRow, isCut: Bool) -> [String] {
        guard let whole = row.row.whole ?? (isCut ? row.row.text : nil) else { return [] }
        var masked = masking.masked(whole)
        var isShortened = false
        if masked.utf8.count > DraftScript.longestWhole {
            masked = String(
                decoding: Array(masked.utf8.prefix(DraftScript.longestWhole)), as: UTF8.self
            )
            .filter { $0 != "\u{FFFD}" }
            isShortened = true
        }
        var lines = masked.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).map {
            comment("| \($0.replacing("\t", with: "    "))").withoutTrailingBlanks
        }
        if isShortened { lines.append("# | …") }
        return lines
    }

    /// Returns a comment, which no name of a file and no text ends.
    private func comment(_ text: String) -> String { "# \(UnsafeCharacters.shown(in: text))" }

    /// Cuts a text at a word.
    static func cut(_ text: String, to limit: Int) -> String {
        guard text.count > limit else { return text }
        let head = text.prefix(limit - 1)
        let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        return words.trimmedBlanks + "…"
    }
}

extension Omission {
    /// What several of them are called.
    var plural: String {
        switch self {
        case .join: "joins and leaves"
        case .topic: "topics and settings"
        case .reaction: "reactions"
        case .emoji: "messages of emoji alone"
        case .preview: "previews"
        case .deleted: "deleted messages"
        case .notification: "notifications"
        case .assignment: "assignments"
        case .quiet: "quiet lines"
        case .nothing: "empty messages"
        }
    }
}

extension String {
    /// The text without blanks at its end.
    fileprivate var withoutTrailingBlanks: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
