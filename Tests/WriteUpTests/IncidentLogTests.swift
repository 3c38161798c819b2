import PostMortem
import OperatingSystem
import Testing
import WriteUp

struct IncidentLogTests {
    private static func row(_ name: String, _ more: [Event] = []) -> LogRow {
        let events: [Event] = [.sessionOpened(session: name, zone: "UTC", tool: "0.1.0")] + more
        return LogRow(
            of: Fixture.folded(events), head: Fixture.head, journal: "\(name).journal",
            page: "\(name).html")
    }

    private static let header = LogColumn.allCases.map(\.rawValue).joined(separator: ",")

    private static func updated(_ former: String, with row: LogRow) throws -> String {
        String(
            decoding: try IncidentLog.content(
                Array(former.utf8), at: "incident-log.csv", with: row),
            as: UTF8.self)
    }

    private static func cells(_ line: Int, of text: String) throws -> [String] {
        try CSVTable(Array(text.utf8)).rows[line].cells.map {
            String(decoding: $0.value, as: UTF8.self)
        }
    }

    @Test func `the columns are these`() {
        #expect(
            IncidentLogTests.header == """
                id,title,date,severity,services,detected_by,started,detected,mitigated,resolved,\
                minutes_to_detect,minutes_to_mitigate,minutes_to_resolve,root_cause,factors,\
                actions_total,actions_open,next_due,owners,facilitator,held_at,hours_to_review,\
                recurs,page,journal,head,trackers,summary
                """)
    }

    @Test func `a second update of a session leaves one row`() throws {
        let first = try IncidentLogTests.updated("", with: IncidentLogTests.row("a"))
        let second = try IncidentLogTests.updated(
            first, with: IncidentLogTests.row("a", [.titleSet(text: "slow")]))
        #expect(try CSVTable(Array(second.utf8)).rows.count == 2)
        #expect(try IncidentLogTests.cells(1, of: second)[1] == "slow")
        let third = try IncidentLogTests.updated(
            second, with: IncidentLogTests.row("a", [.titleSet(text: "slow")]))
        #expect(third == second)
    }

    @Test func `other rows and unknown columns stay byte for byte`() throws {
        let odd = "\"z\",\"quoted \"\"title\"\"\"" + String(repeating: ",", count: 26) + ",\"mine\""
        let own = "a,old" + String(repeating: ",", count: 26) + ",\"kept\""
        let former =
            "\(IncidentLogTests.header),team\n\(odd)\n\n\(own)\n\(odd.replacing("z", with: "y"))"
        let text = try IncidentLogTests.updated(
            former, with: IncidentLogTests.row("a", [.titleSet(text: "new")]))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "\(IncidentLogTests.header),team")
        #expect(lines[1] == odd)
        #expect(lines[2].isEmpty)
        #expect(lines[3].hasPrefix("a,new,") && lines[3].hasSuffix(",\"kept\""))
        #expect(lines[4] == odd.replacing("z", with: "y"))
        #expect(lines.count == 5)
    }

    @Test func `columns in another order are filled where they are`() throws {
        let header = LogColumn.allCases.reversed().map(\.rawValue).joined(separator: ",")
        let text = try IncidentLogTests.updated("\(header)\n", with: IncidentLogTests.row("a"))
        let row = try IncidentLogTests.cells(1, of: text)
        #expect(row.last == "a")
        #expect(row[2] == Fixture.head.sum)
    }

    @Test
    func
        `a log that was begun before there were summaries and trackers goes on without, until it is rebuilt`()
        throws
    {
        let former = IncidentLogTests.header.replacing(",trackers,summary", with: "")
        let row = IncidentLogTests.row("a", [.summarySet(text: "It was slow.")])
        let folder = try TemporaryFolder()
        try folder.write(former + "\r\n", to: IncidentLog.fileName)
        #expect(DocumentKind(Array("\(former)\r\n".utf8)) == .log)
        try IncidentLog.update(row, in: folder.path)
        #expect(try !folder.read(IncidentLog.fileName).contains("It was slow."))
        _ = try IncidentLog.rebuild(
            [row], in: folder.path, sparing: [], dropsOthers: false, at: "20261123T090000Z")
        let text = try folder.read(IncidentLog.fileName)
        #expect(text.hasPrefix(IncidentLogTests.header + "\r\n"))
        #expect(try IncidentLogTests.cells(1, of: text).last == "It was slow.")
    }

    @Test func `a log without a line break at its end gets one`() throws {
        let text = try IncidentLogTests.updated(
            IncidentLogTests.header, with: IncidentLogTests.row("a"))
        #expect(try CSVTable(Array(text.utf8)).rows.count == 2)
    }

    @Test func `a new log ends its lines with CR LF, and a log with LF goes on with it`() throws {
        let fresh = try IncidentLogTests.updated("", with: IncidentLogTests.row("a"))
        #expect(fresh.unicodeScalars.count { $0 == "\r" } == 2)
        let kept = try IncidentLogTests.updated(
            "\(IncidentLogTests.header)\n", with: IncidentLogTests.row("a"))
        #expect(!kept.unicodeScalars.contains("\r"))
    }

    @Test(arguments: [
        ("id,title\n", "its header row has no column named date"),
        ("\(header),id\n", "its header row has 2 columns named id"),
        ("{\"nofault\":1}\n", "line 1 has a quotation mark inside a cell"),
        ("\(header)\na,b\n", "line 2 has 2 cells, and the header row has 28"),
        ("\(header)\n\"a", "line 2 opens a quotation mark that is never closed"),
        (
            "\(header)\na\(String(repeating: ",", count: 27))\na\(String(repeating: ",", count: 27))\n",
            "lines 2 and 3 are about the same session"
        ),
    ])
    func `a file that is no such log is left as it is`(content: String, problem: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(content, to: IncidentLog.fileName)
        let error = #expect(throws: WriteUpError.self) {
            try IncidentLog.update(IncidentLogTests.row("a"), in: folder.path)
        }
        #expect(error?.kind == .unreadableLog)
        #expect(error?.message.contains(problem) == true)
        #expect(error?.exitCode == 65)
        #expect(try folder.read(IncidentLog.fileName) == content)
    }

    @Test func `updates from several threads lose no row`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        try await withThrowingTaskGroup { group in
            for number in 1...16 {
                group.addTask {
                    for title in ["first", "second"] {
                        let row = IncidentLogTests.row("s\(number)", [.titleSet(text: title)])
                        try IncidentLog.update(row, in: path, attempts: .max)
                    }
                }
            }
            try await group.waitForAll()
        }
        let rows = try CSVTable(Array(folder.read(IncidentLog.fileName).utf8)).rows.dropFirst()
        #expect(
            Set(rows.map { String(decoding: $0.cells[0].value, as: UTF8.self) })
                == Set((1...16).map { "s\($0)" }))
        #expect(rows.count == 16)
        #expect(rows.allSatisfy { $0.cells[1].value == Array("second".utf8) })
        #expect(try folder.names == [".incident-log.lock", IncidentLog.fileName])
    }

    @Test func `a log that somebody else keeps locked is an error`() throws {
        let folder = try TemporaryFolder()
        let lock = try FileLock.take("\(folder.path)/.incident-log.lock", attempts: 1, for: "x")
        lock.holding {
            let error = #expect(throws: WriteUpError.self) {
                try IncidentLog.update(IncidentLogTests.row("a"), in: folder.path, attempts: 2)
            }
            #expect(error?.kind == .locked)
            #expect(error?.exitCode == 75)
        }
    }

    @Test func `a lock that was let go keeps nobody out`() throws {
        let folder = try TemporaryFolder()
        _ = try FileLock.take("\(folder.path)/.incident-log.lock", attempts: 1, for: "x")
        try IncidentLog.update(IncidentLogTests.row("a"), in: folder.path, attempts: 1)
    }
}
