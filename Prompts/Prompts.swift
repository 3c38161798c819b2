public import Lens
public import PostMortem

/// What the facilitator says and asks, as text: compiled in, or from a team's own folder.
///
/// All of it is read and checked at once, so that nothing can fail in the middle of a meeting.
public struct Prompts: Sendable {
    /// The directive, to be read aloud, in paragraphs.
    public let directive: [String]
    /// Who is to be invited and for what, one paragraph a role.
    public let invite: [String]
    /// When the meeting is the right thing, one paragraph a case.
    public let useWhen: [String]
    /// When it is not.
    public let avoidWhen: [String]
    /// How blame is turned round, in the order in which wordings are looked for; the last fits all.
    public let turns: [Turn]

    /// The rules of the lens that a folder brings; nil for the built-in ones.
    private let ownLens: Lens?
    private let phases: [Phase: PhasePrompt]
    private let cues: [Cue.Name: CueTemplate]

    /// Returns the prompts that are compiled in.
    ///
    /// - Throws: `PromptError` where they are faulty, which the tests rule out.
    public static func builtIn() throws(PromptError) -> Prompts {
        try Prompts(lens: nil) { file throws(PromptError) in
            try SectionedText(file.builtIn, path: file.name)
        }
    }

    /// Reads prompts from a folder that holds exactly the text files of the built-in ones.
    ///
    /// Hidden files, and files with other endings than `.txt`, may be there.
    ///
    /// - Throws: `PromptError` where a file is missing, is not known, can't be read, or where its
    ///   sections or placeholders are not those of the built-in one.
    public init(directory: String) throws(PromptError) {
        let folder = try Folder(path: directory)
        let known = PromptFile.allCases.map(\.name)
        let lens = PromptFile.lens.name
        let found = folder.names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
        let missing = known.filter { !found.contains($0) && $0 != lens }
        let unknown = found.filter { !known.contains($0) }
        guard missing.isEmpty, unknown.isEmpty else {
            throw Prompts.wrongFiles(in: directory, missing: missing, unknown: unknown)
        }
        let ownLens: Lens? =
            found.contains(lens)
            ? try Prompts.lens(folder.bytes(of: lens), path: folder.path(of: lens)) : nil
        try self.init(lens: ownLens) { file throws(PromptError) in
            try SectionedText(folder.bytes(of: file.name), path: folder.path(of: file.name))
        }
    }

    /// Returns what the facilitator needs in a phase.
    public func phase(_ phase: Phase) -> PhasePrompt {
        phases[phase] ?? PhasePrompt(say: [], ask: [], watch: [], done: [])
    }

    /// Returns how a cue is worded, with what it is about filled in.
    public func cue(_ cue: Cue) -> CueText {
        let (name, values) = cue.content
        return cues[name]?.filled(with: values) ?? CueText(text: name.rawValue, command: nil)
    }

    /// Returns the question that turns blame round to the system.
    ///
    /// The first turn whose wording stands in the text gives it. If none does, or nothing was typed,
    /// the questions that fit anything go round.
    ///
    /// - Parameters:
    ///   - text: what was said; nil where nobody typed it.
    ///   - names: the people on the roster, so that a first or last name counts as naming somebody.
    ///   - count: how often blame was called out before; several questions take turns by it.
    /// - Returns: one of the questions of ``turns``.
    public func turn(
        for text: String?, naming names: [Person.ID] = [], count: Int
    ) -> String {
        let said = Turn.words(of: text ?? "")
        let people = names.flatMap { name in
            let words = Turn.words(of: name)
            return Set([words.first, words.last].compactMap(\.self))
        }
        let turn = turns.first { $0.triggers.isEmpty || $0.fits(said, names: people) }
        return turn?.question(count) ?? ""
    }

    // MARK: The lens

    /// What finds wordings that point at people.
    ///
    /// The built-in rules are compiled when something asks for them first.
    public var lens: Lens { ownLens ?? Prompts.builtInLens }

    private static let builtInLens =
        (try? lens(PromptFile.lens.builtIn, path: PromptFile.lens.name)) ?? Lens.silent

    /// Reads rules of the lens.
    ///
    /// - Throws: `PromptError` with the line at fault.
    package static func lens(_ bytes: [UInt8], path: String) throws(PromptError) -> Lens {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PromptError(path, "The file is not UTF-8.", hints: "Save it as UTF-8.")
        }
        do { return try Lens(rules: text) } catch {
            throw PromptError(path, line: error.line, error.message, hints: error.hint)
        }
    }

    // MARK: Reading the files

    private init(
        lens: Lens?, reading file: (PromptFile) throws(PromptError) -> SectionedText
    ) throws(PromptError) {
        ownLens = lens
        let directiveText = try file(.directive)
        directive = try directiveText.paragraphs(titled: ["read aloud"])["read aloud"] ?? []

        var phases: [Phase: PhasePrompt] = [:]
        var lists: [String: [String]] = [:]
        for phase in Phase.allCases {
            let extra = phase == .prepare ? ["invite", "use when", "avoid when"] : []
            let sections = try file(.phase(phase))
                .paragraphs(titled: ["say", "ask", "watch", "done"] + extra)
            phases[phase] = PhasePrompt(
                say: sections["say"] ?? [], ask: sections["ask"] ?? [],
                watch: sections["watch"] ?? [], done: sections["done"] ?? [])
            for title in extra { lists[title] = sections[title] }
        }
        self.phases = phases
        invite = lists["invite"] ?? []
        useWhen = lists["use when"] ?? []
        avoidWhen = lists["avoid when"] ?? []
        turns = try file(.turns).turns()
        cues = try file(.cues).cues()
    }

    private static func wrongFiles(
        in directory: String, missing: [String], unknown: [String]
    ) -> PromptError {
        let faults = [("missing", missing), ("unknown", unknown)]
            .filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.joined(separator: ", "))" }
        return PromptError(
            directory, "These are not the files of prompts; \(faults.joined(separator: "; ")).",
            hints: "Copy the built-in Prompts/Texts, and change the words in the copies.",
            "Give notes of your own another ending than .txt.")
    }
}
