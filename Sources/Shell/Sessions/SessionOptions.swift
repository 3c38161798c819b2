import CommandLanguage
import PostMortem
import Prompts

/// What a session is led with, as the command line gives it.
public struct SessionOptions: Sendable {
    /// The journal's path; nil where nothing is recorded.
    let journal: String?
    /// Who types; nil takes the login name.
    let author: String?
    /// A folder of prompts; nil takes the built-in ones.
    let prompts: String?
    /// The time that the clock is pinned to, as typed; nil takes the machine's clock.
    let clock: String?
    /// Whether lines that seem to hold secrets are recorded without asking.
    let allowsSecrets: Bool

    /// Creates the options.
    ///
    /// - Parameters:
    ///   - journal: the journal's path; nil where nothing is recorded.
    ///   - author: who types; nil takes the login name.
    ///   - prompts: a folder of prompts; nil takes the built-in ones.
    ///   - clock: a time to pin the clock to; nil takes the machine's clock.
    ///   - allowsSecrets: whether lines that seem to hold secrets are recorded without asking.
    public init(
        journal: String?, author: String?, prompts: String?, clock: String?,
        allowsSecrets: Bool = false
    ) {
        self.journal = journal
        self.author = author
        self.prompts = prompts
        self.clock = clock
        self.allowsSecrets = allowsSecrets
    }

    /// The prompts that are asked for.
    func readPrompts() throws(Complaint) -> Prompts {
        do {
            guard let directory = prompts else { return try Prompts.builtIn() }
            return try Prompts(directory: directory)
        } catch {
            throw Complaint(error)
        }
    }

    /// The clock that is asked for.
    func readClock() throws(Complaint) -> WallClock {
        guard let clock else { return .system }
        return .stepping(next: try Timestamp.read(clock, option: "--clock"))
    }

    /// Who types: as given, else the login name; nil where there is none.
    var typist: Person.ID? {
        let names = [author, environment("USER"), environment("LOGNAME"), loginName]
        return names.compactMap(\.self).first { !$0.isEmpty }
    }
}

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
