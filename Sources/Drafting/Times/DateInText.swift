import PostMortem

/// Finds dates in running text.
enum DateInText {
    /// Returns the last date with a year in a text; nil where there is none.
    static func last(in text: String) -> CalendarDate? { all(in: text).last }

    /// Returns the dates with a year in a text, in order.
    static func all(in text: String) -> [CalendarDate] {
        var dates: [CalendarDate] = []
        var scanner = ByteScanner(text)
        var isAtWord = true
        while !scanner.isAtEnd {
            let byte = scanner.next
            if isAtWord, isDigit(byte) || isLetter(byte) {
                var ahead = scanner
                if isDigit(byte), ahead.digitCount == 8 {
                    let (year, month, day) = (
                        ahead.digits(first: 4), ahead.digits(first: 2), ahead.digits(first: 2)
                    )
                    if (1990...2199).contains(year),
                        let date = CalendarDate(year: year, month: month, day: day)
                    {
                        dates.append(date)
                        scanner = ahead
                        continue
                    }
                } else if let day = ahead.day(), case .date(let date) = day, date.year >= 1990 {
                    dates.append(date)
                    scanner = ahead
                    continue
                }
            }
            isAtWord = !isDigit(byte) && !isLetter(byte) && byte < 0x80
            scanner.position += 1
        }
        return dates
    }
}
