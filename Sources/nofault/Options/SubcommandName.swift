import PostMortem

/// The subcommands by the words that are typed for them, in the order in which the help lists them.
enum SubcommandName: String, CaseIterable {
    case open, sample, run, draft, check, replay, show, verify, repair, seal, report, invite, board
    case log, actions, handover, lens

    /// Returns what a word is a slip away from, `help` included; nil for a word that is one of them, and for one that
    /// is near none.
    static func nearest(to word: String) -> String? {
        let names = allCases.map(\.rawValue) + ["help"]
        return names.contains(word) ? nil : Spelling.nearest(to: word, among: names)
    }
}
