/// How far a journal is sound, and what comes after that.
public struct JournalExtent: Hashable, Sendable {
    /// An event of a newer nofault that may be passed over, and was.
    public struct Skipped: Hashable, Sendable {
        /// The record's number.
        public let record: Int
        /// The event's name.
        public let event: String
    }

    /// How many sound records there are, skipped ones included.
    public internal(set) var count = 0
    /// The sum of the first sound record, which all copies of a journal have; nil where there is none.
    public internal(set) var origin: Sum?
    /// The sum of the last sound record, which stands for all of them; nil where there is none.
    public internal(set) var head: Sum?
    /// The length of the sound records in bytes.
    public internal(set) var length = 0
    /// Records that were passed over, in order.
    public internal(set) var skipped: [Skipped] = []
    /// The number of bytes behind the sound records that a crash left half written, by ``TornTail``'s rule;
    /// nil where there are none.
    public internal(set) var tornTail: Int?
    /// Where and why the journal stops being sound; nil where every line is.
    public internal(set) var damage: Damage?
}
