import PostMortem
import Screen

// A zone that is stated late: the times that were read without it.
extension Conversation {
    /// What to say once a zone is stated: which times were read in the zone of the machine, and how to read
    /// them again; nothing where none was.
    var assumedTimes: [Line] {
        let again = session.readingsAgain
        guard !again.isEmpty else { return [] }
        let count = again.count == 1 ? "1 time was" : "\(again.count) times were"
        let shown = again.prefix(Conversation.mostReadings)
        let left = again.count - shown.count
        return Wrapping.current.lines(
            "Note: \(count) read before anybody stated the zone, by the machine's clock, and "
                + "\(again.count == 1 ? "stays" : "stay") as read. In \(session.incident.zone) instead:",
            behind: "  ") + shown.map { "  > \($0)" }
            + (left > 0 ? ["  … and \(left) more, each with: move T-ID DAYTTIME"] : [])
    }

    /// The most lines that are shown; more would hide the answer.
    private static let mostReadings = 20
}

extension Session {
    /// The lines that correct the times that were read before a zone was stated: the same time on the wall, in the
    /// zone that is stated now.
    var readingsAgain: [String] {
        func wall(_ time: StatedTime) -> String {
            "\(time.isApproximate ? "~" : "")\(time.moment.date)T\(time.moment.clockTime)"
        }
        let points = Milestone.allCases.compactMap { milestone -> String? in
            // A milestone at an entry moves with it.
            guard let point = incident.milestones[milestone], point.entry == nil,
                point.time.isZoneAssumed
            else { return nil }
            return "\(milestone.rawValue) \(wall(point.time))"
        }
        let moves = entries.all.compactMap { entry -> String? in
            guard entry.drop == nil, let time = entry.time, time.isZoneAssumed else { return nil }
            return "move \(entry.id) \(wall(time))"
        }
        return points + moves
    }
}
