import PostMortem

/// The systemd journal as `journalctl -o json` gives it: a value a line, or in an array.
///
/// Times are microseconds in decimal strings; a message that is no text is an array of bytes, and a field
/// that comes several times an array of strings (systemd.io, "Journal Export Formats").
extension SourceKind {
    static let journaldJSON = SourceKind(
        "journald-json", title: "journald", unit: "records", shape: .json,
        likelihood: { text in
            JournaldJSON.entries(text).prefix(20).contains { $0.has("__REALTIME_TIMESTAMP") }
                ? 1 : 0
        },
        read: { JournaldJSON.read($0, &$1) })
}

enum JournaldJSON {
    static func entries(_ text: SourceText) -> [JSONValue] {
        text.values.flatMap { $0.elements ?? [$0] }
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        let isLines = text.values.count > 1
        for (index, entry) in entries(text).enumerated() {
            guard let time = DraftRow.Time.field(entry["__REALTIME_TIMESTAMP"]),
                let message = message(entry["MESSAGE"])
            else { continue }
            let author =
                field(entry["SYSLOG_IDENTIFIER"]) ?? field(entry["_COMM"])
                ?? field(entry["_SYSTEMD_UNIT"])
            let level = field(entry["PRIORITY"]).flatMap(Int.init).map(LogLevel.init(priority:))
            let lines = message.split(separator: "\n", maxSplits: 1).map(String.init)
            let number = isLines ? text.valueLines[index] : index + 1
            reading.rows.append(
                .log(
                    number, time, author: author, ANSI.plain(lines.first ?? "").oneLine,
                    level: level,
                    whole: lines.count > 1 ? message : nil))
        }
    }

    private static func field(_ value: JSONValue?) -> String? {
        value?.scalar ?? value?.elements?.first?.scalar
    }

    private static func message(_ value: JSONValue?) -> String? {
        if let text = value?.scalar { return text }
        guard let elements = value?.elements, !elements.isEmpty else { return nil }
        let bytes = elements.compactMap { $0.integer }.filter { (0...255).contains($0) }
        if bytes.count == elements.count {
            return String(decoding: bytes.map(UInt8.init), as: UTF8.self)
        }
        return elements.first?.text
    }
}
