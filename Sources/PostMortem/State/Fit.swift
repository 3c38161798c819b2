/// What can be computed about whether this meeting is the right thing now.
public enum FitFinding: Hashable, Sendable {
    /// Nobody said that the incident is over: the meeting is not for during an incident.
    case notOver
    /// Hours from the incident's end to now, rounded up, so that anything over 48 hours is 49. Beyond the limit,
    /// memory has faded too much.
    case hoursSinceEnd(Int, limit: Int = Incident.memoryHours)
    /// The same kind of issue has come up before.
    case recurs

    /// Whether the finding is on the list of when to avoid the meeting.
    public var speaksAgainst: Bool {
        switch self {
        case .notOver: true
        case .hoursSinceEnd(let hours, let limit): hours > limit
        case .recurs: false
        }
    }

    /// The finding as a sentence without its full stop.
    public var sentence: String {
        switch self {
        case .notOver:
            "neither mitigated nor resolved has a time, so the incident may still be going on"
        case .hoursSinceEnd(let hours, let limit):
            "it ended \(FitFinding.span(ofHours: hours)) ago; after \(limit) hours memory has faded"
        case .recurs: "the same kind of issue has come up more than once"
        }
    }

    /// The rule that the finding breaks, without the figures of the day, so that an override of it reads the
    /// same whenever it is replayed.
    var rule: String {
        switch self {
        case .hoursSinceEnd(_, let limit): "it ended more than \(limit) hours ago"
        case .notOver, .recurs: sentence
        }
    }

    /// The code by which an override names the rule.
    var code: RuleCode {
        switch self {
        case .notOver: .notOver
        case .hoursSinceEnd: .longAgo
        case .recurs: .recurs
        }
    }

    /// How nofault 0.1.0 said the rule, which decides in journals without codes and so never changes.
    var formerRule: String {
        switch self {
        case .notOver:
            "neither mitigated nor resolved has a time, so the incident may still be going on"
        case .hoursSinceEnd: "it ended more than 48 hours ago"
        case .recurs: "the same kind of issue has come up more than once"
        }
    }

    /// Returns hours as people say them: hours up to three days, then days.
    static func span(ofHours hours: Int) -> String {
        switch hours {
        case 1: "1 hour"
        case ..<72: "\(hours) hours"
        default: "\(hours / 24) days"
        }
    }
}

extension Session {
    /// Returns what the incident's data say for or against holding the meeting.
    ///
    /// The rules are those of the practice: use it after an incident that reached customers or came up
    /// again; avoid it during an incident and more than ``memoryHours`` after it, for every minor bug, and where a
    /// status debrief is what is needed. The last two are for people to judge.
    public func fit(at now: Instant) -> [FitFinding] {
        var findings: [FitFinding] = []
        if let end = incident.end {
            let milliseconds = now.milliseconds(since: end.instant)
            findings.append(
                .hoursSinceEnd(
                    Int((max(0, milliseconds) + 3_599_999) / 3_600_000), limit: memoryHours))
        } else {
            findings.append(.notOver)
        }
        if incident.recurrence != nil { findings.append(.recurs) }
        return findings
    }
}
