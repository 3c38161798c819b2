/// Which silences of a timeline are drawn short, by one rule for the picture and for the terminal.
///
/// Only what has a time is drawn at all; an entry without one has no place on a line of time.
public enum TimelineGaps {
    /// How many times longer than the others on average a gap is that is drawn short.
    private static let timesLonger: Int64 = 6
    /// How large a part of all time it is: at least one in so many.
    private static let share: Int64 = 5

    /// Returns which gaps between neighbouring times are drawn short, the longest first.
    ///
    /// - Parameter times: times in seconds, ascending, no two the same.
    /// - Returns: the indices of the times in front of the gaps; one gap at least is always to scale.
    public static func short(in times: [Int64]) -> [Int] {
        let gaps = zip(times, times.dropFirst()).enumerated()
            .map { (index: $0.offset, length: $0.element.1 - $0.element.0) }
            .sorted { ($1.length, $0.index) < ($0.length, $1.index) }
        var rest = gaps.reduce(0) { $0 + $1.length }
        var short: [Int] = []
        for (place, gap) in gaps.enumerated() {
            let others = Int64(gaps.count - place - 1)
            let left = rest - gap.length
            guard others > 0, gap.length * share >= rest, gap.length * others > timesLonger * left
            else { break }
            short.append(gap.index)
            rest = left
        }
        return short
    }
}
