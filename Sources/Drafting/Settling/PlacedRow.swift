import PostMortem

/// A row with its time, on its way into the draft.
struct PlacedRow: Sendable {
    var row: DraftRow
    /// Which source it is from, in the order of the command line.
    let source: Int
    /// Where it comes among the rows of its source.
    var order: Int
    var time: SettledTime
    /// The instant by which it is sorted: that of the row before where it has none.
    var key: Int64
    var until: Instant?
    /// Where the same was found as well.
    var also: [String] = []
}
