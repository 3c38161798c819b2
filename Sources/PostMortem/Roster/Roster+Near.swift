extension Roster {
    /// Returns the people whose names are near one that nobody has: the same without accents, or a slip away.
    ///
    /// Whoever asks offers them; nobody is taken for another person because their names are near.
    public func people(near name: String) -> [Person] {
        let wanted = PlainSpelling.plain(name)
        guard !wanted.isEmpty else { return [] }
        return people.filter { person in
            let words = PlainSpelling.plain(person.id).split(separator: " ")
            let stretches = words.indices.flatMap { first in
                words.indices[first...].map { words[first...$0].joined(separator: " ") }
            }
            return stretches.contains(wanted)
                || wanted.count > 3 && Spelling.nearest(to: wanted, among: stretches) != nil
        }
    }

    /// Returns somebody whose whole name differs from one that nobody has by its accents; nil where there is none.
    func otherSpelling(of name: String) -> Person? {
        guard !has(name) else { return nil }
        return people(spelledLike: name).min { (number(of: $0) ?? 0) < (number(of: $1) ?? 0) }
            .flatMap { person($0) }
    }
}
