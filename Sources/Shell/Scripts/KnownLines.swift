import CommandLanguage
import PostMortem

/// The lines that are known of a script that is being loaded again, because it has grown.
///
/// A line is known by its kind, its instant and its text, or by its command: what was edited, dropped or
/// undone since stays known, and doesn't come back.
struct KnownLines {
    /// How often each line may come before it is new.
    private var remaining: [String: Int] = [:]
    /// The zone that the script names for its times; nil before it does.
    private var zone: String?
    /// How many lines were known so far.
    private(set) var count = 0

    /// Finds what was ever recorded from a script; nil where nothing was.
    init?(of script: String, in records: [Record]) {
        for record in records {
            guard let source = record.source, let colon = source.lastIndex(of: ":"),
                source[..<colon] == script, let command = record.event.command(in: Session())
            else { continue }
            remaining[KnownLines.key(command), default: 0] += 1
        }
        guard !remaining.isEmpty else { return nil }
    }

    /// What a line is known by.
    private static func key(_ command: Command) -> String {
        guard case .record(let kind, let time, let text) = command else { return command.line }
        let instant = time.map { "\($0.isApproximate ? "~" : "")\($0.instant.seconds)" } ?? "-"
        return "\(kind.rawValue) \(instant) \(text)"
    }

    /// Whether a line was recorded from the script already.
    ///
    /// The script's own zone is what its times are read in, whatever zone the session has meanwhile; it isn't
    /// set again.
    mutating func takes(_ line: String, in session: ReadingContext) -> Bool {
        var context = session
        if let zone, let rules = try? ZoneRules(zone) {
            context = ReadingContext(zone: rules, anchor: session.anchor, now: session.now)
        }
        guard let command = try? CommandParser.parse(line, in: context) else { return false }
        if case .zone(let name) = command {
            zone = name
            count += 1
            return true
        }
        let key = KnownLines.key(command)
        guard let left = remaining[key], left > 0 else { return false }
        remaining[key] = left - 1
        count += 1
        return true
    }

    /// Returns a line with its time in full where the script's zone isn't the session's.
    func spelled(_ line: String, in session: ReadingContext) -> String {
        guard let zone, zone != session.zoneName, let rules = try? ZoneRules(zone) else {
            return line
        }
        let context = ReadingContext(zone: rules, anchor: session.anchor, now: session.now)
        guard let command = try? CommandParser.parse(line, in: context),
            case .record(let kind, let time?, let text) = command
        else { return line }
        return Command.record(kind, at: time, text: text).line
    }
}
