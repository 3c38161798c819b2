public import PostMortem
import SafeText

/// What the minutes know of one record: who did what and when, in words.
public struct MinutesEntry: Hashable, Sendable {
    /// The record.
    public let record: Record
    /// The day in UTC, where it is another than that of the record before; nil where it is the same.
    public let newDay: CalendarDate?
    /// Milliseconds since the meeting began; negative before it, nil where it had not begun.
    public let elapsed: Int64?
    /// What happened, with the rules that were set aside and the reason; people's words as typed.
    public let text: String

    /// Returns the lines: that of the day where it changes, and that of the record.
    ///
    /// - Parameter isTakenBack: whether the change was undone, which a `-` in front says.
    /// - Returns: lines that are safe for a terminal.
    public func lines(isTakenBack: Bool) -> [String] {
        let number = String(record.sequence)
        let mark =
            (isTakenBack ? "-" : " ") + String(repeating: " ", count: max(0, 4 - number.count))
        let fields = [
            number, "\(Wording.clock(record.at))Z", elapsedClock, record.by ?? "—",
            text + (record.source.map { " (from \($0))" } ?? ""),
        ]
        let line = TerminalText.safe(fields.joined(separator: "  "))
        return (newDay.map { [$0.description] } ?? []) + [mark + line]
    }

    /// The time since the meeting began as `+0:02:40`, and blanks where it had not begun.
    private var elapsedClock: String {
        guard let elapsed else { return "        " }
        let sign = elapsed < 0 ? "-" : "+"
        return sign + Wording.duration(Int64((elapsed / 1000).magnitude), hourDigits: 1)
    }

    /// Returns the entry as a JSON object on one line (RFC 8259), with a line feed at the end.
    ///
    /// Its names are `record`, `time`, `elapsed` in seconds, `who`, `event`, `text`, `undone` and `from`, in
    /// this order; what is not known is null.
    public func json(isTakenBack: Bool) -> String {
        let members = [
            ("record", "\(record.sequence)"),
            ("time", "\"\(time)\""),
            ("elapsed", elapsed.map { "\($0 / 1000)" } ?? "null"),
            ("who", quoted(record.by)),
            ("event", quoted(record.event.name)),
            ("text", quoted(text)),
            ("undone", "\(isTakenBack)"),
            ("from", quoted(record.source)),
        ]
        return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}\n"
    }

    /// The record's time as the journal has it, in UTC to the millisecond.
    private var time: String {
        let fraction = padded(record.at.milliseconds - record.at.seconds * 1000, to: 3)
        return "\(Wording.universal(record.at).dropLast()).\(fraction)Z"
    }

    private func quoted(_ text: String?) -> String {
        text.map { JSONText.quoted($0) } ?? "null"
    }
}

extension Event {
    /// The event's name in the journal, which is that of its case.
    fileprivate var name: String {
        // A case without values has no child, and is described by its name.
        Mirror(reflecting: self).children.first?.label ?? "\(self)"
    }
}
