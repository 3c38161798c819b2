import PostMortem
import Screen
import WriteUp

/// How time lies on a line of columns: in slots of equal length, with long gaps cut short.
///
/// A slot holds what happened within one step of the clock, and is wide enough for a label. So the line
/// is to scale, and what is close together is stacked rather than spread.
struct TimelineScale {
    /// A stretch of the line without a cut.
    struct Segment {
        /// The first step: seconds since 1970 on the wall, divided by ``TimelineScale/step``.
        let firstStep: Int64
        /// How many slots it has.
        let count: Int
        /// The column at which it begins.
        let column: Int
        /// The seconds that are left out after it; 0 after the last one.
        let gap: Int64
    }

    /// Seconds in a slot.
    let step: Int64
    /// The width of a slot in columns.
    let slotWidth: Int
    /// The stretches, in order.
    let segments: [Segment]

    /// The width that a cut takes, label and strokes included.
    static let cutWidth = 16
    /// Lays out times; nil where there is none, or no room for two slots.
    ///
    /// - Parameters:
    ///   - times: seconds since 1970 on the wall, in any order.
    ///   - columns: the width of the line.
    ///   - labelWidth: the least width of a slot.
    init?(_ times: [Int64], columns: Int, labelWidth: Int) {
        let times = Set(times).sorted()
        guard !times.isEmpty, columns >= 2 * labelWidth else { return nil }
        var cuts = TimelineGaps.short(in: times).map { times[$0] }
        while true {
            let room = columns - cuts.count * TimelineScale.cutWidth
            let stretches = TimelineScale.stretches(of: times, cutAfter: cuts)
            if room >= 2 * stretches.count * labelWidth {
                let fitted = TimelineScale.step(for: stretches, slots: room / labelWidth)
                self.init(stretches, step: fitted.step, slotWidth: room / fitted.count)
                return
            }
            if cuts.isEmpty { return nil }
            cuts.removeLast()
        }
    }

    private init(_ stretches: [ClosedRange<Int64>], step: Int64, slotWidth: Int) {
        var column = 0
        var segments: [Segment] = []
        for (index, stretch) in stretches.enumerated() {
            let first = floorDivide(stretch.lowerBound, step)
            let count = Int(floorDivide(stretch.upperBound, step) - first) + 1
            let next = index + 1 < stretches.count ? stretches[index + 1].lowerBound : nil
            let gap = next.map { $0 - stretch.upperBound } ?? 0
            segments.append(
                Segment(firstStep: first, count: count, column: column, gap: gap))
            column += count * slotWidth + TimelineScale.cutWidth
        }
        self.step = step
        self.slotWidth = slotWidth
        self.segments = segments
    }

    /// Returns the column at which a time's slot begins.
    func column(of time: Int64) -> Int {
        let wanted = floorDivide(time, step)
        let segment = segments.last { $0.firstStep <= wanted } ?? segments[0]
        let slot = min(max(0, wanted - segment.firstStep), Int64(segment.count - 1))
        return segment.column + Int(slot) * slotWidth
    }

    /// The columns of the line, to the end of its last slot.
    var columns: Int {
        segments.last.map { $0.column + $0.count * slotWidth } ?? 0
    }

    private static func stretches(
        of times: [Int64], cutAfter cuts: [Int64]
    ) -> [ClosedRange<Int64>] {
        var stretches: [ClosedRange<Int64>] = []
        var start: Int64?
        for time in times {
            let first = start ?? time
            start = first
            if cuts.contains(time) || time == times.last {
                stretches.append(first...time)
                start = nil
            }
        }
        return stretches
    }

    /// Returns the shortest round step with which the stretches fit into a number of slots.
    private static func step(
        for stretches: [ClosedRange<Int64>], slots: Int
    ) -> (step: Int64, count: Int) {
        // Where no time was given to the second, a slot is at least a minute.
        let isInMinutes = stretches.allSatisfy {
            $0.lowerBound % 60 == 0 && $0.upperBound % 60 == 0
        }
        var steps = isInMinutes ? roundSteps.drop { $0 < 60 } : roundSteps[...]
        var step = steps.removeFirst()
        while true {
            let count = stretches.reduce(0) {
                $0 + floorDivide($1.upperBound, step) - floorDivide($1.lowerBound, step) + 1
            }
            if count <= Int64(slots) { return (step, Int(count)) }
            step = steps.popFirst() ?? step * 10
        }
    }

    /// Steps that people count in, in seconds, up to a year; beyond that each is ten times the last.
    private static let roundSteps: [Int64] = [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200,
        86_400, 172_800, 604_800, 2_592_000, 7_776_000, 31_536_000,
    ]
}
