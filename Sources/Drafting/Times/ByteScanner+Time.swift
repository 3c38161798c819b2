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

    /// Reads the time of day and the zone behind a day, as far as they are there.
    mutating func clockBehind(_ day: WrittenDay) -> WrittenTime {
        var ahead = self
        ahead.joint()
        guard let clock = ahead.clock() ?? ahead.dottedClock() else {
            return WrittenTime(day: day)
        }
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
}
