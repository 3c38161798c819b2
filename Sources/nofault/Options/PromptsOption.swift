import ArgumentParser
import Journal
import OperatingSystem
import PostMortem
import Prompts
import Shell

/// The options that say which prompts are read: the language, and a team's own folder.
struct PromptsOption: ParsableArguments {
    @Option(
        name: .customLong("prompts"),
        help: ArgumentHelp(
            "A folder of prompts to use before the built-in ones; else NOFAULT_PROMPTS.",
            valueName: "dir"),
        completion: .directory)
    var folder: String?

    @Option(
        help: ArgumentHelp(
            "The language of what is said, \(PromptsOption.languages); else NOFAULT_LANGUAGE. A session keeps its own.",
            valueName: "language"))
    var language: String?

    /// The option where nothing is given.
    static var unsaid: PromptsOption {
        var option = PromptsOption()
        option.folder = nil
        option.language = nil
        return option
    }

    /// The languages that there are, as `en or de`.
    private static let languages = Language.allCases.map(\.rawValue).joined(separator: " or ")

    /// The folder that is asked for; nil for the built-in prompts.
    ///
    /// - Throws: a complaint where its home folder isn't known.
    func chosenFolder() throws(Complaint) -> String? {
        guard let path = folder ?? Environment.value("NOFAULT_PROMPTS"), !path.isEmpty else {
            return nil
        }
        return try HomeFolder.expanding(path)
    }

    /// Reads the prompts that are asked for.
    ///
    /// - Parameter session: the session that they are for, whose language is kept; nil where there is none yet.
    /// - Returns: the prompts, all of them read and checked.
    /// - Throws: a complaint where the language is not known, or the folder can't be used.
    func read(for session: Session? = nil) throws(Complaint) -> Prompts {
        let asked = try chosenLanguage()
        let language = session.map { Language(recorded: $0.language) } ?? asked
        let folder = try chosenFolder()
        do {
            guard let folder else { return try Prompts.builtIn(in: language) }
            return try Prompts(directory: folder, language: language)
        } catch {
            throw Complaint(error)
        }
    }

    /// What was chosen now and differs from what a session was opened with, a note each.
    func differences(from session: Session, reading prompts: Prompts) throws(Complaint) -> [String]
    {
        var notes: [String] = []
        if language != nil, try chosenLanguage().recorded != session.language {
            notes.append(
                "Note: this session was opened in \(Language(recorded: session.language).rawValue), and stays in it."
            )
        }
        if prompts.digest != session.promptsDigest {
            let former = session.promptsDigest == nil ? "the built-in prompts" : "other prompts"
            let now = prompts.digest == nil ? "the built-in ones" : "those of a folder"
            notes.append(
                "Note: this session was opened with \(former), and goes on with \(now).")
        }
        return notes
    }

    private func chosenLanguage() throws(Complaint) -> Language {
        let variable = Environment.value("NOFAULT_LANGUAGE").flatMap { $0.isEmpty ? nil : $0 }
        guard let word = language ?? variable else { return .english }
        if let language = Language(rawValue: word.lowercased()) { return language }
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw Complaint(
            "\(language == nil ? "NOFAULT_LANGUAGE" : "--language") names no language of nofault: \(word).",
            hints: ["Give one of: \(known)."], status: .usage)
    }
}

extension Prompts {
    /// The digest of the team's own files; nil for the built-in prompts.
    var digest: String? { ownBytes.isEmpty ? nil : TextDigest.of(ownBytes) }
}
