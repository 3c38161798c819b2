/// Words that look like a time of day with another mark in it, or with none: `13;58`, `1358h`, `158pm`, `5pm-6pm`.
enum OtherClock {
    /// Looks at a word that is no time of day.
    ///
    /// - Parameters:
    ///   - text: the word.
    ///   - next: the word behind it, which may be what a number counts; nil where there is none.
    /// - Returns: nil where the word isn't meant as a time.
    static func mistake(in text: Substring, counting next: PhraseWord?) -> TimeMistake? {
        number(text) ?? mark(text, next) ?? halfDays(text)
    }

    /// Three or four digits with letters behind them that say what they are: `1358h`, `1358Z`, `158pm`.
    private static func number(_ text: Substring) -> TimeMistake? {
        var scanner = WordScanner(text)
        guard let number = scanner.digits(3...4) else { return nil }
        let tail = scanner.remainder
        let clock = ClockReading(number / 100, number % 100)
        if let isAfternoon = HalfDay.isAfternoon(tail) {
            return HalfDay.wholeDay(clock, isAfternoon).map(TimeMistake.noColon)
        }
        let isFour = text.utf8.count - tail.utf8.count == 4
        let isMarked = ["h", "hrs", "z", "uhr"].contains(tail.lowercased())
        return isFour && isMarked && clock.isValid ? .noColon(clock) : nil
    }

    /// `13;58`, `13,58`, `13’58`, `13°58`, `13.58h`, `13_58`, `13-58`; with a dash, only what can be no
    /// day and month.
    private static func mark(_ text: Substring, _ next: PhraseWord?) -> TimeMistake? {
        var scanner = WordScanner(text)
        guard let hour = scanner.digits(1...2), let mark = scanner.remainder.first,
            ";,'’°._-".contains(mark)
        else { return nil }
        scanner = WordScanner(scanner.remainder.dropFirst())
        guard let minute = scanner.digits(2...2) else { return nil }
        let clock = ClockReading(hour, minute)
        let isMarked = ["h", "hrs", "uhr"].contains(scanner.remainder.lowercased())
        let isDay = mark == "-" && (hour <= 12 || minute <= 12)
        let counts = next?.isCounted == true || next.map { TimeUnit($0.text) != nil } == true
        let isPlain = scanner.isAtEnd && mark != "." && !counts && !isDay
        return clock.isValid && (isMarked || isPlain) ? .noColon(clock) : nil
    }

    /// A stretch of half days: `5pm-6pm`, `9-10am`.
    private static func halfDays(_ text: Substring) -> TimeMistake? {
        let parts = text.split(whereSeparator: { "-–—".contains($0) })
        guard parts.count == 2, case .clock(let end, nil) = HalfDay.read(parts[1]) else {
            return nil
        }
        if case .clock(let start, nil) = HalfDay.read(parts[0]) { return .range(nil, start) }
        var scanner = WordScanner(parts[0])
        guard let hour = scanner.digits(1...2), scanner.isAtEnd, (1...12).contains(hour) else {
            return nil
        }
        return .range(nil, ClockReading(hour % 12 + (end.hour < 12 ? 0 : 12), 0))
    }
}
