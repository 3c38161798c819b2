import PostMortem

/// Times in the shapes in which programs and people write them.
extension ByteScanner {
    /// Reads a time: a day, a time of day, or both, and a zone behind it.
    ///
    /// - Returns: nil, having read nothing, where none begins here.
    mutating func time() -> WrittenTime? {
        var ahead = self
        guard let time = ahead.unzonedTime() else { return nil }
        self = ahead
        return time
    }

    private mutating func unzonedTime() -> WrittenTime? {
        isDigit(next) ? timeFromDigits() : timeFromWord()
    }

    private mutating func timeFromDigits() -> WrittenTime? {
        switch digitCount {
        case 10, 13, 16, 19:
            if let epoch = epoch() { return WrittenTime(epoch: epoch) }
            return nil
        case 14:
            return compact()
        case 8 where peek(8) != UInt8(ascii: ":"):
            return compact()
        case 6 where peek(6) == 0x20:
            return shortCompact()
        default: break
        }
        if let day = day() { return clockBehind(day) }
        guard let clock = clock() else { return nil }
        return WrittenTime(clock: clock, zone: zone())
    }

    private mutating func timeFromWord() -> WrittenTime? {
        guard isLetter(next) else { return nil }
        var ahead = self
        guard let day = ahead.day() else { return nil }
        self = ahead
        return clockBehind(day)
    }

    // MARK: Days

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

    // MARK: What stands behind a day

    private mutating func clockBehind(_ day: WrittenDay) -> WrittenTime {
        var ahead = self
        ahead.joint()
        guard let clock = ahead.clock() else { return WrittenTime(day: day) }
        var time = WrittenTime(day: day, clock: clock)
        // date(1) and ctime(3) put the zone between the time and the year, git the year first.
        let behindClock = ahead
        ahead.skipBlanks()
        if case .monthDay(let month, let number) = day, ahead.digitCount == 4,
            let year = ahead.digits(4...4), (1970...2199).contains(year),
            let date = CalendarDate(year: year, month: month, day: number)
        {
            time.day = .date(date)
            time.zone = ahead.zone()
            self = ahead
            return time
        }
        ahead = behindClock
        time.zone = ahead.zone()
        self = ahead
        if case .monthDay(let month, let number) = day, time.zone != nil {
            ahead.skipBlanks()
            if ahead.digitCount == 4, let year = ahead.digits(4...4),
                let date = CalendarDate(year: year, month: month, day: number)
            {
                time.day = .date(date)
                self = ahead
            }
        }
        return time
    }

    /// Passes over what joins a day and a time: `T`, blanks, a comma, `at`, `@`, `um`, the colon of web servers.
    private mutating func joint() {
        if take(anyOf: "T_t") != nil { return }
        if next == UInt8(ascii: ":"), isDigit(peek(1)) {
            position += 1
            return
        }
        // 2026-11-21-09:14
        if next == UInt8(ascii: "-"), isDigit(peek(1)), isDigit(peek(2)), peek(3) == 0x3A {
            position += 1
            return
        }
        take(UInt8(ascii: ","))
        skipBlanks()
        if take(word: "at") || take(word: "um") || take(UInt8(ascii: "@")) { skipBlanks() }
        // A narrow no-break space, as some formatters put it.
        skipWideBlanks()
    }

    /// Passes over no-break spaces (U+00A0, U+202F), which formatters put before AM and PM.
    mutating func skipWideBlanks() {
        while true {
            if next == 0xC2, peek(1) == 0xA0 {
                position += 2
            } else if next == 0xE2, peek(1) == 0x80, peek(2) == 0xAF {
                position += 3
            } else if skipBlanks() == 0 {
                return
            }
        }
    }

    // MARK: Times of day

    /// Where a time of day that begins here would end; nil where none does.
    var clockEnd: Int? {
        var ahead = self
        return ahead.clock() == nil ? nil : ahead.position
    }

    /// Reads a time of day: `9:14`, `09:14:30.123`, `9:14 PM`, `9 pm`, `21h31`, `21.31 Uhr`.
    mutating func clock() -> WrittenClock? {
        var ahead = self
        guard let hour = ahead.digits(1...2), hour <= 24 else { return nil }
        if ahead.next == UInt8(ascii: ":"), isDigit(ahead.peek(1)), isDigit(ahead.peek(2)),
            !isDigit(ahead.peek(3))
        {
            ahead.position += 1
            guard let clock = ahead.minutes(hour) else { return nil }
            self = ahead
            return clock
        }
        if ahead.next | 0x20 == UInt8(ascii: "h"), isDigit(ahead.peek(1)), isDigit(ahead.peek(2)),
            !isDigit(ahead.peek(3))
        {
            ahead.position += 1
            let minute = ahead.digits(first: 2)
            guard minute < 60, !isLetter(ahead.next) else { return nil }
            self = ahead
            return WrittenClock(
                second: (hour * 60 + minute) * 60, hasSeconds: false, saysHalf: true)
        }
        if ahead.next == UInt8(ascii: "."), isDigit(ahead.peek(1)), isDigit(ahead.peek(2)),
            !isDigit(ahead.peek(3))
        {
            ahead.position += 1
            let minute = ahead.digits(first: 2)
            let isPlain = ahead.next == 0x20
            ahead.skipBlanks()
            guard isPlain, minute < 60, ahead.take(word: "uhr") else { return nil }
            self = ahead
            return WrittenClock(
                second: (hour * 60 + minute) * 60, hasSeconds: false, saysHalf: true)
        }
        ahead.skipWideBlanks()
        guard hour >= 1, hour <= 12, let isLate = ahead.half() else { return nil }
        self = ahead
        return WrittenClock(
            second: (hour % 12 + (isLate ? 12 : 0)) * 3600, hasSeconds: false, saysHalf: true,
            isTwelveHours: true)
    }

    private mutating func minutes(_ hour: Int) -> WrittenClock? {
        let minute = digits(first: 2)
        var second = 0
        var hasSeconds = false
        if next == UInt8(ascii: ":"), isDigit(peek(1)), isDigit(peek(2)), !isDigit(peek(3)) {
            position += 1
            second = digits(first: 2)
            hasSeconds = true
            if next == UInt8(ascii: ".") || next == UInt8(ascii: ","), isDigit(peek(1)) {
                position += 1
                while isDigit(next) { position += 1 }
            }
        }
        // A leap second is the second before it (POSIX time doesn't count it).
        if second == 60 { second = 59 }
        guard minute < 60, second < 60 else { return nil }
        var ahead = self
        ahead.skipWideBlanks()
        if hour <= 12, let isLate = ahead.half() {
            guard hour >= 1 else { return nil }
            self = ahead
            return WrittenClock(
                second: ((hour % 12 + (isLate ? 12 : 0)) * 60 + minute) * 60 + second,
                hasSeconds: hasSeconds, saysHalf: true, isTwelveHours: true)
        }
        guard hour < 24 || (minute == 0 && second == 0) else { return nil }
        ahead = self
        ahead.skipBlanks()
        if ahead.take(word: "uhr") { self = ahead }
        return WrittenClock(
            second: (hour * 60 + minute) * 60 + second, hasSeconds: hasSeconds,
            saysHalf: hour == 0 || hour > 12)
    }

    /// Reads `AM`, `pm`, `a.m.`.
    ///
    /// - Returns: whether it is the second half of the day.
    private mutating func half() -> Bool? {
        let letter = next | 0x20
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
        let isLate = letter == UInt8(ascii: "p")
        if peek(1) | 0x20 == UInt8(ascii: "m"), !isLetter(peek(2)), !isDigit(peek(2)) {
            position += 2
            return isLate
        }
        if peek(1) == 0x2E, peek(2) | 0x20 == UInt8(ascii: "m") {
            position += peek(3) == 0x2E ? 4 : 3
            return isLate
        }
        return nil
    }

    // MARK: Zones

    /// Reads what says the zone: `Z`, `+01:00`, ` +0100`, ` UTC`, ` CET`, ` (UTC)`, ` Europe/Berlin`, `UTC+2`.
    mutating func zone() -> WrittenZone? {
        var ahead = self
        let blanks = ahead.skipBlanks()
        let isInParentheses = ahead.take(UInt8(ascii: "("))
        guard let zone = ahead.bareZone(isApart: blanks > 0 || isInParentheses) else { return nil }
        if isInParentheses, !ahead.take(UInt8(ascii: ")")) { return nil }
        self = ahead
        return zone
    }

    private mutating func bareZone(isApart: Bool) -> WrittenZone? {
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
            return offset(isApart: isApart).map(WrittenZone.offset)
        }
        guard isLetter(next) else { return nil }
        var size = 0
        while isLetter(peek(size)) { size += 1 }
        let isPath = peek(size) == UInt8(ascii: "/")
        if isPath {
            while isLetter(peek(size)) || peek(size) == 0x2F || peek(size) == 0x5F
                || peek(size) == 0x2D
            {
                size += 1
            }
        }
        let word = text(from: position, to: position + size)
        if isPath {
            guard ZoneNames.isOne(word) else { return nil }
            position += size
            return .named(word)
        }
        // In small letters these are words: "at 9:14 est".
        guard word == word.uppercased(), let base = ZoneWords.offset(of: word) else { return nil }
        position += size
        if base == 0, next == UInt8(ascii: "+") || next == UInt8(ascii: "-"),
            let more = offset(isApart: true, takesHours: true)
        {
            return .offset(more)
        }
        return .offset(base)
    }

    /// Reads a sign and hours, perhaps minutes; behind a blank, four digits or a colon are needed.
    private mutating func offset(isApart: Bool, takesHours: Bool = false) -> Int? {
        var ahead = self
        guard let sign = ahead.take(anyOf: "+-") else { return nil }
        let count = ahead.digitCount
        var hours = 0
        var minutes = 0
        switch count {
        case 4:
            hours = ahead.digits(first: 2)
            minutes = ahead.digits(first: 2)
        case 2 where ahead.peek(2) == UInt8(ascii: ":") && isDigit(ahead.peek(3)):
            hours = ahead.digits(first: 2)
            ahead.position += 1
            guard let more = ahead.digits(2...2) else { return nil }
            minutes = more
        case 1, 2:
            guard takesHours || (!isApart && count == 2) else { return nil }
            hours = ahead.digits(first: count)
            if takesHours, ahead.next == 0x3A, isDigit(ahead.peek(1)) {
                ahead.position += 1
                guard let more = ahead.digits(2...2) else { return nil }
                minutes = more
            }
        default:
            return nil
        }
        guard hours <= 14, minutes < 60, minutes % 15 == 0, !isLetter(ahead.next) else {
            return nil
        }
        self = ahead
        let size = hours * 3600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -size : size
    }

    // MARK: Numbers alone

    /// Reads seconds, milliseconds, microseconds or nanoseconds since 1970, by their size.
    ///
    /// - Returns: milliseconds; nil outside the years 2001 to 2099.
    mutating func epoch() -> Int64? {
        var ahead = self
        let count = ahead.digitCount
        var number = Int64(0)
        switch count {
        case 10: number = Int64(ahead.digits(first: 10)) * 1000
        case 13: number = Int64(ahead.digits(first: 13))
        case 16: number = Int64(ahead.digits(first: 16)) / 1000
        case 19:
            number = Int64(ahead.digits(first: 13))
            _ = ahead.digits(first: 6)
        default: return nil
        }
        if ahead.next == UInt8(ascii: "."), isDigit(ahead.peek(1)) {
            ahead.position += 1
            while isDigit(ahead.next) { ahead.position += 1 }
        }
        guard (1_000_000_000_000..<4_102_444_800_000).contains(number), !isLetter(ahead.next) else {
            return nil
        }
        self = ahead
        return number
    }

    /// Reads `20261121T091430Z`, `20261121 09:14:30`, `20261121091430`.
    private mutating func compact() -> WrittenTime? {
        let year = digits(first: 4)
        let month = digits(first: 2)
        let number = digits(first: 2)
        guard (1970...2199).contains(year),
            let date = CalendarDate(year: year, month: month, day: number)
        else { return nil }
        let day = WrittenDay.date(date)
        var ahead = self
        if !isDigit(ahead.next) {
            guard ahead.take(anyOf: "Tt-_ ") != nil else { return WrittenTime(day: day) }
        }
        if ahead.digitCount == 6 || ahead.digitCount == 4 {
            let hasSeconds = ahead.digitCount == 6
            let hour = ahead.digits(first: 2)
            let minute = ahead.digits(first: 2)
            let second = hasSeconds ? ahead.digits(first: 2) : 0
            guard hour < 24, minute < 60, second < 61 else { return WrittenTime(day: day) }
            if ahead.next == 0x2E || ahead.next == 0x2C, isDigit(ahead.peek(1)) {
                ahead.position += 1
                while isDigit(ahead.next) { ahead.position += 1 }
            }
            let clock = WrittenClock(
                second: (hour * 60 + minute) * 60 + min(second, 59), hasSeconds: hasSeconds,
                saysHalf: true)
            let zone = ahead.zone()
            self = ahead
            return WrittenTime(day: day, clock: clock, zone: zone)
        }
        return clockBehind(day)
    }

    /// Reads `261121 09:14:30`, as older databases write it.
    private mutating func shortCompact() -> WrittenTime? {
        let year = 2000 + digits(first: 2)
        let month = digits(first: 2)
        let number = digits(first: 2)
        guard let date = CalendarDate(year: year, month: month, day: number) else { return nil }
        skipBlanks()
        guard let clock = clock(), clock.hasSeconds else { return nil }
        return WrittenTime(day: .date(date), clock: clock, zone: zone())
    }
}
