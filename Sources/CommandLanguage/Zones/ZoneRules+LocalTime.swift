import PostMortem

/// What a time on the wall of a zone means.
enum LocalTime: Hashable {
    /// One instant, as nearly always.
    case once(Moment)
    /// None: the clocks were set forward over it. The readings are what the time would be by the
    /// clock before and after the change, the earlier one first.
    case skipped(Moment, Moment)
    /// Two: the clocks were set back over it, the earlier one first.
    case repeated(Moment, Moment)

    /// The instants that can be meant, the earlier one first; the same one twice where it is
    /// certain.
    var readings: (Moment, Moment) {
        switch self {
        case .once(let moment): (moment, moment)
        case .skipped(let first, let second), .repeated(let first, let second): (first, second)
        }
    }

    /// Whether the time means one instant.
    var isCertain: Bool {
        if case .once = self { true } else { false }
    }
}

extension ZoneRules {
    /// Returns what a time on the wall means.
    ///
    /// An offset is less than 24 hours, so the instant lies within a day of the local time taken
    /// for UTC; the offsets at both ends of that stretch are the only ones it can have, as no place
    /// has set its clocks twice within two days.
    ///
    /// - Parameters:
    ///   - date: the day on the wall's calendar.
    ///   - clock: the time on the wall; 24:00 is 00:00 of the next day.
    /// - Returns: the one instant, or the two between which a person has to choose.
    func localTime(_ date: CalendarDate, _ clock: ClockReading) -> LocalTime {
        let seconds = date.daysSince1970 * 86_400 + clock.secondOfDay
        let before = offset(at: Instant(seconds: seconds - 86_400))
        let after = offset(at: Instant(seconds: seconds + 86_400))
        let moments = [max(before, after), min(before, after)].map { offset in
            moment(at: Instant(seconds: seconds - Int64(offset)))
        }
        let fitting = moments.filter { $0.instant.seconds + Int64($0.offset) == seconds }
        switch (fitting.first, fitting.last) {
        case (let first?, let last?):
            return first == last ? .once(first) : .repeated(first, last)
        default:
            return .skipped(moments[0], moments[1])
        }
    }
}
