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
    public internal(set) var people: [Person] = []

    /// The people who are in the room.
    public var present: [Person] { people.filter(\.isPresent) }

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

    /// Returns the index of the person with exactly this id.
    func index(of id: Person.ID) -> Int? { people.firstIndex { $0.id == id } }
}
