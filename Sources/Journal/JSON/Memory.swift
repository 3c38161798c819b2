#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the C library does to bytes faster than a loop.
enum Memory {
    /// Returns whether two stretches of memory hold the same bytes.
    static func isEqual(
        _ first: UnsafeRawPointer, _ second: UnsafeRawPointer, count: Int
    ) -> Bool {
        memcmp(first, second, count) == 0
    }

    /// Returns the place of a byte, the first from a place on; nil where it isn't there.
    static func place(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from place: Int) -> Int? {
        guard let start = bytes.baseAddress, place < bytes.count,
            let found = memchr(start + place, Int32(byte), bytes.count - place)
        else { return nil }
        return start.distance(to: UnsafeRawPointer(found))
    }

    /// Returns the place of the first line feed from a place on; nil where there is none.
    static func lineFeed(in bytes: UnsafeRawBufferPointer, from place: Int) -> Int? {
        self.place(of: UInt8(ascii: "\n"), in: bytes, from: place)
    }
}
