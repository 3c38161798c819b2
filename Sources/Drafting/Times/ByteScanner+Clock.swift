// Times of day, of twelve hours and of twenty-four.
extension ByteScanner {
    /// Where a time of day that begins here would end; nil where none does.
    var clockEnd: Int? {
        var ahead = self
        return ahead.clock() == nil ? nil : ahead.position
    }

    /// Reads a time of day: `9:14`, `09:14:30.123`, `9:14 PM`, `9 pm`, `21h31`, `21.31 Uhr`.
    mutating func clock() -> WrittenClock? {
        var ahead = self
        let isPadded = next == UInt8(ascii: "0")
        guard let hour = ahead.digits(1...2), hour <= 24 else { return nil }
        if ahead.next == UInt8(ascii: ":"), isDigit(ahead.peek(1)), isDigit(ahead.peek(2)),
            !isDigit(ahead.peek(3))
        {
            ahead.position += 1
            guard var clock = ahead.minutes(hour) else { return nil }
            clock.isPadded = isPadded
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
        if hour < 24, ahead.take(word: "uhr") {
            // 15 Uhr, 15 Uhr 20
            var behind = ahead
            var minute = 0
            if behind.skipBlanks() > 0, behind.digitCount == 2, !isClockMark(behind.peek(2)) {
                let found = behind.digits(first: 2)
                if found < 60 { (minute, ahead) = (found, behind) }
            }
            self = ahead
            return WrittenClock(
                second: (hour * 60 + minute) * 60, hasSeconds: false, saysHalf: true)
        }
        guard hour >= 1, hour <= 12, let isLate = ahead.half() else { return nil }
        self = ahead
        return WrittenClock(
            second: (hour % 12 + (isLate ? 12 : 0)) * 3600, hasSeconds: false, saysHalf: true,
            isTwelveHours: true)
    }

    /// Reads `09.14` and `09.14.30`, as Denmark, Finland and others write it: a time only behind a day, for many other
    /// things look like it.
    mutating func dottedClock() -> WrittenClock? {
        var ahead = self
        guard let hour = ahead.digits(2...2), hour < 24, ahead.next == UInt8(ascii: "."),
            isClockPart(ahead)
        else { return nil }
        ahead.position += 1
        let minute = ahead.digits(first: 2)
        var second: Int?
        if ahead.next == UInt8(ascii: "."), isClockPart(ahead) {
            ahead.position += 1
            second = ahead.digits(first: 2)
        }
        guard minute < 60, second ?? 0 < 60, !isLetter(ahead.next),
            !".%,".utf8.contains(ahead.next) || !isDigit(ahead.peek(1))
        else { return nil }
        self = ahead
        return WrittenClock(
            second: (hour * 60 + minute) * 60 + (second ?? 0), hasSeconds: second != nil,
            saysHalf: true)
    }

    /// Whether a byte behind two digits makes them something else than minutes: `15 Uhr 20 %`, `15 Uhr 12.5`.
    private func isClockMark(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || ".,:%/-".utf8.contains(byte) || byte >= 0x80
    }

    /// Whether a mark and just two digits come next.
    private func isClockPart(_ scanner: ByteScanner) -> Bool {
        isDigit(scanner.peek(1)) && isDigit(scanner.peek(2)) && !isDigit(scanner.peek(3))
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
}
