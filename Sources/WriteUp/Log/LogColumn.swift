/// A column of the incident log, in the order of the file.
///
/// The raw values are the names in the header row: the storage format of `incident-log.csv`.
public enum LogColumn: String, CaseIterable, Sendable {
    /// The session's name, one row each.
    case id
    /// The incident's title.
    case title
    /// The day of the incident's first milestone, where it was stated.
    case date
    /// The severity in the team's own word.
    case severity
    /// The affected services.
    case services
    /// How the incident was detected, in people's words.
    case detectedBy = "detected_by"
    /// When it started, as `2026-11-21T09:14:00+01:00`, with `~` in front where approximate.
    case started
    /// When it was detected.
    case detected
    /// When it was mitigated.
    case mitigated
    /// When it was resolved.
    case resolved
    /// Whole minutes from the start to the detection.
    case minutesToDetect = "minutes_to_detect"
    /// Whole minutes from the start to the mitigation.
    case minutesToMitigate = "minutes_to_mitigate"
    /// Whole minutes from the start to the resolution.
    case minutesToResolve = "minutes_to_resolve"
    /// The structural causes.
    case rootCause = "root_cause"
    /// How many contributing factors there are.
    case factors
    /// How many actions there are.
    case actionsTotal = "actions_total"
    /// How many of them are neither done nor cancelled.
    case actionsOpen = "actions_open"
    /// The earliest day on which an open action is due.
    case nextDue = "next_due"
    /// Who owns the actions.
    case owners
    /// Who facilitated.
    case facilitator
    /// When the meeting began, in UTC.
    case heldAt = "held_at"
    /// Whole hours from the incident's end to the meeting's beginning.
    case hoursToReview = "hours_to_review"
    /// What is known of earlier occurrences.
    case recurs
    /// The page's file name.
    case page
    /// The journal's file name.
    case journal
    /// The `sum` of the journal's last record.
    case head
    /// Where the actions' issues are in a tracker.
    case trackers
    /// The incident in the room's own sentences.
    case summary

    /// Whether a log may lack the column, for those of earlier versions do, until they are rebuilt; its texts are then
    /// left out.
    var isOptional: Bool { self == .trackers || self == .summary }
}
