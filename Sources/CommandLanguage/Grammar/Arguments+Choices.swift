import PostMortem

extension Arguments {
    /// Reads a role.
    mutating func role() throws(ParseError) -> Role {
        let word = try word("a role and a name")
        let folded = word.lowercased()
        if let role = Role(rawValue: folded == "oncall" ? Role.onCall.rawValue : folded) {
            return role
        }
        throw unknown(
            word, "a role", among: Role.allCases.map(\.rawValue),
            hint: "Roles are \(Particle.roles): type invite ROLE NAME.")
    }

    /// Reads what to show; nil where nothing is left.
    mutating func optionalTopic() throws(ParseError) -> Command.Topic? {
        guard next != nil else { return nil }
        let word = try word("a topic")
        if let topic = Command.Topic(rawValue: word.lowercased()) { return topic }
        throw unknown(
            word, "something to show", among: Command.Topic.allCases.map(\.rawValue),
            hint: "Type show and one of: \(Particle.topics).")
    }

    /// Reads a phase by its name, or by its number from 1 to 5.
    mutating func phase() throws(ParseError) -> Phase {
        let word = try word("the name of a phase")
        if let phase = Phase(rawValue: word.lowercased()) { return phase }
        if let phase = Phase.allCases.first(where: { $0.minutes != nil && "\($0.number)" == word })
        {
            return phase
        }
        throw unknown(
            word, "a phase", among: Phase.allCases.map(\.rawValue),
            hint: "Type phase and one of: \(Particle.phases); or a number from 1 to 5.")
    }

    /// Reads who agrees: names, or `all`; behind the word `contract` to that, whatever the phase.
    ///
    /// A lone `-` in front says that what follows is a name.
    mutating func agreeing() throws(ParseError) -> Command.Agreeing {
        if nothing() { return .person(try text("a name")) }
        if next?.lowercased() == Particle.contract, rest != next {
            _ = try word("a name")
            return .contract(try text("a name"))
        }
        let name = try text("a name, or all")
        return name.lowercased() == Particle.all ? .everyone : .person(name)
    }

    /// Reads what is asked of the lens; what stands where nothing is left.
    mutating func listening() throws(ParseError) -> Command.Listening {
        guard next != nil else { return .standing }
        let word = try word("ok, off or on")
        switch word.lowercased() {
        case Particle.ok: return try .accepted(id("the id of what may stay as it is"))
        case Particle.off: return .off(category: optionalText()?.lowercased())
        case Particle.on: return .on(category: optionalText()?.lowercased())
        default:
            throw unknown(
                word, "ok, off or on", among: [Particle.ok, Particle.off, Particle.on],
                hint: "Type lens alone for the list, or lens ok ID.")
        }
    }

    private func unknown(
        _ word: Substring, _ what: String, among words: [String], hint: String
    ) -> ParseError {
        let nearest = Spelling.nearest(to: word, among: words)
        return error(
            .unknownWord, at: word, "\(quoted(word)) is not \(what).", hints: [hint],
            corrected: nearest.map { replacing(word, with: $0) })
    }
}
