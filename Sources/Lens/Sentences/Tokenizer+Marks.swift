/// Full stops, commas and the other marks between words.
extension Tokenizer {
    /// Reads what isn't a letter or a digit.
    ///
    /// - Returns: whether it ends the sentence.
    mutating func readMark(
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
    mutating func readHigh(_ bytes: [UInt8]) -> Bool {
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

    mutating func add(mark: StaticString, length: Int, breaks: Bool) {
        var hash = WordHash()
        mark.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
        let word = book.vocabulary.word(hash: hash.value)
        tokens.append(
            Token(
                start: Int32(position), end: Int32(position + length), word: word, base: word,
                hash: hash.value, marks: breaks ? [.mark, .breaks] : .mark))
        position += length
    }

    mutating func mask(_ range: Range<Int>) {
        tokens.append(
            Token(
                start: Int32(range.lowerBound), end: Int32(range.upperBound), word: 0, base: 0,
                hash: 0, marks: .masked))
    }

    /// Whether a full stop that was just passed ends the sentence: white space or a quotation mark follows,
    /// and no letter alone, as in initials, stands in front.
    mutating func endsSentence(_ bytes: [UInt8]) -> Bool {
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
}
