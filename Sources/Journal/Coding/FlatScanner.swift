/// Reads the JSON of one line, byte by byte (RFC 8259), as far as ``FlatObject`` allows it.
///
/// Stricter than the RFC: no nesting but lists of strings, no null, no fractions or exponents,
/// integers of 64 bits at most, no key twice and none with an escape, no lone surrogates.
struct FlatScanner {
    private let line: ArraySlice<UInt8>
    private var position: Int

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
        self.position = line.startIndex
    }

    /// Reads the whole line as one object.
    mutating func object() throws(Flaw) -> [FlatObject.Member] {
        var members: [FlatObject.Member] = []
        members.reserveCapacity(12)
        skipSpace()
        try require(UInt8(ascii: "{"), "a record that begins with “{”")
        skipSpace()
        if !take(UInt8(ascii: "}")) {
            repeat {
                members.append(try member(after: members))
                skipSpace()
            } while take(UInt8(ascii: ","))
            try require(UInt8(ascii: "}"), "“,” or “}” after a value")
        }
        skipSpace()
        guard position == line.endIndex else { throw flaw("the end of the line after “}”") }
        return members
    }

    private mutating func member(
        after others: [FlatObject.Member]
    ) throws(Flaw) -> FlatObject.Member {
        skipSpace()
        guard others.count < FlatObject.mostMembers else {
            throw flaw("at most \(FlatObject.mostMembers) keys")
        }
        guard peek == UInt8(ascii: "\"") else { throw flaw("a key in quotation marks") }
        let keyStart = position
        let key = try text()
        guard !key.isEscaped else { throw flaw("a key without escapes", at: keyStart) }
        guard !others.contains(where: { line[$0.key] == line[key.range] }) else {
            throw flaw("every key once", at: keyStart, found: "the key \(excerpt(key.range)) again")
        }
        skipSpace()
        try require(UInt8(ascii: ":"), "“:” after a key")
        skipSpace()
        let start = position
        return FlatObject.Member(key: key.range, start: start, value: try value())
    }

    private mutating func value() throws(Flaw) -> FlatObject.Value {
        switch peek {
        case UInt8(ascii: "\""): .text(try text())
        case UInt8(ascii: "["): .texts(try texts())
        case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte):
            .integer(try integer())
        case UInt8(ascii: "t"): .boolean(try word("true", true))
        case UInt8(ascii: "f"): .boolean(try word("false", false))
        default: throw flaw("a string, an integer, true, false or a list of strings")
        }
    }

    private mutating func word(_ word: StaticString, _ value: Bool) throws(Flaw) -> Bool {
        guard word.equals(line[position...].prefix(word.utf8CodeUnitCount)) else {
            throw flaw("true or false")
        }
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func texts() throws(Flaw) -> [FlatObject.Text] {
        var texts: [FlatObject.Text] = []
        position += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return texts }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw flaw("a string in the list") }
            texts.append(try text())
            skipSpace()
        } while take(UInt8(ascii: ","))
        try require(UInt8(ascii: "]"), "“,” or “]” in the list")
        return texts
    }

    private mutating func integer() throws(Flaw) -> Int {
        let start = position
        let isNegative = take(UInt8(ascii: "-"))
        let first = position
        var number = 0
        while let digit = peek, Self.isDigit(digit) {
            // Gathered below zero, where one number more fits than above it.
            let (tenfold, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.subtractingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !overflow, !carry else { throw flaw("an integer of at most 64 bits", at: start) }
            number = sum
            position += 1
        }
        guard position > first else { throw flaw("a digit after “-”") }
        guard position == first + 1 || line[first] != UInt8(ascii: "0") else {
            throw flaw("a number without leading zeros", at: start)
        }
        if let next = peek,
            [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(next)
        {
            throw flaw("an integer", at: start)
        }
        guard isNegative || number != .min else {
            throw flaw("an integer of at most 64 bits", at: start)
        }
        return isNegative ? number : -number
    }

    /// Reads a string from its opening to its closing quotation mark.
    private mutating func text() throws(Flaw) -> FlatObject.Text {
        position += 1
        let start = position
        var isEscaped = false
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return FlatObject.Text(range: start..<position - 1, isEscaped: isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                try escape()
            case 0x20..<0x80:
                position += 1
            case ..<0x20:
                throw flaw("no bare control character in a string")
            default:
                guard let length = Self.lengthOfCharacter(line[position...]) else {
                    throw flaw("UTF-8")
                }
                position += length
            }
        }
        throw flaw("a closing quotation mark")
    }

    private mutating func escape() throws(Flaw) {
        let start = position
        position += 1
        guard let letter = peek else { throw flaw("an escape after “\\”", at: start) }
        position += 1
        guard letter == UInt8(ascii: "u") else {
            guard Self.meaning(ofEscape: letter) != nil else {
                throw flaw("an escape that JSON knows", at: start)
            }
            return
        }
        guard let unit = Self.unit(line[position...].prefix(4)) else {
            throw flaw("four hexadecimal digits after “\\u”", at: start)
        }
        position += 4
        guard UTF16.isSurrogate(unit) else { return }
        let low = line[position...].prefix(6)
        guard UTF16.isLeadSurrogate(unit), low.starts(with: "\\u".utf8),
            let second = Self.unit(low.dropFirst(2)), UTF16.isTrailSurrogate(second)
        else { throw flaw("both halves of a surrogate pair", at: start) }
        position += 6
    }

    // MARK: Bytes

    private var peek: UInt8? { position < line.endIndex ? line[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func require(_ byte: UInt8, _ expected: String) throws(Flaw) {
        guard take(byte) else { throw flaw(expected) }
    }

    /// Skips what RFC 8259 §2 calls white space; a line has no line feed in it.
    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
    }

    private func excerpt(_ range: Range<Int>) -> String { Escaping.excerpt(line[range]) }

    private func flaw(_ expected: String, at index: Int? = nil, found: String? = nil) -> Flaw {
        let index = index ?? position
        let rest = line[index...].prefix(12)
        return Flaw(
            at: index - line.startIndex, expected: expected,
            found: found ?? (rest.isEmpty ? "the end of the line" : Escaping.excerpt(rest)))
    }
}

extension FlatScanner {
    /// Returns whether a byte is a decimal digit.
    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Returns what a short escape such as `\n` stands for, or nil where JSON knows none.
    static func meaning(ofEscape letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// Returns the UTF-16 code unit of four hexadecimal digits, or nil where they are not that.
    static func unit(_ digits: ArraySlice<UInt8>) -> UInt16? {
        guard digits.count == 4 else { return nil }
        var unit: UInt16 = 0
        for digit in digits {
            guard let value = Hexadecimal.value(digit) else { return nil }
            unit = unit << 4 | UInt16(value)
        }
        return unit
    }

    /// Returns the length in bytes of the character beyond ASCII that bytes begin with, or nil where
    /// they are not well-formed (The Unicode Standard, table 3-7).
    static func lengthOfCharacter(_ bytes: ArraySlice<UInt8>) -> Int? {
        let tail: ClosedRange<UInt8> = 0x80...0xBF
        let start = bytes.startIndex
        let (length, second): (Int, ClosedRange<UInt8>)
        switch bytes[start] {
        case 0xC2...0xDF: (length, second) = (2, tail)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, tail)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, tail)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard bytes.count >= length, second.contains(bytes[start + 1]),
            bytes[start + 2..<start + length].allSatisfy(tail.contains)
        else { return nil }
        return length
    }
}
