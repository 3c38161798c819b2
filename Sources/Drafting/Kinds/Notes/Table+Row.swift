import PostMortem

// What a record of a table becomes, by what its columns say.
extension Table {
    /// Makes the row of a record that has a time and a text.
    static func row(
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

    private static func left(_ word: String) -> Omission? {
        switch word.lowercased().without(suffix: "_log_entry") {
        case "notify", "notification": .notification
        case "assign", "assignment", "delegate": .assignment
        default: nil
        }
    }
}
