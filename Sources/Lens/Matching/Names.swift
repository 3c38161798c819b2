/// The people whose names count: the roster, or a list.
public struct Names: Sendable {
    private var words: Set<UInt64> = []

    /// Takes names as they are written; each word of one counts alone.
    public init(_ names: some Sequence<String> = []) {
        for name in names {
            for word in name.split(separator: " ") {
                let letters = Names.folded(word)
                if letters.count > 1 { words.insert(WordHash(of: letters).value) }
            }
        }
    }

    /// Whether there is no name.
    public var isEmpty: Bool { words.isEmpty }

    /// Returns these names and others.
    public func joined(with others: Names) -> Names {
        var all = self
        all.words.formUnion(others.words)
        return all
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { !words.isEmpty && words.contains(hash) }

    /// The letters of a word as the tokenizer hashes them.
    private static func folded(_ word: Substring) -> [UInt8] {
        var letters: [UInt8] = []
        for byte in word.utf8 {
            let folds = letters.last == 0xC3 && byte >= 0x80 && byte < 0x9F
            letters.append(folds ? byte | 0x20 : byte.small)
        }
        return letters
    }
}
