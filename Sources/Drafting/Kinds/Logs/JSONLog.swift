import PostMortem

/// Logs of applications in JSON, whoever writes them: ECS, bunyan, pino, logrus, zap, Stackdriver, Docker and
/// others, known by a time and a message under one of the usual names.
extension SourceKind {
    static let jsonLog = SourceKind(
        "json-log", title: "JSON log", unit: "records", shape: .json,
        likelihood: { text in
            let records = JSONLog.records(text).prefix(50)
            guard !records.isEmpty else { return 0 }
            let fitting = records.filter {
                JSONLog.time($0.value) != nil && JSONLog.message($0.value) != nil
            }
            return fitting.count * 2 >= records.count ? 0.9 : 0
        },
        read: { JSONLog.read($0, &$1) })
}

enum JSONLog {
    static let timeNames = [
        "@timestamp", "timestamp", "occurred_at", "event_at", "time", "ts", "datetime", "date",
        "eventTime", "event_time",
        "asctime", "@t", "timeMillis", "_time", "instant", "Timestamp", "Time", "t", "logged_at",
        "created_at", "createdAt", "when", "at", "create_at", "createdTime", "start_time",
        "eventTimestamp",
        "published",
        "receiveTimestamp", "ingestionTime", "epoch", "time_local", "time_iso8601",
    ]
    static let messageNames = [
        "message", "msg", "@m", "textPayload", "jsonPayload.message", "jsonPayload.msg",
        "protoPayload.status.message", "short_message", "MESSAGE", "Message", "log", "_raw",
        "event",
        "@mt", "text", "body", "description", "summary", "title", "error.message", "err.message",
        "error", "data.body", "data.content.text", "data.title", "details", "line", "content",
        "reason", "err", "exception",
    ]
    static let levelNames = [
        "level", "severity", "log.level", "lvl", "loglevel", "levelname", "level_name", "@l",
        "severityText",
        "log_level", "Level", "severity_text", "priority", "status", "jsonPayload.level",
        "detected_level",
        "labels.level", "labels.detected_level", "type",
    ]
    static let authorNames = [
        "service.name", "service", "app", "component", "program", "name", "logger", "logger_name",
        "log.logger", "resource.labels.container_name", "container", "service_name", "labels.app",
        "labels.service_name", "labels.container", "job", "labels.job", "host", "source",
        "logStreamName", "c",
    ]

    struct Item {
        let number: Int
        let value: JSONValue
    }

    static func records(_ text: SourceText) -> [Item] {
        var records: [Item] = []
        for (index, value) in text.values.enumerated() {
            if let inner = LokiAnswer.records(value) ?? inner(value) {
                records += inner.map { Item(number: 0, value: $0) }
            } else {
                records.append(
                    Item(number: text.valueLines[index], value: value["result"] ?? value))
            }
        }
        return records.enumerated().map { index, item in
            Item(
                number: item.number == 0 || text.values.count == 1 ? index + 1 : item.number,
                value: item.value)
        }
    }

    /// Returns the records that a value holds under one of the usual names; nil where it is one itself.
    private static func inner(_ value: JSONValue) -> [JSONValue]? {
        if let elements = value.elements { return elements }
        if let hits = value.at("hits.hits")?.elements { return hits.map { $0["_source"] ?? $0 } }
        if let data = value["data"]?.elements { return data.map { $0["attributes"] ?? $0 } }
        for name in ["events", "logs", "results", "entries", "activityItems", "timeline"] {
            if let elements = value[name]?.elements { return elements }
        }
        return nil
    }

    static func time(_ value: JSONValue) -> DraftRow.Time? {
        var day: WrittenDay?
        var part: WrittenTime?
        for name in timeNames {
            guard case .written(let time)? = DraftRow.Time.field(value.at(name)) else { continue }
            if time.epoch != nil || time.day != nil && time.clock != nil { return .written(time) }
            // The day and the time of day may stand under two names.
            if time.clock == nil { day = day ?? time.day }
            if part?.clock == nil { part = time.clock == nil ? part ?? time : time }
        }
        if part?.day == nil { part?.day = day }
        return part.map(DraftRow.Time.written)
    }

    static func message(_ value: JSONValue) -> String? {
        for name in messageNames {
            if let text = value.at(name)?.text { return text }
        }
        // What web servers log in JSON.
        return answer(value).map { "\($0.request) \($0.status)" }
    }

    /// Returns a request and the status of its answer; nil where a record is of no web server.
    private static func answer(_ value: JSONValue) -> (request: String, status: Int)? {
        guard let request = value.text("request", "request_line"),
            let status = value["status"]?.integer, (100...599).contains(status)
        else { return nil }
        return (request, status)
    }

    static func level(_ value: JSONValue) -> LogLevel? {
        for name in levelNames {
            switch value.at(name) {
            case .string(let text):
                if let number = Int(text) { return level(number, of: name) }
                if let level = LogLevel(text) { return level }
            case .number(let text):
                guard let number = Double(text).map({ Int($0) }) else { continue }
                return level(number, of: name)
            default: continue
            }
        }
        if value.has("ctx"), let letter = value["s"]?.text {
            // MongoDB: fatal, error, warning, information, debug.
            return "FEW".contains(letter) ? .grave : .quiet
        }
        return nil
    }

    /// Reads a level's number: GELF writes syslog's, bunyan and pino tens, Monolog hundreds; a status of three digits is that
    /// of a request.
    private static func level(_ number: Int, of name: String) -> LogLevel {
        if number >= 100 { return number >= (name == "status" ? 500 : 300) ? .grave : .quiet }
        return number < 8 ? LogLevel(priority: number) : LogLevel(number: number)
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        reading.unplaced = text.strayLines
        reading.placeable = text.values.count + text.strayLines.count
        var lacking: [Int] = []
        var runs = AnswerRuns()
        for item in records(text) {
            guard let time = time(item.value), let message = message(item.value) else {
                lacking.append(item.number)
                continue
            }
            if let (request, status) = answer(item.value), message.hasPrefix(request) {
                var row = DraftRow(item.number, time, message.oneLine, .signal)
                runs.take(
                    status, to: AnswerRuns.target(of: request), &row, behind: &reading.rows)
                reading.rows.append(row)
                continue
            }
            let row = row(item.number, time, message, item.value)
            reading.rows.append(row)
        }
        if let first = lacking.first, !reading.rows.isEmpty {
            reading.warnings.append(
                lacking.count == 1
                    ? "record \(first) has no time or no text, and is not in the draft"
                    : "\(lacking.count) records, the first of them \(first), have no time or no text, and are not in the draft"
            )
        }
    }

    /// Whether a record is one of the timeline that an incident tool keeps, where what counts was picked already:
    /// FireHydrant's and Rootly's events, Grafana's activity, Mattermost's and Better Stack's items.
    private static func isNoted(_ value: JSONValue) -> Bool {
        value.has("visibility") || value.has("activityKind") || value.has("playbook_run_id")
            || value.has("item_type") || value.has("event_at") && value.has("event_type")
            || value.has("occurred_at") && value.has("incident_id")
    }

    private static func row(
        _ number: Int, _ time: DraftRow.Time, _ message: String, _ value: JSONValue
    ) -> DraftRow {
        let plain = ANSI.plain(message).trimmedBlanks
        if isNoted(value) {
            let names = ["author.name", "user.name", "actor.name", "updater.user.name"]
            var row = DraftRow(
                number, time, author: names.lazy.compactMap { value.at($0)?.text }.first,
                plain.oneLine)
            if let deleted = value["delete_at"]?.scalar, deleted != "0" { row.leftOut = .deleted }
            return row
        }
        let lines = plain.split(separator: "\n").map(String.init)
        var text = (lines.first ?? "").oneLine
        var level = level(value)
        if level == nil || text.hasPrefix("{"), let inner = InnerLine(text) {
            // A container's line, with what the program itself wrote in front of its message, or in JSON.
            level = level ?? inner.level
            text = inner.text
        }
        let cause = value.text("error.message", "err.message", "error", "exception.message", "err")
        if level == .grave, let cause, !text.contains(cause), cause.utf8.count < 300 {
            text += ": \(cause.oneLine)"
        }
        let trace = value.text(
            "error.stack_trace", "stack_trace", "err.stack", "stack", "stacktrace", "exc_info")
        let author = authorNames.lazy.compactMap { value.at($0)?.text }.first { $0.utf8.count < 60 }
        let whole = lines.count > 1 ? plain : trace.map { "\(text)\n\($0)" }
        return .log(number, time, author: author, text, level: level, whole: whole)
    }
}

/// A log line inside of another's message.
struct InnerLine {
    let level: LogLevel?
    let text: String

    /// Reads a time and a level in front of a message; nil where there is neither.
    init?(_ line: String) {
        if line.hasPrefix("{"),
            let value = try? JSONReader.value(Array(line.utf8), 0..<line.utf8.count),
            let message = JSONLog.message(value)
        {
            level = JSONLog.level(value)
            text = message.oneLine
            return
        }
        var scanner = ByteScanner(line)
        scanner.take(UInt8(ascii: "["))
        let time = scanner.time()
        let found = LogWords.levelAndText(time == nil ? line : scanner.rest)
        guard time?.clock != nil || found.level != nil else { return nil }
        level = found.level
        text = found.text
    }
}
