/// What is wrong with one line of a journal.
package struct Flaw: Error, Hashable, Sendable {
    /// What sort of flaw it is, which decides how to go on.
    package enum Kind: Hashable, Sendable {
        /// The bytes are not what any nofault writes here.
        case form
        /// The bytes are not those that the chain was computed over.
        case sum
        /// The record is sound, and says something that only a newer nofault knows.
        case newer
    }

    /// What sort of flaw it is.
    package let kind: Kind
    /// Where the flaw is: bytes from the start of the line.
    package let position: Int
    /// What should be there, as a noun phrase.
    package let expected: String
    /// What is there, as a noun phrase in characters that are safe to print.
    package let found: String

    /// Creates a flaw.
    package init(_ kind: Kind = .form, at position: Int, expected: String, found: String) {
        self.kind = kind
        self.position = position
        self.expected = expected
        self.found = found
    }
}
