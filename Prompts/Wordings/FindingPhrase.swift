import PostMortem

/// What is still missing, as a cue quotes it; the raw values are the sections of `findings.txt`.
enum FindingPhrase: String, SentenceName {
    case list, title, start, recurs, timeline, signal, problem, root, factors, owner, due, yes,
        refused
    case roleFacilitator = "role facilitator"
    case roleOnCall = "role on-call"
    case roleManager = "role manager"
    case notOver = "not over"
    case endedHoursAgo = "ended hours ago"
    case endedDaysAgo = "ended days ago"
    case emptyRoom = "empty room"
    case contractOfOne = "contract of one"
    case contractOfSeveral = "contract of several"
    case orderOfOne = "order of one"
    case orderOfSeveral = "order of several"
    case oneQuestion = "one question"
    case severalQuestions = "several questions"
    case oneUnranked = "one unranked"
    case severalUnranked = "several unranked"
    case noPick = "no pick"
    case onePick = "one pick"
    case absentOwner = "absent owner"

    /// The section's title.
    var title: String { rawValue }

    /// What is filled in.
    var placeholders: Set<Placeholder> {
        switch self {
        case .title, .start, .recurs, .timeline, .signal, .problem, .root, .factors,
            .roleFacilitator, .roleOnCall, .roleManager, .notOver, .emptyRoom, .noPick, .onePick:
            []
        case .endedHoursAgo, .endedDaysAgo: [.count]
        case .contractOfOne, .contractOfSeveral, .orderOfOne, .orderOfSeveral: [.names]
        case .oneQuestion, .severalQuestions, .oneUnranked, .severalUnranked: [.ids]
        case .owner, .due, .yes: [.id]
        case .absentOwner, .refused: [.id, .name]
        case .list: [.first, .second]
        }
    }
}
