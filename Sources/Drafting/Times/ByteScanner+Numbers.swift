import PostMortem

// Times of digits alone: counts since 1970, and dates and times without marks between their parts.
extension ByteScanner {
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
    mutating func compact() -> WrittenTime? {
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
    mutating func shortCompact() -> WrittenTime? {
        let year = 2000 + digits(first: 2)
        let month = digits(first: 2)
        let number = digits(first: 2)
        guard let date = CalendarDate(year: year, month: month, day: number) else { return nil }
        skipBlanks()
        guard let clock = clock(), clock.hasSeconds else { return nil }
        return WrittenTime(day: .date(date), clock: clock, zone: zone())
    }
}
