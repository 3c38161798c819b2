// The word of a role beside somebody's name, as in `owner A1 on-call Tom Reed`: it is asked about, and never part of
// the name.
extension Session {
    /// Refuses names of which one has a role in it, unless somebody on the roster is called just that.
    ///
    /// - Parameters:
    ///   - names: the names as they were typed.
    ///   - words: what roles are called.
    ///   - hints: how to go on, from the names without their roles.
    /// - Throws: a refusal that names the first of them.
    func requireNoRole(
        in names: [String], hearing words: NameWords, hinting hints: ([NameList.Named]) -> [String]
    ) throws(Refusal) {
        let named = names.map { name in
            roster.has(name)
                ? NameList.Named(role: nil, name: name)
                : NameList.named(name, hearing: words)
        }
        guard let place = named.firstIndex(where: { $0.role != nil }) else { return }
        throw withRole(names[place], hearing: words, hints: hints(named))
    }

    /// Refuses the names of people who are to be on the roster, of which one has a role in it.
    ///
    /// - Parameters:
    ///   - names: the names as they were typed.
    ///   - stem: the line in front of the names, for the hint.
    ///   - words: what roles are called.
    /// - Throws: a refusal with the line that names them alone.
    func requireNoRole(
        in names: [String], behind stem: String, hearing words: NameWords
    ) throws(Refusal) {
        // Who is known by the words as they stand, by a part of a name too, is meant.
        let unknown = names.filter { roster.people(named: $0).isEmpty }
        try requireNoRole(in: unknown, hearing: words) { _ in
            let bare = names.map {
                unknown.contains($0) ? NameList.named($0, hearing: words).name : $0
            }
            return ["The name alone: \(stem) \(NameList.line(of: bare))"]
        }
    }

    /// Returns what to say of a name that has a role in it.
    func withRole(_ name: String, hearing words: NameWords, hints: [String]) -> Refusal {
        let bare = NameList.named(name, hearing: words).name
        let place = name.hasPrefix(bare) ? "ends" : "begins"
        return Refusal(.unknownPerson, "\(quoted(name)) \(place) with a role.", hints: hints)
    }
}
