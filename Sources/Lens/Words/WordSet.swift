/// A set of words, by their numbers.
struct WordSet: Hashable, Sendable {
    private var bits: [UInt64]

    init(_ words: some Sequence<Vocabulary.Word>, of count: Int) {
        bits = Array(repeating: 0, count: (count + 63) / 64)
        for word in words { bits[Int(word) / 64] |= 1 << UInt64(word % 64) }
        bits[0] &= ~1
    }

    @inline(__always)
    func contains(_ word: Vocabulary.Word) -> Bool {
        bits[Int(word) >> 6] & (1 << UInt64(word & 63)) != 0
    }

    /// The numbers in it, in order.
    var words: [Vocabulary.Word] {
        var found: [Vocabulary.Word] = []
        for (index, part) in bits.enumerated() where part != 0 {
            for bit in 0..<64 where part & (1 << UInt64(bit)) != 0 {
                found.append(Vocabulary.Word(index * 64 + bit))
            }
        }
        return found
    }
}
