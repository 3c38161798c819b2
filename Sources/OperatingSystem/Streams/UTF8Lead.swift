/// What the first byte of a character says of the bytes behind it (The Unicode Standard, table 3-7).
package struct UTF8Lead {
    /// How many bytes the character has, this one included: 1 to 4.
    package let length: Int
    /// What the second byte can be, where there is one.
    ///
    /// It alone is restricted further by the first: that shuts out overlong forms, surrogates, and what lies beyond
    /// U+10FFFF.
    package let second: ClosedRange<UInt8>

    /// What any byte behind the first can be, as far as ``second`` doesn't say less.
    package static var continuation: ClosedRange<UInt8> { 0x80...0xBF }

    /// Looks a byte up; nil where no character begins with it.
    package init?(_ byte: UInt8) {
        switch byte {
        case 0x00...0x7F: (length, second) = (1, UTF8Lead.continuation)
        case 0xC2...0xDF: (length, second) = (2, UTF8Lead.continuation)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, UTF8Lead.continuation)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, UTF8Lead.continuation)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
    }
}
