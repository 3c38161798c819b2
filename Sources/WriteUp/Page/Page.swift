public import PostMortem
public import Prompts

/// What is on the page: the result of a session, chosen and put in order, before it has any format.
///
/// A page is a function of the journal alone. It knows no clock, no zone of a machine and no setting: its language
/// is the session's, so the same journal gives the same page anywhere. What was dropped or undone is not on it, nor are the
/// facilitator's notes, call-outs of blame, who was absent, and who had not agreed.
public struct Page: Hashable, Sendable {
    /// The session's name.
    public let session: String
    /// The language that it is in, which is the session's.
    public let language: Language
    /// The incident's title; the session's name where it has none.
    public let title: String
    /// Whether the meeting is over; a page can be read before that.
    public let isClosed: Bool
    /// The severity in the team's own word; nil where nobody gave one.
    public let severity: String?
    /// The affected services, in the order of naming.
    public internal(set) var services: [String]
    /// What customers noticed; nil where nobody said.
    public let impact: String?
    /// What is known of earlier occurrences; nil where nothing is.
    public let recurrence: String?
    /// The room's own summary; nil where it gave none.
    public let ownSummary: String?
    /// The one clock that every time on the page is read from.
    public let zone: PageZone
    /// When the meeting began; nil where it has not.
    public let heldAt: Instant?
    /// When the meeting was closed; nil where it is open.
    public let closedAt: Instant?
    /// Which edition of the page it is, from 1: how often the meeting has been closed; 0 before that.
    public let edition: Int
    /// Those who took part, in the order of invitation.
    public let people: [Person]
    /// Everybody on the roster, for whoever takes names out; no page shows who of them was absent.
    let roster: [Person]
    /// The milestones that are known, the start first.
    public let milestones: [MilestoneLine]
    /// The timeline in the order of time.
    public internal(set) var timeline: [TimelineLine]
    /// How many of those who took part agreed to the order of the timeline.
    public let agreedToOrder: Int
    /// The failure that could be observed; nil where none was stated.
    public let problem: String?
    /// The whys from the top down, each before its answers.
    public internal(set) var whys: [WhyLine]
    /// Contributing factors in their groups; groups without one are left out.
    public internal(set) var factors: [FactorGroup]
    /// The actions, in the order of picking.
    public internal(set) var actions: [ActionLine]
    /// Why there is no action at all; nil where there is one, or where nobody decided.
    public let noActionReason: String?
    /// The ideas that became no action: open ones in their rank, then the declined.
    public internal(set) var otherIdeas: [IdeaLine]
    /// Parked questions, in the order of parking.
    public internal(set) var questions: [Question]
    /// The rules that were set aside, in the order of doing so.
    public internal(set) var overrides: [SetAside]
    /// The journal that all this is from.
    public let journal: JournalHead
    /// The filled-in forms for new issues of open actions that have none yet, by the action.
    let newIssues: [ItemID: String]

    /// What it says in its language.
    var phrases: PagePhrases { PagePhrases.builtIn(in: language) }
    /// The whys that are marked as structural causes.
    public var roots: [WhyLine] { whys.filter(\.isRoot) }
    /// The questions that have no answer.
    public var openQuestions: [Question] { questions.filter { $0.answer == nil } }
    /// Whether everybody who took part agreed to the order of the timeline.
    public var isOrderAgreed: Bool { !people.isEmpty && agreedToOrder == people.count }

    /// Creates the page of a session.
    ///
    /// - Parameters:
    ///   - session: the session, folded from the journal's records.
    ///   - journal: where the journal stands.
    ///   - tracker: where the page links to the form for a new issue of each open action; nil links to none.
    public init(
        of session: Session, journal: JournalHead, handingOverTo tracker: Tracker? = nil
    ) {
        let incident = session.incident
        self.session = session.name
        language = Language(recorded: session.language)
        let phrases = PagePhrases.builtIn(in: language)
        title = incident.title ?? session.name
        isClosed = session.isClosed
        severity = incident.severity
        services = incident.services
        impact = incident.impact
        recurrence = incident.recurrence
        ownSummary = incident.summary
        let zone = PageZone(of: session)
        self.zone = zone
        heldAt = session.clock.meetingBegan
        closedAt = session.outcome?.closedAt
        edition = session.closings
        people = session.roster.present
        roster = session.roster.people
        milestones = MilestoneLine.lines(of: session, in: zone, phrases)
        timeline = TimelineLine.lines(of: session.timeline, in: zone)
        let agreed = session.agreements[.order] ?? []
        agreedToOrder = people.count { agreed.contains($0.id) }
        problem = session.problem
        whys = WhyLine.lines(of: session)
        factors = FactorGroup.groups(of: session)
        actions = session.actionItems.map { ActionLine($0, in: session) }
        noActionReason = session.noActionReason
        otherIdeas = IdeaLine.lines(of: session)
        questions = session.onBoard(session.questions)
        overrides = session.overrides.all.map { SetAside($0, in: phrases) }
        self.journal = journal
        newIssues = NewIssueLink.addresses(of: session, in: tracker)
    }
}
