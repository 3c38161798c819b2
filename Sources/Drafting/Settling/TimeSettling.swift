import CommandLanguage
import PostMortem

/// Finds out what the times of one source mean, from what it says and what the command line adds; what can't
/// be found out is asked for.
///
/// Rows come in the order of the source. A bare time of day belongs to the day of the row before it: an
/// earlier one by six hours or more to the next day, one in an hour that comes twice to its second pass, and
/// any other one that goes back is asked about.
struct TimeSettling {
    /// A row's time, and what to call it and its line in a question.
    struct Item {
        var place: Int
        var time: DraftRow.Time
        /// Whether it is a line with a day alone, which rows below it belong to.
        var isDayLine = false
    }

    let file: String
    let options: DraftOptions
    /// The zone that the source names for all its times, as in a table's header; nil where it doesn't.
    var stated: WrittenZone?
    /// The day that the source's name gives; nil where it gives none.
    var namedDay: CalendarDate?
    /// Seconds by which a clock may go back within a day: threads of a program write out of order.
    var slack = 0

    private(set) var zone: ZoneRules?
    private(set) var order: NumericOrder?
    private(set) var isHalved = false
    /// Whether the times alone could be of a clock of twelve hours on which nobody says which half of the day it is.
    private(set) var isPerhapsHalved = false

    init(
        file: String, options: DraftOptions, stated: WrittenZone?, namedDay: CalendarDate?,
        slack: Int
    ) {
        self.file = file
        self.options = options
        self.stated = stated
        self.namedDay = namedDay
        self.slack = slack
    }

    /// How `03/04` is to be read.
    enum NumericOrder { case dayFirst, monthFirst }

    /// Returns the times of rows.
    ///
    /// - Throws: what has to be answered first.
    mutating func settle(_ items: [Item]) throws(DraftProblem) -> [SettledTime] {
        zone = statedZone ?? options.zone ?? linkedZone(items)
        isHalved = items.contains { $0.written?.clock?.saysHalf == true && $0.saysTwelve }
        isPerhapsHalved = !items.contains { item in
            guard let clock = item.written?.clock else { return false }
            return clock.saysHalf || clock.isPadded || clock.hasSeconds
        }
        order = numericOrder(items)
        try ask(items)
        return try walk(items)
    }

    private var statedZone: ZoneRules? { stated.flatMap(rules) }

    /// Returns the rules of a zone as it is written; nil where this machine knows none of that name.
    func rules(_ zone: WrittenZone) -> ZoneRules? {
        switch zone {
        case .named(let name): try? ZoneRules(name)
        case .offset(let seconds):
            try? ZoneRules(Moment(instant: Instant(seconds: 0), offset: seconds).offsetName)
        }
    }

    /// The zone that a linked message gives away: its link has the instant, and its text what the clock showed then.
    private func linkedZone(_ items: [Item]) -> ZoneRules? {
        for item in items {
            guard case .linked(let written, let instant) = item.time,
                let clock = written.clock, clock.saysHalf || clock.second >= 13 * 3600
            else { continue }
            let local = Int64(clock.second / 60)
            let universal = (instant.seconds / 60) % 1440
            var minutes = (local - universal + 2880) % 1440
            if minutes > 14 * 60 { minutes -= 1440 }
            guard minutes >= -12 * 60, minutes % 15 == 0 else { continue }
            return rules(.offset(Int(minutes) * 60))
        }
        return nil
    }

    // MARK: Walking through the rows

    /// How far the walk through the rows has come.
    struct Position {
        var date: CalendarDate?
        /// The wall's seconds since 1970 of the row before; nil at the beginning and below a day line.
        var wall: Int64?
        var instant: Instant?
        var place = 0
        var shown = ""
        /// Whether the day came from a word such as Yesterday.
        var isRelative = false
        var second = 0
    }

    private func walk(_ items: [Item]) throws(DraftProblem) -> [SettledTime] {
        var position = Position(date: options.date ?? namedDay ?? firstLinkedDate(items))
        var settled: [SettledTime] = []
        for item in items {
            settled.append(try settle(item, &position))
        }
        return settled
    }

    /// The local day of the first link, for rows in front of it.
    private func firstLinkedDate(_ items: [Item]) -> CalendarDate? {
        for item in items {
            if case .linked(_, let instant) = item.time {
                return (zone ?? .utc).moment(at: instant).date
            }
        }
        return nil
    }

    private func settle(
        _ item: Item, _ position: inout Position
    ) throws(DraftProblem) -> SettledTime {
        switch item.time {
        case .none:
            return SettledTime()
        case .linked(let written, let instant):
            let local = (zone ?? .utc).moment(at: instant)
            position.date = local.date
            position.wall = instant.seconds + Int64(local.offset)
            position.instant = instant
            position.place = item.place
            position.shown = written.shown
            position.second = local.secondOfDay
            position.isRelative = false
            return SettledTime(
                instant: Instant(seconds: instant.seconds), isApproximate: written.isApproximate)
        case .written(let time):
            if let instant = time.instant {
                return settled(instant, time, item, &position)
            }
            if let ago = time.ago { return try settle(ago: ago, time, item, &position) }
            return try settle(time, item, &position)
        }
    }
}

extension TimeSettling.Item {
    /// The time as written; nil where there is none.
    var written: WrittenTime? {
        switch time {
        case .written(let time), .linked(let time, _): time
        case .none: nil
        }
    }

    /// Whether its clock is one of twelve hours.
    fileprivate var saysTwelve: Bool {
        guard let clock = written?.clock else { return false }
        return clock.isTwelveHours
    }
}
