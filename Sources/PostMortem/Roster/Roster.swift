/// Everybody who is invited, in the order of invitation.
public struct Roster: Hashable, Sendable {
    /// The people by their numbers, which are given once; nil where somebody was taken off.
    private var slots: [Person?] = []
    /// The number of each name.
    private var numbers: [Person.ID: Int] = [:]
    /// The names by their spelling without accents and capitals.
    private var spelled: [String: Set<Person.ID>] = [:]

    /// The people, in the order of invitation.
    public var people: [Person] { slots.compactMap(\.self) }

    /// The people who are in the room.
    public var present: [Person] { people.filter(\.isPresent) }

    /// Returns the person with exactly this id; nil where nobody has it.
    public func person(_ id: Person.ID) -> Person? { numbers[id].flatMap { slots[$0] } }

    /// Returns whether somebody with exactly this id is in the room.
    public func isPresent(_ id: Person.ID) -> Bool { person(id)?.isPresent ?? false }

    /// Returns the people in a role, in the order of invitation.
    public func people(in role: Role) -> [Person] {
        people.filter { $0.roles.contains(role) }
    }

    /// Returns the people whom a name can mean.
    ///
    /// The whole name, without regard to case, means exactly one person. Failing that, one or more words
    /// in a row from the beginning of any word of a name do: `ines` and `duarte` both mean Ines Duarte.
    public func people(named name: String) -> [Person] {
        let wanted = name.lowercased()
        let exact = people.filter { $0.id.lowercased() == wanted }
        if !exact.isEmpty { return exact }
        return people.filter { person in
            let words = person.id.lowercased().split(separator: " ")
            return words.indices.contains { first in
                let rest = words[first...].joined(separator: " ")
                return rest == wanted || rest.hasPrefix(wanted + " ")
            }
        }
    }

    /// Returns whether somebody is on the roster under this whole name, in any case.
    public func has(_ name: String) -> Bool {
        let wanted = name.lowercased()
        return person(name) != nil || people.contains { $0.id.lowercased() == wanted }
    }

    /// Returns those whose whole name is spelled like this one but for accents and capitals.
    func people(spelledLike name: String) -> Set<Person.ID> {
        spelled[PlainSpelling.plain(name)] ?? []
    }

    /// Returns somebody's number, which stays the same when they are renamed; nil where nobody has this id.
    func number(of id: Person.ID) -> Int? { numbers[id] }

    /// Adds a role to somebody, who is put on the roster and presumed present if they aren't on it.
    mutating func invite(_ id: Person.ID, as role: Role) {
        if let number = numbers[id] {
            slots[number]?.roles.append(role)
        } else {
            numbers[id] = slots.count
            slots.append(Person(id: id, roles: [role], isPresent: true))
            spelled[PlainSpelling.plain(id), default: []].insert(id)
        }
    }

    /// Says whether somebody is in the room; nothing happens where nobody has this id.
    mutating func setAttendance(of id: Person.ID, to isPresent: Bool) {
        guard let number = numbers[id] else { return }
        slots[number]?.isPresent = isPresent
    }

    /// Gives somebody another name.
    ///
    /// - Returns: their number; nil, and nothing happens, where nobody has the id, or somebody else has the new one.
    mutating func rename(_ id: Person.ID, to new: Person.ID) -> Int? {
        guard let number = numbers[id], let person = slots[number],
            numbers[new] == nil || numbers[new] == number
        else { return nil }
        numbers[id] = nil
        numbers[new] = number
        forgetSpelling(of: id)
        spelled[PlainSpelling.plain(new), default: []].insert(new)
        slots[number] = Person(id: new, roles: person.roles, isPresent: person.isPresent)
        return number
    }

    /// Takes somebody off; returns whether somebody had this id.
    mutating func remove(_ id: Person.ID) -> Bool {
        guard let number = numbers.removeValue(forKey: id) else { return false }
        slots[number] = nil
        forgetSpelling(of: id)
        return true
    }

    private mutating func forgetSpelling(of id: Person.ID) {
        let plain = PlainSpelling.plain(id)
        spelled[plain]?.remove(id)
        if spelled[plain]?.isEmpty == true { spelled[plain] = nil }
    }
}

extension Roster {
    /// Returns the people whose names are near one that nobody has: the same without accents, or a slip away.
    ///
    /// They are only offered: nobody is taken for somebody else because their names are alike.
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
