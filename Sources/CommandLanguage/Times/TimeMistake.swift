/// A time that is meant, in a form that isn't taken; ``TimeShape`` says which there are.
enum TimeMistake: Hashable {
    /// `2026-11-21`, or with a `T` and no time behind it.
    case dateAlone(DateReading)
    /// `2026-11-21_09:14`: something else than `T` between the two.
    case joint(DateReading, ClockReading)
    /// `03/04/2025`, `21.11.2026`, `2026/11/21`.
    case countryDate
    /// `9.14`, `9h14`, `0914`: no colon.
    case noColon(ClockReading)
    /// `9pm`, `9:14pm`: the hour of a half day; nil where that half day has no such time.
    case halfDay(DateReading?, ClockReading?)
    /// `09:14CST`.
    case zoneName(DateReading?, ClockReading, name: String)
    /// `09:14:30.5`, with what stands behind the fraction.
    case fraction(DateReading?, ClockReading, offset: String)
    /// `09:14-09:20`, `09:14–09:20`.
    case range(DateReading?, ClockReading)
    /// `09:14,`: the word without the mark.
    case punctuation(String)
    /// `09:14h`: anything else behind a time.
    case tail(DateReading?, ClockReading)
    /// `20261121T091400`.
    case compact(DateReading, ClockReading)
    /// `+5min`, `+1.5h`, `+00:05`; nil where it is not clear how to write it.
    case distance(String?)
    /// `1795248840`, `1795248840000`: in seconds since 1970-01-01T00:00:00Z.
    case epoch(seconds: Int)

    /// Finds out what is wrong behind a time of day.
    init(day: DateReading?, clock: ClockReading, tail: Substring) {
        var scanner = WordScanner(tail)
        if scanner.take(".", ",") != nil, scanner.digits(1...18) != nil {
            self = .fraction(day, clock, offset: String(scanner.remainder))
            return
        }
        if [":", ";", ",", "."].contains(tail) {
            self = .punctuation(day.map { "\($0.text)T\(clock.text)" } ?? clock.text)
            return
        }
        if let isAfternoon = Self.isAfternoon(tail) {
            self = .halfDay(day, Self.wholeDay(clock, isAfternoon))
            return
        }
        scanner = WordScanner(tail)
        let letters = scanner.letters()
        if scanner.isAtEnd, ZoneAbbreviation.isOne(letters) {
            self = .zoneName(day, clock, name: letters.uppercased())
        } else if let dash = tail.first, "-–—".contains(dash),
            tail.dropFirst().first?.isNumber == true
        {
            self = .range(day, clock)
        } else {
            self = .tail(day, clock)
        }
    }

    /// Finds out whether a word that begins with a digit, and has neither a date nor a clock time
    /// in front, is meant as a time.
    init?(digitsIn word: WordScanner) {
        let forms: [(WordScanner) -> TimeMistake?] = [
            Self.epoch, Self.countryDate, Self.noColon, Self.halfDay, Self.compact,
        ]
        for form in forms {
            guard let mistake = form(word) else { continue }
            self = mistake
            return
        }
        return nil
    }

    /// Finds out whether a word that begins with a sign and a digit is meant as a time.
    ///
    /// - Parameters:
    ///   - word: what stands behind the sign.
    ///   - sign: 1 or -1.
    init?(distanceIn word: WordScanner, sign: Int) {
        var scanner = word
        guard let number = scanner.digits(1...6) else { return nil }
        let mark = sign < 0 ? "-" : "+"
        if scanner.take(":") != nil {
            guard let minutes = scanner.digits(2...2), scanner.isAtEnd else { return nil }
            self = .distance("\(mark)\(number)h\(minutes)m")
            return
        }
        let isWhole = scanner.take(".", ",") == nil
        if !isWhole, scanner.digits(1...6) == nil { return nil }
        let unit = scanner.letters().lowercased()
        guard scanner.isAtEnd, let short = Self.units[unit] else { return nil }
        switch short {
        case "d": self = .distance(isWhole && number <= 41_000 ? "\(mark)\(number * 24)h" : nil)
        default: self = .distance(isWhole ? "\(mark)\(number)\(short)" : nil)
        }
    }

    private static let units = [
        "s": "s", "sec": "s", "secs": "s", "second": "s", "seconds": "s",
        "m": "m", "min": "m", "mins": "m", "minute": "m", "minutes": "m",
        "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h",
        "d": "d", "day": "d", "days": "d",
    ]

    private static func epoch(_ word: WordScanner) -> TimeMistake? {
        var scanner = word
        if let milliseconds = scanner.digits(13...13) {
            return scanner.isAtEnd ? .epoch(seconds: milliseconds / 1000) : nil
        }
        guard let seconds = scanner.digits(10...10) else { return nil }
        if scanner.take(".") != nil, scanner.digits(1...9) == nil { return nil }
        return scanner.isAtEnd ? .epoch(seconds: seconds) : nil
    }

    private static func countryDate(_ word: WordScanner) -> TimeMistake? {
        var scanner = word
        guard scanner.digits(1...4) != nil, let mark = scanner.take("/", "."),
            let second = scanner.digits(1...2), scanner.take(mark) != nil
        else { return nil }
        let lengths = mark == "/" ? 1...4 : 4...4
        guard let third = scanner.digits(lengths), scanner.isAtEnd, second > 0, third > 0 else {
            return nil
        }
        return .countryDate
    }

    private static func noColon(_ word: WordScanner) -> TimeMistake? {
        var scanner = word
        let clock: ClockReading
        if let number = scanner.digits(4...4) {
            guard word.rest.first == UInt8(ascii: "0") else { return nil }
            clock = ClockReading(number / 100, number % 100)
        } else {
            guard let hour = scanner.digits(1...2), scanner.take(".", "h", "H") != nil,
                let minute = scanner.digits(2...2)
            else { return nil }
            clock = ClockReading(hour, minute)
        }
        return scanner.isAtEnd && clock.isValid ? .noColon(clock) : nil
    }

    private static func halfDay(_ word: WordScanner) -> TimeMistake? {
        var scanner = word
        guard let hour = scanner.digits(1...2) else { return nil }
        var minute = 0
        if scanner.take(".") != nil {
            guard let number = scanner.digits(2...2) else { return nil }
            minute = number
        }
        guard let isAfternoon = isAfternoon(scanner.remainder) else { return nil }
        return .halfDay(nil, wholeDay(ClockReading(hour, minute), isAfternoon))
    }

    private static func compact(_ word: WordScanner) -> TimeMistake? {
        var scanner = word
        guard let day = scanner.digits(8...8), scanner.take("T", "t") != nil else { return nil }
        let date = DateReading(day / 10_000, day / 100 % 100, day % 100)
        if let time = scanner.digits(6...6) {
            return .compact(date, ClockReading(time / 10_000, time / 100 % 100, time % 100))
        }
        return scanner.digits(4...4).map { .compact(date, ClockReading($0 / 100, $0 % 100)) }
    }

    /// Returns whether `am` or `pm` says afternoon; nil where the word is neither.
    static func isAfternoon(_ word: Substring) -> Bool? {
        switch word.lowercased() {
        case "am", "a.m.", "a.m": false
        case "pm", "p.m.", "p.m": true
        default: nil
        }
    }

    /// Returns a time of half a day as one of the whole day; nil where the half day has no such
    /// time.
    static func wholeDay(_ clock: ClockReading, _ isAfternoon: Bool) -> ClockReading? {
        guard (1...12).contains(clock.hour), clock.isValid else { return nil }
        return ClockReading(clock.hour % 12 + (isAfternoon ? 12 : 0), clock.minute, clock.second)
    }
}
