/// Where times lie on a horizontal line: to scale, but for long gaps, which are broken (``TimelineGaps``).
struct TimeScale: Hashable, Sendable {
    /// From one time to the next.
    struct Stretch: Hashable, Sendable {
        /// The times at its ends, in seconds since 1970.
        let from, to: Int64
        /// Where the ends lie.
        let left, right: Double
        /// Whether it is a broken gap, in which nothing happened.
        let isBroken: Bool
    }

    /// The stretches from left to right; empty where there is one time only.
    let stretches: [Stretch]
    /// Where the only time lies.
    private let middle: Double
    /// The most gaps that are broken.
    private static let most = 6

    /// Creates the scale of some times, in any order.
    ///
    /// - Parameters:
    ///   - times: seconds since 1970.
    ///   - left: where the first lies.
    ///   - right: where the last lies.
    ///   - breakWidth: how wide a broken gap is.
    init(of times: [Int64], from left: Double, to right: Double, breakWidth: Double) {
        let times = Set(times).sorted()
        let gaps = zip(times, times.dropFirst()).map { Double($1 - $0) }
        let broken = Set(TimelineGaps.short(in: times).prefix(TimeScale.most))
        let whole = gaps.indices.reduce(0.0) { broken.contains($1) ? $0 : $0 + gaps[$1] }
        let room = right - left - Double(broken.count) * breakWidth
        var x = left
        middle = (left + right) / 2
        stretches = gaps.indices.map { index in
            let isBroken = broken.contains(index)
            let width = isBroken ? breakWidth : gaps[index] / whole * room
            defer { x += width }
            return Stretch(
                from: times[index], to: times[index + 1], left: x, right: x + width,
                isBroken: isBroken)
        }
    }

    /// Returns where a time lies.
    func x(of time: Int64) -> Double {
        // The last stretch that begins at or before the time, by bisection.
        var (low, high) = (0, stretches.count)
        while low < high {
            let half = (low + high) / 2
            if stretches[half].from <= time { low = half + 1 } else { high = half }
        }
        guard low > 0 else { return stretches.first?.left ?? middle }
        let stretch = stretches[low - 1]
        let share = Double(time - stretch.from) / Double(stretch.to - stretch.from)
        return stretch.left + min(share, 1) * (stretch.right - stretch.left)
    }
}
