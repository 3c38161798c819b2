/// A short number for bytes: enough to find them again and to notice an accident, and nothing that keeps
/// anybody from choosing bytes on purpose.
public enum Fingerprint {
    /// Returns the fingerprint of bytes: FNV-1a (Fowler, Noll, Vo) over words of eight bytes rather than
    /// single ones, with a shift that lets high bits count for low ones.
    static func of(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        let words = UnsafeRawBufferPointer(rebasing: bytes)
        let whole = words.count / 8 * 8
        for offset in stride(from: 0, to: whole, by: 8) {
            mix(UInt64(littleEndian: words.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        for byte in words[whole...] { mix(UInt64(byte)) }
        mix(UInt64(words.count))
        return hash
    }

    /// Returns the fingerprint of a text.
    public static func of(_ text: String) -> UInt64 {
        Array(text.utf8).withUnsafeBytes { of($0[...]) }
    }
}
