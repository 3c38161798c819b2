import CommandLanguage
import PostMortem
import Testing

struct DateWordsTests {
    @Test(arguments: [
        ("2026-12-05", "2026-12-05"), ("2024-02-29", "2024-02-29"), ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"), ("+14d", "2026-12-07"), ("+2w", "2026-12-07"),
        ("+0d", "2026-11-23"),
        ("+1D", "2026-11-24"), ("+38d", "2026-12-31"), ("+39d", "2027-01-01"),
        ("2020-01-01", "2020-01-01"),
    ])
    func `a date is a day of the calendar, or so many days from today`(word: String, date: String)
        throws
    {
        #expect(try context().date(word).description == date)
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
        ("Q3", "is not a date"), ("12/05/2026", "country to country"),
        ("5.12.2026", "country to country"),
        ("12/05", "is not a date"), ("+14", "is not a date"), ("+1m", "is not a date"),
        ("-3d", "is not a date"), ("14d", "is not a date"), ("+100000d", "is not a date"),
        ("20261205", "is not a date"), ("", "is not a date"), ("2026-12", "is not a date"),
    ])
    func `what is no date is refused with an example`(word: String, reason: String) throws {
        let context = try context()
        let error = try #require(throws: WordError.self) { try context.date(word) }
        #expect(error.kind == .notADate)
        #expect(error.message.contains(reason))
        #expect(error.hints.contains { $0.contains("2026-1") })
        #expect(error.replacement == nil)
    }

    @Test(arguments: [
        ("Friday", "2026-11-27"), ("fri", "2026-11-27"), ("Monday", "2026-11-30"),
        ("sunday", "2026-11-29"),
        ("tuesday", "2026-11-24"), ("today", "2026-11-23"), ("tomorrow", "2026-11-24"),
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
