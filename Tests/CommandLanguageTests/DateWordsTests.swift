@testable import CommandLanguage
import PostMortem
import Testing

struct DateWordsTests {
    @Test(arguments: [
        ("2026-12-05", "2026-12-05"), ("2024-02-29", "2024-02-29"), ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"), ("+14d", "2026-12-07"), ("+2w", "2026-12-07"),
        ("+0d", "2026-11-23"),
        ("+1D", "2026-11-24"), ("+38d", "2026-12-31"), ("+39d", "2027-01-01"),
        ("2020-01-01", "2020-01-01"), ("11 dec", "2026-12-11"), ("Dec 11", "2026-12-11"),
        ("11 december 2026", "2026-12-11"), ("dec 11, 2026", "2026-12-11"),
        ("11th Dec", "2026-12-11"),
        ("1 nov", "2027-11-01"), ("29 feb", "2028-02-29"),
        ("23 nov", "2026-11-23"), ("fri", "2026-11-27"), ("Friday", "2026-11-27"),
        ("mon", "2026-11-30"),
        ("sunday", "2026-11-29"), ("tue", "2026-11-24"), ("by friday", "2026-11-27"),
        ("on 11 dec", "2026-12-11"), ("today", "2026-11-23"), ("tomorrow", "2026-11-24"),
        ("in 2 weeks", "2026-12-07"), ("in a week", "2026-11-30"), ("in ten days", "2026-12-03"),
        ("11/25/2026", "2026-11-25"), ("25.11.2026", "2026-11-25"), ("2026/12/05", "2026-12-05"),
        ("25/12", "2026-12-25"), ("5/5", "2027-05-05"), ("fri 11 dec", "2026-12-11"),
        ("11-Dec-2026", "2026-12-11"), ("4.12.", "2026-12-04"), ("12.4.", "2027-04-12"),
        ("by 04.12.", "2026-12-04"),
    ])
    func `a date is a day of the calendar, or so many days from today`(word: String, date: String)
        throws
    {
        #expect(try context().date(word).description == date)
    }

    /// Words that come near a day, on Monday 2026-11-23: what is offered, or the first and the last day of the stretch.
    @Test(arguments: [
        ("next week", "2026-11-30 2026-12-04"), ("this week", "2026-11-23 2026-11-27"),
        ("by next week", "2026-11-30 2026-12-04"), ("the week after next", "2026-12-07 2026-12-11"),
        ("end of next week", "2026-12-04"), ("end of the week", "2026-11-27"),
        ("EOW", "2026-11-27"),
        ("eod", "2026-11-23"), ("EOM", "2026-11-30"), ("end of month", "2026-11-30"),
        ("end of the month", "2026-11-30"), ("end of next month", "2026-12-31"),
        ("next month", "2026-12-01 2026-12-31"), ("EOQ", "2026-12-31"), ("eoy", "2026-12-31"),
        ("end of year", "2026-12-31"), ("end of 2027", "2027-12-31"),
        ("Q1", "2027-01-01 2027-03-31"), ("Q4", "2026-10-01 2026-12-31"),
        ("end of Q1", "2027-03-31"),
        ("Q1 2028", "2028-01-01 2028-03-31"), ("next quarter", "2027-01-01 2027-03-31"),
        ("december", "2026-12-01 2026-12-31"), ("mid december", "2026-12-16"),
        ("mid-december", "2026-12-16"), ("end of january", "2027-01-31"),
        ("early january", "2027-01-01 2027-01-11"), ("late december", "2026-12-21 2026-12-31"),
        ("KW 50", "2026-12-07 2026-12-11"), ("kw50", "2026-12-07 2026-12-11"),
        ("week 2", "2027-01-11 2027-01-15"), ("CW 50", "2026-12-07 2026-12-11"),
        ("friday week", "2026-12-04"), ("monday week", "2026-12-07"),
        ("a week on friday", "2026-12-04"), ("friday next week", "2026-12-04"),
        ("next week wednesday", "2026-12-02"), ("friday in two weeks", "2026-12-04 2026-12-11"),
        ("two weeks", "2026-12-07"), ("within 2 weeks", "2026-12-07"), ("14 days", "2026-12-07"),
        ("in a fortnight", "2026-12-07"), ("in a month", "2026-12-23"), ("1 month", "2026-12-23"),
        ("+1m", "2026-12-23"), ("in 3 months", "2027-02-23"), ("in 10 working days", "2026-12-07"),
        ("tomorow", "2026-11-24"), ("wendesday", "2026-11-25"), ("fridya", "2026-11-27"),
    ])
    func `words that come near a day are refused with it`(words: String, days: String) throws {
        let context = try context()
        let error = try #require(throws: WordError.self) { try context.date(words) }
        let meant = error.replacement.map { [$0] } ?? error.readings
        #expect(meant.joined(separator: " ") == days)
        #expect(error.hints.joined().contains(meant.last ?? "?"))
        // They are found in front of a text too, so that nothing of them is taken for a reason.
        #expect(context.wordsOfDate(in: "\(words) parts late") == words[...])
        // The error has them as they were typed, so that nobody has to look for them in its sentence.
        #expect(error.words.map(words.hasSuffix) == true)
    }

    @Test(arguments: ["next friday", "03/04", "asap", "14d", "friday or monday"])
    func `an error about a date has the words that are wrong as a value`(words: String) throws {
        let context = try context()
        let error = try #require(throws: WordError.self) { try context.date(words) }
        #expect(error.words == words)
    }

    @Test(arguments: [
        ("two weeks", 14), ("a week", 7), ("one day", 1), ("10 days", 10), ("3 wks", 21),
    ])
    func `so many days or weeks are as many wherever they are said`(words: String, days: Int) throws
    {
        let context = try context()
        let day = context.today.adding(days: days)
        #expect(try context.date("in \(words)") == day)
        let error = try #require(throws: WordError.self) { try context.date(words) }
        #expect(error.replacement == day.description)
    }

    @Test func `what stands behind a day is left out only where it is a time of that day`() throws {
        let context = try context()
        for (words, day) in [
            ("friday 5pm", "2026-11-27"), ("fri 17:00", "2026-11-27"), ("friday or monday", nil),
            ("friday if we can", nil),
        ] {
            let error = try #require(throws: WordError.self) { try context.date(words) }
            #expect(error.replacement == day, "\(words)")
        }
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-11-24"), ("UTC", "2026-11-23"), ("Pacific/Apia", "2026-11-24"),
        ("America/New_York", "2026-11-23"),
    ])
    func `today is the day in the session's zone`(zone: String, today: String) throws {
        let context = try context(zone, now: "2026-11-23T23:30:00Z")
        #expect(context.today.description == today)
        #expect(try context.date("+0d").description == today)
    }

    @Test(arguments: [
        ("2025-02-30", "2025-02-30 is not in the calendar: February 2025 has 28 days."),
        ("2026-06-31", "June 2026 has 30 days"), ("2026-13-05", "months go from 01 to 12"),
        ("0000-01-01", "years go from 0001 to 9999"), ("2026-12-00", "days go from 01"),
        ("ASAP", "nobody can tell when it has passed"), ("soon", "nobody can tell"),
        ("next", "nobody can tell"),
        ("Q5", "is not a date"), ("12/05/2026", "Tue 2026-05-12 or Sat 2026-12-05"),
        ("5.12.2026", "Sat 2026-12-05 or Tue 2026-05-12"),
        ("12/05", "Wed 2027-05-12 or Sat 2026-12-05"),
        ("03/04", "Sat 2027-04-03 or Thu 2027-03-04"),
        ("next friday", "Fri 2026-11-27 or Fri 2026-12-04"),
        ("this fri", "Fri 2026-11-27 or Fri 2026-12-04"), ("next sprint", "nobody can tell"),
        ("later", "nobody can tell"), ("thu 11 dec", "2026-12-11 is a Friday"),
        ("31 nov", "30 days"),
        ("+14", "is not a date"),
        ("-3d", "is not a date"), ("+100000d", "is not a date"),
        ("20261205", "is not a date"), ("", "is not a date"), ("2026-12", "is not a date"),
    ])
    func `what is no date is refused with an example`(word: String, reason: String) throws {
        let context = try context()
        let error = try #require(throws: WordError.self) { try context.date(word) }
        #expect(error.kind == .notADate)
        #expect(error.message.contains(reason))
        #expect(error.hints.contains { $0.contains("202") })
        #expect(error.replacement == nil)
    }

    @Test(arguments: [
        ("14d", "+14d"),
        ("2026-12-5", "2026-12-05"), ("2026-12-05T09:00", "2026-12-05"),
        ("2026-12-05,", "2026-12-05"),
    ])
    func `what is nearly a date is refused with the date`(word: String, date: String) throws {
        let error = try parseError("due A1 \(word)", in: context())
        #expect(error.kind == .notADate)
        #expect((error.column, error.length) == (8, word.count))
        #expect(error.corrected == "due A1 \(date)")
    }
}
