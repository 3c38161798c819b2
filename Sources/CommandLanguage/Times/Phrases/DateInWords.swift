import PostMortem

/// A day that words only come near, as `next week`, `EOM`, `friday week`, `in a month`, `Q1`.
///
/// It is never read: in one room `next week` ends on Friday and in another on Sunday. It is asked about, with the day that
/// is nearly certain or the first and the last that may be meant.
struct DateInWords {
    /// The day that is nearly certain, or the first and the last of a stretch.
    let meant: [CalendarDate]

    /// Looks for such words where the phrase stands.
    ///
    /// - Parameters:
    ///   - reader: the phrase; where there are some, it stands behind them.
    ///   - today: the day of the session.
    init?(_ reader: inout PhraseReader, today: CalendarDate) {
        let all = (0..<8).map { reader.word($0)?.folded ?? "" }
        let fillers = all.prefix { ["the", "within", "for", "around", "about"].contains($0) }.count
        let words = Array(all[min(fillers, 3)...]) + ["", "", "", ""]
        let finder = Finder(words: words, today: today)
        guard
            let found = finder.weekdayOfWeek() ?? finder.distance() ?? finder.abbreviation()
                ?? finder.partOfStretch() ?? finder.slip()
        else { return nil }
        meant = found.days
        reader.position += min(fillers, 3) + found.length
    }
}

extension CalendarDate {
    /// The Monday of the week (ISO 8601 §4.3.2).
    fileprivate var monday: CalendarDate { adding(days: 1 - weekday.rawValue) }

    /// Returns the same day of a later month, or its last day where that is shorter.
    fileprivate func adding(months: Int) -> CalendarDate {
        let count = year * 12 + month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        let last = CalendarDate.length(ofMonth: month, in: year)
        return CalendarDate(year: year, month: month, day: min(day, last)) ?? self
    }
}

/// Looks for days in words, which begin with the first.
private struct Finder {
    typealias Found = (length: Int, days: [CalendarDate])

    /// In small letters, with empty ones behind the last.
    let words: [String]
    let today: CalendarDate

    /// `friday week`, `a week on friday`, `friday next week`, `friday in two weeks`.
    func weekdayOfWeek() -> Found? {
        if let weekday = Weekday(name: words[0][...]) {
            let coming = next(weekday)
            if words[1] == "week" { return (2, [coming.adding(days: 7)]) }
            if words[1] == "next", words[2] == "week" { return (3, [inWeek(1, weekday)]) }
            if words[1] == "this", words[2] == "week" { return (3, [inWeek(0, weekday)]) }
            if words[1] == "in", let count = number(words[2]), (1...52).contains(count),
                ["week", "weeks", "wks"].contains(words[3])
            {
                return (4, [coming.adding(days: 7 * count - 7), coming.adding(days: 7 * count)])
            }
            return nil
        }
        let start = words[0] == "a" || words[0] == "one" ? 1 : 0
        if words[start] == "week", ["on", "from"].contains(words[start + 1]),
            let weekday = Weekday(name: words[start + 2][...])
        {
            return (start + 3, [next(weekday).adding(days: 7)])
        }
        if words[0] == "next", words[1] == "week", let weekday = Weekday(name: words[2][...]) {
            return (3, [inWeek(1, weekday)])
        }
        return nil
    }

    /// `in a month`, `two weeks`, `a fortnight`, `in 10 working days`, `+1m`.
    func distance() -> Found? {
        var place = words[0] == "in" ? 1 : 0
        if words[place] == "the" { place += 1 }
        if words[place] == "next", number(words[place + 1]) != nil { place += 1 }
        var scanner = WordScanner(words[place][...])
        let isSigned = scanner.take("+") != nil
        if let count = scanner.digits(1...3), let unit = scanner.take("m", "y"), scanner.isAtEnd,
            isSigned || place == 1
        {
            return (place + 1, [today.adding(months: unit == "y" ? 12 * count : count)])
        }
        guard !isSigned else { return nil }
        if words[place] == "fortnight" { return (place + 1, [today.adding(days: 14)]) }
        if ["couple", "few"].contains(words[place])
            || words[place] == "a"
                && ["couple", "few"].contains(words[place + 1])
        {
            return nil
        }
        guard let count = number(words[place]), (1...365).contains(count) else { return nil }
        place += 1
        if ["working", "business", "work"].contains(words[place]),
            ["day", "days"].contains(words[place + 1])
        {
            return (place + 2, [workingDay(count)])
        }
        switch words[place] {
        case "day", "days": return (place + 1, [today.adding(days: count)])
        case "week", "weeks", "wk", "wks", "sprints":
            return (place + 1, [today.adding(days: 7 * count)])
        case "fortnight", "fortnights": return (place + 1, [today.adding(days: 14 * count)])
        case "month", "months": return (place + 1, [today.adding(months: count)])
        case "quarter", "quarters": return (place + 1, [today.adding(months: 3 * count)])
        case "year", "years": return (place + 1, [today.adding(months: 12 * count)])
        default: return nil
        }
    }

    /// `EOD`, `EOW`, `EOM`, `EOQ`, `EOY`.
    func abbreviation() -> Found? {
        switch words[0] {
        case "eod", "cob", "eob", "tonight": (1, [today])
        case "eow": (1, [inWeek(0, .friday)])
        case "eom": (1, [month(after: 0).last])
        case "eoq": (1, [quarter(after: 0).last])
        case "eoy": (1, [year(today.year).last])
        default: nil
        }
    }

    /// `next week`, `end of next week`, `mid december`, `Q1 2027`, `KW 50`, `end of the year`.
    func partOfStretch() -> Found? {
        let edges: Set<String> = [
            "end", "beginning", "start", "mid", "middle", "early", "late", "ende", "anfang",
            "mitte",
        ]
        var words = words
        var glued = 0
        // `mid-december`
        for edge in ["mid-", "end-", "early-", "late-"] where words[0].hasPrefix(edge) {
            words.insert(String(words[0].dropFirst(edge.count)), at: 1)
            words[0] = String(edge.dropLast())
            glued = 1
        }
        let edge = edges.contains(words[0]) ? words[0] : nil
        var place = edge == nil ? 0 : 1
        while place < 4, edge != nil, ["of", "in", "the"].contains(words[place]) { place += 1 }
        guard let stretch = stretch(Array(words[place...]), isPart: edge != nil) else { return nil }
        let (first, last) = (stretch.first, stretch.last)
        let days =
            switch edge {
            case nil: [first, last]
            case "end", "ende": [last]
            case "beginning", "start", "anfang": [first]
            case "mid", "middle", "mitte":
                [first.adding(days: Int(last.daysSince1970 - first.daysSince1970) / 2)]
            case "early": [first, third(of: first, last, 1)]
            default: [third(of: first, last, 2), last]
            }
        return (place + stretch.length - glued, days.first == days.last ? [days[0]] : days)
    }

    /// `tomorow`, `wendesday`, `thrusday`.
    func slip() -> Found? {
        guard words[0].count > 4, Weekday(name: words[0][...]) == nil,
            let near = Spelling.nearest(
                to: words[0],
                among: [
                    "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                    "sunday",
                ]
            ), near != words[0]
        else { return nil }
        return (1, [Weekday(name: near[...]).map(next) ?? today.adding(days: 1)])
    }

    // MARK: Stretches

    private func stretch(
        _ words: [String], isPart: Bool
    ) -> (length: Int, first: CalendarDate, last: CalendarDate)? {
        if let found = calendarWeek(words) ?? quarter(words) ?? named(words) { return found }
        if isPart, let year = DayPhrase.year(words[0][...]) {
            return (1, self.year(year).first, self.year(year).last)
        }
        var place = 0
        var later = 0
        if ["this", "next", "coming", "following"].contains(words[0]) {
            later = words[0] == "this" ? 0 : 1
            place = 1
        }
        let unit = words[place]
        var length = place + 1
        if place == 0, words[1] == "after", words[2] == "next" {
            later = 2
            length = 3
        } else if place == 0, !isPart {
            return nil
        }
        switch unit {
        case "week", "woche":
            return (length, later == 0 ? today : inWeek(later, .monday), inWeek(later, .friday))
        case "month", "monat":
            let month = month(after: later)
            return (length, max(month.first, today), month.last)
        case "quarter", "quartal":
            let quarter = quarter(after: later)
            return (length, max(quarter.first, today), quarter.last)
        case "year", "jahr":
            let year = year(today.year + later)
            return (length, max(year.first, today), year.last)
        default: return nil
        }
    }

    /// `KW 50`, `week 50`, `w50`: the week of the year (ISO 8601 §4.3.2), this year's or the next.
    private func calendarWeek(
        _ words: [String]
    ) -> (length: Int, first: CalendarDate, last: CalendarDate)? {
        var scanner = WordScanner(words[0][...])
        guard ["kw", "cw", "wk", "w", "week"].contains(scanner.letters()) else { return nil }
        var length = 1
        if scanner.isAtEnd {
            scanner = WordScanner(words[1][...])
            length = 2
        }
        guard let number = scanner.digits(1...2), scanner.isAtEnd, (1...53).contains(number) else {
            return nil
        }
        for year in [today.year, today.year + 1] {
            // The fourth of January is in the first week.
            guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { continue }
            let monday = fourth.monday.adding(days: 7 * (number - 1))
            if monday.adding(days: 4) >= today { return (length, monday, monday.adding(days: 4)) }
        }
        return nil
    }

    /// `Q1`, `Q1 2027`: the next such quarter that isn't over.
    private func quarter(
        _ words: [String]
    ) -> (length: Int, first: CalendarDate, last: CalendarDate)? {
        var scanner = WordScanner(words[0][...])
        guard scanner.take("q") != nil, let number = scanner.digits(1...1), scanner.isAtEnd,
            (1...4).contains(number)
        else { return nil }
        let given = DayPhrase.year(words[1][...])
        for year in given.map({ [$0] }) ?? [today.year, today.year + 1] {
            let quarter = months(3 * number - 2, 3, in: year)
            if given != nil || quarter.last >= today {
                return (given == nil ? 1 : 2, quarter.first, quarter.last)
            }
        }
        return nil
    }

    /// `december`, `december 2026`, without a day beside it.
    private func named(
        _ words: [String]
    ) -> (length: Int, first: CalendarDate, last: CalendarDate)? {
        guard let month = MonthName.number(words[0]), words[0].count > 2,
            !words[1].contains(where: \.isNumber) || DayPhrase.year(words[1][...]) != nil
        else { return nil }
        let given = DayPhrase.year(words[1][...])
        let year = given ?? (month < today.month ? today.year + 1 : today.year)
        let whole = months(month, 1, in: year)
        return (
            given == nil ? 1 : 2, given == nil ? max(whole.first, today) : whole.first, whole.last
        )
    }

    // MARK: Days

    private typealias Stretch = (first: CalendarDate, last: CalendarDate)

    private func months(_ first: Int, _ count: Int, in year: Int) -> Stretch {
        let start = CalendarDate(year: year, month: first, day: 1) ?? today
        return (start, start.adding(months: count).adding(days: -1))
    }

    private func month(after count: Int) -> Stretch {
        let day = (CalendarDate(year: today.year, month: today.month, day: 1) ?? today)
            .adding(months: count)
        return months(day.month, 1, in: day.year)
    }

    private func quarter(after count: Int) -> Stretch {
        let first = (today.month - 1) / 3 * 3 + 1
        let day = (CalendarDate(year: today.year, month: first, day: 1) ?? today)
            .adding(months: 3 * count)
        return months(day.month, 3, in: day.year)
    }

    private func year(_ year: Int) -> Stretch { months(1, 12, in: year) }

    private func inWeek(_ later: Int, _ weekday: Weekday) -> CalendarDate {
        today.monday.adding(days: 7 * later + weekday.rawValue - 1)
    }

    /// The next such day, one to seven days on.
    private func next(_ weekday: Weekday) -> CalendarDate {
        today.adding(days: (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
    }

    private func workingDay(_ count: Int) -> CalendarDate {
        var (day, left) = (today, count)
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday.rawValue < 6 { left -= 1 }
        }
        return day
    }

    private func third(of first: CalendarDate, _ last: CalendarDate, _ count: Int) -> CalendarDate {
        first.adding(days: Int(last.daysSince1970 - first.daysSince1970) * count / 3)
    }

    private func number(_ word: String) -> Int? {
        ["a": 1, "an": 1, "one": 1][word] ?? TimeInWords.number(word)
    }
}
