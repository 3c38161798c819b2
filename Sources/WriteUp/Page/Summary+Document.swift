extension Summary {
    /// The summary as a template takes it: parts of which either `plain` or `said` is known.
    var document: DocumentValue { Summary.document(parts) }

    /// Returns parts of a sentence as a template takes them.
    static func document(_ parts: [Part]) -> DocumentValue {
        .list(
            parts.map { part in
                switch part {
                case .plain(let text): ["plain": .text(text), "said": .null]
                case .said(let text): ["plain": .null, "said": .text(text)]
                }
            })
    }
}
