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
        case .none(let reason): words(.noAction, reason)
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
