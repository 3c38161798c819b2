import PostMortem

/// How grave a line of a log calls itself.
enum LogLevel: Hashable, Sendable {
    case quiet
    case grave

    /// Reads a level's name, as `WARN`, `error`, `[Error]`; nil where it is none.
    init?(_ word: some StringProtocol) {
        let bare = word.lowercased().filter { $0.isLetter }
        if LogLevel.graveNames.contains(bare) {
            self = .grave
        } else if LogLevel.quietNames.contains(bare) {
            self = .quiet
        } else {
            return nil
        }
    }

    /// Reads the number of a syslog priority, 0 to 7 (RFC 5424 §6.2.1): 4 is a warning.
    init(priority: Int) { self = priority < 5 ? .grave : .quiet }

    /// Reads the number that bunyan and pino write: 40 is a warning.
    init(number: Int) { self = number >= 40 ? .grave : .quiet }

    /// Whether a level's name can begin with a byte; most words are ruled out by their first letter.
    static func mayBegin(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= 0x80 || initials.contains(byte | 0x20)
    }

    private static let initials = Set((graveNames.union(quietNames)).compactMap(\.utf8.first))

    private static let graveNames: Set<String> = [
        "warn", "warning", "error", "err", "fatal", "crit", "critical", "severe", "alert", "emerg",
        "emergency", "panic", "dpanic", "fehler", "warnung", "failure", "kritisch", "auditfailure",
        "überwachunggescheitert",
    ]

    private static let quietNames: Set<String> = [
        "info", "information", "informational", "notice", "debug", "trace", "verbose", "fine",
        "finer", "finest", "log", "audit", "config", "statement", "detail", "hint", "normal", "ok",
        "success", "hinweis", "dbg", "inf", "informationen", "ausführlich", "auditsuccess",
        "überwachungerfolgreich",
    ]
}

extension DraftRow {
    /// Creates a row of a log: a grave line is a signal, a quiet one a fact if it tells of something that was
    /// done, else left out; without a level the words decide.
    static func log(
        _ place: Int, _ time: Time, author: String? = nil, _ text: String, level: LogLevel?,
        whole: String? = nil
    ) -> DraftRow {
        var row = DraftRow(place, time, author: author, text)
        row.whole = whole
        switch level {
        case .grave: row.kind = .signal
        case .quiet: row.leftOut = Wordings.isDeed(text) ? nil : .quiet
        case nil:
            if Wordings.isTrouble(text) {
                row.kind = .signal
            } else if !Wordings.isDeed(text) {
                row.leftOut = .quiet
            }
        }
        if row.leftOut == nil {
            row.likeness = (author ?? "") + "\u{1F}" + Likeness.shape(of: text)
        }
        return row
    }
}
