public import Lens
public import PostMortem

/// What the facilitator says and asks, as text: compiled in, or from a team's own folder.
///
/// A folder is read and checked at once, so that nothing can fail in the middle of a meeting. What is compiled in the tests
/// have checked, and each file of it is read when something of it is said first.
public struct Prompts: Sendable {
    /// The language of it.
    public let language: Language
    /// The team's own files, for a digest of them; empty for the built-in prompts.
    public let ownBytes: [UInt8]

    /// The rules of the lens that a folder brings; nil for the built-in ones.
    private let ownLens: Lens?
    /// What a folder says on pages; nil where it has no such file.
    private let ownPage: PagePhrases?
    private let texts: PromptTexts

    /// Returns the prompts that are compiled in.
    ///
    /// - Parameter language: the language.
    /// - Returns: the prompts, each file of which is read when something of it is said first.
    /// - Throws: nothing, as ``check(_:)`` in the tests reads them all.
    public static func builtIn(in language: Language = .english) throws(PromptError) -> Prompts {
        try Prompts(PromptLayers(folder: nil, language: language))
    }

    /// Reads all that is compiled in for a language, pages included.
    ///
    /// - Throws: `PromptError` at the first fault.
    package static func check(_ language: Language) throws(PromptError) {
        let layers = try PromptLayers(folder: nil, language: language, isReadAtOnce: true)
        _ = try Prompts(layers)
        _ = try PagePhrases(layers)
    }

    /// Reads prompts from a folder with text files of the same names as the built-in ones.
    ///
    /// A file or a section that it lacks is taken from the built-in ones of the language, and from the English
    /// ones where the language lacks it too. Hidden files, and files with other endings than `.txt`, may be there.
    ///
    /// - Throws: `PromptError` where no file is known or one is not, where one can't be read, or where a section or
    ///   placeholder is not one of the built-in ones.
    public init(directory: String, language: Language = .english) throws(PromptError) {
        try self.init(
            PromptLayers(folder: try PromptLayers.folder(directory), language: language))
    }

    /// The directive, to be read aloud, in paragraphs.
    public var directive: [String] { texts.directive.value }
    /// Who is to be invited and for what, one paragraph a role.
    public var invite: [String] { prepare("invite") }
    /// When the meeting is the right thing, one paragraph a case.
    public var useWhen: [String] { prepare("use when") }
    /// When it is not.
    public var avoidWhen: [String] { prepare("avoid when") }
    /// The hours after an incident's end by which memory has faded too much.
    public var memoryHours: Int { texts.phase(.prepare).memoryHours ?? Incident.memoryHours }
    /// How blame is turned round, in the order in which wordings are looked for; the last fits all.
    public var turns: [Turn] { texts.turns.value }
    /// The words by which a name is known to be no single person's.
    public var nameWords: NameWords { texts.nameWords.value }
    /// How days and lengths of time are said.
    public var dates: DateWords { texts.dates.value }
    /// The words that answer questions asked in turn.
    public var answers: AnswerWords { texts.answers.value }
    /// What is still missing, as cues quote it.
    var findings: Sentences<FindingPhrase, Template> { texts.findings.value }

    private func prepare(_ title: String) -> [String] { texts.phase(.prepare).lists[title] ?? [] }

    /// What a new journal says of ``memoryHours``; nil for the practice's figure.
    public var ownMemoryHours: Int? {
        memoryHours == Incident.memoryHours ? nil : memoryHours
    }

    /// Returns what the facilitator needs in a phase.
    public func phase(_ phase: Phase) -> PhasePrompt {
        texts.phase(phase).prompt
    }

    /// Returns what is said beside the phases' lists.
    public func aside(_ aside: Aside) -> String {
        let phase: Phase = aside == .anybodyElse ? .prepare : .actions
        return texts.phase(phase).lists[aside.rawValue]?.joined(separator: " ") ?? aside.rawValue
    }

    /// Returns how a cue is worded, with what it is about filled in.
    public func cue(_ cue: Cue) -> CueText {
        var (name, values) = cue.content
        // What is missing is a sentence of the language, and not only its frame.
        if case .unfit(let found) = cue {
            values[.findings] = found.map { sentence(of: $0) }.joined(separator: "; ")
        } else if case .leftOpen(let debt) = cue {
            values[.findings] = sentence(of: debt)
        }
        return texts.cues.value[name]?.filled(with: values)
            ?? CueText(text: name.rawValue, command: nil)
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
        turn(hearing: text ?? "", naming: names)?.question(count) ?? ""
    }

    /// Returns the first turn whose wording stands in a text; the one that fits anything where there is no other.
    func turn(hearing text: String, naming names: [Person.ID]) -> Turn? {
        let said = Turn.words(of: text)
        let people = names.flatMap { name in
            let words = Turn.words(of: name)
            return Set([words.first, words.last].compactMap(\.self))
        }
        return turns.first { $0.triggers.isEmpty || $0.fits(said, names: people) }
    }

    // MARK: The lens

    /// What finds wordings that point at people.
    ///
    /// The built-in rules are English, and compiled when something asks for them first. In a language without a
    /// labelled set of its own the lens is silent, unless a folder has rules.
    public var lens: Lens {
        ownLens ?? (language == .english ? Prompts.builtInLens : Lens.silent)
    }

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

    private init(_ layers: PromptLayers) throws(PromptError) {
        language = layers.language
        ownBytes = layers.ownBytes
        ownLens = try layers.ownLens()
        texts = try PromptTexts(layers)
        // A page says what is compiled in. A folder's own text is read for whoever is writing one.
        ownPage = layers.hasOwn(.page) ? try PagePhrases(layers) : nil
    }

    // MARK: The meeting

    /// Returns what is said or asked as the meeting is led, with what it is about filled in.
    public func phrase(
        _ phrase: MeetingPhrase, _ values: [Placeholder: String] = [:]
    ) -> String {
        texts.meeting.value[phrase]?.filled(with: values) ?? phrase.rawValue
    }

    /// Returns what a phase is called.
    public func title(of phase: Phase) -> String { page(PagePhrase(phase)) }

    /// Returns what a role is called.
    public func title(of role: Role) -> String { page(PagePhrase(role)) }

    private var page: PagePhrases { ownPage ?? PagePhrases.builtIn(in: language) }

    // MARK: The invitation

    /// Returns a sentence of the invitation, with what it is about filled in.
    public func phrase(
        _ phrase: InvitationPhrase, _ values: [Placeholder: String] = [:]
    ) -> String {
        texts.invitation.value[phrase]?.filled(with: values) ?? phrase.rawValue
    }

    /// Returns what somebody in a role is invited for, as a sentence of ``invite``.
    public func reason(for role: Role) -> String {
        let order: [Role] = [.facilitator, .onCall, .developer, .affected, .manager]
        guard let place = order.firstIndex(of: role), invite.indices.contains(place) else {
            return phrase(.otherRole)
        }
        return invite[place]
    }
}
