import PostMortem

extension FieldWriter {
    /// Appends an event: `event` with its name, and its fields in a fixed order.
    ///
    /// **The storage format.** Names and keys change only by adding; `EventReading` is this table the
    /// other way round.
    mutating func event(_ event: Event) {
        switch event {
        // The journal itself
        case .sessionOpened(let session, let zone, let tool):
            text("event", "sessionOpened")
            text("session", session)
            text("zone", zone)
            text("tool", tool)
        case .sessionResumed(let tool):
            text("event", "sessionResumed")
            text("tool", tool)
        case .recovered(let bytes, let kept):
            text("event", "recovered")
            integer("bytes", bytes)
            text("kept", kept)

        // The incident
        case .titleSet(let title):
            text("event", "titleSet")
            text("text", title)
        case .severitySet(let severity):
            text("event", "severitySet")
            text("text", severity)
        case .serviceAdded(let service):
            text("event", "serviceAdded")
            text("text", service)
        case .impactSet(let impact):
            text("event", "impactSet")
            text("text", impact)
        case .zoneSet(let zone):
            text("event", "zoneSet")
            text("zone", zone)
        case .recurrenceNoted(let recurrence):
            text("event", "recurrenceNoted")
            text("text", recurrence)
        case .milestoneSet(let milestone, let time, let entry, let how):
            text("event", "milestoneSet")
            choice("milestone", milestone)
            self.time("time", time)
            item("entry", entry)
            text("text", how)

        // The room
        case .personInvited(let name, let role):
            text("event", "personInvited")
            text("name", name)
            choice("role", role)
        case .attendanceSet(let name, let present):
            text("event", "attendanceSet")
            text("name", name)
            boolean("present", present)
        case .fitJudged(let override):
            text("event", "fitJudged")
            self.override(override)
        case .agreed(let agreement, let names):
            text("event", "agreed")
            choice("on", agreement)
            texts("names", names)

        // The clock
        case .phaseEntered(let phase, let override):
            text("event", "phaseEntered")
            choice("phase", phase)
            self.override(override)
        case .phaseExtended(let minutes):
            text("event", "phaseExtended")
            integer("minutes", minutes)
        case .clockPaused:
            text("event", "clockPaused")
        case .clockResumed:
            text("event", "clockResumed")

        // The board
        case .entryAdded(let id, let kind, let time, let entry):
            text("event", "entryAdded")
            item("id", id)
            choice("kind", kind)
            self.time("time", time)
            text("text", entry)
        case .questionParked(let id, let question):
            text("event", "questionParked")
            item("id", id)
            text("text", question)
        case .questionAnswered(let id, let answer):
            text("event", "questionAnswered")
            item("id", id)
            text("text", answer)
        case .problemStated(let problem):
            text("event", "problemStated")
            text("text", problem)
        case .whyAdded(let id, let parent, let why):
            text("event", "whyAdded")
            item("id", id)
            item("under", parent)
            text("text", why)
        case .whyFocused(let id):
            text("event", "whyFocused")
            item("id", id)
        case .whyLinked(let id, let entry):
            text("event", "whyLinked")
            item("id", id)
            item("entry", entry)
        case .rootMarked(let id, let override):
            text("event", "rootMarked")
            item("id", id)
            self.override(override)
        case .factorAdded(let id, let kind, let factor):
            text("event", "factorAdded")
            item("id", id)
            choice("kind", kind)
            text("text", factor)

        // Actions
        case .ideaAdded(let id, let idea):
            text("event", "ideaAdded")
            item("id", id)
            text("text", idea)
        case .ideaTargeted(let id, let target):
            text("event", "ideaTargeted")
            item("id", id)
            item("target", target)
        case .ideasRanked(let ids):
            text("event", "ideasRanked")
            items("ids", ids)
        case .ideasPicked(let ideas, let actions, let override):
            text("event", "ideasPicked")
            items("ideas", ideas)
            items("actions", actions)
            self.override(override)
        case .ideaDeclined(let id, let reason):
            text("event", "ideaDeclined")
            item("id", id)
            text("reason", reason)
        case .noActionChosen(let reason):
            text("event", "noActionChosen")
            text("reason", reason)
        case .ownerSet(let id, let name):
            text("event", "ownerSet")
            item("id", id)
            text("name", name)
        case .dueSet(let id, let date):
            text("event", "dueSet")
            item("id", id)
            self.date("date", date)
        case .measureSet(let id, let measure):
            text("event", "measureSet")
            item("id", id)
            text("text", measure)
        case .actionConfirmed(let id):
            text("event", "actionConfirmed")
            item("id", id)

        // Any item
        case .textEdited(let id, let new):
            text("event", "textEdited")
            item("id", id)
            text("text", new)
        case .entryMoved(let id, let time):
            text("event", "entryMoved")
            item("id", id)
            self.time("time", time)
        case .itemDropped(let id, let reason):
            text("event", "itemDropped")
            item("id", id)
            text("reason", reason)
        case .itemKeyed(let id):
            text("event", "itemKeyed")
            item("id", id)

        // Beside the board
        case .blameCalled(let id, let words):
            text("event", "blameCalled")
            item("id", id)
            text("text", words)
        case .noteAdded(let note):
            text("event", "noteAdded")
            text("text", note)

        // Undo and redo
        case .undone(let record):
            text("event", "undone")
            integer("record", record)
        case .redone(let record):
            text("event", "redone")
            integer("record", record)

        // The end, and what follows
        case .sessionClosed(let override):
            text("event", "sessionClosed")
            self.override(override)
        case .actionDone(let id, let outcome):
            text("event", "actionDone")
            item("id", id)
            text("text", outcome)
        case .actionSlipped(let id, let date, let reason):
            text("event", "actionSlipped")
            item("id", id)
            self.date("date", date)
            text("reason", reason)
        case .actionCancelled(let id, let reason):
            text("event", "actionCancelled")
            item("id", id)
            text("reason", reason)
        }
    }
}
