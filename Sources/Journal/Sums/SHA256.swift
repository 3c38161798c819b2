#if canImport(CryptoKit)
    import CryptoKit
#else
    import CNettle
#endif

/// SHA-256 (FIPS 180-4) by the system's own library: libnettle on Linux, CryptoKit on macOS.
///
/// The library is a few hundred kilobytes that the system has anyway, uses the processor's SHA instructions, and costs
/// no build; the tests hold it against Python's hashlib.
struct SHA256 {
    #if canImport(CryptoKit)
        private var state = CryptoKit.SHA256()
    #else
        private var state = sha256_ctx()
    #endif

    /// The digest's length in bytes.
    static let length = 32

    /// Begins with no byte taken.
    init() {
        #if !canImport(CryptoKit)
            nettle_sha256_init(&state)
        #endif
    }

    /// Takes more bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        #if canImport(CryptoKit)
            state.update(bufferPointer: bytes)
        #else
            nettle_sha256_update(
                &state, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        #endif
    }

    /// Returns the digest of all bytes taken, in the order of its bytes.
    consuming func digest() -> SIMD32<UInt8> {
        var digest = SIMD32<UInt8>()
        withUnsafeMutableBytes(of: &digest) { digest in
            #if canImport(CryptoKit)
                _ = state.finalize().withUnsafeBytes { digest.copyBytes(from: $0) }
            #else
                nettle_sha256_digest(
                    &state, SHA256.length, digest.baseAddress?.assumingMemoryBound(to: UInt8.self))
            #endif
        }
        return digest
    }
}
