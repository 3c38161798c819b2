/// Cuts text into sentences, and sentences into words.
///
/// What stands between quotation marks or backticks is one masked word: somebody else said it, or it is
/// code. Works on bytes, in one pass.
struct Tokenizer {
    let book: RuleBook
    /// The words of the sentence that was read last.
    var tokens: [Token] = []
    /// The next byte to read.
    var position: Int
    let end: Int
    /// Up to where no closing mark of a kind stands, so that a row of opening ones is searched once.
    var unclosed: [Int: Int] = [:]

    /// The most words of a sentence; a longer one is read in parts, so that time stays linear.
    static let longest = 100

    init(_ book: RuleBook, range: Range<Int>) {
        self.book = book
        position = range.lowerBound
        end = range.upperBound
        tokens.reserveCapacity(Tokenizer.longest + 8)
    }

    /// Reads the next sentence into ``tokens``.
    ///
    /// - Returns: whether there was one.
    mutating func next(_ bytes: [UInt8]) -> Bool {
        tokens.removeAll(keepingCapacity: true)
        while position < end {
            if tokens.count >= Tokenizer.longest { return true }
            let byte = bytes[position]
            if byte.isSpace {
                position += 1
                continue
            }
            if byte.isWordByte, byte < 0x80 {
                readWord(bytes)
                continue
            }
            if readMark(byte, bytes), !tokens.isEmpty { return true }
        }
        return !tokens.isEmpty
    }
}
