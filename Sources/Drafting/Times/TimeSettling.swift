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

    private var zone: ZoneRules?
    private var order: NumericOrder?
    private var isHalved = false

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
    private enum NumericOrder { case dayFirst, monthFirst }

    /// Returns the times of rows.
    ///
    /// - Throws: what has to be answered first.
    mutating func settle(_ items: [Item]) throws(DraftProblem) -> [SettledTime] {
        zone = statedZone ?? options.zone ?? linkedZone(items)
        isHalved = items.contains { $0.written?.clock?.saysHalf == true && $0.saysTwelve }
        order = numericOrder(items)
        try ask(items)
        return try walk(items)
    }

    private var statedZone: ZoneRules? { stated.flatMap(rules) }

    private func rules(_ zone: WrittenZone) -> ZoneRules? {
        switch zone {
        case .named(let name): try? ZoneRules(name)
        case .offset(let seconds):
            try? ZoneRules(Moment(instant: Instant(seconds: 0), offset: seconds).offsetName)
        }
    }

    /// The zone that a link gives whose instant is known beside what the clock of whoever copied it said.
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

    // MARK: Questions

    /// Asks for all that is missing at once, at the first row for which it is.
    private func ask(_ items: [Item]) throws(DraftProblem) {
        var asks: Set<DraftProblem.Question> = []
        var first: (Int, String)?
        var lacksYear = false
        var isDoubtful = false
        var knowsDay = options.date != nil || namedDay != nil
        for item in items {
            if case .linked(let written, _) = item.time {
                knowsDay = true
                // Its own time is known; it may be the one that can't place the others.
                _ = written
                continue
            }
            guard case .written(let time) = item.time, time.instant == nil else {
                if case .written = item.time { knowsDay = true }
                continue
            }
            var asked: Set<DraftProblem.Question> = []
            if let ago = time.ago {
                _ = ago
                if options.copied == nil { asked.insert(.copied) }
                if options.copied.map({ $0.written.instant == nil }) ?? false, zone == nil {
                    asked.insert(.zone)
                }
                note(asked, time, item, &asks, &first)
                continue
            }
            switch time.day {
            case .date: knowsDay = true
            case .monthDay, .numeric(_, _, nil):
                if options.date == nil, options.copied == nil, !knowsYear(items) {
                    asked.insert(.date)
                    lacksYear = true
                }
                knowsDay = true
            case .numeric: knowsDay = true
            case .weekday, .daysAgo:
                if options.copied == nil { asked.insert(.copied) }
                knowsDay = true
            case nil:
                if !knowsDay, time.clock != nil { asked.insert(.date) }
            }
            if order == nil, case .numeric(let first, let second, _) = time.day, first != second {
                asked.insert(.date)
                isDoubtful = true
            }
            if time.clock != nil, time.zone == nil, zone == nil { asked.insert(.zone) }
            note(asked, time, item, &asks, &first)
        }
        guard let (line, shown) = first else { return }
        throw DraftQuestion(asks: asks, lacksYear: lacksYear, isDoubtful: isDoubtful).problem(
            file, line, shown)
    }

    private func note(
        _ asked: Set<DraftProblem.Question>, _ time: WrittenTime, _ item: Item,
        _ all: inout Set<DraftProblem.Question>, _ first: inout (Int, String)?
    ) {
        guard !asked.isEmpty else { return }
        all.formUnion(asked)
        if first == nil, !item.isDayLine || time.clock != nil || !asked.isEmpty {
            first = (item.place, time.shown)
        }
    }

    /// Whether some row or the source's name gives a year.
    private func knowsYear(_ items: [Item]) -> Bool {
        namedDay != nil
            || items.contains { item in
                switch item.time {
                case .linked: true
                case .written(let time):
                    if time.epoch != nil {
                        true
                    } else if case .date = time.day {
                        true
                    } else {
                        false
                    }
                case .none: false
                }
            }
    }

    /// Finds out how `03/04` is read, from neighbours that can be read in one way only, and from the days that
    /// were given.
    ///
    /// - Returns: nil where nothing tells.
    private func numericOrder(_ items: [Item]) -> NumericOrder? {
        var doubtful: (Int, Int)?
        var found: NumericOrder?
        for item in items {
            guard case .numeric(let first, let second, _) = item.written?.day else { continue }
            if first > 12, second <= 12 { found = found ?? .dayFirst }
            if second > 12, first <= 12 { found = found ?? .monthFirst }
            if first != second, doubtful == nil { doubtful = (first, second) }
        }
        if let found { return found }
        guard let (first, second) = doubtful else { return .dayFirst }
        // Days that run on from row to row tell as well: 01/29, 01/30 were found above.
        let known = [options.date, copiedDate, namedDay].compactMap(\.self)
        for day in known {
            let fits = [(first, second), (second, first)].map { month, number in
                CalendarDate(year: day.year, month: month, day: number).map {
                    abs($0.daysSince1970 - day.daysSince1970)
                } ?? .max
            }
            if fits[0] <= 7, fits[1] > 7 { return .monthFirst }
            if fits[1] <= 7, fits[0] > 7 { return .dayFirst }
        }
        return nil
    }

    private var copiedDate: CalendarDate? {
        guard let written = options.copied?.written else { return nil }
        if case .date(let date) = written.day { return date }
        return written.epoch.map { (zone ?? .utc).moment(at: Instant(milliseconds: $0)).date }
    }

    // MARK: Walking through the rows

    private struct Position {
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

    private func settled(
        _ instant: Instant, _ time: WrittenTime, _ item: Item, _ position: inout Position
    ) -> SettledTime {
        let seconds = Instant(seconds: instant.seconds)
        let local = (zone ?? .utc).moment(at: seconds)
        position.date = local.date
        position.instant = seconds
        position.wall = seconds.seconds + Int64(local.offset)
        position.second = local.secondOfDay
        position.place = item.place
        position.shown = time.shown
        position.isRelative = false
        return SettledTime(instant: seconds, isApproximate: time.isApproximate)
    }

    private func settle(
        ago: Int, _ time: WrittenTime, _ item: Item, _ position: inout Position
    ) throws(DraftProblem) -> SettledTime {
        guard let copied = options.copied?.written else { return SettledTime() }
        var instant = copied.instant
        if instant == nil, case .date(let date) = copied.day, let clock = copied.clock, let zone {
            let wall = date.daysSince1970 * 86_400 + Int64(clock.second)
            switch WallReading(wall, in: zone) {
            case .once(let found), .twice(let found, _): instant = found
            case .never: break
            }
        }
        guard let instant else {
            throw DraftProblem(
                file, item.place,
                "\(time.shown) counts from when it was copied, and --copied has no time of day.",
                hint: "Say when it was copied, as in: --copied 2026-11-21T15:40", asks: [.copied])
        }
        return settled(Instant(seconds: instant.seconds - Int64(ago)), time, item, &position)
    }

    private func settle(
        _ time: WrittenTime, _ item: Item, _ position: inout Position
    ) throws(DraftProblem) -> SettledTime {
        var clock = time.clock
        let date: CalendarDate
        var isBare = false
        if let day = time.day {
            date = try resolve(day, item, position)
        } else if let known = position.date {
            date = known
            isBare = true
        } else {
            throw DraftQuestion(asks: [.date], lacksYear: false).problem(
                file, item.place, time.shown)
        }
        guard var second = clock?.second else {
            position.date = date
            position.wall = nil
            position.isRelative = time.day?.isRelative ?? false
            position.place = item.place
            return SettledTime(day: date, isApproximate: time.isApproximate)
        }
        if isHalved, clock?.saysHalf == false, second >= 12 * 3600 { second -= 12 * 3600 }
        if isHalved, clock?.saysHalf == false, position.wall != nil {
            // A short head of a chat has no AM or PM: it is the first such time from the head before on.
            let candidates = [second, second + 12 * 3600].sorted()
            second =
                candidates.first { $0 >= position.second - position.second % 60 } ?? second
            clock?.second = second
        }
        if isBare, let own = time.zone.flatMap(rules), let before = position.instant {
            return try settle(second, in: own, after: before, on: date, time, item, &position)
        }
        var day = date
        if isBare, position.wall != nil,
            second < position.second - (clock?.hasSeconds == true ? 0 : 59)
        {
            day = try dayAfterStep(back: second, time, item, position, date)
        }
        return try place(
            day.daysSince1970 * 86_400 + Int64(second), time, item, &position, day)
    }

    /// Settles a bare time that says its own zone: on the day that brings it behind the row before.
    private func settle(
        _ second: Int, in own: ZoneRules, after before: Instant, on date: CalendarDate,
        _ time: WrittenTime, _ item: Item, _ position: inout Position
    ) throws(DraftProblem) -> SettledTime {
        var instants: [Instant] = []
        for days in -1...1 {
            let wall = date.adding(days: days).daysSince1970 * 86_400 + Int64(second)
            switch WallReading(wall, in: own) {
            case .once(let instant): instants.append(instant)
            case .twice(let first, let second): instants += [first, second]
            case .never: break
            }
        }
        let early = instants.last { $0.seconds < before.seconds - 59 }
        guard let late = instants.first(where: { $0.seconds >= before.seconds - 59 }) else {
            throw stepBack(time, item, position)
        }
        if let early, before.seconds - early.seconds < 6 * 3600,
            late.seconds - before.seconds > 12 * 3600
        {
            throw stepBack(time, item, position)
        }
        return settled(late, time, item, &position)
    }

    private func stepBack(_ time: WrittenTime, _ item: Item, _ position: Position) -> DraftProblem {
        DraftProblem(
            file, item.place,
            "\(time.shown) is earlier than \(position.shown) in line \(position.place): the day after, or out of order?",
            hint:
                "Put a line with the day alone in front of it, as 2026-11-21, or move it to its place.",
            asks: [.date])
    }

    /// Returns the day of a bare time that is earlier than the one before it.
    private func dayAfterStep(
        back second: Int, _ time: WrittenTime, _ item: Item, _ position: Position,
        _ date: CalendarDate
    ) throws(DraftProblem) -> CalendarDate {
        let step = position.second - second
        if step <= slack { return date }
        if step >= 6 * 3600 || position.isRelative { return date.adding(days: 1) }
        if let zone,
            case .twice(_, let late) = WallReading(
                date.daysSince1970 * 86_400 + Int64(second), in: zone),
            position.instant.map({ late >= $0 }) ?? true
        {
            return date
        }
        throw stepBack(time, item, position)
    }

    private func place(
        _ wall: Int64, _ time: WrittenTime, _ item: Item, _ position: inout Position,
        _ date: CalendarDate
    ) throws(DraftProblem) -> SettledTime {
        guard let zone = time.zone.flatMap(rules) ?? zone else {
            throw DraftQuestion(asks: [.zone], lacksYear: false).problem(
                file, item.place, time.shown)
        }
        let instant: Instant
        switch WallReading(wall, in: zone) {
        case .once(let found): instant = found
        case .twice(let first, let second):
            instant =
                position.instant.map {
                    first < $0 && Instant(seconds: $0.seconds / 60 * 60) > first
                } ?? false ? second : first
        case .never:
            throw DraftProblem(
                file, item.place,
                "\(time.shown) is on no clock in \(zone.name) on \(date): the clocks were set forward over it.",
                hint: "Is the zone another one? Add the one that is meant, as in: --zone UTC")
        }
        position.date = date
        position.wall = wall
        position.instant = instant
        position.second = Int(wall - date.daysSince1970 * 86_400)
        if time.zone != nil {
            let local = (self.zone ?? .utc).moment(at: instant)
            (position.date, position.second) = (local.date, local.secondOfDay)
        }
        position.place = item.place
        position.shown = time.shown
        position.isRelative = time.day.map(\.isRelative) ?? position.isRelative
        return SettledTime(instant: instant, isApproximate: time.isApproximate)
    }

    /// Returns the day that is meant.
    private func resolve(
        _ day: WrittenDay, _ item: Item, _ position: Position
    ) throws(DraftProblem) -> CalendarDate {
        switch day {
        case .date(let date):
            return date
        case .monthDay(let month, let number):
            return try dated(month, number, item, position)
        case .numeric(let first, let second, let year):
            let isDayFirst = first > 12 || (second <= 12 && order != .monthFirst)
            let (month, number) = isDayFirst ? (second, first) : (first, second)
            if let year {
                guard let date = CalendarDate(year: year, month: month, day: number) else {
                    throw DraftProblem(
                        file, item.place, "There is no day \(first)/\(second)/\(year).")
                }
                return date
            }
            return try dated(month, number, item, position)
        case .daysAgo(let days):
            guard let copiedDate else {
                throw DraftQuestion(asks: [.copied], lacksYear: false).problem(
                    file, item.place, "That")
            }
            return copiedDate.adding(days: -days)
        case .weekday(let weekday):
            guard let copiedDate else {
                throw DraftQuestion(asks: [.copied], lacksYear: false).problem(
                    file, item.place, "That")
            }
            // 1970-01-01 was a Thursday. The same weekday as today's is a week ago, as today is said "Today".
            let today = Int((copiedDate.daysSince1970 + 3) % 7)
            return copiedDate.adding(days: -((today - weekday + 6) % 7 + 1))
        }
    }

    /// Returns a day without a year: the year of what is known, and the one after where the months run on past
    /// its end.
    private func dated(
        _ month: Int, _ number: Int, _ item: Item, _ position: Position
    ) throws(DraftProblem) -> CalendarDate {
        if let known = position.date {
            let found = [known.year, known.year + 1, known.year - 1].compactMap {
                CalendarDate(year: $0, month: month, day: number)
            }
            // From a known day on, months that fall belong to the year after; half a year is the border.
            if let date = found.min(by: {
                abs($0.daysSince1970 - known.daysSince1970)
                    < abs($1.daysSince1970 - known.daysSince1970)
            }) {
                return date
            }
        }
        if let copiedDate {
            let found = [copiedDate.year, copiedDate.year - 1].compactMap {
                CalendarDate(year: $0, month: month, day: number)
            }
            if let date = found.first(where: { $0 <= copiedDate.adding(days: 1) }) { return date }
        }
        throw DraftQuestion(asks: [.date], lacksYear: true).problem(
            file, item.place, "\(DayWords.short[month - 1]) \(number)")
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
