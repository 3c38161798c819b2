import Foundation
import PostMortem
import Screen
import Testing

@testable import Shell
@testable import nofault

/// What `log`, `actions` and the memory say of a small folder.
struct ArchiveToolTests {
    private let scratch: Scratch
    private let screen = Printed()

    /// What was printed, line by line, whatever ends the lines.
    private final class Printed {
        var results: [String] = []
        var complaints: [String] = []

        var output: Output {
            Output(
                result: { [self] in results += Printed.lines($0) },
                complaint: { [self] in complaints += Printed.lines($0) })
        }

        private static func lines(_ text: String) -> [String] {
            text.split(whereSeparator: \.isNewline).map(String.init)
        }
    }

    init() throws {
        scratch = try Scratch()
        let slow = Lines.closed.map {
            $0.replacing("incident Checkout", with: "incident \u{1B}[31mLogin")
        }
        try scratch.journal(
            ["service checkout", "severity SEV1"] + Lines.closed, named: "a.journal")
        try scratch.journal(["service login"] + slow, named: "b.journal")
        try scratch.journal(Lines.preparation, named: "open.journal")
    }

    private func log(_ arguments: String..., format: String = "csv") -> Complaint.Status {
        nofault(
            ["log", scratch.folder.path, "--format", format, "--clock", "2027-01-05T00:00:00Z"]
                + arguments, screen.output)
    }

    /// The sessions that were listed as comma-separated values.
    private var listed: [String] {
        screen.results.dropFirst().map { String($0.prefix { $0 != "," }) }
    }

    @Test func `closed sessions are listed, and what is open is named`() {
        #expect(log() == .done)
        #expect(listed == ["a", "b"])
        #expect(screen.complaints.first?.contains("open.journal is not closed") == true)
    }

    @Test func `all are listed on request`() {
        #expect(log("--all") == .done)
        #expect(listed == ["a", "b", "open"])
        #expect(screen.complaints.isEmpty)
    }

    @Test func `each filter lets pass what it says`() {
        let cases: [(option: String, value: String, sessions: [String])] = [
            ("--service", "LOGIN", ["b"]), ("--severity", "sev1", ["a"]),
            ("--text", "build ALERT", ["a", "b"]), ("--text", "login", ["b"]),
            ("--text", "nowhere", []), ("--since", "2026-11-23", []),
            ("--until", "2026-11-22", ["a", "b"]),
        ]
        for (option, value, sessions) in cases {
            let before = screen.results.count
            #expect(log(option, value) == .done)
            let ids = screen.results[before...].dropFirst().map { String($0.prefix { $0 != "," }) }
            #expect(ids == sessions)
        }
        #expect(log("--service", "x", "--service", "checkout") == .done)
        #expect(screen.results.last?.hasPrefix("a,") == true)
    }

    @Test func `a date that is none is a mistake of usage`() {
        #expect(log("--since", "2026-02-30") == .usage)
        #expect(screen.results.isEmpty)
    }

    @Test func `people's words can't move the caret`() {
        #expect(log(format: "table") == .done)
        #expect(screen.results.joined().contains("\\u{001B}[31mLogin"))
        #expect(!screen.results.joined().contains("\u{1B}"))
    }

    @Test func `figures count incidents and actions that were due`() {
        #expect(log("--by", "month") == .done)
        #expect(screen.results.dropFirst() == ["2026-11,2,,,98,98,4,0", "all,2,,,98,98,4,0"])
    }

    @Test func `figures are drawn without a width as well`() {
        #expect(log("--figures", format: "table") == .done)
        #expect(screen.results.first?.hasPrefix("WHEN") == true)
        #expect(screen.results.contains { $0.hasPrefix("2026-Q4") && $0.contains("0 % of 4") })
    }

    @Test func `many spans without an incident, one after the other, are one line`() throws {
        let former = Lines.closed.map {
            $0.replacing("2026-11-22", with: "2025-11-22")
                .replacing("next", with: "next because it is long ago")
        }
        try scratch.journal(former, named: "former.journal")
        #expect(log("--figures", format: "table") == .done)
        #expect(screen.results[1].hasPrefix("2025-Q4"))
        #expect(screen.results[2].hasPrefix("…"))
        #expect(screen.results[3].hasPrefix("2026-Q4"))
        // Programs get them all.
        #expect(log("--by", "quarter") == .done)
        #expect(screen.results.contains { $0.hasPrefix("2026-Q2,0,") })
    }

    @Test func `actions come by date, with their days, and can be asked for by owner`() {
        func actions(_ arguments: String...) -> [String] {
            let before = screen.results.count
            let line = [
                "actions", scratch.folder.path, "--format", "csv", "--clock",
                "2026-12-02T00:00:00Z",
            ]
            #expect(nofault(line + arguments, screen.output) == .done)
            return screen.results[before...].dropFirst().map {
                $0.split(separator: ",", omittingEmptySubsequences: false).prefix(2)
                    .joined(separator: " ")
            }
        }
        #expect(actions() == ["a A1", "b A1", "a A2", "b A2"])
        #expect(actions("--overdue") == ["a A1", "b A1"])
        #expect(actions("--owner", "duarte") == ["a A2", "b A2"])
        #expect(actions("--owner", "mara").isEmpty)
    }

    @Test func `a session that is prepared is told what looks alike, once, with open actions`()
        throws
    {
        let today = try #require(CalendarDate(year: 2026, month: 12, day: 2))
        let earlier = EarlierSessions(
            beside: scratch.path("new.journal"), on: today, cacheRoot: nil)
        let meeting = try Meeting()
        meeting.conversation.recollection = earlier.recollection(of:)
        #expect(earlier.opening(of: meeting.session).isEmpty)
        try meeting.type("service checkout")
        let said = try meeting.type(
            "incident The connection pool was exhausted, no limit guards it")
        let text = said.joined(separator: "\n")
        #expect(text.contains("The same kind of issue has appeared before:"))
        #expect(text.contains("(a.journal)"))
        #expect(
            text.contains("open A1  Build a limit · Tomas Beck · due Mon 2026-11-30, 2 days late"))
        #expect(text.contains("> recurs as in "))
        #expect(try !meeting.type("impact Nobody could pay").contains { $0.contains("before:") })
    }

    @Test func `nothing is said once it is known to recur, or where nothing is alike`() throws {
        let today = try #require(CalendarDate(year: 2026, month: 12, day: 2))
        let meeting = try Meeting()
        meeting.conversation.recollection =
            EarlierSessions(
                beside: scratch.path("new.journal"), on: today, cacheRoot: nil
            ).recollection(of:)
        let unlike = try meeting.type("incident Thumbnails were rotated by ninety degrees")
        #expect(unlike.count == 1)
        try meeting.type("recurs as in May")
        let known = try meeting.type(
            "incident The connection pool was exhausted, no limit guards it")
        #expect(!known.contains { $0.contains("before:") })
    }

    @Test func `a table fits its width, and cuts what yields first`() {
        let table = TextTable(
            columns: [
                .init(heading: "A", least: 4), .init(heading: "B", least: 4, yields: true),
                .init(heading: "C", isNumber: true),
            ],
            rows: [["a long title", "another long text", "7"], ["数据库连接池", "b", "12"]], width: 24)
        #expect(table.lines.allSatisfy { ColumnWidth.of($0) <= 24 })
        #expect(table.lines[1].hasPrefix("a long title"))
        #expect(table.lines[1].hasSuffix(" 7"))
        let bare = TextTable(columns: table.columns, rows: table.rows, width: nil)
        #expect(bare.lines[1].contains("another long text"))
    }

    @Test(arguments: [(0, ""), (1, "▏"), (50, "████"), (100, "████████")])
    func `a bar shows its share, and anything above nothing`(value: Int, bar: String) {
        #expect(Glyphs.drawn.bar(value, of: 100, width: 8) == bar)
        #expect(Glyphs.ascii.bar(value, of: 100, width: 8).allSatisfy { $0 == "=" })
    }
}
