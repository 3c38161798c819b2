/// How far bytes are UTF-8.
enum UTF8Prefix {
    /// Returns how many bytes at the beginning are whole, valid characters (Unicode 16.0, table
    /// 3-7).
    static func length(of bytes: ArraySlice<UInt8>) -> Int {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let size = sequenceLength(bytes[position...])
            if size == 0 { break }
            position += size
        }
        return position - bytes.startIndex
    }

    /// Returns the length of the sequence in front; 0 where it is not valid.
    ///
    /// The second byte alone is restricted further by the first: that shuts out overlong forms,
    /// surrogates, and what lies beyond U+10FFFF.
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        let (size, second): (Int, ClosedRange<UInt8>) =
            switch first {
            case 0x00...0x7F: (1, continuation)
            case 0xC2...0xDF: (2, continuation)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, continuation)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, continuation)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, continuation)
            }
        guard size > 1 else { return size }
        let tail = bytes.dropFirst().prefix(size - 1)
        guard tail.count == size - 1, let next = tail.first, second.contains(next),
            tail.dropFirst().allSatisfy(continuation.contains)
        else { return 0 }
        return size
    }

    private static let continuation: ClosedRange<UInt8> = 0x80...0xBF
}
