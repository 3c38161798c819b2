import CommandLanguage
import PostMortem
import Prompts
import Screen
import Views
import WriteUp

// What is said back: the answer to an event, and what a command asked for.
extension Conversation {
    /// Returns the lines that answer an event, which the session holds already; for undo and redo, the target
    /// is the event taken or brought back.
    func answer(to event: Event, target: Event?) -> [Line] {
        guard verbosity == .guiding || verbosity == .answering else { return [] }
        var lines: [Line] = []
        if case .phaseEntered(let phase, _) = event, verbosity == .guiding {
            lines +=
                [""]
                + PhaseView(phase: phase, prompts: prompts, wrapping: .current)
                .opening(within: Terminal.size.rows)
        } else {
            let sentence = EventSentence(event, after: session, target: target, shown: shownDay)
            shownDay = sentence.day ?? shownDay
            lines += Wrapping.current.lines(event.colouring(sentence.answer), behind: "  ")
        }
        lines += session.warnings(after: event, at: clock.now).map { "  Note: \($0)." }
        if case .zoneSet = event { lines += assumedTimes }
        if verbosity == .guiding { lines += followUp(to: event) }
        return lines
    }

    /// Returns what the facilitator can say in answer to an event.
    private func followUp(to event: Event) -> [Line] {
        switch event.traits.followUp {
        case .callOut(let id, let text):
            let said = text ?? id.flatMap { session.text(of: $0) }
            let question = prompts.question(
                turning: said, naming: session.roster.people.map(\.id),
                count: session.callOuts.count - 1)
            return Wrapping.current.lines(question, behind: "  \(prompts.phrase(.ask))  ")
        case .entry(let id, nil, let text):
            guard let time = offers.timed(text)?.time ?? offers.onlyTime(in: text) else {
                return []
            }
            return Wrapping.current.lines(
                "\(id) has no time. If it was at \(time): move \(id) \(time)", behind: "  Note: ")
        case .description:
            return recollection?(session) ?? []
        case .lastPhase:
            return session.textsTooLong.flatMap(lines(on:))
        case .summary:
            return session.textsTooLong.filter { $0.name == "summary" }.flatMap(lines(on:))
        case .measure(let id):
            return session.textsTooLong.filter { $0.name == "\(id) measure" }.flatMap(lines(on:))
        case .end:
            // A note means that the room was asked already.
            return session.notes.isEmpty ? prompts.cue(.learnt).lines : []
        case .arrival(let names):
            let late = session.lateToContract.filter(names.contains)
            return late.isEmpty ? [] : asking(.contractLate(names: late))
        case .refusal(let id):
            if isInterviewing { return [] }
            let owner = session.actions[id.number]?.owner ?? ""
            return asking(.refusedByOwner(id, name: owner))
        case nil, .entry, .milestone, .owner, .due:
            return []
        }
    }

    /// Returns what a cue asks, and has the next line be its answer.
    private func asking(_ cue: Cue) -> [Line] {
        let text = prompts.cue(cue)
        note(text.command.flatMap(Wanted.init(showing:)))
        return text.lines
    }

    /// Names a text that is too long to stand whole on paper, while there is time to shorten it.
    private func lines(on long: LongText) -> [Line] {
        Wrapping.current.lines(ShowView.words(on: long), behind: "  Note: ")
    }

    /// Returns the lines that a command asked for.
    func answer(to query: Command.Query) throws(Refused) -> [Line] {
        switch query {
        case .help(let verb):
            do {
                return HelpView(text: try Verb.help(on: verb), wrapping: .current).lines
            } catch {
                throw .unreadable(error)
            }
        case .guide:
            return PhaseView(
                phase: session.phase, prompts: prompts, wrapping: .current
            ).lines
                + nextThing()
        case .status:
            return StatusView(session: session, now: clock.now, wrapping: .current).lines
        case .show(let topic):
            let view = ShowView(session: session, now: clock.now, wrapping: .current)
            return topic.map { view.lines(of: $0) } ?? view.everything
        case .directive:
            markAsSaid(.readDirective)
            return prompts.directive.flatMap { [""] + Wrapping.current.lines($0, behind: "  ") } + [
                ""
            ]
        case .read:
            markAsSaid(.readAloud)
            let actions = session.actionItems.flatMap {
                ActionView(action: $0, wrapping: .current).aloud(saying: prompts)
            }
            return actions.isEmpty ? ["  There is no action to read yet."] : actions
        case .fit:
            return FitView(session: session, now: clock.now, prompts: prompts, wrapping: .current)
                .lines
        case .order:
            return ShowView(session: session, now: clock.now, wrapping: .current).lines(of: .ideas)
                + ["  Name every idea, the most effective first: rank I-ID…"]
        case .choice:
            return picking
        case .missingRoles:
            return inviting
        case .closing:
            // The session is closed already: its files are written again, in case the disk was full.
            leaveBehindAgain()
            return []
        // The conversation does these itself.
        case .load, .report, .lens, .quit:
            return []
        }
    }

    /// The answer to a command that wants what is already true.
    var alreadySo: [Line] {
        verbosity == .guiding || verbosity == .answering
            ? ["  Already so; nothing was recorded."] : []
    }

    /// What to type for `pick` where nobody can be asked in turn.
    private var picking: [Line] {
        let ideas = ShowView(session: session, now: clock.now, wrapping: .current).lines(of: .ideas)
        if session.openIdeas.isEmpty { return ideas }
        let isRanked = session.unrankedIdeas.isEmpty
        return ideas + [
            isRanked
                ? "  Name two or three, the most effective first: pick I-ID I-ID"
                : "  Put them in order first: rank I-ID…"
        ]
    }

    /// What to type for `invite` where nobody can be asked in turn.
    private var inviting: [Line] {
        let roles = Role.allCases.filter { $0 != .other && session.roster.people(in: $0).isEmpty }
        if roles.isEmpty { return ["  Each role has somebody. Anybody else: invite other NAME"] }
        return roles.map { "  No \($0.title) yet: invite \($0.rawValue) NAME" }
    }
}

extension Event {
    /// Returns the answer as a line; the label of a fact or a signal is in its colour, and people's words are not.
    fileprivate func colouring(_ sentence: String) -> Line {
        guard case .entryAdded(_, let kind, _, _) = self,
            let word = sentence.firstRange(of: "  \(kind.rawValue)  ")
        else { return Line(sentence) }
        let label = String(sentence[..<word.upperBound])
        return Line(label, kind.role) + Line(String(sentence[word.upperBound...]))
    }
}
