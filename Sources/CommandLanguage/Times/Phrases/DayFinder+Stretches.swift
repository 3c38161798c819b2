import PostMortem

// Weeks, months, quarters and years, and the days in them.
extension DayFinder {
    func stretch(
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

    typealias Stretch = (first: CalendarDate, last: CalendarDate)

    private func months(_ first: Int, _ count: Int, in year: Int) -> Stretch {
        let start = CalendarDate(year: year, month: first, day: 1) ?? today
        return (start, start.adding(months: count).adding(days: -1))
    }

    func month(after count: Int) -> Stretch {
        let day = (CalendarDate(year: today.year, month: today.month, day: 1) ?? today)
            .adding(months: count)
        return months(day.month, 1, in: day.year)
    }

    func quarter(after count: Int) -> Stretch {
        let first = (today.month - 1) / 3 * 3 + 1
        let day = (CalendarDate(year: today.year, month: first, day: 1) ?? today)
            .adding(months: 3 * count)
        return months(day.month, 3, in: day.year)
    }

    func year(_ year: Int) -> Stretch { months(1, 12, in: year) }

    func inWeek(_ later: Int, _ weekday: Weekday) -> CalendarDate {
        today.monday.adding(days: 7 * later + weekday.rawValue - 1)
    }

    /// The next such day, one to seven days on.
    func next(_ weekday: Weekday) -> CalendarDate {
        today.adding(days: (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1)
    }

    func workingDay(_ count: Int) -> CalendarDate {
        var (day, left) = (today, count)
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday.rawValue < 6 { left -= 1 }
        }
        return day
    }

    func third(of first: CalendarDate, _ last: CalendarDate, _ count: Int) -> CalendarDate {
        first.adding(days: Int(last.daysSince1970 - first.daysSince1970) * count / 3)
    }
}

extension CalendarDate {
    /// The Monday of the week (ISO 8601 §4.3.2).
    var monday: CalendarDate { adding(days: 1 - weekday.rawValue) }

    /// Returns the same day of a later month, or its last day where that is shorter.
    func adding(months: Int) -> CalendarDate {
        let count = year * 12 + month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        let last = CalendarDate.length(ofMonth: month, in: year)
        return CalendarDate(year: year, month: month, day: min(day, last)) ?? self
    }
}
