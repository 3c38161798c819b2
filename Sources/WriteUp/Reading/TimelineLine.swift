public import PostMortem

/// A timeline entry as the page shows it.
public struct TimelineLine: Hashable, Sendable {
    /// The entry.
    public let entry: TimelineEntry
    /// The day to show in front of the time; nil where it is that of the line before, or where the entry
    /// has no time.
    public let date: CalendarDate?

    /// The entry's time on the page's clock as `~09:14`, without the day; nil where it has none.
    public let clock: String?

    /// Returns the lines of a timeline.
    ///
    /// - Parameters:
    ///   - entries: the entries, in the order of time.
    ///   - zone: the page's clock.
    /// - Returns: the lines, in the same order.
    static func lines(of entries: [TimelineEntry], in zone: PageZone) -> [TimelineLine] {
        var shown: CalendarDate?
        return entries.map { entry in
            let date = entry.time.map { zone.moment($0).date }
            let isNew = date != nil && date != shown
            shown = date ?? shown
            return TimelineLine(
                entry: entry, date: isNew ? date : nil, clock: entry.time.map { zone.clock($0) })
        }
    }

    /// Returns a time as `~09:14 +01:00`, without the day.
    static func clock(_ time: StatedTime) -> String {
        "\(time.isApproximate ? "~" : "")\(time.moment.clockTime) \(time.moment.offsetName)"
    }
}
