import PostMortem
import Prompts

/// What a phase wants of the facilitator: heading, what to say, ask, watch for, and when it is done.
struct PhaseView {
    let phase: Phase
    let prompt: PhasePrompt
    let wrapping: Wrapping

    /// The lines, one block a section.
    var lines: [String] {
        [heading] + block("Say", prompt.say) + block("Ask", prompt.ask)
            + block("Watch", prompt.watch) + block("Done", prompt.done)
    }

    private var heading: String {
        let title = phase.title.uppercased()
        guard let minutes = phase.minutes else { return title }
        let span =
            minutes.lowerBound == minutes.upperBound
            ? "\(minutes.upperBound) min" : "\(minutes.lowerBound) to \(minutes.upperBound) min"
        return "PHASE \(phase.number) · \(title) · \(span)"
    }

    private func block(_ name: String, _ paragraphs: [String]) -> [String] {
        paragraphs.enumerated().flatMap { index, paragraph in
            wrapping.lines(paragraph, behind: "  \(column(index == 0 ? name : "", 6)) ")
        }
    }
}
