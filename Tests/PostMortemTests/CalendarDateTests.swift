import Testing

@testable import PostMortem

@Suite struct CalendarDateTests {
    @Test func `every day from 1600 to 2400 follows the one before it`() {
        // Walks the calendar by the rule itself, and knows nothing of eras.
        var (year, month, day) = (1600, 1, 1)
        var number: Int64 = -135_140
        var mismatches = 0
        while year <= 2400 {
            let date = CalendarDate(year: year, month: month, day: day)
            let counted = CalendarDate(daysSince1970: number)
            if date == nil || date != counted || date?.daysSince1970 != number { mismatches += 1 }
            number += 1
            day += 1
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(mismatches == 0)
        #expect(number == 157_420)
    }

    @Test(
        arguments: [
            (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 11, 21, 20_778),
            (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
        ] as [(Int, Int, Int, Int64)])
    func `a day has its number`(year: Int, month: Int, day: Int, number: Int64) throws {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        #expect(date.daysSince1970 == number)
        #expect(CalendarDate(daysSince1970: number) == date)
    }

    @Test(arguments: [
        (1600, 29), (1700, 28), (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28),
        (2400, 29),
    ])
    func `February has its length`(year: Int, length: Int) {
        #expect(CalendarDate.length(ofMonth: 2, in: year) == length)
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == (length == 29))
    }

    @Test(
        arguments: [
            (2026, 2, 30), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
            (0, 1, 1), (10_000, 1, 1), (2026, 1, -1), (.max, .max, .max), (.min, .min, .min),
        ])
    func `a day that isn't in the calendar is no date`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        (Int64.min, "0001-01-01"), (.max, "9999-12-31"), (-719_163, "0001-01-01"),
        (2_932_897, "9999-12-31"),
    ])
    func `days are held to four-digit years`(number: Int64, text: String) {
        #expect(CalendarDate(daysSince1970: number).description == text)
    }

    @Test(
        arguments: [
            (0, "2026-11-23"), (14, "2026-12-07"), (-23, "2026-10-31"), (365, "2027-11-23"),
            (.max, "9999-12-31"), (.min, "0001-01-01"),
        ])
    func `days are added across months and years, and held at both ends`(days: Int, text: String) {
        #expect(today.adding(days: days).description == text)
    }

    @Test func `dates are ordered as the calendar is`() {
        #expect(today < today.adding(days: 1))
        #expect(today.adding(days: 8) > today)
        #expect(today.adding(days: 60) > today.adding(days: 30))
    }
}
