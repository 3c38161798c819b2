import PostMortem

/// The day in front of a time of day, in the forms that people and programs write.
enum DayPhrase {
    /// A day; it is sure where it can be nothing else, whether a time of day follows or not.
    case day(DayReading, isSure: Bool)
    /// A day and a time of day in one word.
    case glued(TimePhrase.Form)
    /// A date that is read differently from country to country: its readings, or none where no day is meant.
    case either([DayReading])

    /// Reads the day that comes next.
    ///
    /// - Parameters:
    ///   - reader: the phrase; on nil it stands where it stood.
    ///   - first: the word that comes next, without a `~`.
    /// - Returns: nil where no day comes next.
    static func read(_ reader: inout PhraseReader, _ first: Substring) -> DayPhrase? {
        if first.lowercased() == "on", let next = reader.word(1) {
            reader.position += 1
            if let found = read(&reader, next.text) { return found }
            reader.position -= 1
            return nil
        }
        let form = WordScanner(first).isAtDigit ? numbers(&reader, first) : name(&reader, first)
        return form ?? month(&reader, first)
    }

    /// Returns the year that a word is; nil where it is none of 1900 to 2199.
    static func year(_ word: Substring) -> Int? {
        var scanner = WordScanner(word)
        guard let year = scanner.digits(4...4), scanner.isAtEnd, (1900...2199).contains(year)
        else { return nil }
        return year
    }

    // MARK: Names of days

    /// `yesterday`; `Tue`, perhaps with a date behind it.
    private static func name(_ reader: inout PhraseReader, _ first: Substring) -> DayPhrase? {
        let days = ["yesterday": -1, "today": 0, "tomorrow": 1]
        if let days = days[first.lowercased()] {
            reader.position += 1
            return .day(.fromToday(days), isSure: true)
        }
        guard let weekday = Weekday(name: first) else { return nil }
        reader.position += 1
        if let next = reader.word(), let date = read(&reader, next.text) {
            guard case .day(let day, _) = date else { return date }
            return .day(day.on(weekday), isSure: true)
        }
        // "sun" and "sat" are words of their own.
        let isSure = first.utf8.count > 3 || first.first?.isUppercase == true
        return .day(.weekday(weekday), isSure: isSure && !["Sun", "Sat"].contains(first))
    }

    // MARK: Names of months

    /// `25 Nov`, `25th November 2026`, `Nov 25, 2026`.
    private static func month(_ reader: inout PhraseReader, _ first: Substring) -> DayPhrase? {
        guard let next = reader.word(1) else { return nil }
        let day: Int
        let month: Int
        let isMonthFirst: Bool
        if let number = dayNumber(first), let name = MonthName.number(next.text) {
            (day, month, isMonthFirst) = (number, name, false)
        } else if let name = MonthName.number(first), let number = dayNumber(next.text) {
            (day, month, isMonthFirst) = (number, name, true)
        } else {
            return nil
        }
        reader.position += 2
        let date = DayReading.yearless(month: month, day: day, weekday: nil)
        if let word = reader.word(), let year = year(word.text) {
            reader.position += 1
            return .day(date.of(year), isSure: true)
        }
        // "may" and "march" are words of their own.
        return .day(date, isSure: !isMonthFirst || first.first?.isUppercase == true)
    }

    /// `25`, `25th`.
    private static func dayNumber(_ word: Substring) -> Int? {
        var scanner = WordScanner(word)
        guard let number = scanner.digits(1...2), (1...31).contains(number) else { return nil }
        let ending = scanner.letters().lowercased()
        return scanner.isAtEnd && ["", "st", "nd", "rd", "th"].contains(ending) ? number : nil
    }

    // MARK: Numbers

    private static func numbers(_ reader: inout PhraseReader, _ first: Substring) -> DayPhrase? {
        var scanner = WordScanner(first)
        if let date = DateReading(&scanner) { return iso(&reader, date, scanner) }
        if let form = compact(first) {
            reader.position += 1
            return .glued(form)
        }
        if let date = plainDate(first), let next = reader.word(1),
            ClockWord.whole(next.text, takesMinus: false) != nil
                || shortClock(WordScanner(next.text)) != nil
        {
            reader.position += 1
            return .day(.date(date, weekday: nil), isSure: false)
        }
        if let found = monthInside(&reader, first) { return found }
        if let found = numericGlued(&reader, first) { return found }
        return NumericDate(first).flatMap { found(&reader, $0) }
    }

    /// `20261125`, a day of the calendar between 1900 and 2199; other numbers of eight digits count something.
    private static func plainDate(_ word: Substring) -> DateReading? {
        var scanner = WordScanner(word)
        guard let day = scanner.digits(8...8), scanner.isAtEnd else { return nil }
        let date = DateReading(day / 10_000, day / 100 % 100, day % 100)
        return (1900...2199).contains(date.year) && date.date != nil ? date : nil
    }

    /// `25.11.2026,13:58`, `2026/11/25-13:58`.
    private static func numericGlued(
        _ reader: inout PhraseReader, _ word: Substring
    ) -> DayPhrase? {
        guard let joint = word.lastIndex(where: { "Tt_-,@".contains($0) }),
            let date = NumericDate(word[..<joint]), date.isSure, !date.readings.isEmpty,
            case .clock(let clock, let zone) = ClockWord.whole(
                word[word.index(after: joint)...], takesMinus: true)
        else { return nil }
        guard date.readings.count == 1 else {
            reader.position += 1
            return .glued(.mistaken(.eitherDay(date.readings, clock)))
        }
        return glued(&reader, date.readings[0], .clock(clock, zone))
    }

    /// `2026-11-25`, with a time of day behind `T` or another mark, or with none.
    private static func iso(
        _ reader: inout PhraseReader, _ date: DateReading, _ scanner: WordScanner
    ) -> DayPhrase? {
        let day = DayReading.date(date, weekday: nil)
        var scanner = scanner
        guard !scanner.isAtEnd else {
            reader.position += 1
            return .day(day, isSure: true)
        }
        guard let joint = scanner.take("T", "t", "_", "-", "/", ",", ":") else { return nil }
        if scanner.isAtEnd, joint == "T" || joint == "t" {
            reader.position += 1
            return .glued(.mistaken(.dayAlone(day)))
        }
        guard
            let found = ClockWord.whole(scanner.remainder, takesMinus: true) ?? shortClock(scanner)
        else { return joint == "T" ? unfinished(&reader, day) : nil }
        return glued(&reader, day, found)
    }

    private static func unfinished(_ reader: inout PhraseReader, _ day: DayReading) -> DayPhrase? {
        reader.position += 1
        return .glued(.mistaken(.dayAlone(day)))
    }

    private static func glued(
        _ reader: inout PhraseReader, _ day: DayReading, _ found: ClockWord
    ) -> DayPhrase? {
        guard let word = reader.word() else { return nil }
        reader.position += 1
        switch ClockWord.finished(&reader, found, behind: word) {
        case .clock(let clock, let zone): return .glued(.clock(day, clock, zone))
        case .mistaken(let mistake): return .glued(.mistaken(mistake.on(day)))
        }
    }

    /// `20261125T135801`, perhaps with an offset; `20261125-135801`, where it is a day and a time and no number.
    private static func compact(_ word: Substring) -> TimePhrase.Form? {
        var scanner = WordScanner(word)
        guard let day = scanner.digits(8...8), let joint = scanner.take("T", "t", "-", "_"),
            let found = shortClock(scanner), case .clock(let clock, let zone) = found
        else { return nil }
        let date = DateReading(day / 10_000, day / 100 % 100, day % 100)
        if joint == "-" || joint == "_" {
            guard clock.isValid, plainDate(word.prefix(8)) != nil else { return nil }
        }
        return .clock(.date(date, weekday: nil), clock, zone)
    }

    /// `135801` and `1358`, perhaps with an offset.
    private static func shortClock(_ scanner: WordScanner) -> ClockWord? {
        var scanner = scanner
        let clock: ClockReading
        if let time = scanner.digits(6...6) {
            clock = ClockReading(time / 10_000, time / 100 % 100, time % 100)
        } else if let time = scanner.digits(4...4) {
            clock = ClockReading(time / 100, time % 100)
        } else {
            return nil
        }
        if scanner.isAtEnd { return .clock(clock, nil) }
        return OffsetReading(scanner.remainder).map { .clock(clock, .offset($0)) }
    }

    /// `25-Nov-2026`, and `25/Nov/2026:13:58:01` as web servers write it.
    private static func monthInside(
        _ reader: inout PhraseReader, _ first: Substring
    ) -> DayPhrase? {
        var scanner = WordScanner(first)
        guard let number = scanner.digits(1...2), let mark = scanner.take("/", "-"),
            let month = MonthName.number(scanner.letters()), scanner.take(mark) != nil,
            let year = scanner.digits(4...4)
        else { return nil }
        let day = DayReading.date(DateReading(year, month, number), weekday: nil)
        if scanner.isAtEnd {
            reader.position += 1
            return .day(day, isSure: true)
        }
        guard scanner.take(":") != nil,
            let found = ClockWord.whole(scanner.remainder, takesMinus: true)
        else { return nil }
        return glued(&reader, day, found)
    }

    /// `25.11.2026`, `11/25`: a day where a time of day follows, or where it has a year.
    private static func found(
        _ reader: inout PhraseReader, _ date: NumericDate
    ) -> DayPhrase? {
        let follows = reader.word(1).map { ClockWord.whole($0.text, takesMinus: false) != nil }
        guard date.isSure || follows == true else { return nil }
        reader.position += 1
        let readings = date.readings
        return readings.count == 1 ? .day(readings[0], isSure: true) : .either(readings)
    }
}

extension Weekday {
    /// Reads `friday`, `fri`, and the other short forms that are in use, in any case.
    init?(name: some StringProtocol) {
        switch name.lowercased() {
        case "mon", "monday": self = .monday
        case "tue", "tues", "tuesday": self = .tuesday
        case "wed", "weds", "wednesday": self = .wednesday
        case "thu", "thur", "thurs", "thursday": self = .thursday
        case "fri", "friday": self = .friday
        case "sat", "saturday": self = .saturday
        case "sun", "sunday": self = .sunday
        default: return nil
        }
    }

    /// The whole name, as `Friday`.
    var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}
