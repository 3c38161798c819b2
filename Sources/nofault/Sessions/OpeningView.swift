import PostMortem
import Screen
import Shell
import Views

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
