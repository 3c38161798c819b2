/// A source of a draft: its name, and a way to its bytes.
package struct DraftSource {
    package let name: String
    /// Returns the next bytes; nil at the end.
    package let read: () throws(DraftProblem) -> [UInt8]?

    /// Creates a source.
    package init(name: String, read: @escaping () throws(DraftProblem) -> [UInt8]?) {
        self.name = name
        self.read = read
    }

    /// Creates a source whose bytes are there.
    package init(name: String, bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init(name: name) {
            defer { rest = nil }
            return rest
        }
    }
}
