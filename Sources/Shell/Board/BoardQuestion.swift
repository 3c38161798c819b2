import PostMortem
import Prompts

/// The question that the room is at: the phase's own, or about the item that it is at.
struct BoardQuestion {
    let session: Session
    let prompts: Prompts

    /// The question; nil where the phase asks nothing.
    var text: String? {
        guard let question = prompts.phase(session.phase).ask.first else { return nil }
        guard session.phase == .cause, let about = session.text(of: session.currentWhy) else {
            return question
        }
        return "\(session.currentWhy)  \(about)  — \(question)"
    }
}
