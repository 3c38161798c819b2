/// What is wrong in a team's template.
public struct TemplateError: Error, Hashable, Sendable {
    /// One thing that is wrong, and where.
    public struct Fault: Error, Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// The column, from 1.
        public let column: Int
        /// What is wrong, the tag named.
        public let message: String
        /// How to go on, in the imperative; nil where the message says it.
        public let hint: String?
        /// The name that is no variable, and the names that could be meant; nil for any other fault.
        public let unknown: Unknown?
    }

    /// A name that is no variable.
    public struct Unknown: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The variables that are known where it stands.
        public let known: [String]
    }

    /// All that is wrong, in the order of the text; never empty.
    public let faults: [Fault]
}
