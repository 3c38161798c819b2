/// What is said and asked as the meeting is led; the raw values are the sections of `meeting.txt`.
public enum MeetingPhrase: String, CaseIterable, SentenceName {
    // Headings, and the board.
    case phase, say, ask, done, heard, watch, keys, over, paused, closed, slept
    case allOfIt = "all of it"
    case restOfIt = "rest of it"
    // Any question in turn.
    case help, left
    case noAnswer = "no answer"
    case goingOnAfterOne = "going on after one"
    case goingOnAfterSeveral = "going on after several"
    case takenBack = "taken back"
    case nothingToTakeBack = "nothing to take back"
    case recordedSince = "recorded since"
    case inTheRoom = "in the room"
    case nobodyElse = "nobody else"
    // `fit`.
    case number, decided
    case incidentSays = "incident says"
    case speaksFor = "for"
    case speaksAgainst = "against"
    case forIt = "for it"
    case againstIt = "against it"
    case fitAsks = "fit asks"
    case fitHelp = "fit help"
    case oneAgainst = "one against"
    case severalAgainst = "several against"
    case nothingFor = "nothing for"
    case fitReason = "fit reason"
    case fitReasonHelp = "fit reason help"
    case nothingAgainst = "nothing against"
    case fitLeft = "fit left"
    case listFor = "list for"
    case listAgainst = "list against"
    case listIncident = "list incident"
    case heldBecause = "held because"
    case holdBecause = "hold because"
    // `invite`.
    case inviteAsks = "invite asks"
    case inviteHelp = "invite help"
    case inviteLastHelp = "invite last help"
    // `rank`.
    case rankBegins = "rank begins"
    case rankNumber = "rank number"
    case rankAsks = "rank asks"
    case rankHelp = "rank help"
    case rankDone = "rank done"
    case rankLeftAfterOne = "rank left after one"
    case rankLeftAfterSeveral = "rank left after several"
    case withoutAPlace = "without a place"
    // `pick`.
    case place, picked
    case pickAsks = "pick asks"
    case pickHelp = "pick help"
    case ownerAsks = "owner asks"
    case ownerHelp = "owner help"
    case dueAsks = "due asks"
    case dueHelp = "due help"
    case measureAsks = "measure asks"
    case measureHelp = "measure help"
    case pickDone = "pick done"
    case stillOpen = "still open"
    case pickLeft = "pick left"
    // `read`.
    case yesGiven = "yes given"
    case yesWasSaid = "yes was said"
    case noOwner = "no owner"
    case noDay = "no day"
    case readAsks = "read asks"
    case readHelp = "read help"
    case refusalAsks = "refusal asks"
    case refusalHelp = "refusal help"
    case noReason = "no reason"
    case changeAsks = "change asks"
    case changeHelp = "change help"
    case allRead = "all read"
    case withoutAYes = "without a yes"
    case isItAYes = "is it a yes"
    // `close`.
    case closeBegins = "close begins"
    case andMore = "and more"
    case closeAsks = "close asks"
    case closeReason = "close reason"
    case closeHelp = "close help"
    case closeLeft = "close left"

    /// The section's title.
    var title: String { rawValue }

    /// What is filled in.
    var placeholders: Set<Placeholder> {
        switch self {
        case .goingOnAfterOne, .goingOnAfterSeveral, .severalAgainst, .rankLeftAfterOne,
            .rankLeftAfterSeveral, .picked, .andMore:
            [.count]
        case .phase:
            [.count, .length, .text]
        case .number, .rankNumber, .place:
            [.count, .total]
        case .ownerAsks, .dueAsks, .measureAsks, .yesGiven, .readAsks, .refusalAsks, .changeAsks:
            [.id]
        case .noOwner, .noDay:
            [.id, .remedy]
        case .stillOpen:
            [.id, .text]
        case .withoutAPlace, .withoutAYes:
            [.ids]
        case .slept:
            [.minutes]
        case .readHelp:
            [.name]
        case .left:
            [.remedy]
        case .help, .noAnswer, .heldBecause, .inviteAsks, .inviteHelp, .inviteLastHelp:
            [.text]
        case .over, .paused:
            [.time]
        case .say, .ask, .done, .heard, .watch, .allOfIt, .restOfIt, .keys, .closed, .takenBack,
            .nothingToTakeBack, .recordedSince, .inTheRoom, .nobodyElse, .incidentSays, .speaksFor,
            .speaksAgainst, .forIt, .againstIt, .fitAsks, .fitHelp, .oneAgainst, .nothingFor,
            .fitReason, .fitReasonHelp, .nothingAgainst, .fitLeft, .listFor, .listAgainst,
            .listIncident, .decided, .holdBecause, .rankBegins, .rankAsks, .rankHelp, .rankDone,
            .pickAsks, .pickHelp, .ownerHelp, .dueHelp, .measureHelp, .pickDone, .pickLeft,
            .yesWasSaid, .refusalHelp, .noReason, .changeHelp, .allRead, .isItAYes, .closeBegins,
            .closeAsks, .closeReason, .closeHelp, .closeLeft:
            []
        }
    }
}
