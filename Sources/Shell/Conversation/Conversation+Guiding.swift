import PostMortem
import Prompts
package import Screen
import Views

// What comes next: asked for with Enter, and told when a phase's time runs out.
extension Conversation {
    /// Something that the guide can say.
    enum NextThing: Hashable {
        /// What the state calls for.
        case cue(Cue)
        /// One of the questions that a phase asks whatever the state, by its place among them.
        case question(Phase, Int)
    }

    /// Where there are fewer suggestions than this, the phase's own questions are added.
    private static let fewestThings = 3

    /// Returns the one next thing to say, ask or do; another one when asked again.
    func nextThing() -> [Line] {
        let suggestions = Guide(
            session: session, now: clock.now, wordings: prompts.wordings
        ).suggestions
        var list = suggestions.map { (thing: NextThing.cue($0.cue), isOwed: $0.isOwed) }
        let questions = prompts.phase(session.phase).ask
        if list.count < Conversation.fewestThings {
            list += questions.indices.map { (.question(session.phase, $0), false) }
        }
        switch guideMemory.next(of: list, in: session.recordCount) {
        case .cue(let cue):
            let text = prompts.cue(cue)
            note(text.command.flatMap(Wanted.init(showing:)))
            return text.lines
        case .question(_, let index):
            return Wrapping.current.lines(
                questions[index], behind: "  \(prompts.phrase(.ask))  ")
        case nil: return []
        }
    }

    /// Where the session stands, the one next thing, and the two keys that help.
    package var welcome: [Line] {
        let title = session.incident.title.map { " · \($0)" } ?? ""
        let heading: Line = "\(prompts.title(of: session.phase), .heading)\(title)"
        let view = ResumptionView(
            session: session, latest: latestChanges(ResumptionView.mostLatest), now: clock.now,
            wrapping: .current)
        return Wrapping.current.lines(heading, behind: "") + (isGoneOnWith ? view.lines : [])
            + nextThing() + Wrapping.current.lines(prompts.phrase(.keys), behind: "  ")
    }

    /// Has the guide pass over a cue, because what it wants has just been done.
    func markAsSaid(_ cue: Cue) { guideMemory.note(.cue(cue)) }

    /// Returns what to print above the prompt because time went by: what passed, and what would bring the
    /// phase to its end; safe for a terminal.
    ///
    /// - Returns: lines at the first call after a threshold has passed; else none.
    func announcement() -> [String] {
        let now = clock.now
        let slept = noticeSleep()
        guard let cue = timeWatch.look(at: session, at: now) else { return slept }
        let time = prompts.cue(cue)
        let pressing = Guide(session: session, now: now, wordings: prompts.wordings)
            .pressing.map(prompts.cue)
        let text = [time.text, pressing?.text].compactMap(\.self).joined(separator: " ")
        let command = pressing?.command ?? time.command
        note(command.flatMap(Wanted.init(showing:)))
        let lines =
            Wrapping.current.lines(text, behind: "  ") + (command.map { ["  > \($0)"] } ?? [])
        return slept + lines.map(\.text)
    }

    /// Records that the machine slept, if it did: the session was left at the last moment awake and is resumed now, so
    /// that the phase clock leaves the time in between out.
    ///
    /// - Returns: what to say about it; nothing where it didn't sleep, or where nothing can be recorded.
    private func noticeSleep() -> [String] {
        guard let slept = sleepWatch.look(), failure == nil, !session.isClosed else { return [] }
        let now = clock.now
        let former = verbosity
        verbosity = .quiet
        defer { verbosity = former }
        do {
            try stage(.sessionLeft, at: Instant(milliseconds: now.milliseconds - slept))
            try stage(.sessionResumed(tool: Tool.version))
            try commit()
        } catch {
            return []
        }
        let minutes = slept / 60_000
        return Wrapping.current.lines(
            prompts.phrase(.slept, [.minutes: "\(minutes)"]), behind: "  "
        ).map(\.text)
    }
}

extension CueText {
    /// The cue as it is shown: what to say, then the command that goes with it.
    var lines: [Line] {
        Wrapping.current.lines(text, behind: "  ") + (command.map { ["  > \($0)"] } ?? [])
    }
}
