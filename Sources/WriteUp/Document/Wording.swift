import PostMortem

/// How write-ups spell what the domain knows as values.
enum Wording {
    /// Returns an instant in UTC, to the second, as `2026-11-23T09:00:00Z` (RFC 3339 §5.6).
    static func universal(_ instant: Instant) -> String {
        let moment = Moment(instant: instant, offset: 0)
        return "\(moment.date)T\(clock(instant))Z"
    }

    /// Returns an instant's time of day in UTC as `09:00:00`.
    static func clock(_ instant: Instant) -> String {
        duration(Int64(Moment(instant: instant, offset: 0).secondOfDay), hourDigits: 2)
    }

    /// Returns a length of time as `1:02:03`.
    ///
    /// - Parameters:
    ///   - seconds: whole seconds, 0 or more.
    ///   - hourDigits: how many digits the hours have at least.
    /// - Returns: hours, minutes and seconds.
    static func duration(_ seconds: Int64, hourDigits: Int) -> String {
        let fields = [(seconds / 3600, hourDigits), (seconds / 60 % 60, 2), (seconds % 60, 2)]
        return fields.map { padded($0, to: $1) }.joined(separator: ":")
    }

    /// Returns a word with a capital letter in front.
    static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }
}
