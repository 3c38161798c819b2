/// The names that people were given later than they were first named.
public struct NewNames: Hashable, Sendable {
    /// A name, and the record that gave it.
    private struct NewName: Hashable {
        let name: Person.ID
        let record: Int
    }

    /// The latest name of everybody who was ever renamed, by roster number; they may be off the roster by now.
    private var names: [Int: NewName] = [:]

    /// Notes that somebody has another name from a record on.
    mutating func put(_ name: Person.ID, of number: Int, in record: Int) {
        names[number] = NewName(name: name, record: record)
    }

    /// Returns the name that somebody was given after the record that mentions them.
    ///
    /// - Parameters:
    ///   - number: their number on the roster; nil where they weren't on it.
    ///   - record: the record that named them.
    /// - Returns: nil where they had no other name since.
    func name(of number: Int?, since record: Int) -> Person.ID? {
        number.flatMap { names[$0] }.flatMap { $0.record > record ? $0.name : nil }
    }
}
