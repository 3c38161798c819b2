import PostMortem

/// The texts of a set of prompts, each read when it is needed.
struct PromptTexts: Sendable {
    let directive: Late<[String]>
    let phases: [Phase: Late<PhaseText>]
    let turns: Late<[Turn]>
    let cues: Late<Sentences<Cue.Name, CueTemplate>>
    let nameWords: Late<NameWords>
    let dates: Late<DateWords>
    let invitation: Late<Sentences<InvitationPhrase, Template>>
    let meeting: Late<Sentences<MeetingPhrase, Template>>
    let answers: Late<AnswerWords>
    let findings: Late<Sentences<FindingPhrase, Template>>

    /// Takes the texts from where they come from.
    ///
    /// - Throws: `PromptError` where they are read at once, and are faulty.
    init(_ layers: PromptLayers) throws(PromptError) {
        directive = try Late(layers, else: []) { layers throws(PromptError) in
            let text = try layers.text(of: .directive)
            return try text.paragraphs(titled: ["read aloud"])["read aloud"] ?? []
        }
        var phases: [Phase: Late<PhaseText>] = [:]
        for phase in Phase.allCases {
            phases[phase] = try Late(layers, else: .none) { layers throws(PromptError) in
                try PhaseText(of: phase, layers)
            }
        }
        self.phases = phases
        turns = try Late(layers, else: []) { layers throws(PromptError) in
            try layers.text(of: .turns).turns()
        }
        cues = try Late(layers, else: Sentences()) { layers throws(PromptError) in
            try layers.text(of: .cues).cues(atOnce: layers.isReadAtOnce)
        }
        nameWords = try Late(layers, else: .none) { layers throws(PromptError) in
            try layers.text(of: .names).nameWords()
        }
        dates = try Late(layers, else: .none) { layers throws(PromptError) in
            try DateWords(layers.text(of: .dates))
        }
        invitation = try Late(layers, else: Sentences()) { layers throws(PromptError) in
            try layers.text(of: .invitation).sentences(atOnce: layers.isReadAtOnce)
        }
        meeting = try Late(layers, else: Sentences()) { layers throws(PromptError) in
            try layers.text(of: .meeting).sentences(
                besides: AnswerWords.titles, atOnce: layers.isReadAtOnce)
        }
        answers = try Late(layers, else: .none) { layers throws(PromptError) in
            try AnswerWords(layers)
        }
        findings = try Late(layers, else: Sentences()) { layers throws(PromptError) in
            try layers.text(of: .findings).sentences(atOnce: layers.isReadAtOnce)
        }
    }

    /// Returns what the file of a phase says.
    func phase(_ phase: Phase) -> PhaseText { phases[phase]?.value ?? .none }
}
