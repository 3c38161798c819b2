import PostMortem

/// What is said about words that are no times, and days and times that don't exist.
enum TimeRefusal {
    /// What is taken, as examples.
    static let taken =
        "Type a time as 09:14, ~09:14 (about), Tue 09:14, 2026-11-21T09:14, or +5m after the entry before."

    /// Says that words are no time at all.
    static func unknown(_ word: Substring) -> WordError {
        var scanner = WordScanner(word)
        var meant: String?
        if let digits = scanner.digits(4...4), scanner.isAtEnd {
            let clock = ClockReading(digits / 100, digits % 100)
            if clock.isValid { meant = clock.text }
        }
        return WordError(
            .notATime, "\(quoted(word)) is not a time.",
            hints: [meant.map { "Type \($0) if you meant that." } ?? taken], replacement: meant)
    }

    /// Says that the calendar has no such day.
    static func noSuchDay(_ day: DateReading, _ kind: ParseError.Kind) -> WordError {
        let reason: String
        if !(1...9999).contains(day.year) {
            reason = "years go from 0001 to 9999."
        } else if !(1...12).contains(day.month) {
            reason = "months go from 01 to 12."
        } else if day.day < 1 {
            reason = "days go from 01."
        } else {
            let length = CalendarDate.length(ofMonth: day.month, in: day.year)
            reason = "\(MonthName.full(day.month)) \(day.year) has \(length) days."
        }
        return WordError(
            kind, "\(day.text) is not in the calendar: \(reason)",
            hints: ["Type year, month and day as in 2026-11-21."])
    }

    /// Says that no clock shows such a time.
    static func noSuchTime(_ clock: ClockReading, _ word: Substring) -> WordError {
        let name = quoted(word)
        if clock.second == 60 {
            return WordError(
                .notATime, "\(name) is a leap second, which the clocks of computers don't count.",
                hints: [
                    "Type the second before it, which ends in :59, or the full minute after it."
                ])
        }
        let reason =
            if clock.minute > 59 {
                "minutes go from 00 to 59."
            } else if clock.second > 59 {
                "seconds go from 00 to 59."
            } else {
                "hours go from 00 to 23, and a day ends at 24:00."
            }
        return WordError(.notATime, "\(name) is on no clock: \(reason)", hints: [taken])
    }

    /// Says that a day isn't on the weekday that stands beside it.
    static func wrongWeekday(_ weekday: Weekday, _ date: CalendarDate, _ word: Substring)
        -> WordError
    {
        WordError(
            .notATime, "\(quoted(word)) is no day: \(date) is a \(date.weekday.name).",
            hints: ["Leave the weekday out, or put the day right."])
    }

    /// Says that a day without its year has its weekday in another year than the one that is near.
    static func weekdayOfAnotherYear(
        _ near: CalendarDate, _ fitting: CalendarDate, _ clock: ClockReading, _ word: Substring
    ) -> WordError {
        WordError(
            .notATime,
            "\(quoted(word)) can be read in two ways: \(near) is a \(near.weekday.name), and \(fitting) a "
                + "\(fitting.weekday.name).",
            hints: ["Type \(near)T\(clock.text) or \(fitting)T\(clock.text), whichever is meant."])
    }

    /// Says that a day without its year can't be found.
    static func noSuchYearlessDay(_ day: DayReading, _ word: Substring) -> WordError {
        WordError(
            .notATime, "\(quoted(word)) is in no calendar of the years around.",
            hints: ["Type the year as well, as in 2026-11-21T09:14."])
    }

    /// Says that a distance has nothing to be counted from.
    static func nothingBefore(_ word: Substring) -> WordError {
        WordError(
            .notATime, "\(quoted(word)) counts from the entry before, and none has a time yet.",
            hints: ["Type the first time in full, as 09:14 or 2026-11-21T09:14."])
    }

    /// Says that a clock change skips or repeats a local time, and what to type for either reading.
    static func ofClockChange(
        _ local: LocalTime, on date: CalendarDate, in zone: ZoneRules, _ word: Substring
    ) -> WordError {
        let (first, second) = local.readings
        let mark = word.first == "~" ? "~" : ""
        let hint = "Type \(mark)\(first) or \(mark)\(second), whichever is meant."
        if case .repeated = local {
            return WordError(
                .repeatedTime,
                "\(quoted(word)) comes twice on \(date) in \(zone.name): "
                    + "the clocks are set back over it.",
                hints: [hint])
        }
        return WordError(
            .skippedTime,
            "\(quoted(word)) does not exist on \(date) in \(zone.name): "
                + "the clocks are set forward over it.",
            hints: [hint])
    }
}
