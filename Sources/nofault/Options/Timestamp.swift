import CommandLanguage
import PostMortem
import Shell

/// Times that options take.
enum Timestamp {
    /// Returns the instant that an option names.
    ///
    /// - Throws: a complaint that names the option where it is no whole time with an offset.
    static func read(_ text: String, option: String) throws(Complaint) -> Instant {
        let context = ReadingContext(zone: .utc, now: Instant(milliseconds: 0))
        let clock = text.drop { $0 != "T" && $0 != "t" }
        guard clock.contains(where: { "Zz+-".contains($0) }), let time = try? context.time(text)
        else {
            throw Complaint(
                "\(option) takes a whole time, and \(text) is none.",
                hints: ["Give it as 2026-11-23T09:00:00Z or 2026-11-23T09:00+01:00."],
                status: .usage)
        }
        return time.instant
    }
}
