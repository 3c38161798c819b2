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
        let keys = cells.map(TableHeader.key)
        // The viewer of Windows' event log names no column for the message, which is the last (Event Viewer, "Save All
        // Events As", CSV).
        let isEventLog = keys.contains { ["eventid", "ereignisid"].contains($0) }
        names = cells + (isEventLog ? [""] : [])
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
        guard time != nil,
            let text = column(TableHeader.texts) ?? (isEventLog ? cells.count : nil)
        else { return nil }
        self.text = text
        end = column(["end", "endtime", "endedat", "ende", "until", "bis"])
        who = column(TableHeader.whos).flatMap { $0 == text ? nil : $0 }
        kind = column([
            "kind", "type", "eventtype", "art", "typ", "category", "kategorie", "logentrytype",
        ])
        .flatMap { $0 == text ? nil : $0 }
        level = column([
            "level", "ebene", "loglevel", "log.level", "severity", "@level", "lvl", "schweregrad",
            "prioritat", "status",
            "severitytext", "leveldisplayname", "entrytype", "keywords", "schlusselworter",
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
        "datumuhrzeit", "datumunduhrzeit", "datumzeit", "beginn", "createdat", "created", "time",
        "_time",
        "eventtimestamp", "logtime", "timecreated", "timegenerated",
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
        "username", "app", "logger", "component", "dienst", "sourcetype", "@logstream",
        "providername",
    ]
}

extension TableHeader {
    /// Whether the time's name is one that log services use.
    var isLogTime: Bool {
        time.map { ["@timestamp", "_time"].contains(names[$0].lowercased()) } ?? false
    }
}
