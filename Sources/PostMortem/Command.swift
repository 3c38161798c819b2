/// What one accepted line asks for.
///
/// Times, dates and ids are values here; how people write them is the grammar's business. Texts are
/// as typed, without the white space around them, and are never empty.
public enum Command: Hashable, Sendable {
    /// What can be shown.
    ///
    /// The raw values are words of the command line.
    public enum Topic: String, CaseIterable, Sendable {
        /// The timeline in order.
        case timeline
        /// The parked questions with their answers.
        case parked
        /// The problem and the tree of whys.
        case whys
        /// The contributing factors in their groups.
        case factors
        /// The ideas, ranked ones first.
        case ideas
        /// The action items.
        case actions
        /// Who is invited and who is present.
        case roster
        /// The incident: title, severity, services, impact, milestones.
        case incident
        /// Planned and actual time of each phase.
        case clock
        /// The facilitator's own notes; they are shown when asked for, and with nothing else.
        case notes
        /// What of the page fits on paper.
        case page
    }

    /// Where a milestone lies.
    public enum Point: Hashable, Sendable {
        /// At a time of its own.
        case time(StatedTime)
        /// At the time of a timeline entry, and with it when that is moved.
        case entry(ItemID)
    }

    /// Who agrees.
    public enum Agreeing: Hashable, Sendable {
        /// Everybody on the roster who is present.
        case everyone
        /// One person by name, or several with commas between the names; the roster decides.
        case person(String)
        /// The same, to the contract, in a later phase: whoever came late.
        case contract(String)
    }

    /// What is asked of the lens, which finds wordings that could be turned round.
    public enum Listening: Hashable, Sendable {
        /// What stands on the board and could be turned round.
        case standing
        /// An item's text is right as it is.
        case accepted(ItemID)
        /// No more hints, or none of a category; it is named as it was typed.
        case off(category: String?)
        /// Hints again, or those of a category.
        case on(category: String?)
    }

    // MARK: Asking: never an event

    /// `help [VERB]`. nil asks for the list of commands.
    case help(verb: String?)
    /// `guide`, or an empty line: what to say, ask or do next.
    case guide
    /// `status`: the session on one screen.
    case status
    /// `show [TOPIC]`. nil asks for everything.
    case show(Topic?)
    /// `directive`: the text to read aloud.
    case directive
    /// `read`: the actions, to read aloud.
    case read
    /// `load PATH`: the lines of a script file, as if typed.
    case load(path: String)
    /// `report [PATH]`: the page as it stands. nil prints it.
    case report(path: String?)
    /// `lens [ok ID|off [CATEGORY]|on [CATEGORY]]`: wordings that could be turned round.
    case lens(Listening)
    /// `quit`: leaves the shell; the session can be resumed.
    case quit

    // MARK: At any time

    /// `note TEXT`.
    case note(String)
    /// `undo`: takes back the latest change.
    case undo
    /// `redo`: brings back what was last undone.
    case redo
    /// `edit ID TEXT`.
    case edit(ItemID, text: String)
    /// `move T-ID TIME`.
    case move(ItemID, to: StatedTime)
    /// `drop ID [REASON]`.
    case drop(ItemID, reason: String?)
    /// `key ID`: must stay on the page.
    case key(ItemID)
    /// `blame [ID] [TEXT]`: somebody calls out blame.
    case blame(ItemID?, text: String?)
    /// `park TEXT`: a question of interpretation waits.
    case park(String)
    /// `answer Q-ID TEXT`.
    case answer(ItemID, text: String)

    // MARK: Preparing

    /// `incident TITLE`.
    case incident(title: String)
    /// `severity WORD`.
    case severity(String)
    /// `service NAME`: one more affected service.
    case service(String)
    /// `impact TEXT`.
    case impact(String)
    /// `zone ZONE`: the zone in which bare times are read.
    case zone(String)
    /// `recurs TEXT`: this has happened before.
    case recurs(String)
    /// `summary TEXT`: the incident in the room's own sentences.
    case summary(String)
    /// `started|detected|mitigated|resolved TIME|T-ID [TEXT]`.
    case milestone(Milestone, at: Point, text: String?)
    /// `invite` alone: who is still missing.
    case inviting
    /// `invite ROLE NAME` or `invite ROLE NAME, NAME`: one person, or several; the roster decides.
    ///
    /// What follows a lone `-` is one person's name, whatever it looks like.
    case invite(Role, name: String)
    /// `rename NAME NEW NAME` or `rename NAME, NEW NAME`: the roster decides where the first name ends.
    case rename(String)
    /// `uninvite NAME`: takes somebody off the roster.
    case uninvite(name: String)
    /// `absent NAME`.
    case absent(name: String)
    /// `present NAME`.
    case present(name: String)
    /// `fit [because REASON]`: whether this meeting is the right thing.
    case fit(because: String?)

    // MARK: Moving

    /// `next [because REASON]`.
    case next(because: String?)
    /// `back`: to the phase before.
    case back
    /// `phase NAME`.
    case phase(Phase)
    /// `extend MINUTES`: more time for the phase one is in.
    case extend(minutes: Int)
    /// `pause`: stops the phase clock.
    case pause
    /// `resume`: starts the phase clock again.
    case resume

    // MARK: The room and the timeline

    /// `agree NAME|all`: the contract in phase 1, the order of the timeline from phase 2 on.
    case agree(Agreeing)
    /// `object NAME TEXT`: somebody can't agree; the roster decides where the name ends.
    case object(String)
    /// `fact T-ID` and `signal T-ID`: an entry is of the other kind.
    case recolour(ItemID, EntryKind)
    /// `fact [TIME] TEXT` and `signal [TIME] TEXT`.
    case record(EntryKind, at: StatedTime?, text: String)

    // MARK: Structural cause

    /// `problem TEXT`: the failure that could be observed, W0.
    case problem(String)
    /// `why [W-ID] TEXT`: answers "what made that possible?" under the current or the named why.
    case why(under: ItemID?, text: String)
    /// `at W-ID`: goes on from this why.
    case focus(ItemID)
    /// `link W-ID T-ID`: the timeline entry that is a why's evidence.
    case link(ItemID, to: ItemID)
    /// `root W-ID [because REASON]`: a structural cause.
    case root(ItemID, because: String?)

    // MARK: Contributing factors

    /// `worsened|hid|slowed|assumed|luck|worked TEXT`.
    case factor(FactorKind, text: String)

    // MARK: Actions

    /// `idea TEXT`.
    case idea(String)
    /// `for I-ID ID`: the why or factor that an idea answers.
    case target(ItemID, at: ItemID)
    /// `rank [I-ID…]`: a strict order of all ideas, the most effective first. Empty asks for the order.
    case rank([ItemID])
    /// `pick [I-ID…] [because REASON]`: ideas that become actions. Empty asks which.
    case pick([ItemID], because: String?)
    /// `decline I-ID REASON`.
    case decline(ItemID, reason: String)
    /// `none REASON`: no action at all, which is a legitimate result.
    case noAction(reason: String)
    /// `owner A-ID NAME`.
    case owner(ItemID, name: String)
    /// `due A-ID DATE`.
    case due(ItemID, CalendarDate)
    /// `measure A-ID TEXT`: how we will know that it is done.
    case measure(ItemID, text: String)
    /// `yes A-ID`: the owner said yes to the action as read aloud.
    case yes(ItemID)
    /// `no A-ID TEXT`: the owner said no to the action; it needs another owner or another day.
    case refuse(ItemID, text: String)
    /// `close [because REASON]`.
    case close(because: String?)

    // MARK: After the meeting

    /// `done A-ID [TEXT]`.
    case done(ItemID, text: String?)
    /// `tracked A-ID ADDRESS`.
    case tracked(ItemID, address: String)
    /// `slip A-ID DATE REASON`.
    case slip(ItemID, to: CalendarDate, reason: String)
    /// `cancel A-ID REASON`.
    case cancel(ItemID, reason: String)
}

// MARK: One row a command

extension Command {
    /// What a command shows or asks where it gives nothing to record.
    public enum Query: Hashable, Sendable {
        case help(verb: String?)
        case guide
        case status
        case show(Topic?)
        case directive
        case read
        case load(path: String)
        case report(path: String?)
        case lens(Listening)
        case quit
        /// Which roles have nobody yet.
        case missingRoles
        /// Whether this meeting is the right thing; with a reason that is recorded already, nothing is asked.
        case fit(because: String?)
        /// The order of the ideas; with ids it is the order that holds already.
        case order([ItemID])
        /// Which ideas become actions.
        case choice
        /// The page once more: the session is closed.
        case closing
    }

    /// What holds of a command, apart from what it does.
    public struct Traits: Hashable, Sendable {
        /// The phase from which the command is taken; what is remembered late still gets in.
        public let earliestPhase: Phase
        /// Whether the command is still taken when the session is closed.
        let isTakenAfterClosing: Bool
        /// What it shows or asks where there is nothing to record; nil where what it wants is true already.
        public let query: Query?
        /// What it says of the incident; nil where it says nothing that the lens listens to.
        public let speech: Speech?
        /// The sentence in it that says something and names no item, person or date, so that it can be parked or
        /// noted instead; nil where there is none.
        public let statement: String?
        /// The name of somebody on the roster at the end of its line; nil where there is none.
        public let person: String?
        /// Whether it holds words that are worth keeping, rather than ids, names and dates alone.
        public let hasWords: Bool

        /// Creates what holds of a command that records nothing.
        fileprivate static func asks(_ query: Query) -> Traits {
            records(from: .prepare, afterClosing: true, orAsks: query)
        }

        /// Creates what holds of a command that records something.
        fileprivate static func records(
            from phase: Phase, afterClosing: Bool = false, orAsks query: Query? = nil,
            saying speech: Speech? = nil, stating statement: String? = nil,
            naming person: String? = nil, hasWords: Bool = true
        ) -> Traits {
            Traits(
                earliestPhase: phase, isTakenAfterClosing: afterClosing, query: query,
                speech: speech, statement: statement, person: person, hasWords: hasWords)
        }
    }

    /// What holds of the command, apart from what it does.
    public var traits: Traits {
        switch self {
        case .help(let verb): .asks(.help(verb: verb))
        case .guide: .asks(.guide)
        case .status: .asks(.status)
        case .show(let topic): .asks(.show(topic))
        case .directive: .asks(.directive)
        case .read: .asks(.read)
        case .load(let path): .asks(.load(path: path))
        case .report(let path): .asks(.report(path: path))
        case .lens(let asked): .asks(.lens(asked))
        case .quit: .asks(.quit)

        case .note, .undo, .redo, .blame: .records(from: .prepare, afterClosing: true)
        case .edit(let id, let text): .records(from: .prepare, saying: Speech(text, of: id))
        case .move, .drop, .key, .recolour: .records(from: .prepare)
        case .park(let text): .records(from: .prepare, stating: text)
        case .answer(_, let text): .records(from: .prepare, saying: Speech(text: text))

        case .incident(let text), .impact(let text), .recurs(let text), .summary(let text):
            .records(from: .prepare, saying: Speech(text: text))
        case .severity, .service, .zone: .records(from: .prepare)
        case .milestone(_, _, let text):
            .records(from: .prepare, saying: text.map { Speech(text: $0) })
        case .inviting: .records(from: .prepare, orAsks: .missingRoles)
        case .invite, .rename, .uninvite: .records(from: .prepare)
        case .absent(let name), .present(let name): .records(from: .prepare, naming: name)
        case .fit(let because):
            .records(
                from: .prepare, afterClosing: because == nil, orAsks: .fit(because: because))

        case .next, .back, .phase: .records(from: .prepare)
        case .extend, .pause, .resume: .records(from: .room, hasWords: false)

        case .agree(.person(let name)): .records(from: .room, naming: name, hasWords: false)
        case .agree(.everyone), .agree(.contract): .records(from: .room, hasWords: false)
        case .object: .records(from: .room)
        case .record(_, _, let text):
            .records(from: .prepare, saying: Speech(text: text), stating: text)

        case .problem(let text): .records(from: .cause, saying: Speech(text: text), stating: text)
        case .why(_, let text):
            .records(from: .cause, saying: Speech(text: text, isRemedy: true), stating: text)
        case .focus, .link: .records(from: .cause, hasWords: false)
        case .root(_, let because): .records(from: .cause, hasWords: because != nil)
        case .factor(_, let text):
            .records(from: .factors, saying: Speech(text: text, isRemedy: true), stating: text)

        case .idea(let text):
            .records(from: .actions, saying: Speech(text: text, isRemedy: true), stating: text)
        case .target, .due, .yes: .records(from: .actions, hasWords: false)
        case .rank(let ids): .records(from: .actions, orAsks: .order(ids), hasWords: false)
        case .pick(let ids, let because):
            .records(
                from: .actions,
                orAsks: ids.isEmpty && because == nil ? .choice : nil, hasWords: because != nil)
        case .decline, .noAction, .refuse: .records(from: .actions)
        case .owner(_, let name): .records(from: .actions, naming: name, hasWords: false)
        case .measure(_, let text):
            .records(from: .actions, saying: Speech(text: text, isRemedy: true))
        case .close(let because):
            .records(
                from: .actions, afterClosing: true, orAsks: .closing, hasWords: because != nil)

        case .tracked: .records(from: .actions, afterClosing: true)
        case .done(_, let text): .records(from: .after, afterClosing: true, hasWords: text != nil)
        case .slip, .cancel: .records(from: .after, afterClosing: true)
        }
    }
}
