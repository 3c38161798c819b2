import PostMortem

/// Tables: CSV with commas, semicolons, tabs or bars, Markdown's tables too, whose first line names a time and a
/// text, in English or German, or as log services export them.
extension SourceKind {
    static let table = SourceKind(
        "table", title: "table", unit: "rows", shape: .text,
        likelihood: { TableHeader.find($0) == nil ? 0 : 1 },
        read: { (text, reading) throws(DraftProblem) in try Table.read(text, &reading) })
}

/// The first line of a table: what its columns are.
struct TableHeader {
    let index: Int
    let delimiter: UInt8
    /// The names as they are written.
    let names: [String]
    var time: Int?
    var date: Int?
    var text: Int
    /// Columns that are the text together, as summary and details.
    var more: [Int] = []
    var who: Int?
    var kind: Int?
    var level: Int?
    var zone: Int?
    var link: Int?
    var end: Int?
    var isMarkdown: Bool { delimiter == 0x7C }

    /// Looks for the header among the first lines.
    static func find(_ text: SourceText) -> TableHeader? {
        var seen = 0
        for index in text.ranges.indices.prefix(12) {
            let line = text.line(index).text
            if line.trimmedBlanks.isEmpty { continue }
            // Excel says which delimiter it is.
            if line.hasPrefix("sep=") { continue }
            seen += 1
            for delimiter in [UInt8(ascii: "\t"), 0x7C, UInt8(ascii: ";"), UInt8(ascii: ",")] {
                guard line.utf8.contains(delimiter) else { continue }
                // In CSV the header comes first; a table in Markdown may have a heading above it.
                if seen > 1, delimiter != 0x7C { continue }
                if let header = TableHeader(line, index, delimiter) { return header }
            }
        }
        return nil
    }

    private init?(_ line: String, _ index: Int, _ delimiter: UInt8) {
        self.index = index
        self.delimiter = delimiter
        let source = SourceText(name: "", bytes: Array(line.utf8))
        var reader = DelimitedReader(source, from: 0, delimiter: delimiter)
        guard let record = reader.next() else { return nil }
        var cells = record.cells
        if delimiter == 0x7C, line.trimmedBlanks.hasPrefix("|") { cells = TableHeader.inner(cells) }
        names = cells
        let keys = cells.map(TableHeader.key)
        func column(_ list: [String]) -> Int? {
            for name in list {
                if let index = keys.firstIndex(of: name) { return index }
            }
            return nil
        }
        time = column(TableHeader.times)
        date = column(["date", "day", "datum", "tag"])
        if time == nil, date != nil {
            time = date
            date = nil
        }
        guard time != nil, let text = column(TableHeader.texts) else { return nil }
        self.text = text
        end = column(["end", "endtime", "endedat", "ende", "until", "bis"])
        who = column(TableHeader.whos).flatMap { $0 == text ? nil : $0 }
        kind = column([
            "kind", "type", "eventtype", "art", "typ", "category", "kategorie", "logentrytype",
        ])
        .flatMap { $0 == text ? nil : $0 }
        level = column([
            "level", "loglevel", "log.level", "severity", "@level", "lvl", "schweregrad",
            "prioritat", "status",
            "severitytext",
        ]).flatMap { $0 == text ? nil : $0 }
        zone = column(["timezone", "zone", "tz", "zeitzone", "offset", "utcoffset"])
        link = column(["link", "url", "evidence"])
    }

    /// Drops the empty cells that the bars at both ends make.
    static func inner(_ cells: [String]) -> [String] {
        var cells = cells[...]
        if cells.first?.isEmpty == true { cells = cells.dropFirst() }
        if cells.last?.isEmpty == true { cells = cells.dropLast() }
        return Array(cells)
    }

    /// A column's name in small letters, without what is in parentheses, blanks and dashes.
    static func key(_ name: String) -> String {
        let bare = name.prefix { $0 != "(" && $0 != "[" }.lowercased()
            .replacing("ä", with: "a").replacing("ö", with: "o").replacing("ü", with: "u")
        var key = bare.filter { !" _-*`\"/".contains($0) }
        // "Time in UTC", "Time UTC", "UTC time"
        for word in ["inutc", "utc", "gmt", "cest", "cet", "mesz", "mez"] where key != word {
            if key.hasSuffix(word) {
                key.removeLast(word.count)
            } else if key.hasPrefix(word) {
                key.removeFirst(word.count)
            }
        }
        return key
    }

    /// The zone that the time's column names in its header; nil where it names none.
    var statedZone: WrittenZone? {
        for index in [time, date].compactMap(\.self) {
            if let zone = ZoneInText.find(names[index]) { return zone }
        }
        return nil
    }

    private static let times = [
        "@timestamp", "time", "timestamp", "datetime", "dateandtime", "datetime", "occurredat",
        "eventtime",
        "starttime", "startedat", "start", "begin", "at", "when", "uhrzeit", "zeit", "zeitpunkt",
        "zeitstempel",
        "datumuhrzeit", "datumzeit", "beginn", "createdat", "created", "time", "_time",
        "eventtimestamp", "logtime",
        "localtime", "ts", "eventdate", "date/time", "datetime", "isotime", "utc", "gmt",
    ]
    private static let texts = [
        "@message", "message", "event", "description", "whathappened", "what", "action", "text",
        "note", "notes",
        "details", "summary", "content", "_raw", "raw", "msg", "log", "ereignis", "beschreibung",
        "was",
        "wasistpassiert", "aktion", "massnahme", "nachricht", "meldung", "bemerkung", "notiz",
        "vorgang",
        "entry", "eventdescription", "update", "title", "body", "actiontaken", "impact",
        "actionimpact", "detail",
        "what/impact", "observation", "comment", "titel", "kommentar", "who/what", "whowhat",
    ]
    private static let whos = [
        "who", "actor", "owner", "reportedby", "author", "user", "person", "by", "responder", "wer",
        "person",
        "verantwortlich", "autor", "name", "gemeldetvon", "quelle", "source", "reporter", "service",
        "host",
        "username", "app", "logger", "component", "dienst", "sourcetype",
    ]
}

/// Finds the zone that a heading or a column names: `(UTC)`, `times in PDT`, `Europe/Berlin`.
enum ZoneInText {
    static func find(_ text: String) -> WrittenZone? {
        var scanner = ByteScanner(text)
        var isAtWord = true
        while !scanner.isAtEnd {
            let byte = scanner.next
            if isAtWord, isLetter(byte) {
                var ahead = scanner
                if let zone = ahead.zone(), ahead.position > scanner.position + 1,
                    !isLetter(ahead.next),
                    ahead.next != 0x2F
                {
                    return zone
                }
            }
            isAtWord =
                !isLetter(byte) && !isDigit(byte) && byte != 0x2F && byte != 0x5F && byte != 0x2D
            scanner.position += 1
        }
        return nil
    }
}

enum Table {
    static func read(_ text: SourceText, _ reading: inout Reading) throws(DraftProblem) {
        guard let header = TableHeader.find(text) else { return }
        reading.zone = header.statedZone ?? headingZone(text, header)
        if header.isMarkdown { reading.namedDay = headingDay(text, header) }
        var reader = DelimitedReader(text, from: header.index, delimiter: header.delimiter)
        _ = reader.next()
        var records = 0
        while let record = reader.next() {
            var cells = record.cells
            if header.isMarkdown {
                cells = TableHeader.inner(cells)
                if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { continue }
                // Behind the table, or between two: a day's heading.
                if cells.count == 1, record.cells.count == 1 {
                    if !addDayLine(cells[0], record.line, &reading) {
                        reading.unplaced.append(record.line)
                    }
                    continue
                }
                if TableHeader.key(cells[0]) == TableHeader.key(header.names[0]) { continue }
            }
            records += 1
            add(cells, record.line, header, text, &reading)
        }
        reading.placeable = records
        reading.itemCount = records
    }

    private static func headingZone(_ text: SourceText, _ header: TableHeader) -> WrittenZone? {
        (0..<header.index).lazy.compactMap { ZoneInText.find(text.line($0).text) }.first
    }

    private static func headingDay(_ text: SourceText, _ header: TableHeader) -> CalendarDate? {
        (0..<header.index).lazy.compactMap { DateInText.last(in: text.line($0).text) }.first
    }

    private static func addDayLine(_ line: String, _ number: Int, _ reading: inout Reading) -> Bool
    {
        let bare = line.filter { !"#*|".contains($0) }.trimmedBlanks
        guard let day = DateInText.last(in: bare) else {
            return line.hasPrefix("#") || bare.isEmpty
        }
        var row = DraftRow(number, .written(WrittenTime(day: .date(day))), bare)
        row.isDayLine = true
        reading.rows.append(row)
        return true
    }

    private static func add(
        _ cells: [String], _ line: Int, _ header: TableHeader, _ text: SourceText,
        _ reading: inout Reading
    ) {
        func cell(_ index: Int?) -> String? {
            guard let index, index < cells.count else { return nil }
            let text = Markup.plain(cells[index])
            return text.isEmpty ? nil : text
        }
        let words = cell(header.text) ?? ""
        let stamp = [cell(header.date), cell(header.time)].compactMap(\.self).joined(separator: " ")
        guard let time = time(stamp, zone: cell(header.zone)) else {
            // No time, or none that can be read: a row behind the one before it.
            guard !words.isEmpty else { return }
            if stamp.isEmpty {
                var row = DraftRow(line, .none, author: cell(header.who), words.oneLine)
                row.isHuman = true
                reading.rows.append(row)
            } else {
                reading.unplaced.append(line)
            }
            return
        }
        if words.isEmpty {
            if time.clock == nil, time.day != nil {
                var row = DraftRow(line, .written(time), stamp)
                row.isDayLine = true
                reading.rows.append(row)
            }
            return
        }
        reading.rows.append(row(words, time, line, cell, header))
    }

    private static func row(
        _ words: String, _ time: WrittenTime, _ line: Int, _ cell: (Int?) -> String?,
        _ header: TableHeader
    ) -> DraftRow {
        let author = cell(header.who).map(MailNames.person)
        let lines = words.split(whereSeparator: \.isNewline).map(String.init)
        if let word = cell(header.kind), let kind = kind(word) {
            var row = DraftRow(line, .written(time), author: author, words.oneLine, kind)
            row.isHuman = kind == .fact
            markAlert(&row)
            return row
        }
        if let word = cell(header.kind), let reason = left(word) {
            var row = DraftRow(line, .written(time), author: author, words.oneLine)
            row.leftOut = reason
            return row
        }
        if let word = cell(header.level),
            let level = LogLevel(word) ?? Int(word).map(LogLevel.init(priority:))
        {
            let first = lines.first.map(ANSI.plain) ?? ""
            let inner = InnerLine(first)
            return .log(
                line, .written(time), author: author, (inner?.text ?? first).oneLine, level: level,
                whole: lines.count > 1 ? words : nil)
        }
        let isRaw = ["@message", "_raw", "raw", "log"].contains(
            TableHeader.key(header.names[header.text]))
        if isRaw || header.isLogTime || time.epoch != nil {
            let first = lines.first.map(ANSI.plain) ?? ""
            let inner = rawMessage(first)
            if inner.level != nil || isRaw {
                return .log(
                    line, .written(time), author: author, inner.text, level: inner.level,
                    whole: lines.count > 1 ? words : nil)
            }
        }
        var row = DraftRow(line, .written(time), author: author, words.oneLine)
        if Wordings.isSignal(words, author: author) {
            row.kind = .signal
            markAlert(&row)
        } else {
            row.isHuman = true
        }
        return row
    }

    /// Reads a whole log line that is a cell: JSON, or a time and a level in front of a message.
    private static func rawMessage(_ line: String) -> (level: LogLevel?, text: String) {
        if line.hasPrefix("{"),
            let value = try? JSONReader.value(Array(line.utf8), 0..<line.utf8.count),
            let message = JSONLog.message(value)
        {
            return (JSONLog.level(value), message.oneLine)
        }
        if let inner = InnerLine(line) { return (inner.level, inner.text) }
        return (LogWords.level(ofMessage: line), line.oneLine)
    }

    private static func markAlert(_ row: inout DraftRow) {
        guard row.kind == .signal else { return }
        row.mark = Wordings.saysOver(row.text) ? .alertEnds : .alertBegins
        row.alert = row.text.lowercased()
    }

    /// What a kind column says.
    private static func kind(_ word: String) -> EntryKind? {
        let folded = word.lowercased().without(suffix: "_log_entry")
        switch folded {
        case "signal", "alert", "alarm", "alarms", "alerts", "warning", "symptom", "detection",
            "monitoring", "page",
            "trigger", "triggered", "observation", "beobachtung", "meldung", "firing",
            "resolved alert":
            return .signal
        case "fact", "action", "change", "deploy", "deployment", "decision", "event",
            "communication", "mitigation",
            "acknowledge", "escalate", "resolve", "annotate", "fakt", "tat", "aktion", "massnahme",
            "maßnahme",
            "anderung", "änderung", "entscheidung", "ereignis", "note", "status":
            return .fact
        default:
            return nil
        }
    }

    private static func left(_ word: String) -> LeftOut? {
        switch word.lowercased().without(suffix: "_log_entry") {
        case "notify", "notification": .notification
        case "assign", "assignment", "delegate": .assignment
        default: nil
        }
    }

    /// Reads the time of a row out of its cells.
    private static func time(_ stamp: String, zone: String?) -> WrittenTime? {
        var bare = stamp
        var isApproximate = false
        for mark in ["~", "≈", "ca.", "ca", "about", "approx.", "approx", "around", "circa", "c."]
        where bare.lowercased().hasPrefix(mark) {
            bare = String(bare.dropFirst(mark.count)).trimmedBlanks
            isApproximate = true
            break
        }
        var scanner = ByteScanner(bare)
        scanner.skipBlanks()
        _ = scanner.take(anyOf: "[(")
        guard var time = scanner.time() else {
            return RelativeWords.seconds(bare).map { WrittenTime(ago: $0) }
        }
        time.isApproximate = isApproximate
        if let zone, time.zone == nil, time.epoch == nil {
            var scanner = ByteScanner(" " + zone)
            time.zone = scanner.zone() ?? Table.offset(zone)
        }
        scanner.skipBlanks()
        _ = scanner.take(anyOf: "])")
        scanner.skipBlanks()
        let rest = scanner.rest
        guard rest.isEmpty || Table.isRangeEnd(rest) || ZoneWords.isOne(rest) || rest == "h" else {
            return nil
        }
        return time
    }

    private static func offset(_ word: String) -> WrittenZone? {
        var scanner = ByteScanner("00:00" + word)
        _ = scanner.clock()
        return scanner.zone()
    }

    /// Whether the rest of a cell is the end of a stretch of time.
    private static func isRangeEnd(_ rest: String) -> Bool {
        var bare = rest[...]
        while let first = bare.first, "-–— to".contains(first) { bare.removeFirst() }
        var scanner = ByteScanner(bare)
        guard scanner.time() != nil else { return false }
        scanner.skipBlanks()
        return scanner.isAtEnd
    }
}

extension TableHeader {
    /// Whether the time's name is one that log services use.
    var isLogTime: Bool {
        time.map { ["@timestamp", "_time"].contains(names[$0].lowercased()) } ?? false
    }
}

/// Markdown inside of a line.
enum Markup {
    /// Returns a text without marks for bold and code at its words' ends, and links by their label.
    static func plain(_ text: String) -> String {
        var plain = text.replacing("**", with: "").replacing("<br>", with: " ").replacing(
            "<br/>", with: " "
        )
        .replacing("\\|", with: "|")
        while let open = plain.firstIndex(of: "["),
            let middle = plain[open...].firstRange(of: "]("),
            let close = plain[middle.upperBound...].firstIndex(of: ")")
        {
            let label = plain[plain.index(after: open)..<middle.lowerBound]
            plain = String(plain[..<open]) + label + plain[plain.index(after: close)...]
        }
        return plain.trimmedBlanks
    }
}
