import PostMortem

/// When a row happened, once that is known.
struct SettledTime: Hashable, Sendable {
    /// The instant, to the second; nil where the row has no time of day.
    var instant: Instant?
    /// The day of a row that has nothing but that.
    var day: CalendarDate?
    var isApproximate = false
}
