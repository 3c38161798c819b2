import PostMortem
import Testing

@testable import WriteUp

struct PictureTests {
    @Test(arguments: 1...60)
    func `no two labels of a picture share any room`(count: Int) throws {
        var random = SplitMix(seed: UInt64(count))
        for spread in [1, 60, 3600, 400_000] as [UInt64] {
            let page = PictureTests.page(entries: count, within: spread, &random)
            for rows in [2, 5] {
                let picture = try #require(Picture(of: page, rows: rows))
                let boxes = picture.boxes
                #expect(picture.marks.allSatisfy { $0.box != nil })
                for (index, box) in boxes.enumerated() {
                    #expect(!boxes[..<index].contains { $0.overlaps(box) })
                    #expect(box.x >= 0 && box.x + box.width <= Picture.width)
                    #expect(box.y >= 0 && box.y + box.height <= picture.height)
                }
            }
        }
    }

    @Test func `later times lie further to the right`() throws {
        var random = SplitMix(seed: 7)
        for spread in [10, 5000, 1_000_000] as [UInt64] {
            let page = PictureTests.page(entries: 30, within: spread, &random)
            let picture = try #require(Picture(of: page, rows: 3))
            for (first, second) in zip(picture.marks, picture.marks.dropFirst()) {
                #expect(first.x <= second.x)
                let areEqual = first.entry.time?.instant == second.entry.time?.instant
                #expect((first.x == second.x) == areEqual)
            }
        }
    }

    @Test func `a long gap is broken and the rest is to scale`() {
        let scale = TimeScale(of: [0, 60, 120, 240, 90_000], from: 0, to: 700)
        #expect(scale.stretches.map(\.isBroken) == [false, false, false, true])
        let minute = scale.x(of: 60) - scale.x(of: 0)
        #expect(abs(scale.x(of: 240) - 4 * minute) < 0.001)
        #expect(scale.x(of: 90_000) == 700)
    }

    @Test func `a timeline without any time has no picture and still an SVG`() {
        let page = Page(of: Fixture.empty, journal: Fixture.head)
        #expect(Picture(of: page, rows: 3) == nil)
        #expect(page.svg().contains("Nothing on the timeline has a time"))
    }

    /// A page of entries at random times, many of them equal.
    private static func page(
        entries count: Int, within spread: UInt64, _ random: inout SplitMix
    ) -> Page {
        var events: [Event] = [.sessionOpened(session: "x", zone: "UTC", tool: "0.1.0")]
        for number in 1...count {
            let seconds = 1_795_000_000 + Int64(random.next() % spread)
            let time = StatedTime(Moment(instant: Instant(seconds: seconds), offset: 3600))
            let words = String(repeating: "word ", count: Int(random.next() % 12) + 1)
            events.append(
                .entryAdded(
                    id: Fixture.id("T\(number)"),
                    kind: random.next() % 3 == 0 ? .signal : .fact, time: time, text: words))
        }
        for milestone in Milestone.allCases where random.next() % 4 > 0 {
            let seconds = 1_795_000_000 + Int64(random.next() % spread)
            let time = StatedTime(Moment(instant: Instant(seconds: seconds), offset: 3600))
            events.append(.milestoneSet(milestone, time: time, entry: nil, text: nil))
        }
        return Page(of: Fixture.folded(events), journal: Fixture.head)
    }
}

/// A generator of random numbers that gives the same ones for the same seed (Steele and others, 2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
