import PostMortem
import Testing
import WriteUp

/// The sessions that each renderer has a golden file for.
enum Sample: String, CaseIterable, CustomTestStringConvertible {
    case empty
    case full
    case hostile

    var session: Session {
        switch self {
        case .empty: Fixture.empty
        case .full: Fixture.full()
        case .hostile: Fixture.full(Hostile.words)
        }
    }

    var page: Page { Page(of: session, journal: Fixture.head) }
    var testDescription: String { rawValue }
}

struct PageGoldenTests {
    @Test(arguments: Sample.allCases)
    func `the page is rendered as Markdown`(sample: Sample) throws {
        try Golden.expect(sample.page.markdown(), is: "page-\(sample.rawValue).md")
    }

    @Test(arguments: Sample.allCases)
    func `the page is rendered as HTML`(sample: Sample) throws {
        try Golden.expect(sample.page.html(), is: "page-\(sample.rawValue).html")
    }

    @Test(arguments: Sample.allCases)
    func `the timeline is rendered as SVG`(sample: Sample) throws {
        try Golden.expect(sample.page.svg(), is: "page-\(sample.rawValue).svg")
    }

    @Test(arguments: Sample.allCases)
    func `the page is rendered as JSON`(sample: Sample) throws {
        try Golden.expect(sample.page.json, is: "page-\(sample.rawValue).json")
    }

    @Test(arguments: Sample.allCases)
    func `the state is rendered as JSON`(sample: Sample) throws {
        try Golden.expect(
            StateDocument(of: sample.session).json, is: "state-\(sample.rawValue).json")
    }

    @Test(arguments: Sample.allCases)
    func `the row is rendered as CSV`(sample: Sample) throws {
        let row = LogRow(
            of: sample.session, head: Fixture.head, journal: "2026-11-21-checkout.journal",
            page: "2026-11-21-checkout.html")
        let content = try IncidentLog.content([], at: "incident-log.csv", with: row)
        try Golden.expect(
            String(decoding: content, as: UTF8.self), is: "log-\(sample.rawValue).csv")
    }

    @Test(arguments: [Sample.full, .hostile])
    func `the minutes are rendered as text`(sample: Sample) throws {
        let records = Fixture.records(
            Fixture.events(sample == .full ? { $0 } : Hostile.words))
        let undoneRecords = UndoneRecords(in: records)
        var minutes = Minutes()
        let lines = records.flatMap {
            minutes.entry(for: $0).lines(isTakenBack: undoneRecords.contains($0.sequence))
        }
        try Golden.expect(
            lines.joined(separator: "\n") + "\n", is: "minutes-\(sample.rawValue).txt")
    }
}
