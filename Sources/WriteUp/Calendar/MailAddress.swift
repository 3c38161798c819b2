/// Somebody's e-mail address, as one types it.
///
/// Taken is what every mail program takes: letters, digits and the common signs in ASCII around one `@`, a
/// part of RFC 5322 §3.4.1 that needs no escaping anywhere.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address.
    public let description: String

    /// Creates an address; nil where the text is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254,
            parts.allSatisfy({ part in
                !part.isEmpty && part.first != "." && part.last != "." && !part.contains("..")
            }),
            parts[0].utf8.allSatisfy({ MailAddress.isWord($0) || "._+'-".utf8.contains($0) }),
            parts[1].utf8.allSatisfy({ MailAddress.isWord($0) || ".-".utf8.contains($0) })
        else { return nil }
        description = text
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
