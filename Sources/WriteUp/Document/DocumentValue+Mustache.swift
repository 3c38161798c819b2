import Mustache

extension DocumentValue: MustacheParent, MustacheCustomRepresentation {
    /// Returns the value of a name in an object.
    ///
    /// - Returns: nil where there is none, which sends the template to the objects around it. A name whose
    ///   value is null is found, and renders as nothing.
    package func child(named name: String) -> Any? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// The value as templates know it: null and false leave a section out, as does an empty list.
    package var representation: Any? {
        switch self {
        case .null: nil
        case .bool(let value): value
        case .number(let value): value
        case .text(let value): value
        case .list(let values): values
        case .object: self
        }
    }
}
