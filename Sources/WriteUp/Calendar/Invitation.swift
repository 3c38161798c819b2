public import PostMortem

/// The invitation to a session's meeting: when, what for, who and why, what to bring, and the agenda.
///
/// It is made from the roster and from the time that the facilitator gives; a journal holds no time of a
/// meeting that was not held yet.
public struct Invitation: Hashable, Sendable {
    /// How long the meeting is, in minutes.
    ///
    /// What its phases leave of it is a reserve.
    public static let minutes = 90

    /// A phase on the agenda.
    struct Item: Hashable, Sendable {
        /// When it begins at the latest, on the clock of ``Invitation/begin``.
        let clock: String
        /// What it is called.
        let title: String
        /// How long it is planned for: `5 min` or `15 to 25 min`.
        let length: String
        /// What is done in it.
        let purpose: String
    }

    /// The session.
    let session: Session
    /// When the meeting begins, on the clock of the session's zone.
    let begin: Moment
    /// When the invitation was made; the later of two is the one that counts.
    let made: Instant
    /// The addresses that were given, by person.
    let addresses: [Person.ID: MailAddress]

    /// Creates the invitation.
    ///
    /// - Parameters:
    ///   - session: the session, its roster filled.
    ///   - begin: when the meeting begins.
    ///   - made: now.
    ///   - addresses: addresses of people on the roster; nobody's has to be known.
    public init(
        to session: Session, at begin: Moment, made: Instant,
        addresses: [Person.ID: MailAddress] = [:]
    ) {
        self.session = session
        self.begin = begin
        self.made = made
        self.addresses = addresses
    }

    /// What the meeting is about: the incident's title, else the session's name.
    var topic: String { session.incident.title ?? session.name }

    /// The heading of the meeting in a calendar or a mail.
    var subject: String { "Post-mortem: \(topic)" }

    /// Those who are invited, in the order of invitation.
    var people: [Person] { session.roster.people }

    /// When the meeting ends.
    var end: Moment { moment(after: Invitation.minutes) }

    /// The time in words: `Tuesday, 24 November 2026, 10:00 to 11:30 (Europe/Berlin, UTC+01:00)`.
    var time: String {
        let offset = begin.offset == 0 ? "UTC" : "UTC\(begin.offsetName)"
        let zone = session.incident.zone
        let place = zone.contains("/") ? "\(zone), \(offset)" : offset
        return "\(Wording.weekday(begin.date)), \(Wording.spoken(begin.date)), "
            + "\(begin.clockTime) to \(end.clockTime) (\(place))"
    }

    /// The phases with the time at which each begins if all before it take as long as they may.
    var agenda: [Item] {
        var minutes = 0
        return Phase.allCases.compactMap { phase in
            guard let planned = phase.minutes else { return nil }
            defer { minutes += planned.upperBound }
            let length =
                planned.lowerBound == planned.upperBound
                ? "\(planned.upperBound) min" : "\(planned.lowerBound) to \(planned.upperBound) min"
            return Item(
                clock: moment(after: minutes).clockTime, title: phase.title, length: length,
                purpose: phase.purpose)
        }
    }

    private func moment(after minutes: Int) -> Moment {
        Moment(
            instant: Instant(seconds: begin.instant.seconds + Int64(minutes) * 60),
            offset: begin.offset)
    }

    /// What to bring, a sentence each, for those who are invited.
    var toBring: [String] {
        let roles = Set(people.flatMap(\.roles))
        let asked = Role.allCases.filter(roles.contains).compactMap { role in
            role.brings.map { "\(Wording.capitalized(role.title)): \($0)" }
        }
        return ["Everybody: what you saw at the time, and what you expected to see"] + asked
    }
}

extension Phase {
    /// What is done in the phase, for people who have not been in such a meeting.
    fileprivate var purpose: String {
        switch self {
        case .prepare, .after: ""
        case .room: "what the meeting is for, and the agreement that nobody is blamed"
        case .timeline: "what happened, in order; facts, and signals that could be seen"
        case .cause: "from the failure down to what in the system made it possible"
        case .factors: "what made it worse, hid it or slowed the fix; luck, and what worked"
        case .actions: "two or three fixes, each with an owner who says yes, and a date"
        }
    }
}

extension Role {
    /// Why somebody in the role is needed.
    var reason: String {
        switch self {
        case .facilitator: "keeps time, keeps asking, and turns blame back to the system"
        case .onCall: "diagnosed it, and leads us through what happened"
        case .developer: "knows the change, and what it was reasonable to expect that day"
        case .affected: "speaks for those whose system or customers were hit"
        case .manager: "can promise the time for a fix, and put it ahead of other work"
        case .other: "can tell us something that the others can't"
        }
    }

    /// What somebody in the role brings; nil where nothing but themselves.
    fileprivate var brings: String? {
        switch self {
        case .facilitator, .other: nil
        case .onCall: "a rough timeline from logs, monitoring and the incident channel"
        case .developer: "the change, with when it went out and how it was tested"
        case .affected: "what customers noticed, from when to when, and how many"
        case .manager: "what the coming weeks have room for"
        }
    }
}
