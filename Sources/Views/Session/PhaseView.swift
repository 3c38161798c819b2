package import PostMortem
package import Prompts
package import Screen

/// What a phase wants of the facilitator: heading, what to say, ask, watch for, and when it is done.
package struct PhaseView {
    let phase: Phase
    let prompt: PhasePrompt
    let wrapping: Wrapping

    /// Creates the view of a phase.
    package init(phase: Phase, prompt: PhasePrompt, wrapping: Wrapping) {
        self.phase = phase
        self.prompt = prompt
        self.wrapping = wrapping
    }

    /// What is shown when the phase begins: all but what to watch for, so that it fits a screen of 80 by 24
    /// with the prompt below it.
    package var opening: [Line] {
        [Line(heading, .heading)] + block("Say", prompt.say) + block("Ask", prompt.ask)
            + block("Done", prompt.done) + ["  (guide: all of this again, and what to watch for)"]
    }

    /// The lines, one block a section.
    package var lines: [Line] {
        [Line(heading, .heading)] + block("Say", prompt.say) + block("Ask", prompt.ask)
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

    private func block(_ name: String, _ paragraphs: [String]) -> [Line] {
        paragraphs.enumerated().flatMap { index, paragraph in
            wrapping.lines(paragraph, behind: "  \(column(index == 0 ? name : "", 6), .heading) ")
        }
    }
}
