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
