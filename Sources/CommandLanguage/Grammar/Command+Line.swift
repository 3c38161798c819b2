public import PostMortem

extension Command {
    /// The line that says the command, in its one canonical spelling; ``CommandParser`` reads it
    /// back.
    ///
    /// Times are written in full, `2026-11-21T09:14:00+01:00`, with `~` in front where approximate.
    /// A lone `-` stands only where the text behind it would be mistaken for an argument.
    public var line: String {
        switch self {
        case .help(let verb): words(.help, verb)
        case .guide: words(.guide)
        case .status: words(.status)
        case .show(let topic): words(.show, topic?.rawValue)
        case .directive: words(.directive)
        case .read: words(.read)
        case .load(let path): words(.load, path)
        case .report(let path): words(.report, path)
        case .lens(.standing): words(.lens)
        case .lens(.accepted(let id)): words(.lens, Particle.ok, "\(id)")
        case .lens(.off(let category)): words(.lens, Particle.off, category)
        case .lens(.on(let category)): words(.lens, Particle.on, category)
        case .quit: words(.quit)

        case .note(let text): words(.note, text)
        case .undo: words(.undo)
        case .redo: words(.redo)
        case .edit(let id, let text): words(.edit, "\(id)", text)
        case .move(let id, let time): words(.move, "\(id)", "\(time)")
        case .drop(let id, let reason): words(.drop, "\(id)", reason)
        case .key(let id): words(.key, "\(id)")
        case .blame(let id, let text):
            words(.blame, id?.description ?? text.flatMap(dashBeforeID), text)
        case .park(let text): words(.park, text)
        case .answer(let id, let text): words(.answer, "\(id)", text)

        case .incident(let title): words(.incident, title)
        case .severity(let text): words(.severity, text)
        case .service(let name): words(.service, name)
        case .impact(let text): words(.impact, text)
        case .zone(let zone): words(.zone, zone)
        case .recurs(let text): words(.recurs, text)
        case .summary(let text): words(.summary, text)
        case .milestone(let milestone, .time(let time), let text):
            words(Verb(milestone), "\(time)", text)
        case .milestone(let milestone, .entry(let id), let text):
            words(Verb(milestone), "\(id)", text)
        case .inviting: words(.invite)
        case .invite(let role, let name): words(.invite, role.rawValue, name)
        case .rename(let names): words(.rename, names)
        case .uninvite(let name): words(.uninvite, name)
        case .absent(let name): words(.absent, name)
        case .present(let name): words(.present, name)
        case .fit(let reason): words(.fit, because(reason))

        case .next(let reason): words(.next, because(reason))
        case .back: words(.back)
        case .phase(let phase): words(.phase, phase.rawValue)
        case .extend(let minutes): words(.extend, "\(minutes)")
        case .pause: words(.pause)
        case .resume: words(.resume)

        case .agree(.everyone): words(.agree, Particle.all)
        case .agree(.person(let name)): words(.agree, dashBeforeName(name), name)
        case .agree(.contract(let names)): words(.agree, Particle.contract, names)
        case .object(let text): words(.object, text)
        case .recolour(let id, let kind): words(Verb(kind), "\(id)")
        case .record(let kind, let time, let text):
            words(Verb(kind), time?.description ?? dashBeforeEntry(text), text)

        case .problem(let text): words(.problem, text)
        case .why(let id, let text): words(.why, id?.description ?? dashBeforeID(text), text)
        case .focus(let id): words(.focus, "\(id)")
        case .link(let id, let entry): words(.link, "\(id)", "\(entry)")
        case .root(let id, let reason): words(.root, "\(id)", because(reason))

        case .factor(let kind, let text): words(Verb(kind), text)

        case .idea(let text): words(.idea, text)
        case .target(let id, let target): words(.target, "\(id)", "\(target)")
        case .rank(let ids): words(.rank, list(ids))
        case .pick(let ids, let reason):
            words(.pick, list(ids) ?? reason.map { _ in Particle.nothing }, because(reason))
        case .decline(let id, let reason): words(.decline, "\(id)", reason)
        case .noAction(let reason): words(.noAction, reason)
        case .owner(let id, let name): words(.owner, "\(id)", name)
        case .due(let id, let date): words(.due, "\(id)", "\(date)")
        case .measure(let id, let text): words(.measure, "\(id)", text)
        case .yes(let id): words(.yes, "\(id)")
        case .refuse(let id, let text): words(.refusal, "\(id)", text)
        case .close(let reason): words(.close, because(reason))

        case .done(let id, let text): words(.done, "\(id)", text)
        case .slip(let id, let date, let reason): words(.slip, "\(id)", "\(date)", reason)
        case .cancel(let id, let reason): words(.cancel, "\(id)", reason)
        case .tracked(let id, let address): words(.tracked, "\(id)", address)
        }
    }
}

extension Command {
    /// Creates the command that a verb and what stands behind it say.
    ///
    /// - Throws: a ``ParseError`` where an argument is missing or is none.
    init(_ verb: Verb, _ arguments: inout Arguments) throws(ParseError) {
        self =
            switch verb {
            case .help: .help(verb: arguments.optionalText())
            case .guide: .guide
            case .status: .status
            case .show: try .show(arguments.optionalTopic())
            case .directive: .directive
            case .read: .read
            case .load: try .load(path: arguments.text("the path of a script file"))
            case .report: .report(path: arguments.optionalText())
            case .lens: try .lens(arguments.listening())
            case .quit: .quit

            case .note: try .note(arguments.text("a text"))
            case .undo: .undo
            case .redo: .redo
            case .edit: try .edit(arguments.id(), text: arguments.text("the new text"))
            case .move: try arguments.move()
            case .drop: try .drop(arguments.id(), reason: arguments.optionalText())
            case .key: try .key(arguments.id())
            case .blame: try .blame(arguments.optionalID(), text: arguments.optionalText())
            case .park: try .park(arguments.text("a question"))
            case .answer: try .answer(arguments.id(), text: arguments.text("the answer"))

            case .incident: try .incident(title: arguments.text("a title"))
            case .severity: try .severity(arguments.text("a word"))
            case .service: try .service(arguments.text("the name of a service"))
            case .impact: try .impact(arguments.text("a text"))
            case .zone: try .zone(arguments.zone())
            case .recurs: try .recurs(arguments.text("a text"))
            case .summary: try .summary(arguments.text("a text"))
            case .started: try arguments.milestone(.started)
            case .detected: try arguments.milestone(.detected)
            case .mitigated: try arguments.milestone(.mitigated)
            case .resolved: try arguments.milestone(.resolved)
            case .invite: try arguments.invite()
            case .rename: try .rename(arguments.text("a name and the new one"))
            case .uninvite: try .uninvite(name: arguments.text("a name"))
            case .absent: try .absent(name: arguments.text("a name"))
            case .present: try .present(name: arguments.text("a name"))
            case .fit: try .fit(because: arguments.reason())

            case .next: try .next(because: arguments.reason())
            case .back: .back
            case .phase: try .phase(arguments.phase())
            case .extend: try .extend(minutes: arguments.minutes())
            case .pause: .pause
            case .resume: .resume

            case .agree: try .agree(arguments.agreeing())
            case .object: try .object(arguments.text("a name and what they can't agree to"))
            case .fact: try arguments.record(.fact)
            case .signal: try arguments.record(.signal)

            case .problem: try .problem(arguments.text("a text"))
            case .why: try .why(under: arguments.optionalID(), text: arguments.text("an answer"))
            case .focus: try .focus(arguments.id())
            case .link: try .link(arguments.id(), to: arguments.id("the id of a timeline entry"))
            case .root: try .root(arguments.id(), because: arguments.reason())

            case .worsened: try arguments.factor(.worsened)
            case .hid: try arguments.factor(.hid)
            case .slowed: try arguments.factor(.slowed)
            case .assumed: try arguments.factor(.assumed)
            case .luck: try arguments.factor(.luck)
            case .worked: try arguments.factor(.worked)

            case .idea: try .idea(arguments.text("a text"))
            case .target:
                try .target(arguments.id(), at: arguments.id("the id of a why or a factor"))
            case .rank: try .rank(arguments.ids())
            case .pick: try arguments.pick()
            case .decline: try .decline(arguments.id(), reason: arguments.text("a reason"))
            case .noAction: try .noAction(reason: arguments.text("a reason"))
            case .owner: try .owner(arguments.id(), name: arguments.text("a name"))
            case .due: try .due(arguments.id(), arguments.date())
            case .measure: try .measure(arguments.id(), text: arguments.text("a text"))
            case .yes: try .yes(arguments.id())
            case .refusal:
                try .refuse(arguments.id(), text: arguments.text("what stands in the way"))
            case .close: try .close(because: arguments.reason())

            case .done: try .done(arguments.id(), text: arguments.optionalText())
            case .slip:
                try .slip(arguments.id(), to: arguments.date(), reason: arguments.text("a reason"))
            case .cancel: try .cancel(arguments.id(), reason: arguments.text("a reason"))
            case .tracked:
                try .tracked(arguments.id(), address: arguments.text("the address of its issue"))
            }
    }
}

extension Arguments {
    fileprivate mutating func milestone(_ milestone: Milestone) throws(ParseError) -> Command {
        try .milestone(milestone, at: point(of: milestone), text: optionalText())
    }

    fileprivate mutating func move() throws(ParseError) -> Command {
        let id = try id()
        return try .move(id, to: time(of: .entry(id)))
    }

    fileprivate mutating func record(_ kind: EntryKind) throws(ParseError) -> Command {
        // An id and nothing else means that entry: it has the other colour from here on.
        if let id = onlyID() { return .recolour(id, kind) }
        return try .record(kind, at: optionalTime(), text: text("a text"))
    }

    fileprivate mutating func factor(_ kind: FactorKind) throws(ParseError) -> Command {
        try .factor(kind, text: text("a text"))
    }

    fileprivate mutating func invite() throws(ParseError) -> Command {
        guard next != nil else { return .inviting }
        return try .invite(role(), name: text("a name"))
    }

    fileprivate mutating func pick() throws(ParseError) -> Command {
        if nothing() { return try .pick([], because: reason()) }
        let ids = try ids()
        if ids.isEmpty, next != nil { throw missing("the ids of ideas") }
        return try .pick(ids, because: reason())
    }
}

private func words(_ verb: Verb, _ arguments: String?...) -> String {
    arguments.reduce(into: verb.word) { line, argument in
        if let argument { line += " " + argument }
    }
}

private func because(_ reason: String?) -> String? {
    reason.map { "\(Particle.because) \($0)" }
}

private func list(_ ids: [ItemID]) -> String? {
    ids.isEmpty ? nil : ids.map(\.description).joined(separator: " ")
}

// MARK: A dash where a text begins like an argument, or with a dash

private func dashBeforeEntry(_ text: String) -> String? {
    text[...].firstWord == Particle.nothing[...] || TimePhrase(text[...]) != nil
        || ItemID(text) != nil ? Particle.nothing : nil
}

private func dashBeforeID(_ text: String) -> String? {
    let first = text[...].firstWord
    return first == Particle.nothing[...] || ItemID(first) != nil ? Particle.nothing : nil
}

private func dashBeforeName(_ name: String) -> String? {
    let first = name[...].firstWord
    let isContract = first.lowercased() == Particle.contract && first != name[...]
    return first == Particle.nothing[...] || isContract || name.lowercased() == Particle.all
        ? Particle.nothing : nil
}

extension Verb {
    /// The verb that puts an entry of a kind on the timeline.
    fileprivate init(_ kind: EntryKind) {
        switch kind {
        case .fact: self = .fact
        case .signal: self = .signal
        }
    }

    /// The verb that says when a milestone was.
    fileprivate init(_ milestone: Milestone) {
        switch milestone {
        case .started: self = .started
        case .detected: self = .detected
        case .mitigated: self = .mitigated
        case .resolved: self = .resolved
        }
    }

    /// The verb that adds a factor of a kind.
    fileprivate init(_ kind: FactorKind) {
        switch kind {
        case .worsened: self = .worsened
        case .hid: self = .hid
        case .slowed: self = .slowed
        case .assumed: self = .assumed
        case .luck: self = .luck
        case .worked: self = .worked
        }
    }
}
