/// Times as distances from the entry before: `+5m`, `-90s`, `+1h30m`.
enum RelativeTime {
    /// Reads a word as a distance: a sign, then each unit at most once, the larger first.
    ///
    /// - Returns: nil where it is none, and isn't meant as one.
    static func form(_ word: Substring) -> TimePhrase.Form? {
        var scanner = WordScanner(word)
        guard let mark = scanner.take("+", "-"), scanner.isAtDigit else { return nil }
        let sign = mark == "-" ? -1 : 1
        var rest = scanner
        var seconds = 0
        var smallest = Int.max
        while !rest.isAtEnd {
            guard let number = rest.digits(1...6), let unit = rest.take("h", "m", "s"),
                let size = unitSizes[unit], size < smallest
            else { return mistake(in: scanner, sign: sign).map(TimePhrase.Form.mistaken) }
            seconds += number * size
            smallest = size
        }
        return .relative(seconds: sign * seconds)
    }

    /// Finds out whether what stands behind a sign is meant as a distance, as `5min`, `1.5h`, `00:05`.
    private static func mistake(in word: WordScanner, sign: Int) -> TimeMistake? {
        var scanner = word
        guard let number = scanner.digits(1...6) else { return nil }
        let mark = sign < 0 ? "-" : "+"
        if scanner.take(":") != nil {
            guard let minutes = scanner.digits(2...2), scanner.isAtEnd else { return nil }
            return .distance("\(mark)\(number)h\(minutes)m")
        }
        let isWhole = scanner.take(".", ",") == nil
        if !isWhole, scanner.digits(1...6) == nil { return nil }
        guard let unit = TimeUnit(scanner.letters()), scanner.isAtEnd else { return nil }
        return .distance(isWhole ? unit.distance(number).map { "\(mark)\($0)" } : nil)
    }

    private static let unitSizes: [Unicode.Scalar: Int] = ["h": 3600, "m": 60, "s": 1]
}

/// A unit of time as people write it.
enum TimeUnit: String {
    case second = "s"
    case minute = "m"
    case hour = "h"
    case day = "d"

    /// Reads `min`, `hours`, `d` and the like, in any case.
    init?(_ word: some StringProtocol) {
        switch word.lowercased() {
        case "s", "sec", "secs", "second", "seconds": self = .second
        case "m", "min", "mins", "minute", "minutes": self = .minute
        case "h", "hr", "hrs", "hour", "hours": self = .hour
        case "d", "day", "days": self = .day
        default: return nil
        }
    }

    /// Returns so many of the unit as a distance without its sign, as `5m`; nil where that is out of reach.
    func distance(_ number: Int) -> String? {
        switch self {
        case .second, .minute, .hour: "\(number)\(rawValue)"
        case .day: number <= 41_000 ? "\(number * 24)h" : nil
        }
    }
}

/// Times as programs count them.
enum NumberedTime {
    /// Reads a word as seconds, milli-, micro- or nanoseconds since 1970, or as the day number of a spreadsheet.
    ///
    /// They are never taken as they stand: numbers of ten digits are ids and sizes as well.
    ///
    /// - Returns: nil where it is none.
    static func form(_ word: Substring) -> TimePhrase.Form? {
        (epoch(word) ?? spreadsheet(word)).map(TimePhrase.Form.mistaken)
    }

    private static func epoch(_ word: Substring) -> TimeMistake? {
        var scanner = WordScanner(word)
        for (length, divisor) in [(13, 1000), (16, 1_000_000)] {
            if let number = scanner.digits(length...length) {
                return scanner.isAtEnd ? .epoch(seconds: number / divisor) : nil
            }
        }
        if word.utf8.count == 19, word.utf8.first.map({ $0 < UInt8(ascii: "3") }) == true {
            var seconds = WordScanner(word.prefix(10))
            var rest = WordScanner(word.dropFirst(10))
            if let number = seconds.digits(10...10), rest.digits(9...9) != nil {
                return .epoch(seconds: number)
            }
        }
        guard let seconds = scanner.digits(10...10) else { return nil }
        if scanner.take(".", ",") != nil, scanner.digits(1...9) == nil { return nil }
        return scanner.isAtEnd ? .epoch(seconds: seconds) : nil
    }

    /// Days since 1899-12-30, as Excel and LibreOffice count them (ECMA-376 part 1, §18.17.4.1), in the years
    /// 1982 to 2091.
    private static func spreadsheet(_ word: Substring) -> TimeMistake? {
        var scanner = WordScanner(word)
        guard let days = scanner.digits(5...5), (30_000..<70_000).contains(days),
            scanner.take(".", ",") != nil
        else { return nil }
        let fraction = scanner.remainder
        guard scanner.digits(1...15) != nil, scanner.isAtEnd, let part = Double("0.\(fraction)")
        else { return nil }
        let seconds = min(Int((part * 86_400).rounded()), 86_399)
        return .spreadsheet(
            daysSince1970: days - 25_569,
            ClockReading(seconds / 3600, seconds / 60 % 60, seconds % 60))
    }
}
