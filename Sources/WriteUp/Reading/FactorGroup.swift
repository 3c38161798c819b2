public import PostMortem

/// The contributing factors of one kind.
public struct FactorGroup: Hashable, Sendable {
    /// How they contributed.
    public let kind: FactorKind
    /// The factors, in the order of entry; never empty.
    public internal(set) var factors: [Factor]

    /// Returns a session's factors by kind, in the order of the kinds.
    static func groups(of session: Session) -> [FactorGroup] {
        let factors = session.onBoard(session.factors)
        return FactorKind.allCases.compactMap { kind in
            let group = factors.filter { $0.kind == kind }
            return group.isEmpty ? nil : FactorGroup(kind: kind, factors: group)
        }
    }
}
