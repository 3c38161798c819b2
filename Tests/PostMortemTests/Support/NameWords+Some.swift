@testable import PostMortem

extension NameWords {
    /// Enough for a rule to turn on; those that are listened for in meetings are in the prompts.
    static let some = NameWords(
        crowds: [
            "all", "everyone", "the team", "tbd", "we", "nobody", "somebody", "here", "channel",
        ],
        teams: ["sre", "sres", "qa", "on", "call", "oncall", "dev", "devops", "ops", "it"],
        endings: ["team", "squad", "engineers"], beginnings: ["the", "team", "all"], plurals: ["s"],
        joins: ["and"], choices: ["or"])
}
