/// The checksum at the end of a record, which covers the record and all before it.
///
/// It is SHA-256 over the sum before it as 64 hexadecimal digits, a line feed, and the record's bytes
/// before `,"sum":"`. The sum before record 0 is 64 zeros. So a line can be checked alone, given the
/// sum of the line before; and the last sum, the journal's **head**, stands for the whole journal.
public struct Sum: Hashable, Sendable {
    /// The digits as they stand in the file: what the next sum is computed over.
    private let digits: SIMD64<UInt8>

    /// The number of digits: two for each of SHA-256's 32 bytes.
    package static let length = 64

    /// The sum before record 0.
    package static let beforeFirst = Sum(digits: SIMD64(repeating: UInt8(ascii: "0")))

    private init(digits: SIMD64<UInt8>) {
        self.digits = digits
    }

    /// Creates a sum from what a person copied, in either case and with white space around it.
    ///
    /// - Returns: nil where the text is not 64 hexadecimal digits.
    public init?(_ text: some StringProtocol) {
        self.init(digits: text.lowercased().filter { !$0.isWhitespace }.utf8)
    }

    /// Creates a sum from its digits in a file.
    ///
    /// - Returns: nil where they are not 64 hexadecimal digits in lower case.
    package init?(digits bytes: some Collection<UInt8>) {
        guard bytes.count == Sum.length, bytes.allSatisfy(Hexadecimal.isDigit) else { return nil }
        var digits = SIMD64<UInt8>()
        withUnsafeMutableBytes(of: &digits) { $0.copyBytes(from: bytes) }
        self.init(digits: digits)
    }

    /// Computes the sum of a record.
    ///
    /// - Parameters:
    ///   - body: the record's bytes before `,"sum":"`.
    ///   - previous: the sum of the record before it, or ``beforeFirst``.
    package init(of body: ArraySlice<UInt8>, after previous: Sum) {
        self.init(of: body.span, after: previous)
    }

    /// Computes the sum of a record, as from a slice, and counts no reference to its memory.
    init(of body: Span<UInt8>, after previous: Sum) {
        var hash = SHA256()
        withUnsafeBytes(of: (previous.digits, UInt8(ascii: "\n"))) {
            hash.update(UnsafeRawBufferPointer(rebasing: $0[...Sum.length]))
        }
        body.withUnsafeBytes { hash.update($0) }
        self.init(hash)
    }

    /// Writes the digits of what was hashed.
    private init(_ hash: SHA256) {
        let bytes = hash.digest()
        var digits = SIMD64<UInt8>()
        // In memory: to set a vector's elements one by one takes ten times as long.
        withUnsafeMutableBytes(of: &digits) { digits in
            withUnsafeBytes(of: bytes) { bytes in
                Sum.pairs.withUnsafeBufferPointer { pairs in
                    for place in 0..<SHA256.length {
                        digits.storeBytes(
                            of: pairs[Int(bytes[place])], toByteOffset: 2 * place, as: UInt16.self)
                    }
                }
            }
        }
        self.init(digits: digits)
    }

    /// The two digits of each byte, as they lie in memory.
    private static let pairs: [UInt16] = (0...UInt8.max).map { byte in
        let (first, second) = (Hexadecimal.digit(byte >> 4), Hexadecimal.digit(byte & 0xF))
        return (UInt16(first) << 8 | UInt16(second)).bigEndian
    }

    /// Returns whether its digits stand at an address, from which on as many bytes can be read.
    func isSpelled(at address: UnsafeRawPointer) -> Bool {
        withUnsafeBytes(of: digits) { digits in
            digits.baseAddress.map { Memory.isEqual($0, address, count: Sum.length) } ?? false
        }
    }

    /// Appends the digits.
    package func append(to bytes: inout [UInt8]) {
        withUnsafeBytes(of: digits) { bytes.append(contentsOf: $0) }
    }
}

extension Sum: CustomStringConvertible {
    /// The 64 digits.
    public var description: String {
        withUnsafeBytes(of: digits) { String(decoding: $0, as: UTF8.self) }
    }
}
