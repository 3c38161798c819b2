public import PostMortem
public import Prompts

/// The invitation to a session's meeting: when, what for, who and why, what to bring, and the agenda.
///
/// It is made from the roster and from the time that the facilitator gives; a journal holds no time of a
/// meeting that was not held yet.
public struct Invitation: Sendable {
    /// How long the meeting is, in minutes.
    ///
    /// What its phases leave of it is a reserve.
    public static let minutes = 90

    /// The session.
    let session: Session
    /// Where every sentence of it comes from.
    let prompts: Prompts
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
    ///   - prompts: what the invitation says, in the session's language.
    ///   - begin: when the meeting begins.
    ///   - made: now.
    ///   - addresses: addresses of people on the roster; nobody's has to be known.
    public init(
        to session: Session, saying prompts: Prompts, at begin: Moment, made: Instant,
        addresses: [Person.ID: MailAddress] = [:]
    ) {
        self.session = session
        self.prompts = prompts
        self.begin = begin
        self.made = made
        self.addresses = addresses
    }

    /// What the meeting is about: the incident's title, else the session's name.
    var topic: String { session.incident.title ?? session.name }

    /// The heading of the meeting in a calendar or a mail.
    var subject: String { prompts.phrase(.subject, [.text: topic]) }

    /// Those who are invited, in the order of invitation.
    var people: [Person] { session.roster.people }

    /// When the meeting ends.
    var end: Moment { moment(after: Invitation.minutes) }

    /// When it is: `Tuesday, 24 November 2026, 10:00 to 11:30 (Europe/Berlin, UTC+01:00), 90 minutes`.
    var time: String {
        let offset = begin.offset == 0 ? "UTC" : "UTC\(begin.offsetName)"
        let zone = session.incident.zone
        return prompts.phrase(
            .when,
            [
                .day: prompts.dates.weekdayAndDay(begin.date),
                .length: prompts.dates.times(from: begin.clockTime, to: end.clockTime),
                .zone: zone.contains("/") ? "\(zone), \(offset)" : offset,
                .minutes: "\(Invitation.minutes)",
            ])
    }

    /// The phases, each with the time at which it begins if all before it take as long as they may, and the end.
    var agenda: [(clock: String, text: String)] {
        var minutes = 0
        let phases = Phase.allCases.compactMap { phase -> (clock: String, text: String)? in
            guard let planned = phase.minutes, let phrase = phase.onAgenda else { return nil }
            defer { minutes += planned.upperBound }
            return (
                moment(after: minutes).clockTime,
                prompts.phrase(phrase, [.length: prompts.dates.minutes(planned)])
            )
        }
        return phases + [(end.clockTime, prompts.phrase(.agendaEnd))]
    }

    private func moment(after minutes: Int) -> Moment {
        Moment(
            instant: Instant(seconds: begin.instant.seconds + Int64(minutes) * 60),
            offset: begin.offset)
    }

    /// What to bring, a sentence each, for those who are invited.
    var toBring: [String] {
        let roles = Set(people.flatMap(\.roles))
        let asked = Role.allCases.filter(roles.contains).compactMap(\.brings)
        return ([.bringEverybody] + asked).map { prompts.phrase($0) }
    }
}

extension Phase {
    /// What the agenda says of the phase; nil for what is no part of the meeting.
    fileprivate var onAgenda: InvitationPhrase? {
        switch self {
        case .prepare, .after: nil
        case .room: .agendaRoom
        case .timeline: .agendaTimeline
        case .cause: .agendaCause
        case .factors: .agendaFactors
        case .actions: .agendaActions
        }
    }
}

extension Role {
    /// What somebody in the role brings; nil where nothing but themselves.
    fileprivate var brings: InvitationPhrase? {
        switch self {
        case .facilitator, .other: nil
        case .onCall: .bringOnCall
        case .developer: .bringDeveloper
        case .affected: .bringAffected
        case .manager: .bringManager
        }
    }
}
