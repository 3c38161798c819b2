import PostMortem

extension FieldWriter {
    /// Appends an event: `event` with its name, and its fields in a fixed order.
    ///
    /// **The storage format.** Keys change only by adding; `EventReading` is this table the other way
    /// round.
    mutating func event(_ event: Event) {
        switch event {
        // The journal itself
        case .sessionOpened(
            let session, let zone, let tool, let language, let prompts, let memoryHours):
            named(.sessionOpened)
            text("session", session)
            text("zone", zone)
            text("tool", tool)
            text("language", language)
            text("prompts", prompts)
            if let memoryHours { integer("memoryHours", memoryHours) }
        case .sessionResumed(let tool):
            named(.sessionResumed)
            text("tool", tool)
        case .sessionLeft:
            named(.sessionLeft)
        case .recovered(let bytes, let kept):
            named(.recovered)
            integer("bytes", bytes)
            text("kept", kept)

        // The incident
        case .titleSet(let title):
            named(.titleSet)
            text("text", title)
        case .severitySet(let severity):
            named(.severitySet)
            text("text", severity)
        case .serviceAdded(let service):
            named(.serviceAdded)
            text("text", service)
        case .impactSet(let impact):
            named(.impactSet)
            text("text", impact)
        case .zoneSet(let zone):
            named(.zoneSet)
            text("zone", zone)
        case .recurrenceNoted(let recurrence):
            named(.recurrenceNoted)
            text("text", recurrence)
        case .summarySet(let summary):
            named(.summarySet)
            text("text", summary)
        case .milestoneSet(let milestone, let time, let entry, let how):
            named(.milestoneSet)
            choice("milestone", milestone)
            self.time("time", time)
            item("entry", entry)
            text("text", how)

        // The room
        case .personInvited(let name, let role):
            named(.personInvited)
            text("name", name)
            choice("role", role)
        case .peopleInvited(let names, let role):
            named(.peopleInvited)
            texts("names", names)
            choice("role", role)
        case .personRenamed(let name, let new):
            named(.personRenamed)
            text("name", name)
            text("to", new)
        case .personRemoved(let name):
            named(.personRemoved)
            text("name", name)
        case .objectionRaised(let name, let objection):
            named(.objectionRaised)
            text("name", name)
            text("text", objection)
        case .attendanceSet(let name, let present):
            named(.attendanceSet)
            text("name", name)
            boolean("present", present)
        case .fitJudged(let override):
            named(.fitJudged)
            self.override(override)
        case .agreed(let agreement, let names):
            named(.agreed)
            choice("on", agreement)
            texts("names", names)

        // The clock
        case .phaseEntered(let phase, let override):
            named(.phaseEntered)
            choice("phase", phase)
            self.override(override)
        case .phaseExtended(let minutes):
            named(.phaseExtended)
            integer("minutes", minutes)
        case .clockPaused:
            named(.clockPaused)
        case .clockResumed:
            named(.clockResumed)

        // The board
        case .entryAdded(let id, let kind, let time, let entry):
            named(.entryAdded)
            item("id", id)
            choice("kind", kind)
            self.time("time", time)
            text("text", entry)
        case .questionParked(let id, let question):
            named(.questionParked)
            item("id", id)
            text("text", question)
        case .questionAnswered(let id, let answer):
            named(.questionAnswered)
            item("id", id)
            text("text", answer)
        case .problemStated(let problem):
            named(.problemStated)
            text("text", problem)
        case .whyAdded(let id, let parent, let why):
            named(.whyAdded)
            item("id", id)
            item("under", parent)
            text("text", why)
        case .whyFocused(let id):
            named(.whyFocused)
            item("id", id)
        case .whyLinked(let id, let entry):
            named(.whyLinked)
            item("id", id)
            item("entry", entry)
        case .rootMarked(let id, let override):
            named(.rootMarked)
            item("id", id)
            self.override(override)
        case .factorAdded(let id, let kind, let factor):
            named(.factorAdded)
            item("id", id)
            choice("kind", kind)
            text("text", factor)

        // Actions
        case .ideaAdded(let id, let idea):
            named(.ideaAdded)
            item("id", id)
            text("text", idea)
        case .ideaTargeted(let id, let target):
            named(.ideaTargeted)
            item("id", id)
            item("target", target)
        case .ideasRanked(let ids):
            named(.ideasRanked)
            items("ids", ids)
        case .ideasPicked(let ideas, let actions, let override):
            named(.ideasPicked)
            items("ideas", ideas)
            items("actions", actions)
            self.override(override)
        case .ideaDeclined(let id, let reason):
            named(.ideaDeclined)
            item("id", id)
            text("reason", reason)
        case .noActionChosen(let reason):
            named(.noActionChosen)
            text("reason", reason)
        case .ownerSet(let id, let name):
            named(.ownerSet)
            item("id", id)
            text("name", name)
        case .dueSet(let id, let date):
            named(.dueSet)
            item("id", id)
            self.date("date", date)
        case .measureSet(let id, let measure):
            named(.measureSet)
            item("id", id)
            text("text", measure)
        case .actionConfirmed(let id):
            named(.actionConfirmed)
            item("id", id)
        case .actionRefused(let id, let refusal):
            named(.actionRefused)
            item("id", id)
            text("text", refusal)

        // Any item
        case .textEdited(let id, let new):
            named(.textEdited)
            item("id", id)
            text("text", new)
        case .entryMoved(let id, let time):
            named(.entryMoved)
            item("id", id)
            self.time("time", time)
        case .kindSet(let id, let kind):
            named(.kindSet)
            item("id", id)
            choice("kind", kind)
        case .itemDropped(let id, let reason):
            named(.itemDropped)
            item("id", id)
            text("reason", reason)
        case .itemKeyed(let id):
            named(.itemKeyed)
            item("id", id)

        // Beside the board
        case .blameCalled(let id, let words):
            named(.blameCalled)
            item("id", id)
            text("text", words)
        case .noteAdded(let note):
            named(.noteAdded)
            text("text", note)

        // Undo and redo
        case .undone(let record):
            named(.undone)
            integer("record", record)
        case .redone(let record):
            named(.redone)
            integer("record", record)

        // The end, and what follows
        case .sessionClosed(let override):
            named(.sessionClosed)
            self.override(override)
        case .actionDone(let id, let outcome):
            named(.actionDone)
            item("id", id)
            text("text", outcome)
        case .actionSlipped(let id, let date, let reason):
            named(.actionSlipped)
            item("id", id)
            self.date("date", date)
            text("reason", reason)
        case .actionCancelled(let id, let reason):
            named(.actionCancelled)
            item("id", id)
            text("reason", reason)
        case .actionTracked(let id, let address):
            named(.actionTracked)
            item("id", id)
            text("url", address)
        }
    }
}
