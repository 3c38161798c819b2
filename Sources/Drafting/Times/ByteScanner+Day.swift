import PostMortem

// Days, with and without a year, in numbers and in words.
extension ByteScanner {
    /// Reads a day alone, in any of its shapes.
    mutating func day() -> WrittenDay? {
        var ahead = self
        let day = isDigit(next) ? ahead.numericDay() : ahead.namedDay()
        guard let day else { return nil }
        self = ahead
        return day
    }

    private mutating func numericDay() -> WrittenDay? {
        switch digitCount {
        case 4:
            let year = digits(first: 4)
            if next == 0x20 {
                skipBlanks()
                guard let month = month() else { return nil }
                skipBlanks()
                guard let day = digits(1...2) else { return nil }
                return CalendarDate(year: year, month: month, day: day).map(WrittenDay.date)
            }
            guard let mark = take(anyOf: "-/."), let month = digits(1...2), take(mark),
                digitCount >= 1, digitCount <= 2
            else { return nil }
            let day = digits(first: digitCount)
            return CalendarDate(year: year, month: month, day: day).map(WrittenDay.date)
        case 1, 2:
            let first = digits(first: digitCount)
            return dayBehind(first)
        default:
            return nil
        }
    }

    /// Reads what is behind the one or two digits of a day or a month.
    private mutating func dayBehind(_ first: Int) -> WrittenDay? {
        _ = take(word: "st") || take(word: "nd") || take(word: "rd") || take(word: "th")
        if let mark = take(anyOf: "/-.") {
            if isLetter(next) {
                guard let month = month(), take(mark), let year = digits(2...4) else { return nil }
                return date(year, month, first)
            }
            if mark == UInt8(ascii: "."), next == 0x20 {
                skipBlanks()
                guard let month = month() else { return nil }
                return named(month, first)
            }
            guard let second = digits(1...2) else { return nil }
            if take(mark) {
                if digitCount == 4 || digitCount == 2 {
                    let year = digits(first: digitCount)
                    // Dots come from where the day comes first (German, Polish, Turkish …).
                    if mark == UInt8(ascii: ".") { return date(year, second, first) }
                    return .numeric(
                        first: first, second: second, year: year < 100 ? 2000 + year : year)
                }
                guard mark == UInt8(ascii: "."), (1...12).contains(second), (1...31).contains(first)
                else { return nil }
                return .monthDay(month: second, day: first)
            }
            guard mark == UInt8(ascii: "/"), (1...31).contains(first), (1...31).contains(second)
            else { return nil }
            return .numeric(first: first, second: second, year: nil)
        }
        guard next == 0x20 else { return nil }
        skipBlanks()
        _ = take(word: "of")
        skipBlanks()
        guard let month = month() else { return nil }
        return named(month, first)
    }

    private mutating func namedDay() -> WrittenDay? {
        let (word, size) = letters()
        if let ago = DayWords.daysAgo[word] {
            position += size
            return .daysAgo(ago)
        }
        if let weekday = DayWords.weekday(word) {
            position += size
            var ahead = self
            ahead.take(UInt8(ascii: "."))
            ahead.take(UInt8(ascii: ","))
            ahead.skipBlanks()
            // A weekday in front of a date adds nothing.
            if isLetter(ahead.next) || ahead.next >= 0x80, let month = ahead.month() {
                ahead.skipBlanks()
                if let day = ahead.ordinal(), let found = ahead.named(month, day) {
                    self = ahead
                    return found
                }
            } else if isDigit(ahead.next), ahead.clockEnd == nil, let day = ahead.numericDay() {
                self = ahead
                return day
            }
            return .weekday(weekday)
        }
        guard let month = month() else { return nil }
        take(UInt8(ascii: "."))
        guard skipBlanks() > 0 || isDigit(next), let day = ordinal() else { return nil }
        return named(month, day)
    }

    /// Reads a year behind a month and a day; without one, the year is unknown.
    private mutating func named(_ month: Int, _ day: Int) -> WrittenDay? {
        var ahead = self
        ahead.take(UInt8(ascii: "."))
        ahead.take(UInt8(ascii: ","))
        ahead.skipBlanks()
        if ahead.digitCount == 4, ahead.peek(4) != UInt8(ascii: ":") {
            let year = ahead.digits(first: 4)
            if (1970...2199).contains(year) {
                self = ahead
                return date(year, month, day)
            }
        }
        guard (1...CalendarDate.length(ofMonth: month, in: 2000)).contains(day) else { return nil }
        return .monthDay(month: month, day: day)
    }

    private mutating func ordinal() -> Int? {
        guard let day = digits(1...2) else { return nil }
        _ = take(word: "st") || take(word: "nd") || take(word: "rd") || take(word: "th")
        return day
    }

    private mutating func month() -> Int? {
        let (word, size) = letters()
        guard let month = DayWords.month(word) else { return nil }
        position += size
        return month
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) -> WrittenDay? {
        CalendarDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
            .map(WrittenDay.date)
    }
}
