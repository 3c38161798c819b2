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
    private let end: Int

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

    // MARK: Marks

    /// Reads what isn't a letter or a digit.
    ///
    /// - Returns: whether it ends the sentence.
    private mutating func readMark(
        _ byte: UInt8, _ bytes: [UInt8]
    ) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"):
            position += 1
            return endsSentence(bytes)
        case UInt8(ascii: "?"):
            add(mark: "?", length: 1, breaks: true)
            return true
        case 0:
            // A line or a table's cell ends here, and with it the sentence.
            position += 1
            return true
        case 1:
            // What the reader of the file took out.
            let start = position
            while position < end, bytes[position] == 1 { position += 1 }
            mask(start..<position)
            return false
        case UInt8(ascii: "\""):
            skip(to: [UInt8(ascii: "\"")], opening: 1, bytes)
            return false
        case UInt8(ascii: "`"):
            var length = 0
            while position + length < end, bytes[position + length] == byte { length += 1 }
            skip(to: Array(repeating: byte, count: length), opening: length, bytes)
            return false
        case UInt8(ascii: "'"):
            readApostrophe(bytes)
            return false
        case UInt8(ascii: ","): add(mark: ",", length: 1, breaks: true)
        case UInt8(ascii: ":"): add(mark: ":", length: 1, breaks: true)
        case UInt8(ascii: ";"): add(mark: ";", length: 1, breaks: true)
        case UInt8(ascii: "("): add(mark: "(", length: 1, breaks: true)
        case UInt8(ascii: ")"): add(mark: ")", length: 1, breaks: true)
        case UInt8(ascii: "/"): add(mark: "/", length: 1, breaks: false)
        case UInt8(ascii: "&"): add(mark: "&", length: 1, breaks: false)
        case UInt8(ascii: "-"):
            var length = 1
            while position + length < end, bytes[position + length] == byte { length += 1 }
            add(mark: length > 1 ? "–" : "-", length: length, breaks: true)
        case UInt8(ascii: "@"):
            position += 1
            if position < end, bytes[position].isWordByte {
                readWord(bytes)
                tokens[tokens.count - 1].marks.insert([.handle, .capital])
            }
        case 0x80...: return readHigh(bytes)
        default: position += 1
        }
        return false
    }

    /// Reads a mark of more than one byte, or a word that begins with such a letter.
    private mutating func readHigh(_ bytes: [UInt8]) -> Bool {
        guard bytes[position] == 0xE2, position + 2 < end, bytes[position + 1] == 0x80 else {
            if bytes[position] == 0xC2, position + 1 < end {
                // « and », no-break space, and signs that are no letters.
                if bytes[position + 1] == 0xAB {
                    skip(to: [0xC2, 0xBB], opening: 2, bytes)
                } else {
                    position += 2
                }
                return false
            }
            readWord(bytes)
            return false
        }
        switch bytes[position + 2] {
        case 0x93: add(mark: "–", length: 3, breaks: true)
        case 0x94: add(mark: "—", length: 3, breaks: true)
        case 0x9C, 0x9E: skip(to: [0xE2, 0x80, 0x9D], opening: 3, bytes)
        case 0x98: skip(to: [0xE2, 0x80, 0x99], opening: 3, bytes)
        case 0x99: position += 3
        case 0xA6:
            position += 3
            return endsSentence(bytes)
        default: position += 3
        }
        return false
    }

    private mutating func add(mark: StaticString, length: Int, breaks: Bool) {
        var hash = WordHash()
        mark.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
        let word = book.vocabulary.word(hash: hash.value)
        tokens.append(
            Token(
                start: Int32(position), end: Int32(position + length), word: word, base: word,
                hash: hash.value, marks: breaks ? [.mark, .breaks] : .mark))
        position += length
    }

    private mutating func mask(_ range: Range<Int>) {
        tokens.append(
            Token(
                start: Int32(range.lowerBound), end: Int32(range.upperBound), word: 0, base: 0,
                hash: 0, marks: .masked))
    }

    /// Whether a full stop that was just passed ends the sentence: white space or a quotation mark follows,
    /// and no letter alone, as in initials, stands in front.
    private mutating func endsSentence(_ bytes: [UInt8]) -> Bool {
        while position < end, bytes[position] == UInt8(ascii: ".") { position += 1 }
        if position < end, bytes[position] > 32, bytes[position].isWordByte,
            bytes[position] < 0x80
        {
            return false
        }
        guard let last = tokens.last else { return true }
        return last.end - last.start > 1 || last.marks.contains(.digit)
            || !last.marks.contains(.capital)
    }

    // MARK: Quotations

    /// Passes over a quotation, up to its closing mark in the same paragraph; without one, over the mark.
    private mutating func skip(
        to closing: [UInt8], opening: Int, _ bytes: [UInt8]
    ) {
        let start = position
        var here = position + opening
        // Nobody quotes a kilobyte in a sentence; a bound keeps time linear where marks are odd.
        let last = min(end - closing.count, here + 1000)
        while here <= last {
            if bytes[here] == 0 { break }
            if bytes[here] == closing[0], matches(closing, at: here, bytes) {
                position = here + closing.count
                mask(start..<position)
                return
            }
            here += 1
        }
        position = start + opening
    }

    private func matches(
        _ letters: [UInt8], at offset: Int, _ bytes: [UInt8]
    ) -> Bool {
        for (index, letter) in letters.enumerated() where bytes[offset + index] != letter {
            return false
        }
        return true
    }

    /// An apostrophe that no word has in it opens a quotation, where one ends at the end of a word.
    private mutating func readApostrophe(_ bytes: [UInt8]) {
        let start = position
        var here = position + 1
        let last = min(end, here + 300)
        while here < last, bytes[here] != 0 {
            if bytes[here] == UInt8(ascii: "'"), here > start + 1, !bytes[here - 1].isSpace,
                here + 1 >= end || !bytes[here + 1].isWordByte
            {
                position = here + 1
                mask(start..<position)
                return
            }
            here += 1
        }
        position += 1
    }

    // MARK: Words

    private mutating func readWord(_ bytes: [UInt8]) {
        let start = position
        var here = position
        var hash = WordHash()
        var marks: Token.Marks = []
        var hasApostrophe = false
        let first = bytes[here]
        if first.isCapital || isHighCapital(here, bytes) { marks.insert(.capital) }
        var isPlain = true
        while here < end {
            let byte = bytes[here]
            if (byte | 0x20) &- 97 < 26 {
                if byte.isCapital, here > start { isPlain = false }
                hash.add(byte | 0x20)
            } else if byte >= 0x80 {
                if byte == 0xE2 {
                    // A typographic apostrophe inside a word is an apostrophe; any other mark ends it.
                    guard here + 3 < end, bytes[here + 1] == 0x80 else {
                        hash.add(byte)
                        here += 1
                        continue
                    }
                    guard bytes[here + 2] == 0x99, bytes[here + 3].isWordByte,
                        bytes[here + 3] < 0x80
                    else { break }
                    hash.add(UInt8(ascii: "'"))
                    hasApostrophe = true
                    here += 3
                    continue
                }
                if byte == 0xC2 { break }
                let folds = here > start && bytes[here - 1] == 0xC3 && byte < 0x9F
                hash.add(folds ? byte | 0x20 : byte)
            } else if byte.isDigit {
                marks.insert(.digit)
                hash.add(byte)
            } else if byte == UInt8(ascii: "_") {
                hash.add(byte)
                isPlain = false
            } else if here + 1 < end, here > start, isInner(byte, before: bytes[here + 1], marks) {
                if byte == UInt8(ascii: "'") { hasApostrophe = true }
                if byte != UInt8(ascii: "'") && byte != UInt8(ascii: "-") { isPlain = false }
                hash.add(byte)
            } else {
                break
            }
            here += 1
        }
        if here == start { here += 1 }
        position = here
        if isPlain { marks.insert(.plain) }
        if hasApostrophe || (here < end && bytes[here] == UInt8(ascii: "'"))
            || isHighApostrophe(here, bytes)
        {
            addWithApostrophe(start..<here, hash.value, marks, bytes)
            return
        }
        var word = book.vocabulary.word(hash: hash.value)
        if word == 0, marks.isDisjoint(with: .digit) {
            word = wordLike(start..<here, bytes)
        }
        // "copy/paste" and "n/a" are words where the rules know them.
        if here + 1 < end, bytes[here] == UInt8(ascii: "/"), bytes[here + 1].isWordByte {
            var joined = hash
            var there = here
            while there < end, there - here < 20,
                bytes[there] == UInt8(ascii: "/") || bytes[there].isWordByte
            {
                joined.add(bytes[there].small)
                there += 1
            }
            let known = book.vocabulary.word(hash: joined.value)
            if known != 0 {
                word = known
                hash = joined
                here = there
                position = there
            }
        }
        tokens.append(
            Token(
                start: Int32(start), end: Int32(here), word: word, base: word, hash: hash.value,
                marks: marks))
    }

    private func wordLike(
        _ range: Range<Int>, _ bytes: [UInt8]
    ) -> Vocabulary.Word {
        guard range.count < 40 else { return 0 }
        // Most words have no ending that a rule looks for: a quick look at the last letter tells.
        if book.vocabulary.stems.isEmpty, book.vocabulary.endings.isEmpty { return 0 }
        return book.vocabulary.word(like: bytes, range)
    }

    private func isHighCapital(_ here: Int, _ bytes: [UInt8]) -> Bool {
        guard here + 1 < end else { return false }
        switch bytes[here] {
        case 0xC3: return bytes[here + 1] < 0x9F
        case 0xC4, 0xC5: return bytes[here + 1] & 1 == 0
        case 0xD0: return bytes[here + 1] < 0xB0
        default: return false
        }
    }

    private func isHighApostrophe(_ here: Int, _ bytes: [UInt8]) -> Bool {
        here + 2 < end && bytes[here] == 0xE2 && bytes[here + 1] == 0x80 && bytes[here + 2] == 0x99
    }

    /// Whether a mark is part of the word that it stands in.
    private func isInner(_ byte: UInt8, before next: UInt8, _ marks: Token.Marks) -> Bool {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."): next.isWordByte
        case UInt8(ascii: ":"), UInt8(ascii: ","): marks.contains(.digit) && next.isDigit
        default: false
        }
    }

    /// Adds a word with an apostrophe: one that is two words, or somebody's.
    private mutating func addWithApostrophe(
        _ range: Range<Int>, _ hash: UInt64, _ marks: Token.Marks,
        _ bytes: [UInt8]
    ) {
        let letters = folded(range, bytes)
        if let parts = book.splits.parts(of: hash) {
            for (index, part) in parts.enumerated() {
                add(part, range, marks: index == 0 ? marks : [])
            }
            return
        }
        for (ending, words) in book.splits.endings
        where letters.count > ending.count && letters.suffix(ending.count).elementsEqual(ending) {
            // A typographic apostrophe has two bytes more.
            let apostrophes = letters.suffix(ending.count).contains(UInt8(ascii: "'"))
            let extra = apostrophes ? range.count - letters.count : 0
            let cut = range.upperBound - ending.count - extra
            let stem = WordHash(of: letters.dropLast(ending.count)).value
            add(book.vocabulary.word(hash: stem), range.lowerBound..<cut, hash: stem, marks: marks)
            for word in words { add(word, cut..<range.upperBound) }
            return
        }
        var base = letters[...]
        if base.suffix(2).elementsEqual("'s".utf8) {
            base = base.dropLast(2)
        } else if base.last != UInt8(ascii: "s") {
            let word = book.vocabulary.word(hash: hash)
            add(word, range, hash: hash, marks: marks)
            return
        } else if range.count == letters.count, letters.contains(UInt8(ascii: "'")) {
            add(book.vocabulary.word(hash: hash), range, hash: hash, marks: marks)
            return
        } else {
            position += bytes[position] == UInt8(ascii: "'") ? 1 : 3
        }
        let stem = WordHash(of: base).value
        tokens.append(
            Token(
                start: Int32(range.lowerBound), end: Int32(range.upperBound),
                word: book.vocabulary.word(hash: hash), base: book.vocabulary.word(hash: stem),
                hash: stem, marks: marks.union(.possessive)))
    }

    private mutating func add(
        _ word: Vocabulary.Word, _ range: Range<Int>, hash: UInt64 = 0, marks: Token.Marks = []
    ) {
        tokens.append(
            Token(
                start: Int32(range.lowerBound), end: Int32(range.upperBound), word: word,
                base: word, hash: hash, marks: marks))
    }

    /// Returns the letters of a word, small, with straight apostrophes.
    private func folded(
        _ range: Range<Int>, _ bytes: [UInt8]
    ) -> [UInt8] {
        var letters: [UInt8] = []
        var here = range.lowerBound
        while here < range.upperBound {
            if bytes[here] == 0xE2, here + 2 < range.upperBound, bytes[here + 1] == 0x80 {
                letters.append(UInt8(ascii: "'"))
                here += 3
            } else {
                letters.append(bytes[here].small)
                here += 1
            }
        }
        return letters
    }
}
