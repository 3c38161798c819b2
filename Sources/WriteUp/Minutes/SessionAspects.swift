import PostMortem

/// Everything that a session holds, in the order in which a difference lists it.
enum SessionAspects {
    /// Aspects of one kind.
    struct Group {
        /// What stands above them.
        let heading: String
        /// The aspects; no two of one name.
        let aspects: [Aspect]
    }

    /// Returns the groups, always the same ones.
    static func groups(of session: Session) -> [Group] {
        [
            Group(heading: "PHASE", aspects: meeting(session)),
            Group(heading: "INCIDENT", aspects: incident(session.incident)),
            Group(heading: "ROSTER", aspects: session.roster.people.map { person($0, session) }),
            Group(
                heading: "TIMELINE",
                aspects: session.onBoard(session.entries).map {
                    item(
                        $0, ("time", shown($0.time)), ("", $0.kind.rawValue), ("", $0.text),
                        ("key", yes($0.isKey)))
                }),
            Group(
                heading: "PARKED QUESTIONS",
                aspects: session.onBoard(session.questions).map {
                    item($0, ("", $0.text), ("answer", $0.answer))
                }),
            Group(heading: "WHYS", aspects: whys(session)),
            Group(
                heading: "CONTRIBUTING FACTORS",
                aspects: session.onBoard(session.factors).map {
                    item($0, ("", $0.kind.rawValue), ("", $0.text), ("key", yes($0.isKey)))
                }),
            Group(heading: "IDEAS", aspects: ideas(session)),
            Group(heading: "ACTIONS", aspects: actions(session)),
            Group(heading: "BESIDE THE BOARD", aspects: asides(session)),
        ]
    }

    private static func meeting(_ session: Session) -> [Aspect] {
        let extensions = Phase.allCases.compactMap { phase in
            session.clock.extensions[phase].map { "\($0) min in phase \(phase.number)" }
        }
        return values([
            ("Phase", "\(session.phase.number) \(session.phase.title)"),
            ("Meeting", session.isClosed ? "closed" : "open"),
            ("Clock", session.clock.isPaused ? "stands" : "runs"),
            ("Extended", extensions.isEmpty ? nil : extensions.joined(separator: ", ")),
            ("Fit", session.fitOverride.map { override($0) }),
        ])
    }

    private static func incident(_ incident: Incident) -> [Aspect] {
        values([
            ("Title", incident.title), ("Severity", incident.severity),
            ("Impact", incident.impact), ("Recurs", incident.recurrence), ("Zone", incident.zone),
        ]) + incident.services.uniqued.map { Aspect(name: "Service \($0)", fields: []) }
            + Milestone.allCases.compactMap { milestone in
                incident.milestones[milestone].map { point in
                    Aspect(
                        name: Wording.capitalized(milestone.rawValue),
                        fields: [
                            Aspect.Field("", shown(point.time)),
                            Aspect.Field("entry", point.entry?.description),
                            Aspect.Field("how", point.text),
                        ])
                }
            }
    }

    private static func person(_ person: Person, _ session: Session) -> Aspect {
        let agreed = Agreement.allCases.filter {
            session.agreements[$0]?.contains(person.id) == true
        }
        return Aspect(
            name: person.id,
            fields: [
                Aspect.Field("", person.roles.map(\.title).joined(separator: ", ")),
                Aspect.Field("", person.isPresent ? "present" : "absent"),
                Aspect.Field("agreed to", listed(agreed.map { "the \($0.rawValue)" })),
            ])
    }

    private static func whys(_ session: Session) -> [Aspect] {
        let problem = session.problem.map {
            Aspect(name: "\(ItemID.problem)", fields: [Aspect.Field("", $0)])
        }
        return [problem].compactMap(\.self)
            + session.onBoard(session.whys).map {
                item(
                    $0, ("", $0.text), ("under", $0.parent.description),
                    ("evidence", known($0.evidence, session)),
                    ("structural cause", yes($0.isRoot)), ("key", yes($0.isKey)))
            } + values([("Next why under", session.currentWhy.description)])
    }

    private static func ideas(_ session: Session) -> [Aspect] {
        let ranks = session.ranks
        return session.onBoard(session.ideas).map { idea in
            let rank = ranks[idea.id].map { "\($0)" }
            return item(
                idea, ("", idea.text), ("for", known(idea.targets, session)),
                ("rank", rank),
                ("declined", idea.declined), ("picked as", idea.action?.description))
        }
    }

    private static func actions(_ session: Session) -> [Aspect] {
        session.actionItems.map { action in
            let slips = action.slips.map {
                "\($0.from?.description ?? "—") to \($0.to): \($0.reason)"
            }
            return item(
                action, ("", action.text), ("idea", action.idea.description),
                ("owner", action.owner),
                ("due", action.due?.description), ("done when", action.measure),
                ("yes", action.isConfirmed ? "said" : nil), ("no", action.refusal),
                ("status", action.status.word),
                ("remark", action.status.remark), ("slipped", listed(slips)))
        } + values([("No action", session.noActionReason)])
    }

    private static func asides(_ session: Session) -> [Aspect] {
        let callOuts = session.callOuts.all.map { callOut in
            Aspect(
                name: "Blame called out in record \(callOut.record)",
                fields: [
                    Aspect.Field("about", callOut.item?.description),
                    Aspect.Field("", callOut.text),
                ])
        }
        let objections = session.objections.all.map {
            Aspect(
                name: "Objection in record \($0.record)",
                fields: [
                    Aspect.Field("by", $0.name), Aspect.Field("in", $0.phase.title),
                    Aspect.Field("", $0.text),
                ])
        }
        let notes = session.notes.all.map {
            Aspect(name: "Note in record \($0.record)", fields: [Aspect.Field("", $0.text)])
        }
        let overrides = session.overrides.all.map {
            Aspect(
                name: "Override in record \($0.record)",
                fields: [
                    Aspect.Field("in", $0.phase.title), Aspect.Field("", override($0.override)),
                ])
        }
        return callOuts + objections + notes + overrides
    }

    private static func item(
        _ item: some BoardItem, _ fields: (String, String?)...
    ) -> Aspect {
        Aspect(name: item.id.description, fields: fields.map { Aspect.Field($0, $1) })
    }

    /// Returns single values, those that are known.
    private static func values(_ values: [(String, String?)]) -> [Aspect] {
        values.compactMap { name, value in
            value.map { Aspect(name: name, fields: [Aspect.Field("", $0)]) }
        }
    }

    private static func shown(_ time: StatedTime?) -> String? {
        time.map { "\($0.moment.date) \(TimelineLine.clock($0))" }
    }

    private static func yes(_ isSo: Bool) -> String? { isSo ? "yes" : nil }

    /// Returns the ids of which the items are on the board, as the state's document does.
    private static func known(_ ids: [ItemID], _ session: Session) -> String? {
        listed(ids.filter { session.text(of: $0) != nil }.map(\.description))
    }

    private static func listed(_ words: [String]) -> String? {
        words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private static func override(_ override: Override) -> String {
        let against =
            override.rules.isEmpty ? "" : "against: \(override.rules.joined(separator: "; ")), "
        return "\(against)because \(override.reason)"
    }
}

extension [String] {
    /// The texts without those that were there before.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
