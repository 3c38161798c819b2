extension PosixRule {
    /// Reads a rule in the form `std offset [dst [offset] [,start,end]]`.
    ///
    /// Without a start and an end, summer time is that of the United States, as in the tz project's own reader and in
    /// glibc. It is nil where the text isn't a rule to its last byte.
    init?(_ text: some StringProtocol) {
        var reader = RuleReader(text)
        guard reader.name(), let west = reader.offset() else { return nil }
        offset = -west
        guard !reader.isAtEnd else {
            summer = nil
            return
        }
        guard reader.name() else { return nil }
        var summerOffset = offset + 3600
        if !reader.isAtEnd, !reader.isNext(",") {
            guard let west = reader.offset() else { return nil }
            summerOffset = -west
        }
        guard abs(summerOffset) <= TZif.widestOffset else { return nil }
        if reader.isAtEnd {
            summer = Summer(
                offset: summerOffset,
                start: Change(day: .weekday(0, week: 2, month: 3), time: 7200),
                end: Change(day: .weekday(0, week: 1, month: 11), time: 7200))
            return
        }
        guard let start = reader.change(), let end = reader.change(), reader.isAtEnd else {
            return nil
        }
        summer = Summer(offset: summerOffset, start: start, end: end)
    }
}

/// Takes a rule apart from its beginning to its end.
private struct RuleReader {
    private var rest: Substring.UTF8View

    init(_ text: some StringProtocol) { rest = Substring(text).utf8 }

    /// Whether nothing is left.
    var isAtEnd: Bool { rest.isEmpty }

    /// Returns whether a character is the next one.
    func isNext(_ character: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: character) }

    /// Reads the short name of a clock: three letters at least, or letters, digits and signs in `<` and `>`.
    mutating func name() -> Bool {
        let isQuoted = skip("<")
        let name = rest.prefix { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                isQuoted
            default: false
            }
        }
        rest = rest.dropFirst(name.count)
        return name.count >= 3 && (!isQuoted || skip(">"))
    }

    /// Reads how far a clock is behind UTC, in seconds: at most 24 hours, and less than a day in all.
    mutating func offset() -> Int? {
        guard let seconds = time(), abs(seconds) <= TZif.widestOffset else { return nil }
        return seconds
    }

    /// Reads `,` and a day, and perhaps `/` and a time, which is 02:00 otherwise.
    mutating func change() -> PosixRule.Change? {
        guard skip(","), let day = day() else { return nil }
        guard skip("/") else { return PosixRule.Change(day: day, time: 7200) }
        return time().map { PosixRule.Change(day: day, time: $0) }
    }

    private mutating func day() -> PosixRule.Day? {
        if skip("J") { return number(1...365).map { .withoutLeapDay($0) } }
        guard skip("M") else { return number(0...365).map { .counted($0) } }
        guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
            let weekday = number(0...6)
        else { return nil }
        return .weekday(weekday, week: week, month: month)
    }

    /// Reads `[+-]hh[:mm[:ss]]`, in seconds.
    private mutating func time() -> Int? {
        let isNegative = skip("-")
        if !isNegative { _ = skip("+") }
        guard let hours = number(0...167) else { return nil }
        var seconds = hours * 3600
        if skip(":") {
            guard let minutes = number(0...59) else { return nil }
            seconds += minutes * 60
            if skip(":") {
                guard let rest = number(0...59) else { return nil }
                seconds += rest
            }
        }
        return isNegative ? -seconds : seconds
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        // No number of a rule has more digits than 365.
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return range.contains(number) ? number : nil
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard isNext(character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
