/// Somebody on the roster.
public struct Person: Hashable, Sendable, Identifiable {
    /// A person's name as first typed, which is how sessions know people.
    public typealias ID = String

    /// The name as first typed.
    public let id: ID
    /// Why they are in the room, in the order of naming; one person can have several roles.
    public internal(set) var roles: [Role]
    /// Whether they are in the room.
    public internal(set) var isPresent: Bool
}

/// Everybody who is invited, in the order of invitation.
public struct Roster: Hashable, Sendable {
    /// The people, in the order of invitation.
    public private(set) var people: [Person] = []
    /// Where each of them stands.
    private var places: [Person.ID: Int] = [:]

    /// The people who are in the room.
    public var present: [Person] { people.filter(\.isPresent) }

    /// Returns the person with exactly this id; nil where nobody has it.
    public func person(_ id: Person.ID) -> Person? { places[id].map { people[$0] } }

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

    /// Adds a role to somebody, who is put on the roster and presumed present if they aren't on it.
    mutating func invite(_ id: Person.ID, as role: Role) {
        if let place = places[id] {
            people[place].roles.append(role)
        } else {
            places[id] = people.count
            people.append(Person(id: id, roles: [role], isPresent: true))
        }
    }

    /// Says whether somebody is in the room; nothing happens where nobody has this id.
    mutating func setAttendance(of id: Person.ID, to isPresent: Bool) {
        guard let place = places[id] else { return }
        people[place].isPresent = isPresent
    }
}
