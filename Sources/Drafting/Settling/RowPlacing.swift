import CommandLanguage
import PostMortem

/// Gives the rows of one source their times.
struct RowPlacing {
    private let loaded: LoadedSource
    private let source: Int
    private let options: DraftOptions

    init(_ loaded: LoadedSource, _ source: Int, _ options: DraftOptions) {
        self.loaded = loaded
        self.source = source
        self.options = options
    }

    /// Returns the rows with their times, in the order of the source.
    func placed() throws(DraftProblem) -> [PlacedRow] {
        var rows = loaded.reading.rows
        if isNewestFirst(rows) { rows.reverse() }
        var items: [TimeSettling.Item] = []
        for row in rows {
            items.append(
                TimeSettling.Item(place: row.place, time: row.time, isDayLine: row.isDayLine))
            if let until = row.until {
                items.append(TimeSettling.Item(place: row.place, time: until))
            }
        }
        var settling = TimeSettling(
            file: loaded.text.name, options: options, stated: loaded.reading.zone,
            namedDay: namedDay,
            slack: loaded.reading.slack)
        let times = try settling.settle(items)
        return keyed(rows, times)
    }

    private func keyed(_ rows: [DraftRow], _ times: [SettledTime]) -> [PlacedRow] {
        let zone = options.zone ?? .utc
        var placed: [PlacedRow] = []
        var next = times.makeIterator()
        var key: Int64?
        for (order, row) in rows.enumerated() {
            guard let time = next.next() else { break }
            let until = row.until == nil ? nil : next.next()?.instant
            if row.isDayLine { continue }
            if let instant = time.instant {
                key = instant.seconds
            } else if let day = time.day {
                // Behind a row of the same day it stays where it stands.
                let before = key.map { zone.moment(at: Instant(seconds: $0)).date }
                if before != day {
                    let midnight = day.daysSince1970 * 86_400
                    key = midnight - Int64(zone.offset(at: Instant(seconds: midnight)))
                }
            }
            placed.append(
                PlacedRow(
                    row: row, source: source, order: order, time: time, key: key ?? .min,
                    until: until))
        }
        // Rows in front of the first time stand right before it.
        let first = placed.first { $0.key != .min }?.key ?? 0
        for index in placed.indices where placed[index].key == .min { placed[index].key = first }
        return placed
    }

    /// Whether a source has its newest rows in front, as APIs give them.
    private func isNewestFirst(_ rows: [DraftRow]) -> Bool {
        guard !rows.contains(where: \.isDayLine) else { return false }
        var falls = 0
        var rises = 0
        var last: Int64?
        for row in rows {
            guard case .written(let time) = row.time else { continue }
            let second: Int64
            if let instant = time.instant {
                second = instant.seconds
            } else if case .date(let date) = time.day {
                second = date.daysSince1970 * 86_400 + Int64(time.clock?.second ?? 0)
            } else if case .monthDay(let month, let day) = time.day {
                second = Int64(month * 31 + day) * 86_400 + Int64(time.clock?.second ?? 0)
            } else {
                continue
            }
            if let last {
                if second < last { falls += 1 }
                if second > last { rises += 1 }
            }
            last = second
        }
        return falls > 0 && falls > rises * 3
    }

    /// The day that the source's name gives, where such names do; in front of a log's name it is no day of the log.
    private var namedDay: CalendarDate? {
        if let day = loaded.reading.namedDay { return day }
        let name = loaded.text.shortName
        if loaded.kind.shape == .log, name.utf8.first.map(isDigit) == true { return nil }
        return DateInText.last(in: name)
    }
}
