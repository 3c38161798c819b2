import PostMortem

/// The sentence of each event.
enum Sentences {
    /// Returns what is said of an event.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - session: the session with the event folded in.
    ///   - shown: the day that was shown last; nil where none was.
    ///   - isAnswer: whether it answers who typed it: they needn't read all of their words again.
    /// - Returns: the sentence.
    static func sentence(
        of event: Event, after session: Session, shown: CalendarDate?, isAnswer: Bool
    ) -> String {
        func typed(_ text: String?) -> String {
            guard let text, !isAnswer else { return "" }
            return ": \(text)"
        }
        return switch event {
        case .sessionOpened(let name, let zone, let tool, let language, _, _):
            "Session \(name) opened  zone \(zone)  nofault \(tool)"
                + (language.map { "  language \($0)" } ?? "")
        case .sessionResumed(let tool): "Session resumed  nofault \(tool)"
        case .sessionLeft: "Session left"
        case .recovered(let bytes, let kept):
            "Recovered: a torn record of \(counted(bytes, "byte")) is kept in \(kept)"
        case .undone(let record): "Undone: record \(record)"
        case .redone(let record): "Redone: record \(record)"
        case .titleSet(let text): "Incident  \(text)"
        case .severitySet(let text): "Severity  \(text)"
        case .serviceAdded(let text): "Service  \(text)"
        case .impactSet(let text): "Impact  \(text)"
        case .zoneSet(let zone): "Zone  \(zone)"
        case .recurrenceNoted(let text): "Recurs  \(text)"
        case .summarySet(let text): "Summary  \(text)"
        case .milestoneSet(let milestone, let time, let entry, let text):
            line(
                Wording.capitalized(milestone.rawValue),
                "\(time.moment.date) \(TimelineLine.clock(time))", entry?.description, text)
        case .personInvited(let name, let role): "Invited  \(name)  \(role.title)"
        case .peopleInvited(let names, let role): "Invited  \(listed(names))  \(role.title)"
        case .personRenamed(let name, let new): "Renamed  \(name)  now \(new)"
        case .personRemoved(let name): "Off the roster  \(name)"
        case .objectionRaised(let name, let text): "Can't agree  \(name)  \(text)"
        case .attendanceSet(let name, true): "Present  \(name)"
        case .attendanceSet(let name, false): "Absent  \(name)"
        case .fitJudged(let override) where override.rules.isEmpty:
            "The meeting is the right thing"
        case .fitJudged: "The meeting is held all the same"
        case .agreed(.contract, let names): "Agreed to the contract  \(listed(names))"
        case .agreed(.order, let names): "Agreed to the order  \(listed(names))"
        case .phaseEntered(let phase, _): heading(phase)
        case .phaseExtended(let minutes):
            "\(heading(session.phase))  \(counted(minutes, "more minute"))"
        case .clockPaused: "The clock stands"
        case .clockResumed: "The clock runs"
        case .sessionClosed: "Closed"
        case .entryAdded(let id, let kind, let time, let text):
            line(id.description, clock(time, shown), kind.rawValue, text)
        case .entryMoved(let id, let time):
            line(id.description, "moved to \(clock(time, shown))")
        case .questionParked(let id, let text):
            "\(id)  parked\(purpose(ofParkingIn: session.phase))\(typed(text))"
        case .questionAnswered(let id, let text): "\(id)  answered  \(text)"
        case .problemStated(let text): "\(ItemID.problem)  problem  \(text)"
        case .whyAdded(let id, let parent, let text): "\(id)  under \(parent)  \(text)"
        case .whyFocused(let id): "\(id)  the next why goes under it"
        case .whyLinked(let id, let entry): "\(id)  evidence \(entry)"
        case .rootMarked(let id, _): "\(id)  structural cause"
        case .factorAdded(let id, let kind, let text): "\(id)  \(kind.rawValue)  \(text)"
        case .ideaAdded(let id, let text): "\(id)  idea  \(text)"
        case .ideaTargeted(let id, let target): "\(id)  for \(target)"
        case .ideasRanked(let ids):
            "Ranked  \(ids.map(\.description).joined(separator: " > "))"
        case .ideasPicked(let ideas, let actions, _):
            "Picked  \(listed(zip(ideas, actions).map { "\($0) as \($1)" }))"
        case .ideaDeclined(let id, let reason): "\(id)  declined  \(reason)"
        case .noActionChosen(let reason): "No action  \(reason)"
        case .ownerSet(let id, let name): "\(id)  owner \(name)"
        case .dueSet(let id, let date): "\(id)  due \(date.withWeekday)"
        case .measureSet(let id, let text): "\(id)  done when  \(text)"
        case .actionConfirmed(let id):
            "\(id)  \(session.actions[id.number]?.owner ?? "the owner") said yes"
        case .actionRefused(let id, let text):
            "\(id)  \(session.actions[id.number]?.owner ?? "the owner") said no  \(text)"
        case .actionDone(let id, let text): line(id.description, "done", text)
        case .actionSlipped(let id, let date, let reason):
            "\(id)  put off to \(date.withWeekday)  \(reason)"
        case .actionCancelled(let id, let reason): "\(id)  cancelled  \(reason)"
        case .actionTracked(let id, let address): "\(id)  tracked at  \(address)"
        case .textEdited(let id, let text): "\(id)  now reads  \(text)"
        case .kindSet(let id, let kind): "\(id)  now a \(kind.rawValue)"
        case .itemDropped(let id, let reason): line(id.description, "dropped", reason)
        case .itemKeyed(let id): "\(id)  stays on the page"
        case .blameCalled(let id, let text):
            line("Blame called out", id?.description) + typed(text)
        case .noteAdded(let text): "Noted\(typed(text))"
        }
    }

    /// Returns an entry's time, the day in front unless it is the one shown last; `—` where it has none.
    private static func clock(_ time: StatedTime?, _ shown: CalendarDate?) -> String {
        guard let time else { return "—" }
        let clock = TimelineLine.clock(time)
        return shown == time.moment.date ? clock : "\(time.moment.date) \(clock)"
    }

    /// Returns the phase that brings a question up again, as ` for phase 3`; nothing where none comes.
    private static func purpose(ofParkingIn phase: Phase) -> String {
        switch phase {
        case .prepare, .room, .timeline: " for phase 3"
        case .cause, .factors: " for phase 4"
        case .actions, .after: ""
        }
    }

    private static func heading(_ phase: Phase) -> String {
        switch phase {
        case .prepare, .after: phase.title
        case .room, .timeline, .cause, .factors, .actions: "Phase \(phase.number) · \(phase.title)"
        }
    }

    private static func line(_ parts: String?...) -> String {
        parts.compactMap { $0 }.joined(separator: "  ")
    }

    private static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
}
