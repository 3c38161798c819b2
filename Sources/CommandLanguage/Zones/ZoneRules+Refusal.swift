import PostMortem

extension ZoneRules {
    /// How to go on where nothing near is known.
    static let example = "Type an IANA name as Europe/Berlin, UTC, or an offset as +01:00."

    /// Says why a word is no zone, and what to type.
    static func refusal(of word: Substring) -> WordError {
        let name = quoted(word)
        if ZoneAbbreviation.isUniversal(word) {
            return WordError(
                .notAZone, "\(name) is not the name that is used here for UTC.",
                hints: ["Type UTC; or, for Great Britain, Europe/London, which has summer time."],
                replacement: utc.name)
        }
        if !word.contains("/"), ZoneAbbreviation.isOne(word) {
            let zones = ZoneAbbreviation.zones(of: String(word))
            return WordError(
                .notAZone, "\(name) is an abbreviation, and no zone: \(abbreviationTrouble(zones))",
                hints: zones.isEmpty ? [example] : ["Type \(list(zones)), or an offset as +01:00."],
                replacement: zones.count == 1 ? zones.first : nil,
                readings: zones.count > 1 ? zones : [])
        }
        if word.contains(".") || word.utf8.first == UInt8(ascii: "/") {
            return WordError(
                .notAZone, "\(name) is a path, and no zone: zones go by name only.",
                hints: [example])
        }
        if let first = word.first, "+-".contains(first) || first.isNumber {
            return WordError(
                .notAZone, "\(name) is not an offset from UTC.",
                hints: ["Type sign, hours and minutes, as +01:00 or -03:30."])
        }
        guard ZoneDatabase.folder != nil else {
            return WordError(
                .notAZone,
                "\(name) can't be looked up: this machine has no time zone database.",
                hints: ["Type an offset as +01:00, or UTC; or install the system's package tzdata."]
            )
        }
        let nearest = nearest(to: word)
        return WordError(
            .notAZone, "\(name) is not a zone that this machine knows.",
            hints: [nearest.map { "Type \($0) if you meant that." } ?? example],
            replacement: nearest)
    }

    /// What is the matter with an abbreviation that stands for these zones.
    private static func abbreviationTrouble(_ zones: [String]) -> String {
        zones.count > 1
            ? "several places use it for different times."
            : "abbreviations stand for different times in different places and seasons."
    }

    /// Returns the name that is meant by a misspelled one, or by a city alone; nil where none is
    /// near.
    private static func nearest(to word: Substring) -> String? {
        city(word) ?? Spelling.nearest(to: word, among: ZoneDatabase.names)
    }

    /// Returns the name whose last part a word is, in any case; nil where there is none.
    static func city(_ word: some StringProtocol) -> String? {
        let folded = word.lowercased()
        return ZoneDatabase.names.first { name in
            name.lowercased().split(separator: "/").last.map(String.init) == folded
        }
    }

    /// Returns `A`, `A or B`, `A, B or C`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
