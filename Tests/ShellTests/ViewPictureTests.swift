import PostMortem
import Screen
import Testing
@testable import Views
import WriteUp

@testable import Shell

struct ViewPictureTests {
    private static let sizes = [1, 3, 14, 40]

    private func picture(_ session: Session, _ columns: Int, _ glyphs: Glyphs = .drawn) -> [Line] {
        TimelinePicture(session: session, columns: columns, glyphs: glyphs).lines
    }

    @Test(arguments: [60, 80, 120, 160])
    func `the timeline reads as somebody looked at it`(columns: Int) throws {
        let text = Self.sizes.map { count in
            let session = ViewSessions.folded(ViewSessions.timeline(entries: count))
            return "\(count) of \(columns)\n"
                + picture(session, columns).map { $0.text + "\n" }.joined() + "\n"
        }.joined()
        try ViewGolden.expect(text, in: "timeline-\(columns).txt")
    }

    @Test func `without UTF-8 the timeline is in ASCII`() throws {
        let session = ViewSessions.folded(ViewSessions.timeline(entries: 3))
        let lines = picture(session, 80, .ascii)
        #expect(lines.allSatisfy { $0.text.allSatisfy { $0.isASCII || $0.isLetter } })
        try ViewGolden.expect(
            lines.map { $0.text + "\n" }.joined(), in: "timeline-ascii.txt")
    }

    @Test(arguments: sizes, [24, 60, 80, 120, 160])
    func `every entry is on the line, once, in order of time`(count: Int, columns: Int) {
        let session = ViewSessions.folded(ViewSessions.timeline(entries: count))
        let lines = TimelinePicture(
            session: session, columns: columns, glyphs: .drawn, tallest: 40
        ).lines
        var columnOf: [String: Int] = [:]
        for line in lines {
            var column = 0
            for span in line.spans {
                if span.role == .fact || span.role == .signal {
                    let id = span.text.drop { !$0.isASCII }
                    if !id.isEmpty {
                        #expect(columnOf.updateValue(column, forKey: String(id)) == nil)
                    }
                }
                column += ColumnWidth.ofShown(span.text)
            }
        }
        let ids = session.timeline.map(\.id.description)
        #expect(Set(columnOf.keys) == Set(ids))
        let order = ids.compactMap { columnOf[$0] }
        #expect(order == order.sorted())
        #expect(lines.allSatisfy { $0.columns <= columns })
    }

    @Test func `signals are above the line and facts below`() {
        let session = ViewSessions.folded(ViewSessions.timeline(entries: 14))
        let lines = picture(session, 100)
        let axis = lines.firstIndex { $0.text.contains("───") } ?? 0
        #expect(lines[..<axis].allSatisfy { !$0.spans.contains { $0.role == .fact } })
        #expect(
            lines[(axis + 1)...].dropLast().allSatisfy { !$0.spans.contains { $0.role == .signal } }
        )
    }

    @Test func `a gap to scale is as long as another of its length`() throws {
        let times: [Int64] = [0, 600, 1200, 3600]
        let scale = try #require(TimelineScale(times, columns: 80, labelWidth: 4))
        #expect(scale.segments.count == 1)
        let columns = times.map { scale.column(of: $0) }
        #expect(columns[1] - columns[0] == columns[2] - columns[1])
        #expect(columns[3] - columns[2] == 4 * (columns[1] - columns[0]))
    }

    @Test func `a gap much longer than the others is cut, and its length told`() throws {
        let times: [Int64] = [0, 60, 120, 180, 240, 300, 360, 420, 480, 480 + 18_780]
        let scale = try #require(TimelineScale(times, columns: 80, labelWidth: 5))
        #expect(scale.segments.map(\.gap) == [18_780, 0])
        #expect(GapLength.text(seconds: 18_780) == "5 h 13 min")
        let narrow = try #require(TimelineScale(times, columns: 20, labelWidth: 5))
        #expect(narrow.segments.count == 1)
    }

    @Test(
        arguments: [
            (0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min 59 s"), (7200, "2 h"),
            (90_000, "1 d 1 h"), (8_639_999, "99 d 23 h"), (31_556_952, "365 d"),
            (315_569_520, "10 years"),
        ] as [(Int64, String)])
    func `a length is told in the two units that matter`(seconds: Int64, text: String) {
        #expect(GapLength.text(seconds: seconds) == text)
        #expect(text.count <= 11)
    }

    @Test func `the line holds ten thousand years, and a single second`() throws {
        let edges: [Int64] = [-62_135_596_800, 253_402_300_799]
        let wide = try #require(TimelineScale(edges, columns: 60, labelWidth: 4))
        #expect(wide.columns <= 60)
        #expect(wide.column(of: edges[0]) < wide.column(of: edges[1]))
        let narrow = try #require(TimelineScale([5, 5], columns: 60, labelWidth: 4))
        #expect(narrow.column(of: 5) == 0)
        #expect(TimelineScale([], columns: 60, labelWidth: 4) == nil)
        #expect(TimelineScale([5], columns: 7, labelWidth: 4) == nil)
    }

    @Test func `a stack that is too tall is counted`() {
        let events: [Event] = (1...9).map {
            .entryAdded(
                id: ViewSessions.id(.entry, $0), kind: .fact, time: ViewSessions.time(1),
                text: "at once")
        }
        let lines = TimelinePicture(
            session: ViewSessions.folded(events), columns: 60, glyphs: .drawn, tallest: 3
        ).lines.map(\.text)
        #expect(lines.contains { $0.hasPrefix("■T2 at once") })
        #expect(lines.contains("+7"))
        #expect(!lines.contains { $0.hasPrefix("■T3") })
    }

    @Test func `an entry without a time has no place on the line`() {
        let events: [Event] = [
            .entryAdded(
                id: ViewSessions.id(.entry, 1), kind: .fact, time: ViewSessions.time(1), text: "a"),
            .entryAdded(
                id: ViewSessions.id(.entry, 2), kind: .fact, time: ViewSessions.time(9), text: "b"),
            .entryAdded(id: ViewSessions.id(.entry, 3), kind: .fact, time: nil, text: "c"),
        ]
        let lines = picture(ViewSessions.folded(events), 60).map(\.text)
        #expect(lines.contains { $0.contains("■T2") })
        #expect(!lines.contains { $0.contains("T3") })
    }

    @Test func `without a time there is no line`() {
        let events: [Event] = [
            .entryAdded(id: ViewSessions.id(.entry, 1), kind: .fact, time: nil, text: "a")
        ]
        #expect(picture(ViewSessions.folded(events), 60).isEmpty)
        #expect(picture(Session(), 60).isEmpty)
    }
}
