import PostMortem

extension FieldSource {
    /// Reads the fields of an event.
    ///
    /// **The storage format.** Keys change only by adding; `EventWriting` is this table the other way
    /// round.
    mutating func event(_ name: EventName) throws(Flaw) -> Event {
        switch name {
        case .entryAdded:
            .entryAdded(
                id: try item("id"), kind: try choice("kind"), time: try optionalTime("time"),
                text: try text("text"))
        case .questionParked: .questionParked(id: try item("id"), text: try text("text"))
        case .questionAnswered: .questionAnswered(id: try item("id"), text: try text("text"))
        case .problemStated: .problemStated(text: try text("text"))
        case .whyAdded:
            .whyAdded(id: try item("id"), under: try item("under"), text: try text("text"))
        case .whyFocused: .whyFocused(id: try item("id"))
        case .whyLinked: .whyLinked(id: try item("id"), entry: try item("entry"))
        case .rootMarked: .rootMarked(id: try item("id"), override: try optionalOverride())
        case .factorAdded:
            .factorAdded(id: try item("id"), kind: try choice("kind"), text: try text("text"))

        // Any item, and beside the board
        case .textEdited: .textEdited(id: try item("id"), text: try text("text"))
        case .entryMoved: .entryMoved(id: try item("id"), time: try time("time"))
        case .kindSet: .kindSet(id: try item("id"), kind: try choice("kind"))
        case .itemDropped:
            .itemDropped(id: try item("id"), reason: try optionalText("reason"))
        case .itemKeyed: .itemKeyed(id: try item("id"))
        case .blameCalled:
            .blameCalled(id: try optionalItem("id"), text: try optionalText("text"))
        case .noteAdded: .noteAdded(text: try text("text"))
        case .undone: .undone(record: try integer("record"))
        case .redone: .redone(record: try integer("record"))

        // The journal itself
        case .sessionOpened:
            .sessionOpened(
                session: try text("session"), zone: try text("zone"), tool: try text("tool"),
                language: try optionalText("language"), prompts: try optionalText("prompts"),
                memoryHours: try optionalInteger("memoryHours"))
        case .sessionResumed: .sessionResumed(tool: try text("tool"))
        case .sessionLeft: .sessionLeft
        case .recovered: .recovered(bytes: try integer("bytes"), kept: try text("kept"))

        // The incident
        case .titleSet: .titleSet(text: try text("text"))
        case .severitySet: .severitySet(text: try text("text"))
        case .serviceAdded: .serviceAdded(text: try text("text"))
        case .impactSet: .impactSet(text: try text("text"))
        case .zoneSet: .zoneSet(zone: try text("zone"))
        case .recurrenceNoted: .recurrenceNoted(text: try text("text"))
        case .summarySet: .summarySet(text: try text("text"))
        case .milestoneSet:
            .milestoneSet(
                try choice("milestone"), time: try time("time"), entry: try optionalItem("entry"),
                text: try optionalText("text"))

        // The room and the clock
        case .personInvited: .personInvited(name: try text("name"), role: try choice("role"))
        case .peopleInvited: .peopleInvited(names: try texts("names"), role: try choice("role"))
        case .personRenamed: .personRenamed(name: try text("name"), to: try text("to"))
        case .personRemoved: .personRemoved(name: try text("name"))
        case .objectionRaised: .objectionRaised(name: try text("name"), text: try text("text"))
        case .attendanceSet:
            .attendanceSet(name: try text("name"), present: try boolean("present"))
        case .fitJudged: .fitJudged(try override())
        case .agreed: .agreed(try choice("on"), names: try texts("names"))
        case .phaseEntered:
            .phaseEntered(try choice("phase"), override: try optionalOverride())
        case .phaseExtended: .phaseExtended(minutes: try integer("minutes"))
        case .clockPaused: .clockPaused
        case .clockResumed: .clockResumed

        // Actions
        case .ideaAdded: .ideaAdded(id: try item("id"), text: try text("text"))
        case .ideaTargeted: .ideaTargeted(id: try item("id"), target: try item("target"))
        case .ideasRanked: .ideasRanked(ids: try items("ids"))
        case .ideasPicked:
            .ideasPicked(
                ideas: try items("ideas"), actions: try items("actions"),
                override: try optionalOverride())
        case .ideaDeclined: .ideaDeclined(id: try item("id"), reason: try text("reason"))
        case .noActionChosen: .noActionChosen(reason: try text("reason"))
        case .ownerSet: .ownerSet(id: try item("id"), name: try text("name"))
        case .dueSet: .dueSet(id: try item("id"), date: try date("date"))
        case .measureSet: .measureSet(id: try item("id"), text: try text("text"))
        case .actionConfirmed: .actionConfirmed(id: try item("id"))
        case .actionRefused: .actionRefused(id: try item("id"), text: try text("text"))

        // The end, and what follows
        case .sessionClosed: .sessionClosed(override: try optionalOverride())
        case .actionDone: .actionDone(id: try item("id"), text: try optionalText("text"))
        case .actionSlipped:
            .actionSlipped(
                id: try item("id"), date: try date("date"), reason: try text("reason"))
        case .actionCancelled: .actionCancelled(id: try item("id"), reason: try text("reason"))
        case .actionTracked: .actionTracked(id: try item("id"), address: try text("url"))
        }
    }
}
