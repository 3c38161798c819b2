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
        guard bytes.count == 24, let second = dateAndTime(bytes) else { return nil }
        var fields = FieldsInPlace()
        let milliseconds = fields.number(3, at: 20, bytes)
        fields.mark(".", at: 19, bytes)
        fields.mark("Z", at: 23, bytes)
        return fields.areSound ? Instant(milliseconds: second * 1000 + milliseconds) : nil
    }

    /// Returns the moment that bytes spell in full, or nil where they are none.
    package static func moment(_ bytes: ArraySlice<UInt8>) -> Moment? {
        moment(bytes.span)
    }

    static func moment(_ bytes: Span<UInt8>) -> Moment? {
        guard bytes.count == 25 || bytes.count == 28, let local = dateAndTime(bytes) else {
            return nil
        }
        var fields = FieldsInPlace()
        let isWest = bytes[19] == UInt8(ascii: "-")
        fields.mark(isWest ? "-" : "+", at: 19, bytes)
        var size = fields.number(2, at: 20, to: 23, bytes) * 3600
        fields.mark(":", at: 22, bytes)
        size += fields.number(2, at: 23, to: 59, bytes) * 60
        if bytes.count == 28 {
            fields.mark(":", at: 25, bytes)
            size += fields.number(2, at: 26, to: 59, bytes)
        }
        let offset = isWest ? -size : size
        guard fields.areSound, seconds.contains(local - offset) else { return nil }
        return Moment(instant: Instant(seconds: local - offset), offset: Int(offset))
    }

    /// Returns the date that bytes spell in full, or nil where there is no such day.
    package static func date(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
        date(bytes.span)
    }

    static func date(_ bytes: Span<UInt8>) -> CalendarDate? {
        bytes.count == 10 ? dateInFront(bytes) : nil
    }

    /// Returns the date that the first ten bytes spell; there have to be as many.
    private static func dateInFront(_ bytes: Span<UInt8>) -> CalendarDate? {
        var fields = FieldsInPlace()
        let year = fields.number(4, at: 0, bytes)
        fields.mark("-", at: 4, bytes)
        let month = fields.number(2, at: 5, bytes)
        fields.mark("-", at: 7, bytes)
        let day = fields.number(2, at: 8, bytes)
        guard fields.areSound else { return nil }
        return CalendarDate(year: Int(year), month: Int(month), day: Int(day))
    }

    /// Returns the second, counted from 1970 on the clock that was read, that the first nineteen bytes spell;
    /// there have to be as many.
    private static func dateAndTime(_ bytes: Span<UInt8>) -> Int64? {
        guard let date = dateInFront(bytes) else { return nil }
        var fields = FieldsInPlace()
        fields.mark("T", at: 10, bytes)
        let hour = fields.number(2, at: 11, to: 23, bytes)
        fields.mark(":", at: 13, bytes)
        let minute = fields.number(2, at: 14, to: 59, bytes)
        fields.mark(":", at: 16, bytes)
        let second = fields.number(2, at: 17, to: 59, bytes)
        guard fields.areSound else { return nil }
        return date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    }
}

/// Reads numbers and marks at the places where a fixed form has them, and notices what isn't in its place.
///
/// Whether everything was there is asked once, at the end, so that there are no branches between.
private struct FieldsInPlace {
    /// Whether everything that was asked for was there.
    private(set) var areSound = true

    /// Returns the number at a place, from 0 to the largest; of no use where it isn't sound.
    @inline(__always)
    mutating func number(
        _ width: Int, at place: Int, to largest: Int64 = .max, _ bytes: Span<UInt8>
    ) -> Int64 {
        var number: Int64 = 0
        for place in place..<place + width {
            let digit = bytes[place] &- UInt8(ascii: "0")
            areSound = areSound && digit < 10
            number = number &* 10 &+ Int64(digit)
        }
        areSound = areSound && number <= largest
        return number
    }

    /// Takes a mark at a place.
    @inline(__always)
    mutating func mark(_ mark: Unicode.Scalar, at place: Int, _ bytes: Span<UInt8>) {
        areSound = areSound && bytes[place] == UInt8(ascii: mark)
    }
}
