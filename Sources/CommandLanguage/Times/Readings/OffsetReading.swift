/// An offset from UTC as written: `Z`, `+01:00`, `+0100`, `+01`, `+00:19:32`.
struct OffsetReading: Hashable {
    /// Seconds east of UTC, less than 24 hours either way.
    let seconds: Int

    /// Reads an offset that is the whole rest of a word.
    ///
    /// - Returns: nil where the rest is anything else.
    init?(_ rest: Substring) {
        var scanner = WordScanner(rest)
        if scanner.take("Z", "z") != nil {
            guard scanner.isAtEnd else { return nil }
            seconds = 0
            return
        }
        guard let sign = scanner.take("+", "-"), let size = Self.size(&scanner), scanner.isAtEnd
        else {
            return nil
        }
        seconds = sign == "-" ? -size : size
    }

    private init(seconds: Int) { self.seconds = seconds }

    /// No offset: universal time.
    static let utc = OffsetReading(seconds: 0)

    /// Reads `UTC`, `GMT` and their like, in any case, perhaps with hours east of it: `UTC+1`, `gmt-03:30`.
    ///
    /// - Returns: nil where the word is anything else.
    init?(universal word: some StringProtocol) {
        let word = Substring(word)
        var scanner = WordScanner(word)
        guard ZoneAbbreviation.isUniversal(scanner.letters()) else { return nil }
        if scanner.isAtEnd {
            self = .utc
            return
        }
        let rest = scanner.remainder
        if ["±0", "±00", "±00:00", "±0000"].contains(rest) {
            self = .utc
            return
        }
        if let whole = OffsetReading(rest) {
            self = whole
            return
        }
        // One digit, as in `UTC+1` and `UTC+5:30`.
        guard let sign = scanner.take("+", "-"), scanner.digits(1...1) != nil else { return nil }
        guard let padded = OffsetReading("\(sign)0\(rest.dropFirst())"[...]) else { return nil }
        self = padded
    }

    private static func size(_ scanner: inout WordScanner) -> Int? {
        var hours = 0
        var minutes = 0
        var seconds = 0
        if let both = scanner.digits(4...4) {
            (hours, minutes) = (both / 100, both % 100)
        } else {
            guard let number = scanner.digits(2...2) else { return nil }
            hours = number
            if scanner.take(":") != nil {
                guard let number = scanner.digits(2...2) else { return nil }
                minutes = number
                if scanner.take(":") != nil {
                    guard let number = scanner.digits(2...2) else { return nil }
                    seconds = number
                }
            }
        }
        guard hours < 24, minutes < 60, seconds < 60 else { return nil }
        return hours * 3600 + minutes * 60 + seconds
    }
}
