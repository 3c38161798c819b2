import Archive
import PostMortem
import Testing

/// Medians, percentiles and spans of time.
struct FiguresTests {
    @Test(
        arguments: [
            ([], nil, nil), ([5], 5, 5), ([1, 4], 2, 4), ([9, 1, 5], 5, 9),
            (Array(1...10), 5, 9), (Array(1...11), 6, 10), (Array(1...100), 50, 90),
        ] as [([Int], Int?, Int?)])
    func `the median is halfway, and the percentile by nearest rank`(
        minutes: [Int], median: Int?, percentile90: Int?
    ) {
        let found = SpanFigures.Distribution(of: minutes)
        #expect(found.median == median)
        #expect(found.percentile90 == percentile90)
        #expect(found.count == minutes.count)
    }

    @Test func `a day lies in its month and its quarter`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 10, day: 1))
        #expect(Span.month.name(of: day) == "2026-10")
        #expect(Span.quarter.name(of: day) == "2026-Q4")
        #expect(Span.quarter.name(of: day.adding(days: -1)) == "2026-Q3")
    }

    @Test func `spans without an incident are between those with one, and all come last`() throws {
        let sessions = try [(2025, 11), (2026, 5), (2026, 5)].map { year, month in
            try session(
                on: #require(
                    CalendarDate(year: year, month: month, day: 31)
                        ?? CalendarDate(year: year, month: month, day: 30)))
        }
        let today = try #require(CalendarDate(year: 2026, month: 11, day: 23))
        let figures = SpanFigures.figures(of: sessions, by: .quarter, on: today)
        #expect(figures.map(\.name) == ["2025-Q4", "2026-Q1", "2026-Q2", "all"])
        #expect(figures.map(\.incidents) == [1, 0, 2, 3])
        let months = SpanFigures.figures(of: sessions, by: .month, on: today)
        #expect(months.count == 8)
        #expect(SpanFigures.figures(of: [], by: .month, on: today).isEmpty)
    }

    private func session(on date: CalendarDate) -> ArchivedSession {
        var session = Session()
        let moment = Moment(instant: Instant(seconds: date.daysSince1970 * 86_400), offset: 0)
        session.apply(
            Record(
                sequence: 0, at: moment.instant, by: nil,
                event: .sessionOpened(session: "a", zone: "UTC", tool: "0.1.0")))
        session.apply(
            Record(
                sequence: 1, at: moment.instant, by: nil,
                event: .milestoneSet(.started, time: StatedTime(moment), entry: nil, text: nil)))
        return ArchivedSession(
            of: session, journal: "a.journal", row: [], closedOn: nil, doneOn: [:])
    }
}
