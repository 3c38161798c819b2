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
    /// Behind a lone `-` stands one person's name, whatever it looks like.
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
    case none(reason: String)
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
