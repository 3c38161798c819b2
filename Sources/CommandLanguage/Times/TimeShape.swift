/// What a word that is meant as a time looks like.
///
/// Where a time can be left out, as in `fact [TIME] TEXT`, the first word is taken for a time by
/// its shape alone: **this is the whole rule.** A `~` in front makes no difference. It is a time
/// - that is taken: a clock time, `9:14` or `09:14:30`, perhaps with a date and `T` in front,
///   perhaps with `Z` or an offset behind; or a sign, digits and `h`, `m` or `s`, as `+5m`,
///   `+1h30m`;
/// - that is meant and refused, with what to type instead: anything else that begins with one or
///   two digits, a colon and two digits, as `25:00`, `09:14CST`, `9:14pm`, `09:14:30.5`,
///   `09:14-09:20`; a date by itself or in another country's order, as `2026-11-21`, `03/04/2025`,
///   `21.11.2026`; `2026-11-21_09:14`, `20261121T0914`; `9pm`, `9.14`, `9h14`, `0914` if such a
///   time exists; `+5min`, `+1d`, `+1.5h`, `+00:05`; exactly 10 or 13 digits, which is what
///   programs count seconds and milliseconds in; and any of these with a comma, colon, semicolon
///   or full stop glued to it.
///
/// Everything else is text: `3 pods`, `502s`, `1000 customers`, `2026 roadmap`, `5m requests`,
/// `10%`, `3:1`, `24/7`, `1.2.3`, `+20k`. A text whose first word has the shape of a time goes
/// behind a lone `-`.
struct TimeShape: Hashable {
    /// What the word says.
    enum Form: Hashable {
        /// A time of day; the offset is nil where the zone decides.
        case clock(ClockReading, offset: OffsetReading?)
        /// A day and a time of day.
        case dated(DateReading, ClockReading, offset: OffsetReading?)
        /// Seconds after the entry before it, negative before.
        case relative(seconds: Int)
        /// A time that is meant, in a form that isn't taken.
        case mistaken(TimeMistake)
    }

    /// Whether there is a `~` in front.
    let isApproximate: Bool
    /// What the word says.
    let form: Form

    /// Looks at a word.
    ///
    /// - Returns: nil where the word is not meant as a time, by the rule above.
    init?(_ word: Substring) {
        var scanner = WordScanner(word)
        isApproximate = scanner.take("~") != nil
        guard let form = Self.form(scanner) ?? Self.withoutPunctuation(scanner.remainder) else {
            return nil
        }
        self.form = form
    }

    /// The time of day, and the day if given, where the zone decides which instant that is: a word
    /// behind it, as `CST` or `pm`, would be part of it.
    var open: (day: DateReading?, clock: ClockReading)? {
        switch form {
        case .clock(let clock, nil): (nil, clock)
        case .dated(let day, let clock, nil): (day, clock)
        case .clock, .dated, .relative, .mistaken: nil
        }
    }

    private static func form(_ scanner: WordScanner) -> Form? {
        var scanner = scanner
        if scanner.isAtDigit {
            if let date = DateReading(&scanner) { return dated(date, scanner) }
            if let clock = ClockReading(&scanner) { return self.clock(clock, scanner) }
            return TimeMistake(digitsIn: scanner).map(Form.mistaken)
        }
        guard let sign = scanner.take("+", "-"), scanner.isAtDigit else { return nil }
        return relative(sign == "-" ? -1 : 1, scanner)
    }

    private static func clock(_ clock: ClockReading, _ scanner: WordScanner) -> Form? {
        if scanner.isAtEnd { return .clock(clock, offset: nil) }
        // Three digits behind the colon are no minutes.
        if scanner.isAtDigit { return nil }
        // A minus between two clock times is more likely "to" than an offset west of Greenwich.
        if let offset = OffsetReading(scanner.remainder), scanner.rest.first != UInt8(ascii: "-") {
            return .clock(clock, offset: offset)
        }
        return .mistaken(TimeMistake(day: nil, clock: clock, tail: scanner.remainder))
    }

    private static func dated(_ date: DateReading, _ scanner: WordScanner) -> Form? {
        if scanner.isAtEnd { return .mistaken(.dateAlone(date)) }
        var scanner = scanner
        guard let joint = scanner.take("T", "t", "_", "-", "/", ",") else { return nil }
        guard let clock = ClockReading(&scanner) else {
            return joint == "T" || joint == "t" ? .mistaken(.dateAlone(date)) : nil
        }
        guard joint == "T" || joint == "t" else { return .mistaken(.joint(date, clock)) }
        let tail = scanner.remainder
        if tail.isEmpty { return .dated(date, clock, offset: nil) }
        if let offset = OffsetReading(tail) { return .dated(date, clock, offset: offset) }
        return .mistaken(TimeMistake(day: date, clock: clock, tail: tail))
    }

    /// Reads `5m`, `90s`, `1h30m` behind a sign: each unit at most once, the larger first.
    private static func relative(_ sign: Int, _ scanner: WordScanner) -> Form? {
        var rest = scanner
        var seconds = 0
        var smallest = Int.max
        while !rest.isAtEnd {
            guard let number = rest.digits(1...6), let unit = rest.take("h", "m", "s"),
                let size = unitSizes[unit], size < smallest
            else { return TimeMistake(distanceIn: scanner, sign: sign).map(Form.mistaken) }
            seconds += number * size
            smallest = size
        }
        return .relative(seconds: sign * seconds)
    }

    /// Takes a time with a comma, colon or full stop glued to it for a time; `5.` is none, nor is
    /// `10,`.
    private static func withoutPunctuation(_ word: Substring) -> Form? {
        guard let last = word.utf8.last, ",:;.".utf8.contains(last) else { return nil }
        let bare = word.dropLast()
        return form(WordScanner(bare)).map { _ in .mistaken(.punctuation(String(bare))) }
    }

    private static let unitSizes: [Unicode.Scalar: Int] = ["h": 3600, "m": 60, "s": 1]
}
