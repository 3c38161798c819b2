/// A place in a text, moved on from hint to hint, so that many in one line take time in proportion.
struct TextPosition {
    /// The line, from 1.
    private(set) var line: Int
    /// The column, from 1, in characters of Unicode.
    private(set) var column: Int
    private var offset = 0

    init(line: Int = 1, column: Int = 1) {
        self.line = line
        self.column = column
    }

    /// Moves on to an offset into the bytes of the text; one that was passed already stays passed.
    mutating func advance(to end: Int, in bytes: [UInt8]) {
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}
