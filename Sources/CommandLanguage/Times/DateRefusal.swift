import PostMortem

/// What is said about words that are no date, or more than one.
struct DateRefusal {
    private let words: Substring
    private let context: ReadingContext

    init(_ words: Substring, _ context: ReadingContext) {
        self.words = words
        self.context = context
    }

    private var today: CalendarDate { context.today }

    /// Says that words are no date, with the reason where it shows.
    var plain: WordError {
        switch words.lowercased() {
        case "asap", "soon", "later", "immediately", "now", "next", "eow", "eom", "eoq", "eod":
            return refusal("is not a date: nobody can tell when it has passed.")
        default: break
        }
        var scanner = WordScanner(words)
        if let number = scanner.digits(1...5), scanner.take("d", "w") != nil, scanner.isAtEnd {
            return refusal("is not a date.", "+\(words)", today.adding(days: number))
        }
        return refusal("is not a date.")
    }

    /// Says which day words are near, or from which day to which they go.
    func inWords(_ meant: [CalendarDate]) -> WordError {
        guard let first = meant.first, let last = meant.last else { return plain }
        if meant.count == 1 {
            return WordError(
                .notADate, "\(quoted(words)) says a day in words.",
                hints: ["Type \(first) (\(first.weekday.shortName)) if that is meant."],
                replacement: first.description, words: words)
        }
        return WordError(
            .notADate,
            "\(quoted(words)) can be any day from \(first.withWeekday) to \(last.withWeekday).",
            hints: ["Type the day that is meant, as \(last)."],
            readings: [first.description, last.description], words: words)
    }

    /// Says what is unclear about `next friday`, `this week`, `end of month`.
    ///
    /// - Parameter reader: where there is one, it stands behind it.
    /// - Returns: nil where the words are no such.
    func unclear(_ reader: inout PhraseReader) -> WordError? {
        guard let first = reader.word(), let second = reader.word(1) else { return nil }
        guard
            ["next", "this", "coming", "last", "end", "mid", "early", "late"]
                .contains(first.folded)
        else { return nil }
        reader.position += 2
        let typed = reader.source
        guard let weekday = Weekday(name: second.text), first.folded != "last" else {
            return DateRefusal(typed, context)
                .refusal("is not a date: nobody can tell when it has passed.")
        }
        let ahead = (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1
        let days = [today.adding(days: ahead), today.adding(days: ahead + 7)]
        return DateRefusal(typed, context).either(days)
    }

    /// Says that two people would read the words differently.
    func either(_ dates: [CalendarDate]) -> WordError {
        guard dates.count == 2 else {
            return refusal(
                "is not a date: such dates are read differently from country to country.")
        }
        return WordError(
            .notADate,
            "\(quoted(words)) can be \(dates[0].withWeekday) or \(dates[1].withWeekday).",
            hints: ["Type \(dates[0]) or \(dates[1]), whichever is meant."],
            readings: dates.map(\.description), words: words)
    }

    /// Says that something stands behind a date.
    func somethingBehind(_ date: CalendarDate?) -> WordError {
        refusal("has something behind the day.", date?.description, date)
    }

    /// Says that a date in full has parts that are too short.
    func narrow(_ date: CalendarDate) -> WordError {
        refusal("is not a date: months and days have two digits.", date.description, date)
    }

    /// Says that a date isn't on the weekday that stands beside it.
    func wrongWeekday(_ date: CalendarDate) -> WordError {
        WordError(
            .notADate, "\(quoted(words)) is no day: \(date) is a \(date.weekday.name).",
            hints: ["Type \(date), or another day, as \(today.adding(days: 14))."],
            words: words)
    }

    private func refusal(
        _ message: String, _ typed: String? = nil, _ date: CalendarDate? = nil
    ) -> WordError {
        let hint =
            typed.map { "Type \($0) if you meant that." }
            ?? "Type a date as \(today.adding(days: 14)), 11 dec, fri, or +14d (days) and +2w (weeks) from today."
        return WordError(
            .notADate, "\(quoted(words)) \(message)", hints: [hint], replacement: typed,
            words: words)
    }
}
