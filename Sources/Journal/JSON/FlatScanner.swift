/// Reads the JSON of one line, byte by byte (RFC 8259), as far as ``FlatObject`` allows it.
///
/// Stricter than the RFC: no nesting but lists of strings, no null, no fractions or exponents,
/// integers of 64 bits at most, no key twice and none with an escape, no lone surrogates.
///
/// The line is handed from method to method as a span, which counts no references and still checks
/// every access.
struct FlatScanner {
    private var position = 0
    /// The strings of the lists read so far.
    private(set) var listed: [FlatObject.Text] = []

    /// Reads the whole line as one object.
    mutating func object(_ line: Span<UInt8>) throws(Flaw) -> [FlatObject.Member] {
        var members: [FlatObject.Member] = []
        members.reserveCapacity(12)
        skipSpace(line)
        try require(UInt8(ascii: "{"), "a record that begins with “{”", line)
        skipSpace(line)
        if !take(UInt8(ascii: "}"), line) {
            repeat {
                members.append(try member(line, after: members))
                skipSpace(line)
            } while take(UInt8(ascii: ","), line)
            try require(UInt8(ascii: "}"), "“,” or “}” after a value", line)
        }
        skipSpace(line)
        guard position == line.count else { throw flaw("the end of the line after “}”", line) }
        return members
    }

    private mutating func member(
        _ line: Span<UInt8>, after others: [FlatObject.Member]
    ) throws(Flaw) -> FlatObject.Member {
        skipSpace(line)
        guard others.count < FlatObject.mostMembers else {
            throw flaw("at most \(FlatObject.mostMembers) keys", line)
        }
        guard peek(line) == UInt8(ascii: "\"") else {
            throw flaw("a key in quotation marks", line)
        }
        let keyStart = position
        let key = try text(line)
        guard !key.isEscaped else { throw flaw("a key without escapes", line, at: keyStart) }
        for other in others where Self.areEqual(other.key, key.range, line) {
            throw flaw(
                "every key once", line, at: keyStart,
                found: "the key \(Self.excerpt(line, key.range)) again")
        }
        skipSpace(line)
        try require(UInt8(ascii: ":"), "“:” after a key", line)
        skipSpace(line)
        let start = position
        return FlatObject.Member(key: key.range, start: start, value: try value(line))
    }

    private mutating func value(_ line: Span<UInt8>) throws(Flaw) -> FlatObject.Value {
        switch peek(line) {
        case UInt8(ascii: "\""): .text(try text(line))
        case UInt8(ascii: "["): .texts(try texts(line))
        case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte):
            .integer(try integer(line))
        case UInt8(ascii: "t"): .boolean(try word("true", true, line))
        case UInt8(ascii: "f"): .boolean(try word("false", false, line))
        default: throw flaw("a string, an integer, true, false or a list of strings", line)
        }
    }

    private mutating func word(
        _ word: StaticString, _ value: Bool, _ line: Span<UInt8>
    ) throws(Flaw) -> Bool {
        let end = min(position + word.utf8CodeUnitCount, line.count)
        guard word.equals(Self.copy(line, position..<end)) else {
            throw flaw("true or false", line)
        }
        position = end
        return value
    }

    private mutating func texts(_ line: Span<UInt8>) throws(Flaw) -> Range<Int> {
        let first = listed.count
        position += 1
        skipSpace(line)
        if take(UInt8(ascii: "]"), line) { return first..<first }
        repeat {
            skipSpace(line)
            guard peek(line) == UInt8(ascii: "\"") else {
                throw flaw("a string in the list", line)
            }
            listed.append(try text(line))
            skipSpace(line)
        } while take(UInt8(ascii: ","), line)
        try require(UInt8(ascii: "]"), "“,” or “]” in the list", line)
        return first..<listed.count
    }

    private mutating func integer(_ line: Span<UInt8>) throws(Flaw) -> Int {
        let start = position
        let isNegative = take(UInt8(ascii: "-"), line)
        let first = position
        var number = 0
        while let digit = peek(line), Self.isDigit(digit) {
            // Gathered below zero, where one number more fits than above it.
            let (tenfold, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.subtractingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !overflow, !carry else {
                throw flaw("an integer of at most 64 bits", line, at: start)
            }
            number = sum
            position += 1
        }
        guard position > first else { throw flaw("a digit after “-”", line) }
        guard position == first + 1 || line[first] != UInt8(ascii: "0") else {
            throw flaw("a number without leading zeros", line, at: start)
        }
        switch peek(line) {
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            throw flaw("an integer", line, at: start)
        default: break
        }
        guard isNegative || number != .min else {
            throw flaw("an integer of at most 64 bits", line, at: start)
        }
        return isNegative ? number : -number
    }

    /// Reads a string from its opening to its closing quotation mark.
    private mutating func text(_ line: Span<UInt8>) throws(Flaw) -> FlatObject.Text {
        position += 1
        let start = position
        var isEscaped = false
        while true {
            guard let byte = peek(line) else { break }
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return FlatObject.Text(range: start..<position - 1, isEscaped: isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                try escape(line)
            case 0x20..<0x80:
                position += 1
            case ..<0x20:
                throw flaw("no bare control character in a string", line)
            default:
                guard let length = Self.lengthOfCharacter(line, at: position) else {
                    throw flaw("UTF-8", line)
                }
                position += length
            }
        }
        throw flaw("a closing quotation mark", line)
    }

    private mutating func escape(_ line: Span<UInt8>) throws(Flaw) {
        let start = position
        position += 1
        guard let letter = peek(line) else { throw flaw("an escape after “\\”", line, at: start) }
        position += 1
        guard letter == UInt8(ascii: "u") else {
            guard Self.meaning(ofEscape: letter) != nil else {
                throw flaw("an escape that JSON knows", line, at: start)
            }
            return
        }
        guard let unit = Self.unit(line, at: position) else {
            throw flaw("four hexadecimal digits after “\\u”", line, at: start)
        }
        position += 4
        guard UTF16.isSurrogate(unit) else { return }
        guard UTF16.isLeadSurrogate(unit), position + 1 < line.count,
            line[position] == UInt8(ascii: "\\"), line[position + 1] == UInt8(ascii: "u"),
            let second = Self.unit(line, at: position + 2), UTF16.isTrailSurrogate(second)
        else { throw flaw("both halves of a surrogate pair", line, at: start) }
        position += 6
    }

    // MARK: Bytes

    private func peek(_ line: Span<UInt8>) -> UInt8? {
        position < line.count ? line[position] : nil
    }

    private mutating func take(_ byte: UInt8, _ line: Span<UInt8>) -> Bool {
        guard peek(line) == byte else { return false }
        position += 1
        return true
    }

    private mutating func require(
        _ byte: UInt8, _ expected: StaticString, _ line: Span<UInt8>
    ) throws(Flaw) {
        guard take(byte, line) else { throw flaw("\(expected)", line) }
    }

    /// Skips what RFC 8259 §2 calls white space; a line has no line feed in it.
    private mutating func skipSpace(_ line: Span<UInt8>) {
        while let byte = peek(line), byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
    }

    private func flaw(
        _ expected: String, _ line: Span<UInt8>, at index: Int? = nil, found: String? = nil
    ) -> Flaw {
        let index = index ?? position
        let rest = index..<min(index + 12, line.count)
        return Flaw(
            at: index, expected: expected,
            found: found ?? (rest.isEmpty ? "the end of the line" : Self.excerpt(line, rest)))
    }
}
