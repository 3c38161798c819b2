/// The words that rules know, each with a number; 0 is every other word.
///
/// A word with a star at its end or its beginning, `fat-finger*` or `*ed`, has a number as well, which a
/// word that isn't known otherwise gets by its first or last letters.
struct Vocabulary: Sendable {
    /// The number of a word, from 0.
    typealias Word = Int32

    private(set) var spellings: [String] = [""]
    private var numbers: [String: Word] = [:]
    private(set) var stems: [(letters: [UInt8], word: Word)] = []
    private(set) var endings: [(letters: [UInt8], word: Word)] = []
    /// An open table of hashes, as long as a power of two; filled by ``seal()``.
    private var slots: [(hash: UInt64, word: Word)] = []
    private var mask = 0

    /// The number of a word, which gets one if it has none.
    mutating func number(_ spelling: String) -> Word {
        if let known = numbers[spelling] { return known }
        let number = Word(spellings.count)
        spellings.append(spelling)
        numbers[spelling] = number
        if spelling.utf8.count > 1, spelling.hasSuffix("*") {
            stems.append((Array(spelling.utf8.dropLast()), number))
        } else if spelling.utf8.count > 1, spelling.hasPrefix("*") {
            endings.append((Array(spelling.utf8.dropFirst()), number))
        }
        return number
    }

    /// Makes the table by which words are found; after it no word is added.
    mutating func seal() {
        endings.sort { $0.letters.count > $1.letters.count }
        var size = 1024
        while size < spellings.count * 4 { size *= 2 }
        slots = Array(repeating: (0, 0), count: size)
        mask = size - 1
        for (index, spelling) in spellings.enumerated() where index > 0 {
            let hash = WordHash(of: spelling.utf8).value
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot].word != 0 { slot = (slot + 1) & mask }
            slots[slot] = (hash, Word(index))
        }
    }

    /// Returns the number of the word with a hash; 0 where there is none.
    func word(hash: UInt64) -> Word {
        if slots.isEmpty { return 0 }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry.hash == hash || entry.word == 0 { return entry.word }
            slot = (slot + 1) & mask
        }
    }

    /// Returns the number that a word which isn't known has by its letters; 0 where it has none.
    func word(like bytes: [UInt8], _ range: Range<Int>) -> Word {
        for (stem, word) in stems where range.count >= stem.count {
            if Vocabulary.equal(bytes, range.lowerBound, stem) { return word }
        }
        for (ending, word) in endings where range.count > ending.count + 1 {
            if Vocabulary.equal(bytes, range.upperBound - ending.count, ending) { return word }
        }
        return 0
    }

    @inline(__always)
    private static func equal(
        _ bytes: [UInt8], _ offset: Int, _ letters: [UInt8]
    ) -> Bool {
        for index in letters.indices where bytes[offset + index].small != letters[index] {
            return false
        }
        return true
    }

    /// Returns the known words that a word with a star stands for, its own number included.
    func words(like starred: String) -> [Word] {
        let isStem = starred.utf8.last == UInt8(ascii: "*")
        let letters = Array(isStem ? starred.utf8.dropLast() : starred.utf8.dropFirst())
        var found = [word(hash: WordHash(of: starred.utf8).value)]
        for (index, spelling) in spellings.enumerated() where index > 0 {
            let word = spelling.utf8
            let fits =
                isStem
                ? word.starts(with: letters)
                : word.count > letters.count + 1
                    && word.suffix(letters.count).elementsEqual(letters)
            if fits { found.append(Word(index)) }
        }
        return found
    }
}

/// The hash of a word in small letters (FNV-1a, 64 bits).
struct WordHash: Sendable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(of letters: some Sequence<UInt8>) {
        for letter in letters { add(letter) }
    }

    @inline(__always)
    mutating func add(_ letter: UInt8) {
        value = (value ^ UInt64(letter)) &* 0x100_0000_01b3
    }
}
