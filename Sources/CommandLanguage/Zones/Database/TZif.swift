/// What the clocks of one place are ahead of UTC, as a file of the tz database says it (RFC 9636).
struct TZif: Hashable, Sendable {
    /// One moment at which the clocks were changed.
    struct Change: Hashable, Sendable {
        /// The first second of the new offset, since 1970-01-01T00:00:00Z.
        let seconds: Int64
        /// Seconds ahead of UTC from then on.
        let offset: Int
    }

    /// Seconds ahead of UTC before the first change.
    let first: Int
    /// All changes that the file lists, in order.
    let changes: [Change]
    /// The rule behind the last change; nil where the file has none, and the last offset stays.
    let rule: PosixRule?

    /// Returns how many seconds the clocks are ahead of UTC at so many seconds since 1970-01-01T00:00:00Z.
    func offset(atSeconds seconds: Int64) -> Int {
        // The index of the first change that is still to come.
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].seconds <= seconds { low = middle + 1 } else { high = middle }
        }
        // Without any change the rule holds for all time: RFC 9636 §3.2.
        if low == changes.count, let rule { return rule.offset(atSeconds: seconds) }
        return low == 0 ? first : changes[low - 1].offset
    }
}
