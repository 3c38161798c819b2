import PostMortem

/// Notes by hand: lines that begin with a time of day, in lists or not, perhaps under a heading with the day.
extension SourceKind {
    static let notes = SourceKind(
        "notes", title: "notes", unit: "notes", shape: .text,
        likelihood: { text in
            let timed = text.sample().filter { Notes.timed($0.text) != nil }.count
            return timed >= 3 ? 0.6 : 0
        },
        read: { Notes.read($0, &$1) })
}

enum Notes {
    struct Timed {
        let time: WrittenTime
        let text: String
        let indent: Int
        let isBullet: Bool
        /// The end of a stretch of time, as it is written.
        let end: String?
    }

    /// Reads `- ~21:10 words`, `**20:31**: words`, `[10:30] words`, `2026-08-03 20:11 words`.
    static func timed(_ line: String) -> Timed? {
        var (indent, isBullet, rest) = bullet(line)
        rest = rest.replacing("**", with: "").replacing("__", with: "").trimmedBlanks
        if rest.hasPrefix("`") { rest = rest.replacing("`", with: "") }
        var isApproximate = false
        let folded = rest.lowercased()
        for mark in [
            "~", "≈", "about ", "ca. ", "ca.", "ca ", "approx. ", "approx ", "around ", "circa ",
            "c. ", "etwa ", "gegen ",
        ]
        where folded.hasPrefix(mark) {
            rest = String(rest.dropFirst(mark.count)).trimmedBlanks
            isApproximate = true
            break
        }
        var scanner = ByteScanner(rest)
        let isBracketed = scanner.take(anyOf: "[(") != nil
        guard isDigit(scanner.next) || isLetter(scanner.next), var time = scanner.time(),
            time.clock != nil, time.epoch == nil
        else { return nil }
        if isBracketed {
            scanner.skipBlanks()
            guard scanner.take(anyOf: "])") != nil else { return nil }
        }
        if time.zone == nil { time.zone = scanner.zone() }
        // A short name that could be one of several zones is no text either.
        let (word, size) = scanner.afterBlanks.letters()
        if size > 0, ZoneWords.isOne(word),
            scanner.afterBlanks.rest.prefix(size).allSatisfy(\.isUppercase)
        {
            scanner = scanner.afterBlanks
            scanner.position += size
        }
        if scanner.next == UInt8(ascii: "h"), !isLetter(scanner.peek(1)) { scanner.position += 1 }
        guard scanner.isAtEnd || !isLetter(scanner.next) && !isDigit(scanner.next) else {
            return nil
        }
        var text = scanner.rest
        var end: String?
        if let range = rangeEnd(text) { (end, text) = range }
        text = separated(text)
        time.isApproximate = isApproximate
        return Timed(time: time, text: text, indent: indent, isBullet: isBullet, end: end)
    }

    /// Takes what separates a time from the words off their front.
    private static func separated(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace || "-–—:|>•·→,;".contains(first) {
            // A minus or a count at the beginning of the words stays: only marks with a blank behind are marks.
            rest.removeFirst()
        }
        return String(rest).trimmedBlanks
    }

    /// Reads the end of `20:11–20:15 words`.
    private static func rangeEnd(_ text: String) -> (String?, String)? {
        var rest = text.trimmedBlanks[...]
        guard let first = rest.first,
            "-–—".contains(first) || rest.hasPrefix("to ") || rest.hasPrefix("bis ")
        else {
            return nil
        }
        while let first = rest.first, "-–— ".contains(first) { rest.removeFirst() }
        for word in ["to ", "bis "] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
        var scanner = ByteScanner(rest)
        let start = scanner.position
        guard scanner.clock() != nil else { return nil }
        let shown = scanner.text(from: start, to: scanner.position).trimmedBlanks
        _ = scanner.zone()
        return (shown, scanner.rest)
    }

    /// Takes the mark of a list off a line.
    static func bullet(_ line: String) -> (indent: Int, isBullet: Bool, rest: String) {
        let indent = line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
        let bare = line.trimmedBlanks
        for mark in ["- [ ] ", "- [x] ", "- ", "* ", "• ", "+ ", "– ", "> "]
        where bare.hasPrefix(mark) {
            return (indent, true, String(bare.dropFirst(mark.count)).trimmedBlanks)
        }
        // 1. words
        let digits = bare.prefix { $0.isNumber }
        if digits.count <= 3, !digits.isEmpty,
            bare.dropFirst(digits.count).hasPrefix(". ")
                || bare.dropFirst(digits.count).hasPrefix(") ")
        {
            return (indent, true, String(bare.dropFirst(digits.count + 2)).trimmedBlanks)
        }
        return (indent, false, bare)
    }

    /// Reads a heading's or a lone line's day.
    static func dayLine(_ line: String) -> WrittenDay? {
        let isHeading =
            line.hasPrefix("#") || line.hasPrefix("**") || line.hasPrefix("==")
            || line.hasPrefix("--")
        let bare = line.filter { !"#*=_[]".contains($0) }.trimmedBlanks.without(suffix: ":")
            .without(prefix: "--").without(suffix: "--").trimmedBlanks
        guard !bare.isEmpty else { return nil }
        var scanner = ByteScanner(bare.without(prefix: "Date:").without(prefix: "Datum:"))
        if let day = scanner.day() {
            scanner.skipBlanks()
            if scanner.isAtEnd { return day }
            if case .weekday = day { return nil }
            if case .daysAgo = day { return nil }
            if isHeading || scanner.rest.hasPrefix("(") { return day }
        }
        if isHeading || bare.lowercased().hasPrefix("date") || bare.lowercased().hasPrefix("datum")
            || bare.lowercased().hasPrefix("incident")
        {
            return DateInText.last(in: bare).map(WrittenDay.date)
        }
        return nil
    }

    /// Reads the day of a title above all notes, which has it at its end: `Störung der Kasse, Mittwoch, 20. Mai 2026`.
    ///
    /// - Returns: nil where the line doesn't end so, and where it says when it was written rather than when it happened.
    private static func title(_ line: String) -> WrittenDay? {
        guard line.utf8.count <= 120, DateInText.all(in: line).count == 1 else { return nil }
        let folded = line.lowercased()
        guard !writing.contains(where: folded.contains) else { return nil }
        var scanner = ByteScanner(line.without(suffix: ":").without(suffix: "."))
        var isAtWord = true
        while !scanner.isAtEnd {
            if isAtWord {
                var ahead = scanner
                if let day = ahead.day(), case .date = day {
                    ahead.skipBlanks()
                    if ahead.isAtEnd || ahead.next == UInt8(ascii: "(") { return day }
                }
            }
            isAtWord = !isDigit(scanner.next) && !isLetter(scanner.next) && scanner.next < 0x80
            scanner.position += 1
        }
        return nil
    }

    /// Words beside the day on which something was written.
    private static let writing = [
        "written", "created", "updated", "exported", "printed", "copied", "as of", "review", "due",
        "erstellt", "geschrieben", "stand", "aktualisiert", "exportiert", "kopiert", "until",
        "bis ",
    ]

    static func read(_ text: SourceText, _ reading: inout Reading) {
        reading.allowance = 5
        var state = State()
        for line in text.lines {
            take(line, &state, &reading)
        }
        for (index, end) in state.ends { reading.rows[index].text += " (until \(end))" }
    }

    private struct State {
        var isInBlock = false
        var indent = 0
        var isBullet = false
        /// The ends of stretches of time, by row.
        var ends: [(Int, String)] = []
    }

    private static func take(_ line: SourceLine, _ state: inout State, _ reading: inout Reading) {
        if line.isBlank {
            if !state.isBullet { state.isInBlock = false }
            return
        }
        if let timed = timed(line.text) {
            state.isInBlock = true
            state.isBullet = timed.isBullet
            state.indent = timed.indent
            var row = DraftRow(line.number, .written(timed.time), Markup.plain(timed.text).oneLine)
            row.isHuman = true
            if let end = timed.end { state.ends.append((reading.rows.count, end)) }
            reading.rows.append(row)
            return
        }
        let trimmed = line.trimmed
        let hasNoRows = reading.rows.allSatisfy(\.isDayLine)
        if let day = dayLine(trimmed) ?? (hasNoRows ? title(trimmed) : nil) {
            if reading.zone == nil { reading.zone = ZoneInText.find(trimmed) }
            var row = DraftRow(line.number, .written(WrittenTime(day: day)), trimmed)
            row.isDayLine = true
            reading.rows.append(row)
            state.isInBlock = false
            return
        }
        if reading.zone == nil, hasNoRows, let zone = ZoneInText.find(trimmed) {
            reading.zone = zone
            return
        }
        if trimmed.hasPrefix("#") || trimmed.allSatisfy({ "-=*_".contains($0) }) {
            state.isInBlock = false
            return
        }
        let (indent, isBullet, rest) = bullet(line.text)
        guard state.isInBlock, let last = reading.rows.indices.last, !reading.rows[last].isDayLine
        else {
            reading.unplaced.append(line.number)
            return
        }
        if isBullet, indent <= state.indent, state.isBullet {
            var row = DraftRow(line.number, .none, Markup.plain(rest).oneLine)
            row.isHuman = true
            reading.rows.append(row)
        } else if reading.rows[last].text.isEmpty {
            reading.rows[last].text = Markup.plain(rest).oneLine
        } else {
            reading.rows[last].text += " " + Markup.plain(rest).oneLine
        }
    }
}

extension ByteScanner {
    /// The same behind the blanks that come next.
    var afterBlanks: ByteScanner {
        var ahead = self
        ahead.skipBlanks()
        return ahead
    }
}
