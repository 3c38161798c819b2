/// The name of a file as a key: two names are the same if their bytes are.
///
/// Swift's `String` takes `é` in one character and in two for the same text; a folder can have both.
public struct FileName: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
    /// The name, as ``PathText``.
    public let text: String

    /// Creates the key of a name.
    public init(_ text: String) { self.text = text }

    /// Creates the key of a name in the program's text.
    public init(stringLiteral text: String) { self.text = text }

    /// Returns whether both are the same bytes.
    public static func == (first: FileName, second: FileName) -> Bool {
        first.text.utf8.elementsEqual(second.text.utf8)
    }

    /// Returns whether one stands before the other, byte by byte.
    public static func < (first: FileName, second: FileName) -> Bool {
        first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
    }

    /// Feeds the bytes to a hasher.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
        hasher.combine(0xFF as UInt8)
    }
}
