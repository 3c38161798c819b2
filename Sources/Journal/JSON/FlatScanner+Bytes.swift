import OperatingSystem

// What bytes of a line are, each question asked of a place in it.
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
    static func unit(_ bytes: Span<UInt8>, at start: Int) -> UInt16? {
        guard start + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for place in start..<start + 4 {
            guard let value = Hexadecimal.value(bytes[place]) else { return nil }
            unit = unit << 4 | UInt16(value)
        }
        return unit
    }

    /// Returns the length in bytes of the character beyond ASCII at a place, or nil where the bytes
    /// there are not well-formed.
    static func lengthOfCharacter(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        guard let lead = UTF8Lead(bytes[start]), start + lead.length <= bytes.count,
            lead.second.contains(bytes[start + 1])
        else { return nil }
        for place in start + 2..<start + lead.length
        where !UTF8Lead.continuation.contains(bytes[place]) { return nil }
        return lead.length
    }

    /// Returns whether bytes are well-formed UTF-8.
    static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
        let memory = bytes.bytes
        let word = MemoryLayout<UInt64>.size
        var place = 0
        while place < bytes.count {
            if bytes[place] < 0x80 {
                place += 1
                // ASCII is passed over eight bytes at a time: their highest bits are all zero.
                while place + word <= bytes.count,
                    memory.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
                        & 0x8080_8080_8080_8080 == 0
                {
                    place += word
                }
            } else if let length = lengthOfCharacter(bytes, at: place) {
                place += length
            } else {
                return false
            }
        }
        return true
    }

    /// Returns whether two ranges hold the same bytes.
    static func areEqual(_ first: Range<Int>, _ second: Range<Int>, _ line: Span<UInt8>) -> Bool {
        guard first.count == second.count else { return false }
        for place in 0..<first.count
        where line[first.lowerBound + place] != line[second.lowerBound + place] {
            return false
        }
        return true
    }

    /// Returns a copy of some bytes, for messages.
    static func copy(_ line: Span<UInt8>, _ range: Range<Int>) -> ArraySlice<UInt8> {
        range.map { line[$0] }[...]
    }

    /// Returns bytes of the line as they can be shown in a message.
    static func excerpt(_ line: Span<UInt8>, _ range: Range<Int>) -> String {
        Escaping.excerpt(copy(line, range))
    }
}
