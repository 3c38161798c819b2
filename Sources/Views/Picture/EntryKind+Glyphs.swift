package import PostMortem
package import Screen

extension Glyphs {
    /// The mark of a timeline entry, in its role.
    package func mark(of kind: EntryKind) -> Line {
        switch kind {
        case .fact: Line(fact, .fact)
        case .signal: Line(signal, .signal)
        }
    }
}

extension EntryKind {
    /// The role that entries of the kind are shown in.
    package var role: Tone {
        switch self {
        case .fact: .fact
        case .signal: .signal
        }
    }
}
