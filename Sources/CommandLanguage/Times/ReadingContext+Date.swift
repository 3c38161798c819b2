public import PostMortem

extension ReadingContext {
    /// Reads words as a date: `2026-12-05`, `11 dec`, `11.12.`, `fri`, `tomorrow`, or `+14d` and `+2w` from today in the
    /// zone.
    ///
    /// - Throws: a ``WordError`` with an example of what is taken.
    public func date(_ words: some StringProtocol) throws(WordError) -> CalendarDate {
        let words = Substring(words)
        let (date, rest) = try dateInFront(of: words)
        guard rest.trimmed.isEmpty else {
            // A time of day can be left out; anything else may change which day is meant.
            let isTime =
                TimePhrase(rest).map { rest[$0.source.endIndex...].trimmed.isEmpty } ?? false
            let isPart = ReadingContext.partsOfDay.contains(rest.trimmed.lowercased())
            throw DateRefusal(words, self).somethingBehind(isTime || isPart ? date : nil)
        }
        return date
    }

    private static let partsOfDay: Set<String> = [
        "morning", "noon", "afternoon", "evening", "night", "latest", "please", "pls", "sharp",
    ]

    /// Reads the date at the beginning of a text.
    ///
    /// - Returns: the date, and what stands behind it.
    func dateInFront(
        of text: Substring
    ) throws(WordError) -> (date: CalendarDate, rest: Substring) {
        var reader = PhraseReader(text)
        let day = try day(&reader, text)
        let source = reader.source
        return (day, text[source.endIndex...])
    }

    /// Returns the words at the beginning of a text that are meant as a date, for an error to point at.
    func wordsOfDate(in text: Substring) -> Substring {
        var reader = PhraseReader(text)
        _ = try? day(&reader, text)
        return reader.source
    }

    private func day(
        _ reader: inout PhraseReader, _ text: Substring
    ) throws(WordError) -> CalendarDate {
        let typed = Substring(text.firstWord)
        // A date in full is one word as it stands: a mark glued to it may be a slip.
        var scanner = WordScanner(typed)
        if let day = DateReading(&scanner) {
            reader.position = 1
            return try whole(day, scanner, typed)
        }
        guard let first = reader.word(), !first.text.isEmpty else {
            throw DateRefusal(typed, self).plain
        }
        if ["by", "on", "until"].contains(first.folded), reader.word(1) != nil {
            reader.position += 1
            let rest = reader.rest
            var inner = PhraseReader(rest)
            defer { reader.position += inner.position }
            return try day(&inner, rest)
        }
        if let days = distance(&reader, first) { return today.adding(days: days) }
        let start = reader.position
        if let words = DateInWords(&reader, today: today) {
            throw DateRefusal(reader.source, self).inWords(words.meant)
        }
        if let refusal = DateRefusal(typed, self).unclear(&reader) { throw refusal }
        if first.tail.first == ".",
            let day = NumericDate(first.text, endsInStop: true)?.onlyReading
        {
            reader.position += 1
            return try coming(day, first.source)
        }
        switch DayPhrase.read(&reader, first.text) {
        case .day(let read, _): return try coming(read, reader.source)
        case .either(let readings):
            let words = reader.source
            let dates = try readings.map { day throws(WordError) in try coming(day, words) }
            throw DateRefusal(words, self).either(dates)
        case .glued, nil: break
        }
        reader.position = start
        if let numbers = NumericDate(first.text) {
            reader.position += 1
            let dates = try numbers.readings.map { day throws(WordError) in
                try coming(day, first.source)
            }
            if dates.count == 1 { return dates[0] }
            throw DateRefusal(first.source, self).either(dates)
        }
        throw DateRefusal(typed, self).plain
    }

    /// Reads `+14d`, `+2w`, `in 2 weeks`.
    private func distance(_ reader: inout PhraseReader, _ first: PhraseWord) -> Int? {
        var scanner = WordScanner(first.text)
        if scanner.take("+") != nil {
            guard let number = scanner.digits(1...5),
                let unit = scanner.take("d", "D", "w", "W"), scanner.isAtEnd
            else { return nil }
            reader.position += 1
            return unit == "w" || unit == "W" ? number * 7 : number
        }
        guard first.folded == "in", let count = reader.word(1), let unit = reader.word(2),
            let days = DayCount.days(count.folded, unit.folded)
        else { return nil }
        reader.position += 3
        return days
    }

    private func whole(
        _ day: DateReading, _ scanner: WordScanner, _ word: Substring
    ) throws(WordError) -> CalendarDate {
        guard scanner.isAtEnd else {
            throw DateRefusal(word, self).somethingBehind(day.date)
        }
        guard let date = day.date else { throw TimeRefusal.noSuchDay(day, .notADate) }
        // The year comes first and the parts have their full width, so nothing was swapped.
        guard date.description == word else {
            throw DateRefusal(word, self).narrow(date)
        }
        return date
    }

    /// Finds the day of the calendar: the next one that isn't past, where it has no year; of weekdays, one
    /// within the next seven days.
    private func coming(
        _ day: DayReading, _ words: Substring
    ) throws(WordError) -> CalendarDate {
        switch day {
        case .date(let reading, let weekday):
            guard let date = reading.date else { throw TimeRefusal.noSuchDay(reading, .notADate) }
            if let weekday, weekday != date.weekday {
                throw DateRefusal(words, self).wrongWeekday(date)
            }
            return date
        case .fromToday(let days):
            return today.adding(days: days)
        case .weekday(let weekday):
            let ahead = (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1
            return today.adding(days: ahead)
        case .yearless(let month, let number, let weekday):
            let days = (today.year...today.year + 8).compactMap {
                CalendarDate(year: $0, month: month, day: number)
            }
            let next = days.first { $0 >= today }
            guard let next else {
                throw TimeRefusal.noSuchDay(DateReading(today.year, month, number), .notADate)
            }
            if let weekday, weekday != next.weekday {
                throw DateRefusal(words, self).wrongWeekday(next)
            }
            return next
        }
    }
}
