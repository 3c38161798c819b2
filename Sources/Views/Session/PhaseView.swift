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

    /// Returns what is shown when the phase begins, between a blank line and the prompt.
    ///
    /// All but what to watch for, where the screen has the rows for it, and 80 by 24 has them in English. Else what
    /// to say alone: that is read aloud, and must not have gone over the top.
    package func opening(within rows: Int) -> [Line] {
        let said = [Line(heading, .heading)] + block("Say", prompt.say)
        let whole =
            said + block("Ask", prompt.ask) + block("Done", prompt.done)
            + ["  (guide: all of this again, and what to watch for)"]
        return whole.count + 2 <= rows
            ? whole : said + ["  (guide: what to ask, to watch for and to reach)"]
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
