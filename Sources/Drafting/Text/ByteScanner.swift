/// Reads the bytes of a line from its beginning, piece by piece.
///
/// Bytes, not characters: a log of 100,000 lines is looked at for its times before anything of it becomes
/// text.
struct ByteScanner {
    private let bytes: [UInt8]
    /// Where the next byte is.
    var position: Int
    /// Behind the last byte.
    let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    init(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        self.init(bytes, 0..<bytes.count)
    }

    var isAtEnd: Bool { position >= end }

    /// The next byte; 0 at the end.
    var next: UInt8 { position < end ? bytes[position] : 0 }

    /// Returns the byte so far ahead; 0 beyond the end.
    func peek(_ ahead: Int) -> UInt8 {
        position + ahead < end ? bytes[position + ahead] : 0
    }

    /// What has not been read, as text.
    var rest: String { text(from: position, to: end) }

    /// Returns a piece as text.
    func text(from first: Int, to last: Int) -> String {
        first < last ? String(decoding: bytes[first..<last], as: UTF8.self) : ""
    }

    /// Reads one byte.
    ///
    /// - Returns: whether it was there.
    @discardableResult
    mutating func take(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Reads one of several characters, all of them ASCII.
    mutating func take(anyOf characters: StaticString) -> UInt8? {
        guard position < end else { return nil }
        let byte = bytes[position]
        let isOne = characters.withUTF8Buffer { $0.contains(byte) }
        guard isOne else { return nil }
        position += 1
        return byte
    }

    /// Reads a word, whatever its case.
    ///
    /// - Returns: whether it was there, and not only as the beginning of a longer one.
    mutating func take(word: StaticString) -> Bool {
        let size = word.utf8CodeUnitCount
        guard position + size <= end else { return false }
        let isThere = word.withUTF8Buffer { buffer in
            for offset in 0..<size where lowered(bytes[position + offset]) != buffer[offset] {
                return false
            }
            return true
        }
        guard isThere, !isLetter(peek(size)) else { return false }
        position += size
        return true
    }

    /// Passes over spaces and tabs.
    ///
    /// - Returns: how many there were.
    @discardableResult
    mutating func skipBlanks() -> Int {
        let start = position
        while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
        return position - start
    }

    /// How many digits come next.
    var digitCount: Int {
        var count = 0
        while isDigit(peek(count)) { count += 1 }
        return count
    }

    /// Reads a run of digits whose length is in a range, at most 18.
    mutating func digits(_ lengths: ClosedRange<Int>) -> Int? {
        let count = digitCount
        guard lengths.contains(count), count <= 18 else { return nil }
        return digits(first: count)
    }

    /// Reads so many digits, which are known to be there, whatever follows.
    mutating func digits(first count: Int) -> Int {
        var number = 0
        for _ in 0..<count {
            number = number * 10 + Int(next &- 0x30)
            position += 1
        }
        return number
    }

    /// Returns the letters that come next, in lower case, without reading them; those beyond ASCII count.
    func letters() -> (word: String, size: Int) {
        var size = 0
        while true {
            let byte = peek(size)
            guard isLetter(byte) || byte >= 0x80 else { break }
            size += 1
        }
        return (text(from: position, to: position + size).lowercased(), size)
    }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
}

func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
