import PostMortem

/// A kind of source: how it is told from others, and how rows are read out of it.
///
/// A new kind is a file in a folder of `Kinds` and a line in ``all``.
struct SourceKind: Sendable {
    /// How exact a source is about alerts, the most exact first: where two report the same alert, the more exact one
    /// stays.
    enum Rank: Int, Sendable {
        case alerts
        case pager
        case other
        case chat
    }

    /// What goes for its times.
    enum Shape: Sendable {
        /// JSON, as values at the top or one a line.
        case json
        /// A log: a line is an event, and a stretch of it can be read alone.
        case log
        /// Text that is read as a whole.
        case text
    }

    /// What `--kind` takes.
    let name: String
    /// What the summary calls it.
    let title: String
    /// What its rows are called, in the plural.
    let unit: String
    let shape: Shape
    let rank: Rank
    /// Returns how likely a source is of this kind, 0 to 1.
    let likelihood: @Sendable (SourceText) -> Double
    /// Reads the rows.
    let read: @Sendable (SourceText, inout Reading) throws(DraftProblem) -> Void
    /// Returns the time of a line of a log, without looking at the rest of it; nil where it has none.
    let stamp: (@Sendable (ByteScanner) -> WrittenTime?)?

    init(
        _ name: String, title: String, unit: String, shape: Shape, rank: Rank = .other,
        stamp: (@Sendable (ByteScanner) -> WrittenTime?)? = nil,
        likelihood: @escaping @Sendable (SourceText) -> Double,
        read: @escaping @Sendable (SourceText, inout Reading) throws(DraftProblem) -> Void
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.shape = shape
        self.rank = rank
        self.stamp = stamp
        self.likelihood = likelihood
        self.read = read
    }
}
