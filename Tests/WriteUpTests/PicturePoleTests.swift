import PostMortem
import Testing

@testable import WriteUp

/// The lines of a picture that lead to its labels: none runs through a label.
struct PicturePoleTests {
    /// A line straight up or down.
    private struct Pole {
        let x, top, bottom: Double

        func crosses(_ box: LabelBox) -> Bool {
            x > box.x && x < box.right && top < box.y + box.height && bottom > box.y
        }
    }

    private static func poles(_ picture: Picture) -> [Pole] {
        let flags = picture.flags.map { flag in
            Pole(x: flag.x, top: flag.top, bottom: picture.line + Picture.half)
        }
        let leaders = picture.marks.compactMap { mark -> Pole? in
            guard let box = mark.box else { return nil }
            return mark.entry.kind == .signal
                ? Pole(x: mark.x, top: box.y + 1, bottom: picture.line)
                : Pole(x: mark.x, top: picture.line, bottom: box.y + box.height - 1)
        }
        return flags + leaders
    }

    /// Whether a pole reaches its own flag.
    private static func holds(_ flag: Picture.Flag) -> Bool {
        flag.top <= flag.box.y + flag.box.height + 0.001
    }

    @Test(arguments: 1...150)
    func `no line of a picture runs through a label, and every flag is on its pole`(
        seed: Int
    ) throws {
        var random = SplitMix(seed: UInt64(seed) &* 977)
        for spread in [30, 3600, 20_000, 900_000] as [UInt64] {
            let count = Int(random.next() % 40) + 1
            let page = PictureTests.page(entries: count, within: spread, &random)
            for (width, letters) in [(PaperSize.width, 9.0), (592, 9), (340, 12)] {
                let picture = try #require(Picture(of: page, width: width, letters: letters))
                let poles = Self.poles(picture)
                for box in picture.boxes {
                    #expect(!poles.contains { $0.crosses(box) }, "\(spread) \(width)")
                }
                let held = picture.flags.allSatisfy(Self.holds)
                #expect(held, "\(spread) \(width)")
            }
        }
    }

    @Test func `labels of a quarter of the width are placed without a crossing`() {
        var random = SplitMix(seed: 4)
        for _ in 0..<2000 {
            let width = 420.0
            // Poles that touch leave no room for a label between them.
            let xs = (0..<4).map { Double(random.next() % 380) + 8 * Double($0) + 3 }.sorted()
            guard zip(xs, xs.dropFirst()).allSatisfy({ $1 - $0 > 8 }) else { continue }
            let labels = xs.map { FlagRows.Label(x: $0, width: Double(random.next() % 60) + 40) }
            let rows = FlagRows(labels, within: width)
            #expect(rows != nil, "\(labels)")
        }
    }

    @Test func `where there is no room without a crossing, a pole ends below the label`() throws {
        let labels = [80, 160, 200, 260].map { FlagRows.Label(x: $0, width: 330) }
        #expect(FlagRows(labels, within: 340) == nil)
        let stacked = FlagRows(stacking: labels, within: 340)
        #expect(stacked.places.map(\.row) == [3, 2, 1, 0])
        #expect(stacked.places.allSatisfy { $0.left >= 0 && $0.left + 330 <= 340 })
    }

    @Test func `the mitigation's pole stays clear of the words of the resolution`() throws {
        var events: [Event] = [.sessionOpened(session: "x", zone: "UTC", tool: "0.1.0")]
        func time(_ minutes: Int64) -> StatedTime {
            StatedTime(Moment(instant: Instant(seconds: 1_795_000_000 + minutes * 60), offset: 0))
        }
        for (index, minute) in ([-30, 0, 3, 8, 20, 27, 47, 68, 70] as [Int64]).enumerated() {
            events.append(
                .entryAdded(
                    id: Fixture.id("T\(index + 1)"), kind: index % 2 == 0 ? .fact : .signal,
                    time: time(minute), text: "words"))
        }
        for (milestone, minute) in [
            (Milestone.started, 0), (.detected, 3), (.mitigated, 65), (.resolved, 70),
        ] as [(Milestone, Int64)] {
            events.append(.milestoneSet(milestone, time: time(minute), entry: nil, text: nil))
        }
        let page = Page(of: Fixture.folded(events), journal: Fixture.head)
        let picture = try #require(Picture(of: page, width: PaperSize.width))
        let mitigated = try #require(picture.flags.first { $0.line.milestone == .mitigated })
        let resolved = try #require(picture.flags.first { $0.line.milestone == .resolved })
        #expect(mitigated.text.contains("after") && resolved.text.contains("after"))
        let pole = Pole(x: mitigated.x, top: mitigated.top, bottom: picture.line)
        #expect(!pole.crosses(resolved.box))
    }
}
