import Foundation
import PostMortem
import Testing

@testable import WriteUp

struct PictureTests {
    @Test(arguments: 1...60)
    func `no two labels of a picture share any room`(count: Int) throws {
        var random = SplitMix(seed: UInt64(count))
        for spread in [1, 60, 3600, 400_000] as [UInt64] {
            let page = PictureTests.page(entries: count, within: spread, &random)
            for (width, letters) in [(PaperSize.width, 9.0), (340, 12)] {
                let picture = try #require(Picture(of: page, width: width, letters: letters))
                let boxes = picture.boxes
                for (index, box) in boxes.enumerated() {
                    #expect(!boxes[..<index].contains { $0.overlaps(box) })
                    #expect(box.x >= 0 && box.right <= picture.width + 0.001)
                    #expect(box.y >= 0 && box.y + box.height <= picture.height)
                }
                // No line to a label runs through another label of its side.
                for mark in picture.marks {
                    guard let own = mark.box else { continue }
                    for other in picture.marks.filter({ $0.entry.kind == mark.entry.kind }) {
                        guard let box = other.box, box != own else { continue }
                        let isBetween = abs(box.y - picture.line) < abs(own.y - picture.line)
                        #expect(!isBetween || mark.x < box.x || mark.x > box.right)
                    }
                }
            }
        }
    }

    @Test func `a silence of seconds is said in seconds`() {
        #expect(GapLength.short(seconds: 24) == "24 s")
        #expect(GapLength.short(seconds: 59) == "59 s")
        #expect(GapLength.short(seconds: 61) == "1 min")
        #expect(GapLength.short(seconds: 86_400) == "1 d")
    }

    @Test func `an entry without a time has no place in the picture`() throws {
        let page = Page(of: Fixture.full(), journal: Fixture.head)
        let picture = try #require(Picture(of: page, width: PaperSize.width))
        #expect(!picture.marks.contains { $0.entry.id == Fixture.id("T4") })
        #expect(picture.marks.count == 5)
    }

    @Test func `colours stand as attributes, and nothing in the picture needs a style sheet`()
        throws
    {
        let page = Page(of: Fixture.full(), journal: Fixture.head)
        for svg in [page.svg(), try page.html()] {
            let start = try #require(svg.range(of: "<svg"))
            let end = try #require(svg.range(of: "</svg>"))
            let picture = svg[start.lowerBound..<end.upperBound]
            #expect(
                !picture.contains("var(") && !picture.contains("<style")
                    && !picture.contains("url("))
            #expect(picture.contains("fill=\"#0a5a9c\"") && picture.contains("stroke=\"#b04a00\""))
        }
    }

    @Test func `later times lie further to the right`() throws {
        var random = SplitMix(seed: 7)
        for spread in [10, 5000, 1_000_000] as [UInt64] {
            let page = PictureTests.page(entries: 30, within: spread, &random)
            let picture = try #require(Picture(of: page, width: PaperSize.width))
            for (first, second) in zip(picture.marks, picture.marks.dropFirst()) {
                #expect(first.x <= second.x)
                let areEqual = first.entry.time?.instant == second.entry.time?.instant
                #expect((first.x == second.x) == areEqual)
            }
        }
    }

    @Test func `a long gap is broken and the rest is to scale`() {
        let scale = TimeScale(of: [0, 60, 120, 240, 90_000], from: 0, to: 700, breakWidth: 45)
        #expect(scale.stretches.map(\.isBroken) == [false, false, false, true])
        let minute = scale.x(of: 60) - scale.x(of: 0)
        #expect(abs(scale.x(of: 240) - 4 * minute) < 0.001)
        #expect(scale.x(of: 90_000) == 700)
    }

    @Test func `a timeline without any time has no picture and still an SVG`() {
        let page = Page(of: Fixture.empty, journal: Fixture.head)
        #expect(Picture(of: page, width: PaperSize.width) == nil)
        #expect(page.svg().contains("Nothing on the timeline has a time"))
    }

    /// A page of entries at random times, many of them equal.
    static func page(
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
