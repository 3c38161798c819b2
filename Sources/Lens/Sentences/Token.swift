/// A word or a mark of a sentence.
struct Token: Sendable {
    /// Where it starts, as an offset into the bytes.
    var start: Int32
    /// Where it ends.
    var end: Int32
    /// The number of the word; 0 where the rules don't know it.
    var word: Vocabulary.Word
    /// For `Anna's` and `engineers'` the number of the word without its ending; else that of the word.
    var base: Vocabulary.Word
    /// The hash of the word without the ending of a possessive.
    var hash: UInt64
    var marks: Marks

    /// What can be seen of a word.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8
        /// It begins with a capital.
        static let capital = Marks(rawValue: 1)
        /// It has small letters only behind its first.
        static let plain = Marks(rawValue: 2)
        /// It is somebody's: `Anna's`.
        static let possessive = Marks(rawValue: 4)
        /// It is a mark that parts clauses.
        static let breaks = Marks(rawValue: 8)
        /// A term or a quotation stands here, which isn't looked at.
        static let masked = Marks(rawValue: 16)
        /// It has a digit.
        static let digit = Marks(rawValue: 32)
        /// An @ stands in front.
        static let handle = Marks(rawValue: 64)
        /// It is a mark of any kind.
        static let mark = Marks(rawValue: 128)
    }
}
