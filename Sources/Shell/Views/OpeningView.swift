import PostMortem

/// What is printed when a session is opened at the prompt.
struct OpeningView {
    /// The lines: tool, session, whether it is new, and a torn tail that was kept aside.
    let lines: [Line]

    init(_ opening: SessionOpening, journal: String) {
        let session = opening.conversation.session
        let records = counted(session.recordCount - 1, "record")
        let state = opening.isNew ? "new journal" : "resumed after \(records)"
        var lines = Wrapping.current.lines(
            "nofault \(Tool.version) · \(session.name) · \(state)", behind: "")
        if let kept = opening.keptTail {
            lines += Wrapping.current.lines(
                "The last record was cut short, as by a crash. What there was of it is kept in \(kept).",
                behind: "")
        }
        self.lines = lines
    }
}

extension Conversation {
    /// Where the session stands, the one next thing, and the two keys that help.
    var welcome: [Line] {
        let title = session.incident.title.map { " · \($0)" } ?? ""
        let heading: Line = "\(session.phase.title, .heading)\(title)"
        return Wrapping.current.lines(heading, behind: "") + nextThing()
            + ["  (Enter: what next · help: the commands)"]
    }
}
