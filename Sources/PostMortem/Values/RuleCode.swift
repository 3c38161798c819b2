/// The rules that can be set aside, by the codes under which a journal keeps them.
///
/// **Storage format**, changed only by adding. What is said of a rule is the prompts' business: each code has a section
/// of its own, `rule CODE`, in the `page.txt` of every language.
public enum RuleCode: String, CaseIterable, Sendable {
    // What a phase owes.
    case title
    case facilitator = "role.facilitator"
    case onCall = "role.on-call"
    case manager = "role.manager"
    case start, emptyRoom, contract, timeline, signal, order, problem, root, factors, questions
    case ranking, picks, owner, absentOwner, due, yes
    // What speaks against the meeting.
    case notOver, longAgo, recurs
    // What speaks against a structural cause.
    case firstAnswer, memo, person
    // What speaks against a choice of actions.
    case mostActions
}
