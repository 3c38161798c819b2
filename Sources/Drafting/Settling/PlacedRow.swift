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

/// When a row happened, once that is known.
struct SettledTime: Hashable, Sendable {
    /// The instant, to the second; nil where the row has no time of day.
    var instant: Instant?
    /// The day of a row that has nothing but that.
    var day: CalendarDate?
    var isApproximate = false
}
