public import PostMortem

extension ReadingContext {
    /// Reads a word as a date: `2026-12-05`, or `+14d` and `+2w` from today in the zone.
    ///
    /// - Throws: a ``WordError`` with an example of what is taken.
    public func date(_ word: some StringProtocol) throws(WordError) -> CalendarDate {
        let word = Substring(word)
        var scanner = WordScanner(word)
        if let day = DateReading(&scanner) {
            guard scanner.isAtEnd else {
                throw refusal(word, "has something behind the day.", day.date?.description)
            }
            guard let date = day.date else { throw TimeRefusal.noSuchDay(day, .notADate) }
            // The year comes first and the parts have their full width, so nothing was swapped.
            guard date.description == word else {
                throw refusal(
                    word, "is not a date: months and days have two digits.", date.description)
            }
            return date
        }
        if scanner.take("+") != nil, let number = scanner.digits(1...5),
            let unit = scanner.take("d", "D", "w", "W"), scanner.isAtEnd
        {
            return today.adding(days: unit == "w" || unit == "W" ? number * 7 : number)
        }
        throw refusal(word)
    }

    /// Says why a word is no date.
    private func refusal(_ word: Substring) -> WordError {
        var scanner = WordScanner(word)
        let isNumeric = scanner.digits(1...4) != nil && scanner.take("/", ".") != nil
        if isNumeric, scanner.digits(1...2) != nil, scanner.take("/", ".") != nil {
            return refusal(
                word, "is not a date: such dates are read differently from country to country.")
        }
        let folded = word.lowercased()
        switch folded {
        case "today": return refusal(word, "is a day that moves.", today.description)
        case "tomorrow":
            return refusal(word, "is a day that moves.", today.adding(days: 1).description)
        case "asap", "soon", "later", "immediately", "now", "next", "eow", "eom", "eoq":
            return refusal(word, "is not a date: nobody can tell when it has passed.")
        default: break
        }
        if let weekday = Self.weekdays.firstIndex(where: { $0 == folded || $0.prefix(3) == folded })
        {
            // 1970-01-01 was a Thursday, and the list begins with Monday.
            let current = Int((today.daysSince1970 % 7 + 7 + 3) % 7)
            let ahead = (weekday - current + 6) % 7 + 1
            return refusal(
                word, "is a day that comes every week.", today.adding(days: ahead).description)
        }
        return refusal(word, "is not a date.")
    }

    private func refusal(
        _ word: Substring, _ message: String, _ meant: String? = nil
    ) -> WordError {
        let hint =
            meant.map { "Type \($0) if you meant that." }
            ?? "Type a date as \(today.adding(days: 14)), or as +14d (days) or +2w (weeks) from today."
        return WordError(.notADate, "\(quoted(word)) \(message)", hints: [hint], replacement: meant)
    }

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
