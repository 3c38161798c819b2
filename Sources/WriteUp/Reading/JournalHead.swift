/// Where a journal stands: by these, a removed tail can be noticed.
public struct JournalHead: Hashable, Sendable {
    /// How many records it has.
    public let records: Int
    /// The `sum` of its last record, 64 hexadecimal digits.
    public let sum: String

    /// Creates the place that a journal has come to.
    public init(records: Int, sum: String) {
        self.records = records
        self.sum = sum
    }
}
