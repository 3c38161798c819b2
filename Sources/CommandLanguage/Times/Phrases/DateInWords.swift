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
        let finder = DayFinder(words: words, today: today)
        guard
            let found = finder.weekdayOfWeek() ?? finder.distance() ?? finder.abbreviation()
                ?? finder.partOfStretch() ?? finder.slip()
        else { return nil }
        meant = found.days
        reader.position += min(fillers, 3) + found.length
    }
}

/// Looks for days in words, which begin with the first.
struct DayFinder {
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
            if words[1] == "in", let count = DayCount.number(words[2]), (1...52).contains(count),
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
        if words[place] == "next", DayCount.number(words[place + 1]) != nil { place += 1 }
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
        guard let count = DayCount.number(words[place]), (1...365).contains(count) else {
            return nil
        }
        if let days = DayCount.days(words[place], words[place + 1]) {
            return (place + 2, [today.adding(days: days)])
        }
        place += 1
        if ["working", "business", "work"].contains(words[place]),
            ["day", "days"].contains(words[place + 1])
        {
            return (place + 2, [workingDay(count)])
        }
        switch words[place] {
        case "sprints": return (place + 1, [today.adding(days: 7 * count)])
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
}
