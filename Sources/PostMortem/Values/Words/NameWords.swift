/// The words by which a name is known to be that of no single person: a team, everybody, nobody, two at once.
///
/// An action that a team owns is owned by nobody, so the meeting's rules want one name. Which words say so is a
/// matter of language, and comes in as a value; what signs say (`#incident`, `Ana/Bob`) holds in all of them.
public struct NameWords: Hashable, Sendable {
    /// Whole names that mean everybody, and so nobody: `everyone`, `the team`.
    public var crowds: Set<String>
    /// What teams are called: `sre`, `platform`.
    public var teams: Set<String>
    /// What the name of a team ends with: `squad`.
    public var endings: Set<String>
    /// What the name of a team begins with: `the`.
    public var beginnings: Set<String>
    /// The letters by which an abbreviation is in the plural: `DBAs`.
    public var plurals: Set<String>
    /// What stands between the last two names of a list: `and`.
    public var joins: Set<String>
    /// What stands between two names one of which is meant: `or`.
    public var choices: Set<String>

    /// What roles are called beside a name, by the letters alone: `moderatorin`.
    public var roles: [String: Role]

    /// Creates words, each in lower case.
    public init(
        crowds: Set<String> = [], teams: Set<String> = [], endings: Set<String> = [],
        beginnings: Set<String> = [], plurals: Set<String> = [], joins: Set<String> = [],
        choices: Set<String> = [], roles: [String: Role] = [:]
    ) {
        self.crowds = crowds
        self.teams = teams
        self.endings = endings
        self.beginnings = beginnings
        self.plurals = plurals
        self.joins = joins
        self.choices = choices
        self.roles = roles
    }

    /// No word of any language.
    public static let none = NameWords()

    /// Returns what is wrong with a name, as the end of a sentence that begins with it; nil where nothing is.
    public func fault(of name: String) -> String? {
        let folded = name.lowercased()
        let bare =
            folded.hasPrefix("@") || folded.hasPrefix("#") ? String(folded.dropFirst()) : folded
        let words = bare.split { $0 == " " || $0 == "\t" || $0 == "-" || $0 == "_" }.map(
            String.init)
        if crowds.contains(bare) { return "is not one person" }
        let isSeveral =
            NameList.parts(of: name, joinedBy: joins).count > 1 || name.contains("/")
            || words.contains(where: choices.contains)
        if isSeveral { return "is more than one person" }
        if folded.hasPrefix("#") { return "is a channel, and no person" }
        guard let first = words.first, let last = words.last,
            bare.contains(where: { $0.isLetter || $0.isNumber })
        else { return "is nobody's name" }
        let isTeam =
            teams.contains(bare) || teams.contains(words.joined()) || endings.contains(last)
            || beginnings.contains(first) || isPluralAbbreviation(name)
            || words.allSatisfy(teams.contains)
        return isTeam ? "is a team, and no person" : nil
    }

    /// Returns whether a name is an abbreviation in the plural, such as DBAs.
    private func isPluralAbbreviation(_ name: String) -> Bool {
        plurals.contains { ending in
            let stem = name.dropLast(ending.count)
            return name.hasSuffix(ending) && stem.count > 1
                && stem.allSatisfy { $0.isASCII && $0.isUppercase }
        }
    }
}
