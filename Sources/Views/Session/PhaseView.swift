package import PostMortem
package import Prompts
package import Screen

/// What a phase wants of the facilitator: heading, what to say, ask, watch for, and when it is done.
package struct PhaseView {
    let phase: Phase
    let prompts: Prompts
    let wrapping: Wrapping

    /// Creates the view of a phase.
    package init(phase: Phase, prompts: Prompts, wrapping: Wrapping) {
        self.phase = phase
        self.prompts = prompts
        self.wrapping = wrapping
    }

    /// Returns what is shown when the phase begins, between a blank line and the prompt.
    ///
    /// All but what to watch for, where the screen has enough rows (80 by 24 does in English). Otherwise only what to
    /// say, since that is read aloud and must not scroll off the top.
    package func opening(within rows: Int) -> [Line] {
        let said = [Line(heading, .heading)] + blocks([(.say, prompt.say)])
        let whole =
            [Line(heading, .heading)]
            + blocks([(.say, prompt.say), (.ask, prompt.ask), (.done, prompt.done)])
            + wrapping.lines(prompts.phrase(.allOfIt), behind: "  ")
        return whole.count + 2 <= rows
            ? whole : said + wrapping.lines(prompts.phrase(.restOfIt), behind: "  ")
    }

    /// The lines, one block a section.
    package var lines: [Line] {
        [Line(heading, .heading)]
            + blocks([
                (.say, prompt.say), (.ask, prompt.ask), (.watch, prompt.watch),
                (.done, prompt.done),
            ])
    }

    private var prompt: PhasePrompt { prompts.phase(phase) }

    private var heading: String {
        let title = prompts.title(of: phase).uppercased()
        guard let minutes = phase.minutes else { return title }
        return prompts.phrase(
            .phase,
            [
                .count: "\(phase.number)", .text: title, .length: prompts.dates.minutes(minutes),
            ])
    }

    /// Returns paragraphs behind the name of what they are for, all in one column.
    private func blocks(_ blocks: [(name: MeetingPhrase, paragraphs: [String])]) -> [Line] {
        let names = blocks.map { prompts.phrase($0.name) }
        let width = max(PhaseView.narrowest, 1 + (names.map { Line($0).columns }.max() ?? 0))
        return zip(names, blocks).flatMap { name, block in
            block.paragraphs.enumerated().flatMap { index, paragraph in
                wrapping.lines(
                    paragraph, behind: "  \(column(index == 0 ? name : "", width), .heading) ")
            }
        }
    }

    /// The least width of the names: that of the longest English one and a blank.
    private static let narrowest = 6
}
