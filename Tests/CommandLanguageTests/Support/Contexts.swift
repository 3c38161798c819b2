import CommandLanguage
import PostMortem
import Testing

/// Returns the instant of a time in full, as `2026-11-21T09:14:00+01:00`.
func instant(_ text: String) throws -> Instant {
    let utc = ReadingContext(zone: .utc, now: Instant(seconds: 0))
    return try utc.time(text).instant
}

/// Returns a context in which the entry before, if any, was at one time and it is now another.
func context(
    _ zone: String = "Europe/Berlin", anchor: String? = "2026-11-21T09:14:00+01:00",
    now: String = "2026-11-23T10:00:00+01:00"
) throws -> ReadingContext {
    try ReadingContext(
        zone: ZoneRules(zone), anchor: anchor.map(instant), now: instant(now))
}

/// Returns the command of a line that is one.
func command(_ line: String, in context: ReadingContext) throws -> Command {
    try #require(try CommandParser.parse(line, in: context))
}

/// Returns the error of a line that is no command.
func parseError(_ line: String, in context: ReadingContext) throws -> ParseError {
    try #require(throws: ParseError.self) { try CommandParser.parse(line, in: context) }
}
