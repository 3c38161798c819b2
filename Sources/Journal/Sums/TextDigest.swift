/// The SHA-256 of bytes, to know them again.
package enum TextDigest {
    /// Returns the digest in hexadecimal digits.
    package static func of(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update($0) }
        let digest = hash.digest()
        let digits = Array("0123456789abcdef")
        return String(
            (0..<SHA256.length).flatMap { place in
                [digits[Int(digest[place] >> 4)], digits[Int(digest[place] & 15)]]
            })
    }
}
