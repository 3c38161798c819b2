/// Parts of a session's state, in the order in which they were touched.
///
/// Nearly every event touches one part or none, and that one stands here without an array around it.
struct Parts: Hashable, Sendable {
    /// The part that was touched first; nil where none was.
    private var first: Part?
    /// The parts after it.
    private var others: [Part] = []

    /// Adds a part behind the others.
    mutating func append(_ part: consuming Part) {
        if first == nil {
            first = part
        } else {
            others.append(part)
        }
    }

    /// Puts every part into the state, the first one first, and keeps what was there instead.
    mutating func exchange(with session: inout Session) {
        guard var part = first.take() else { return }
        session.exchange(&part)
        first = part
        for index in others.indices { session.exchange(&others[index]) }
    }

    /// Turns the order round.
    mutating func reverse() {
        guard let part = first, let last = others.popLast() else { return }
        others.reverse()
        others.append(part)
        first = last
    }
}
