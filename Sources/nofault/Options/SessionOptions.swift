import ArgumentParser
import OperatingSystem
import PostMortem
import Prompts
import Shell

/// The options of subcommands that lead a session.
struct SessionOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who is typing; each record says so.", valueName: "name"))
    var author: String?

    @OptionGroup var prompts: PromptsOption

    @Option(
        help: ArgumentHelp(
            "The time to begin at, such as 2026-11-23T09:00:00Z; it then goes on by a second a command.",
            valueName: "time"))
    var clock: String?

    @Flag(help: "Record lines that look as if they held a password, token or key.")
    var allowSecrets = false

    @Flag(help: "Show a hint behind each line whose wording could be turned round to the system.")
    var lens = false

    /// The options where none is given.
    static var unsaid: SessionOptions {
        var options = SessionOptions()
        options.author = nil
        options.prompts = .unsaid
        options.clock = nil
        options.allowSecrets = false
        options.lens = false
        return options
    }

    /// What becomes of such wordings where somebody is at a prompt, and where nobody is.
    ///
    /// - Returns: nil where nobody wants to hear of them; `NOFAULT_LENS=off` says so at a prompt.
    func listening(atPrompt isPrompt: Bool) -> Listening? {
        if lens { return Listening(at: .everywhere, keeping: .standard) }
        guard isPrompt, Environment.value("NOFAULT_LENS") != "off" else { return nil }
        return Listening(at: .prompt, keeping: .standard)
    }

    /// The clock that is asked for.
    func readClock() throws(Complaint) -> WallClock {
        guard let clock else { return .system }
        return .stepping(next: try Timestamp.read(clock, option: "--clock"))
    }

    /// Who types: as given, else the login name; nil where there is none.
    var typist: Person.ID? {
        let names = [
            author, Environment.value("USER"), Environment.value("LOGNAME"),
            Environment.accountName,
        ]
        return names.compactMap(\.self).first { !$0.isEmpty }
    }
}
