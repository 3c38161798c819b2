/// An address on the web that people can follow, as `https://example.org/issues/12`.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address as it was typed.
    public let description: String

    /// The most letters of one; browsers and trackers take about as many.
    public static let longest = 2000

    /// Reads an address: `https://` or `http://`, a host, and what else RFC 3986 allows.
    ///
    /// - Returns: nil for any other text, as one with a blank, a quotation mark, or a letter that isn't ASCII.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
        guard let scheme, bytes.count <= WebAddress.longest,
            bytes.allSatisfy(WebAddress.isPartOfAddress)
        else { return nil }
        let host = bytes.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
        // A user name in front of the host would make the address look like another host's.
        guard let first = host.first, !host.contains(UInt8(ascii: "@")),
            WebAddress.isLetterOrDigit(first) || first == UInt8(ascii: "[")
        else { return nil }
        description = text
    }

    private static func isPartOfAddress(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
