/// A set of keys, as far as one word can say: a key whose mark is missing is not among them.
struct KeyMark: OptionSet {
    let rawValue: UInt64

    /// Creates a set from its bits.
    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// Creates the mark of a key, a bit that its length and its ends choose.
    init(_ key: Span<UInt8>) {
        guard key.count > 0 else {
            self.init(rawValue: 1)
            return
        }
        let ends = Int(key[0]) &* 5 &+ Int(key[key.count - 1])
        self.init(rawValue: 1 << UInt64((ends &+ key.count) & 63))
    }
}
