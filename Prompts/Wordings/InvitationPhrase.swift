/// A sentence of the invitation; the raw values are the sections of `invitation.txt`.
public enum InvitationPhrase: String, CaseIterable, SentenceName {
    case subject, when, noticed, purpose, who, nobody, bring, agenda
    case otherRole = "role other"
    case bringEverybody = "bring everybody"
    case bringOnCall = "bring on-call"
    case bringDeveloper = "bring developer"
    case bringAffected = "bring affected"
    case bringManager = "bring manager"
    case agendaRoom = "agenda room"
    case agendaTimeline = "agenda timeline"
    case agendaCause = "agenda cause"
    case agendaFactors = "agenda factors"
    case agendaActions = "agenda actions"
    case agendaEnd = "agenda end"

    /// The section's title.
    var title: String { rawValue }

    /// What is filled in.
    var placeholders: Set<Placeholder> {
        switch self {
        case .subject, .noticed: [.text]
        case .when: [.day, .length, .zone, .minutes]
        case .agendaRoom, .agendaTimeline, .agendaCause, .agendaFactors, .agendaActions: [.length]
        case .purpose, .who, .nobody, .bring, .agenda, .otherRole, .bringEverybody, .bringOnCall,
            .bringDeveloper, .bringAffected, .bringManager, .agendaEnd:
            []
        }
    }
}
