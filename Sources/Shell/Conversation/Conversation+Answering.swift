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
        guard manner == .guiding || manner == .answering else { return [] }
        var lines: [Line] = []
        if case .phaseEntered(let phase, _) = event, manner == .guiding {
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
        if manner == .guiding { lines += followUp(to: event) }
        return lines
    }

    /// Returns what the facilitator can say in answer to an event.
    private func followUp(to event: Event) -> [Line] {
        switch event {
        case .blameCalled(let id, let text):
            let said = text ?? id.flatMap { session.text(of: $0) }
            let question = prompts.question(
                turning: said, naming: session.roster.people.map(\.id),
                count: session.callOuts.count - 1)
            return Wrapping.current.lines(question, behind: "  \(prompts.phrase(.ask))  ")
        case .entryAdded(let id, _, nil, let text):
            guard let time = offers.timed(text)?.time ?? offers.onlyTime(in: text) else {
                return []
            }
            return Wrapping.current.lines(
                "\(id) has no time. If it was at \(time): move \(id) \(time)", behind: "  Note: ")
        case .titleSet, .serviceAdded, .impactSet:
            return recollection?(session) ?? []
        case .phaseEntered(.actions, _), .summarySet, .measureSet:
            return textsTooLong(after: event)
        case .sessionClosed:
            // A room that has noted something was asked before.
            return session.notes.isEmpty ? prompts.cue(.learnt).lines : []
        case .personInvited(let name, _), .attendanceSet(let name, true):
            return latecomers([name])
        case .peopleInvited(let names, _): return latecomers(names)
        case .actionRefused(let id, _):
            if isInterviewing { return [] }
            let owner = session.actions[id.number]?.owner ?? ""
            return asking(.refusedByOwner(id, name: owner))
        case .personRenamed, .personRemoved, .objectionRaised, .kindSet,
            .sessionOpened, .sessionResumed, .sessionLeft, .recovered, .undone, .redone,
            .severitySet, .zoneSet,
            .recurrenceNoted, .milestoneSet, .attendanceSet(_, false), .fitJudged, .agreed,
            .phaseEntered, .phaseExtended, .clockPaused, .clockResumed, .entryAdded,
            .questionParked, .questionAnswered, .problemStated, .whyAdded, .whyFocused, .whyLinked,
            .rootMarked, .factorAdded, .ideaAdded, .ideaTargeted, .ideasRanked, .ideasPicked,
            .ideaDeclined, .noActionChosen, .ownerSet, .dueSet, .actionConfirmed,
            .textEdited, .entryMoved, .itemDropped, .itemKeyed, .noteAdded, .actionDone,
            .actionSlipped, .actionCancelled, .actionTracked:
            return []
        }
    }

    /// Returns what to ask whoever came after the contract was agreed; nothing where nobody did.
    private func latecomers(_ names: [Person.ID]) -> [Line] {
        let late = session.lateToContract.filter(names.contains)
        return late.isEmpty ? [] : asking(.contractLate(names: late))
    }

    /// Returns what a cue asks, and has the next line be its answer.
    private func asking(_ cue: Cue) -> [Line] {
        let text = prompts.cue(cue)
        note(text.command.flatMap(Wanted.init(showing:)))
        return text.lines
    }

    /// Names texts that are too long to stand whole on paper, while there is time to shorten them: all of them as the last
    /// phase begins, then the one just typed.
    private func textsTooLong(after event: Event) -> [Line] {
        let long = session.textsTooLong.filter { text in
            if case .summarySet = event { return text.name == "summary" }
            if case .measureSet(let id, _) = event { return text.name == "\(id) measure" }
            return true
        }
        return long.flatMap { Wrapping.current.lines(ShowView.words(on: $0), behind: "  Note: ") }
    }

    /// Returns the lines that a command asked for; none where what it wants is already true.
    func asked(by command: Command) throws(Refused) -> [Line] {
        switch command {
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
        case .rank:
            return ShowView(session: session, now: clock.now, wrapping: .current).lines(of: .ideas)
                + ["  Name every idea, the most effective first: rank I-ID…"]
        case .pick(let ideas, let because):
            return ideas.isEmpty && because == nil ? picking : alreadySo
        case .inviting:
            return inviting
        case .close:
            // Closed already: what it leaves behind is written once more, as after a full disk.
            leaveBehindAgain()
            return []
        case .edit, .move, .drop, .key, .blame, .answer, .incident, .severity, .service, .impact,
            .zone, .recurs, .milestone, .invite, .absent, .present, .phase, .pause, .resume, .agree,
            .problem, .focus, .link, .root, .target, .none, .owner, .due, .measure, .yes, .rename,
            .recolour, .refuse, .summary:
            return alreadySo
        // These are done by the conversation itself, or always recorded.
        case .load, .report, .quit, .note, .undo, .redo, .park, .next, .back, .extend, .record,
            .why, .factor, .idea, .decline, .done, .slip, .cancel, .uninvite, .object, .tracked,
            .lens:
            return []
        }
    }

    /// The answer to a command that wants what is already true.
    private var alreadySo: [Line] {
        manner == .guiding || manner == .answering ? ["  Already so; nothing was recorded."] : []
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
    /// Returns what the event is answered with, a fact and a signal in their colours up to people's words.
    fileprivate func colouring(_ sentence: String) -> Line {
        guard case .entryAdded(_, let kind, _, _) = self,
            let word = sentence.firstRange(of: "  \(kind.rawValue)  ")
        else { return Line(sentence) }
        let label = String(sentence[..<word.upperBound])
        return Line(label, kind.role) + Line(String(sentence[word.upperBound...]))
    }
}
