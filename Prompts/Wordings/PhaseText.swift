import PostMortem

/// What the file of a phase says.
struct PhaseText {
    /// What the facilitator needs in it.
    var prompt = PhasePrompt(say: [], ask: [], watch: [], done: [])
    /// The sections that it alone has, by their titles.
    var lists: [String: [String]] = [:]
    /// The hours after an incident's end by which memory has faded too much; nil in every phase but the first.
    var memoryHours: Int?

    /// Nothing.
    static let none = PhaseText()

    /// Reads the file of a phase.
    ///
    /// - Throws: `PromptError` with the section or line at fault.
    init(of phase: Phase, _ layers: PromptLayers) throws(PromptError) {
        let extra =
            phase == .prepare
            ? ["invite", "use when", "avoid when", "memory hours", "anybody else"]
            : phase == .actions ? ["known by", "which of two", "after a no"] : []
        let text = try layers.text(of: .phase(phase))
        let sections = try text.paragraphs(titled: ["say", "ask", "watch", "done"] + extra)
        if phase == .prepare { memoryHours = try text.hours(titled: "memory hours") }
        prompt = PhasePrompt(
            say: sections["say"] ?? [], ask: sections["ask"] ?? [],
            watch: sections["watch"] ?? [], done: sections["done"] ?? [])
        for title in extra { lists[title] = sections[title] }
    }

    private init() {}
}
