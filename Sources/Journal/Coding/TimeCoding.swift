package import PostMortem

/// Times and dates as a journal writes them: RFC 3339, in fixed widths, the years 1 to 9999.
package enum TimeCoding {
    /// Seconds since 1970 of the first and the last second that four digits for a year can say.
    private static let seconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    // MARK: Writing

    /// Appends an instant as `2026-11-23T09:00:04.120Z`.
    ///
    /// An instant is always in these years.
    package static func append(_ instant: Instant, to bytes: inout [UInt8]) {
        let second = instant.seconds
        appendDateAndTime(second, to: &bytes)
        bytes.append(UInt8(ascii: "."))
        append(instant.milliseconds - second * 1000, width: 3, to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
    }

    /// Appends a moment to the second as `2026-11-21T09:14:00+01:00`; an offset with seconds, as of
    /// old local mean times, as `+00:19:32`.
    ///
    /// - Returns: false, with nothing appended, outside the years 1 to 9999 of the moment's own clock.
    package static func append(_ moment: Moment, to bytes: inout [UInt8]) -> Bool {
        let local = moment.instant.seconds + Int64(moment.offset)
        guard seconds.contains(local) else { return false }
        appendDateAndTime(local, to: &bytes)
        bytes.append(UInt8(ascii: moment.offset < 0 ? "-" : "+"))
        let size = Int64(abs(moment.offset))
        append(size / 3600, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(size / 60 % 60, width: 2, to: &bytes)
        if size % 60 != 0 {
            bytes.append(UInt8(ascii: ":"))
            append(size % 60, width: 2, to: &bytes)
        }
        return true
    }

    /// Appends a date as `2026-12-05`.
    package static func append(_ date: CalendarDate, to bytes: inout [UInt8]) {
        append(Int64(date.year), width: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        append(Int64(date.month), width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        append(Int64(date.day), width: 2, to: &bytes)
    }

    private static func appendDateAndTime(_ second: Int64, to bytes: inout [UInt8]) {
        let day = (second - seconds.lowerBound) / 86_400 + seconds.lowerBound / 86_400
        let secondOfDay = second - day * 86_400
        append(CalendarDate(daysSince1970: day), to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        append(secondOfDay / 3600, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(secondOfDay / 60 % 60, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(secondOfDay % 60, width: 2, to: &bytes)
    }

    private static func append(_ number: Int64, width: Int, to bytes: inout [UInt8]) {
        var power: Int64 = 1
        for _ in 1..<width { power *= 10 }
        while power > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
            power /= 10
        }
    }

    // MARK: Reading

    /// Returns the instant that bytes spell in full, or nil where they are none.
    package static func instant(_ bytes: ArraySlice<UInt8>) -> Instant? {
        instant(bytes.span)
    }

    static func instant(_ bytes: Span<UInt8>) -> Instant? {
        var digits = DigitReader()
        guard let second = digits.dateAndTime(bytes), digits.take(".", bytes),
            let milliseconds = digits.number(width: 3, bytes), digits.take("Z", bytes),
            digits.isAtEnd(bytes)
        else { return nil }
        return Instant(milliseconds: second * 1000 + milliseconds)
    }

    /// Returns the moment that bytes spell in full, or nil where they are none.
    package static func moment(_ bytes: ArraySlice<UInt8>) -> Moment? {
        moment(bytes.span)
    }

    static func moment(_ bytes: Span<UInt8>) -> Moment? {
        var digits = DigitReader()
        guard let local = digits.dateAndTime(bytes) else { return nil }
        let isWest = digits.take("-", bytes)
        guard isWest || digits.take("+", bytes),
            let hours = digits.number(width: 2, to: 23, bytes), digits.take(":", bytes),
            let minutes = digits.number(width: 2, to: 59, bytes)
        else { return nil }
        var size = hours * 3600 + minutes * 60
        if digits.take(":", bytes) {
            guard let seconds = digits.number(width: 2, to: 59, bytes) else { return nil }
            size += seconds
        }
        let offset = isWest ? -size : size
        guard digits.isAtEnd(bytes), seconds.contains(local - offset) else { return nil }
        return Moment(instant: Instant(seconds: local - offset), offset: Int(offset))
    }

    /// Returns the date that bytes spell in full, or nil where there is no such day.
    package static func date(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
        date(bytes.span)
    }

    static func date(_ bytes: Span<UInt8>) -> CalendarDate? {
        var digits = DigitReader()
        guard let date = digits.date(bytes), digits.isAtEnd(bytes) else { return nil }
        return date
    }
}

/// Takes numbers of a fixed width off some bytes, from the first on.
private struct DigitReader {
    private var position = 0

    func isAtEnd(_ bytes: Span<UInt8>) -> Bool { position == bytes.count }

    @inline(__always)
    mutating func take(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
            return false
        }
        position += 1
        return true
    }

    @inline(__always)
    mutating func number(
        width: Int, to largest: Int64 = .max, _ bytes: Span<UInt8>
    ) -> Int64? {
        guard position + width <= bytes.count else { return nil }
        var number: Int64 = 0
        var areDigits = true
        for place in position..<position + width {
            let digit = bytes[place] &- UInt8(ascii: "0")
            areDigits = areDigits && digit < 10
            number = number &* 10 &+ Int64(digit)
        }
        position += width
        return areDigits && number <= largest ? number : nil
    }

    mutating func date(_ bytes: Span<UInt8>) -> CalendarDate? {
        guard let year = number(width: 4, bytes), take("-", bytes),
            let month = number(width: 2, bytes), take("-", bytes),
            let day = number(width: 2, bytes)
        else { return nil }
        return CalendarDate(year: Int(year), month: Int(month), day: Int(day))
    }

    mutating func dateAndTime(_ bytes: Span<UInt8>) -> Int64? {
        guard let date = date(bytes), take("T", bytes),
            let hour = number(width: 2, to: 23, bytes), take(":", bytes),
            let minute = number(width: 2, to: 59, bytes), take(":", bytes),
            let second = number(width: 2, to: 59, bytes)
        else { return nil }
        return date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    }
}
