import CommandLanguage
import PostMortem

// The day that a time belongs to.
extension TimeSettling {
    /// Finds out how `03/04` is read, from neighbours that can be read in one way only, and from the days that
    /// were given.
    ///
    /// - Returns: nil where nothing tells.
    func numericOrder(_ items: [Item]) -> NumericOrder? {
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

    /// The day on which the text was copied; nil where nobody said.
    var copiedDate: CalendarDate? {
        guard let written = options.copied?.written else { return nil }
        if case .date(let date) = written.day { return date }
        return written.epoch.map { (zone ?? .utc).moment(at: Instant(milliseconds: $0)).date }
    }

    /// Returns the day that is meant.
    func resolve(
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
            // The year counts that brings the day nearest to the known one.
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

    /// Returns the day of a bare time that is earlier than the one before it.
    func dayAfterStep(
        back second: Int, _ time: WrittenTime, _ item: Item, _ position: Position,
        _ date: CalendarDate
    ) throws(DraftProblem) -> CalendarDate {
        let step = position.second - second
        if step <= slack { return date }
        if isPerhapsHalved, !position.isRelative, second + 12 * 3600 >= position.second {
            throw DraftProblem(
                file, item.place,
                "\(time.shown) behind \(position.shown) in line \(position.place): in the afternoon, or on the day after?",
                hint:
                    "Write it with PM, or as \(clock(second + 12 * 3600)), or put a line with the day alone in front of it, as 2026-11-21.",
                asks: [.date])
        }
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

    private func clock(_ second: Int) -> String {
        WrittenClock(second: second, hasSeconds: false, saysHalf: true).shown
    }

    /// Asks about a time that goes back.
    func stepBack(_ time: WrittenTime, _ item: Item, _ position: Position) -> DraftProblem {
        DraftProblem(
            file, item.place,
            "\(time.shown) is earlier than \(position.shown) in line \(position.place): the day after, or out of order?",
            hint:
                "Put a line with the day alone in front of it, as 2026-11-21, or move it to its place.",
            asks: [.date])
    }
}
