/// What bytes of UTF-8 are in a sentence.
enum ByteKind {
    static let other: UInt8 = 0
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    /// The first of several bytes, or one of them.
    static let high: UInt8 = 3

    /// The kind of each byte.
    static let table: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"):
            letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
        case 0x80...: high
        default: other
        }
    }
}

extension UInt8 {
    @inline(__always) var isCapital: Bool { self &- 65 < 26 }
    @inline(__always) var isWordByte: Bool {
        (self | 0x20) &- 97 < 26 || self &- 48 < 10 || self == 95 || self >= 0x80
    }
    @inline(__always) var isDigit: Bool { self &- 48 < 10 }
    @inline(__always) var isSpace: Bool { self == 32 || self &- 9 < 5 }
    /// The byte as it is in a small letter, ASCII only.
    @inline(__always) var small: UInt8 { isCapital ? self | 0x20 : self }
}
