/// A time that is meant, in a form that isn't taken; ``TimePhrase`` says which there are.
enum TimeMistake: Hashable {
    /// `2026-11-21`, `Tue`, `yesterday`: no time of day.
    case dayAlone(DayReading)
    /// `03/04/2025`, with its readings, and with the time of day where there was one.
    case eitherDay([DayReading], ClockReading?)
    /// `9.14`, `0914`: no colon.
    case noColon(ClockReading)
    /// `9:7`, `12:345`, `13::58`: like a time of day, and none; with what may be meant.
    case noClock(ClockReading?)
    /// `14:00 pm`: a half day has no such time; or the time meant by `12:10 am Dashboard`.
    case halfDay(DayReading?, ClockReading?)
    /// `09:14CST`, `09:14 CST`.
    case zoneName(DayReading?, ClockReading, name: String)
    /// `09:14 Europe/Berln`, `09:14 +02`.
    case unknownZone(String)
    /// `09:14-09:20`, `09:14–09:20`, `09:14 to 09:20`.
    case range(DayReading?, ClockReading)
    /// `13:58 13:59`: two times side by side.
    case twoTimes(ClockReading, ClockReading)
    /// `09:14x`: anything else behind a time.
    case tail(DayReading?, ClockReading)
    /// `+5min`, `+1.5h`, `+00:05`; nil where it is not clear how to write it.
    case distance(String?)
    /// `1795248840`, `1795248840000`: in seconds since 1970-01-01T00:00:00Z.
    case epoch(seconds: Int)
    /// `45987.58`: a day's number in a spreadsheet, which has no zone.
    case spreadsheet(daysSince1970: Int, ClockReading)
    /// `around 11`, `half past ten`: with what can be typed instead.
    case words([String])
    /// `since 09:14`: a time, but perhaps not that of the entry.
    case preposition(DayReading?, ClockReading)
    /// `time 09:14`, `ts=09:14`: with a word in front that is none of the grammar's.
    case labelled(ClockReading)
    /// `→ 09:14`, `2026-W47-5T09:14`: with something in front that is neither a word nor read.
    case unreadFront(ClockReading)
    /// `– 09:14`: with a dash in front that may be the one for no time.
    case dash

    /// The mistake with the day that stands in front of the time.
    func on(_ day: DayReading) -> TimeMistake {
        switch self {
        case .halfDay(_, let clock): .halfDay(day, clock)
        case .zoneName(_, let clock, let name): .zoneName(day, clock, name: name)
        case .range(_, let clock): .range(day, clock)
        case .tail(_, let clock): .tail(day, clock)
        case .dayAlone, .eitherDay, .noColon, .noClock, .unknownZone, .distance, .epoch,
            .spreadsheet, .words, .preposition, .labelled, .unreadFront, .dash, .twoTimes:
            self
        }
    }
}
