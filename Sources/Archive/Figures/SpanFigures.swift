public import PostMortem

/// What a manager asks of the incidents of a span of time.
public struct SpanFigures: Hashable, Sendable {
    /// The median and the 90th percentile of some durations.
    public struct Distribution: Hashable, Sendable {
        /// How many durations there are.
        public let count: Int
        /// The median in minutes, rounded down; nil where there is no duration.
        public let median: Int?
        /// The 90th percentile in minutes; nil where there is no duration.
        public let percentile90: Int?

        /// Computes them: the median of an even number lies halfway between the middle two, the percentile
        /// is by nearest rank.
        public init(of minutes: [Int]) {
            let sorted = minutes.sorted()
            let count = sorted.count
            self.count = count
            median =
                count == 0 ? nil : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
            percentile90 = count == 0 ? nil : sorted[(count * 9 + 9) / 10 - 1]
        }
    }

    /// The span's name, or `all` for all of them together.
    public let name: String
    /// How many incidents there were.
    public let incidents: Int
    /// Minutes from the start to the detection.
    public let detection: Distribution
    /// Minutes from the start to the resolution.
    public let resolution: Distribution
    /// How many actions were due: their first date has passed, or they are done.
    ///
    /// Cancelled ones are left out.
    public let actionsDue: Int
    /// How many of them were done by that first date.
    public let actionsInTime: Int

    /// The share of actions that were done by their first date, in percent, rounded; nil where none was due.
    public var percentInTime: Int? {
        actionsDue == 0 ? nil : (actionsInTime * 200 + actionsDue) / (2 * actionsDue)
    }

    init(named name: String, of sessions: [ArchivedSession], on today: CalendarDate) {
        self.name = name
        incidents = sessions.count
        detection = Distribution(of: sessions.compactMap(\.minutesToDetect))
        resolution = Distribution(of: sessions.compactMap(\.minutesToResolve))
        let due = sessions.flatMap(\.actions).filter { action in
            guard let firstDue = action.firstDue else { return false }
            switch action.state {
            case .open: return firstDue < today
            case .done: return true
            case .cancelled: return false
            }
        }
        actionsDue = due.count
        actionsInTime = due.count { action in
            guard let doneOn = action.doneOn, let firstDue = action.firstDue else { return false }
            return doneOn <= firstDue
        }
    }

    /// Returns the figures span by span, those without an incident between them included, and then of all.
    ///
    /// Sessions whose incident has no date are counted among all only.
    public static func figures(
        of sessions: [ArchivedSession], by span: Span, on today: CalendarDate
    ) -> [SpanFigures] {
        guard !sessions.isEmpty else { return [] }
        let dated = sessions.filter { $0.date != nil }
        let groups = Dictionary(grouping: dated) { $0.date.map(span.name) ?? "" }
        var figures: [SpanFigures] = []
        if var day = dated.compactMap(\.date).min(), let last = dated.compactMap(\.date).max() {
            // Only a mistyped year makes a stretch so long; then only spans with incidents are listed.
            let isLong = last.daysSince1970 - day.daysSince1970 > 100 * 366
            while true {
                let name = span.name(of: day)
                let group = groups[name] ?? []
                if !group.isEmpty || !isLong {
                    figures.append(SpanFigures(named: name, of: group, on: today))
                }
                let next = span.start(after: day)
                guard next > day, next <= last else { break }
                day = next
            }
        }
        return figures + [SpanFigures(named: "all", of: sessions, on: today)]
    }
}
