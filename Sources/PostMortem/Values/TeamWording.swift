/// Recognises what is the name of no single person: a team, everybody, nobody, two people at once.
///
/// An action that a team owns is owned by nobody, so the meeting's rules want one name.
enum TeamWording {
    /// Returns what is wrong with a name, as the end of a sentence that begins with it; nil where nothing is.
    static func found(in name: String) -> String? {
        let folded = name.lowercased()
        let bare =
            folded.hasPrefix("@") || folded.hasPrefix("#") ? String(folded.dropFirst()) : folded
        let words = bare.split { $0 == " " || $0 == "\t" || $0 == "-" || $0 == "_" }.map(
            String.init)
        if crowds.contains(bare) { return "is not one person" }
        if NameList.parts(of: name).count > 1 || words.contains("or") || name.contains("/") {
            return "is more than one person"
        }
        if folded.hasPrefix("#") { return "is a channel, and no person" }
        guard let last = words.last else { return "is nobody's name" }
        let isTeam =
            teams.contains(bare) || teams.contains(words.joined()) || groups.contains(last)
            || words.first == "the" || words.first == "team" || words.first == "all"
            || name.isPluralAbbreviation || words.allSatisfy { teams.contains($0) }
        return isTeam ? "is a team, and no person" : nil
    }

    /// Words by which everybody, and so nobody, is meant.
    private static let crowds: Set<String> = [
        "all", "everyone", "everybody", "team", "the team", "us", "we", "nobody", "no one", "noone",
        "someone", "somebody", "anyone", "anybody", "tbd", "tba", "?", "??", "-", "n/a", "none",
        "here",
        "channel", "both", "they", "them", "you", "group", "whoever", "unassigned", "unknown",
        "all of us",
        "the room", "our team", "my team",
    ]

    /// What teams are called, where nobody on the roster is.
    private static let teams: Set<String> = [
        "sre", "sres", "dba", "dbas", "qa", "it", "noc", "soc", "ops", "dev", "devs", "devops",
        "secops",
        "netops", "sysops", "infra", "infrastructure", "platform", "backend", "frontend", "support",
        "security", "legal", "hr", "management", "leadership", "engineering", "eng", "oncall", "on",
        "call", "sysadmins", "admins", "operations", "product", "marketing", "developers",
        "engineers",
        "data", "database", "network", "networking", "helpdesk", "vendor",
    ]

    /// What the name of a team ends with.
    private static let groups: Set<String> = [
        "team", "teams", "squad", "squads", "crew", "guild", "tribe", "group", "department", "dept",
        "folks", "guys", "people", "engineers", "engineering", "developers", "devs", "dbas", "sres",
        "admins", "operations", "ops", "rotation", "channel", "committee",
    ]
}

extension String {
    /// Whether it is an abbreviation in the plural, such as DBAs.
    fileprivate var isPluralAbbreviation: Bool {
        count > 2 && last == "s" && dropLast().allSatisfy { $0.isASCII && $0.isUppercase }
    }
}
