/// The short names of zones that mean one offset wherever they are used.
///
/// Those that stand for several, as CST, PST, IST and BST do, are not here: then the zone is asked for.
enum ZoneWords {
    /// Returns the offset in seconds east of UTC; nil where the word is no such name.
    static func offset(of word: some StringProtocol) -> Int? {
        offsets[word.uppercased()].map { $0 * 1800 }
    }

    /// Returns whether a word is a zone's short name, one with several meanings too.
    static func isOne(_ word: some StringProtocol) -> Bool {
        let word = word.uppercased()
        return offsets[word] != nil || several.contains(word)
    }

    private static let several: Set<String> = [
        "CST", "CDT", "MST", "PST", "AST", "BST", "IST", "GST", "SST",
    ]

    /// In half hours.
    private static let offsets: [String: Int] = [
        "UTC": 0, "GMT": 0, "UT": 0, "UCT": 0, "Z": 0, "WET": 0, "WEST": 2, "CET": 2, "CEST": 4,
        "MEZ": 2, "MESZ": 4, "EET": 4, "EEST": 6, "MSK": 6, "EST": -10, "EDT": -8, "MDT": -12,
        "PDT": -14, "AKST": -18, "AKDT": -16, "HST": -20, "JST": 18, "KST": 18, "HKT": 16,
        "SGT": 16, "AEST": 20, "AEDT": 22, "ACST": 19, "AWST": 16, "NZST": 24, "NZDT": 26,
        "BRT": -6, "SAST": 4,
    ]
}
