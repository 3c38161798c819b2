import PostMortem

/// A date of numbers in another order than year, month, day; or in that one with other marks.
struct NumericDate {
    /// What it can mean: the day first, then the month first; one where both are the same or one is no day.
    let readings: [DayReading]
    /// Whether it can be nothing else than a date: it has a year of four digits, or slashes and three numbers.
    let isSure: Bool

    /// Reads `25.11.2026`, `11/25/2026`, `2026/11/25`, `25/11`, `1/2/26`; nil where the word is not made like a date, as
    /// `1.2.3` and `2026/11`.
    ///
    /// - Parameters:
    ///   - word: the word.
    ///   - endsInStop: whether a full stop stands behind it, as in `4.12.`: nobody writes the month first like that.
    init?(_ word: Substring, endsInStop: Bool = false) {
        var scanner = WordScanner(word)
        var longScanner = scanner
        if let year = longScanner.digits(4...4), let mark = longScanner.take("/", "."),
            let month = longScanner.digits(1...2), longScanner.take(mark) != nil,
            let day = longScanner.digits(1...2), longScanner.isAtEnd
        {
            readings = [.date(DateReading(year, month, day), weekday: nil)]
            isSure = true
            return
        }
        guard let first = scanner.digits(1...2), let mark = scanner.take("/", ".", "-"),
            let second = scanner.digits(1...2), first > 0, second > 0
        else { return nil }
        if scanner.isAtEnd {
            guard mark != "-" else { return nil }
            let orders =
                mark == "." && endsInStop
                ? [(first, second)] : [(first, second), (second, first)]
            readings = Self.distinct(orders) { day, month in
                CalendarDate(year: 2024, month: month, day: day).map { _ in
                    .yearless(month: month, day: day, weekday: nil)
                }
            }
            isSure = false
            return
        }
        guard scanner.take(mark) != nil else { return nil }
        if let year = scanner.digits(4...4), scanner.isAtEnd {
            readings = Self.distinct([(first, second), (second, first)]) { day, month in
                CalendarDate(year: year, month: month, day: day).map { _ in
                    .date(DateReading(year, month, day), weekday: nil)
                }
            }
            isSure = true
            return
        }
        // Two digits of a year can be a day as well.
        guard mark == "/", scanner.digits(1...3) != nil, scanner.isAtEnd else { return nil }
        readings = []
        isSure = true
    }

    /// What it means, where it can mean one day alone and has no year.
    var onlyReading: DayReading? { !isSure && readings.count == 1 ? readings[0] : nil }

    private static func distinct(
        _ pairs: [(Int, Int)], _ reading: (Int, Int) -> DayReading?
    ) -> [DayReading] {
        pairs.compactMap { reading($0.0, $0.1) }.reduce(into: []) { list, day in
            if !list.contains(day) { list.append(day) }
        }
    }
}
