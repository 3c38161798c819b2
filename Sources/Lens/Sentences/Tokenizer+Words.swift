/// Words, their numbers, and what can be seen of them.
extension Tokenizer {
    mutating func readWord(_ bytes: [UInt8]) {
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

    func wordLike(
        _ range: Range<Int>, _ bytes: [UInt8]
    ) -> Vocabulary.Word {
        guard range.count < 40 else { return 0 }
        // Most words have no ending that a rule looks for: a quick look at the last letter tells.
        if book.vocabulary.stems.isEmpty, book.vocabulary.endings.isEmpty { return 0 }
        return book.vocabulary.word(like: bytes, range)
    }

    func isHighCapital(_ here: Int, _ bytes: [UInt8]) -> Bool {
        guard here + 1 < end else { return false }
        switch bytes[here] {
        case 0xC3: return bytes[here + 1] < 0x9F
        case 0xC4, 0xC5: return bytes[here + 1] & 1 == 0
        case 0xD0: return bytes[here + 1] < 0xB0
        default: return false
        }
    }

    func isHighApostrophe(_ here: Int, _ bytes: [UInt8]) -> Bool {
        here + 2 < end && bytes[here] == 0xE2 && bytes[here + 1] == 0x80 && bytes[here + 2] == 0x99
    }

    /// Whether a mark is part of the word that it stands in.
    func isInner(_ byte: UInt8, before next: UInt8, _ marks: Token.Marks) -> Bool {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."): next.isWordByte
        case UInt8(ascii: ":"), UInt8(ascii: ","): marks.contains(.digit) && next.isDigit
        default: false
        }
    }
}
