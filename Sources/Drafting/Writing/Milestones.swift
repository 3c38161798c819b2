import PostMortem

/// When the incident can have started, been detected, mitigated and resolved, as its rows tell: proposals, which
/// stand in the draft as comments.
struct Milestones {
    /// The milestones that some row tells, in order.
    let all: [(Milestone, PlacedRow)]

    /// How long before the first signal a deployment can have been its reason, in seconds.
    private static let reach: Int64 = 3600

    init(_ rows: [PlacedRow]) {
        let timed = rows.filter { $0.row.leftOut == nil && $0.time.instant != nil }
        var all: [(Milestone, PlacedRow)] = []
        if let signal = timed.first(where: { $0.row.kind == .signal }) {
            let deploy = timed.last {
                ($0.row.mark == .deployBegins || $0.row.mark == .deployEnds) && $0.key <= signal.key
                    && signal.key - $0.key <= Milestones.reach
            }
            all.append((.started, deploy ?? signal))
        }
        if let found = timed.first(where: {
            $0.row.mark == .alertBegins || $0.row.mark == .acknowledged
        }) {
            all.append((.detected, found))
        }
        if let end = timed.last(where: { $0.row.mark == .alertEnds }) {
            if let deploy = timed.last(where: { $0.row.mark == .deployEnds && $0.key <= end.key }) {
                all.append((.mitigated, deploy))
            }
            all.append((.resolved, end))
        }
        self.all = all
    }
}
