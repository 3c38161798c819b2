/// The words at the beginning of a text that say a time, or are meant to.
///
/// Where a time can be left out, as in `fact [TIME] TEXT`, **this decides**, by shape alone, whether the text
/// begins with one. There are three outcomes: the words are a time in one reading; they look like a time that
/// isn't taken as it stands, and the line is refused with what to type instead; or they are text. A text whose
/// beginning looks like a time goes behind a lone `-`.
///
/// - **Read**: a clock time as `9:14`, `09:14:30`, `9h14`, `9pm`, `9:14 pm`; a day in front of it as `yesterday`,
///   `Tue`, `25 Nov`, `Nov 25`, `2026-11-25`, `25.11.2026`; an offset or zone behind it as `Z`, `+01:00`, `UTC+1`,
///   `Europe/Berlin`; `+5m` and `-1h30m`; a `~`, or `at`, `about` and their like in front; brackets and marks
///   around any of them.
/// - **Refused**: what two people would read differently, as `03/04/2026 9:14`, `9:14 CET`, `9:14-9:20`; what is on
///   no clock, as `25:77`; and times in words, as `half past ten`, `around 11`, `ten minutes later`.
/// - **Text**: everything else, as `3 pods`, `502s`, `24/7`, `1.2.3`, `+20k`.
struct TimePhrase: Hashable {
    /// What stands behind a time, and says whose clock it is.
    enum Zone: Hashable {
        /// An offset from UTC.
        case offset(OffsetReading)
        /// A zone of the database.
        case named(ZoneRules)

        /// The rules of the clock.
        var rules: ZoneRules {
            switch self {
            case .offset(let offset): ZoneRules(offset: offset)
            case .named(let rules): rules
            }
        }
    }

    /// What the words say.
    enum Form: Hashable {
        /// A time of day, perhaps with its day; the zone is nil where the session's decides.
        case clock(DayReading?, ClockReading, Zone?)
        /// Seconds after the entry before it, negative before.
        case relative(seconds: Int)
        /// A time that is meant, in a form that isn't taken.
        case mistaken(TimeMistake)
    }

    /// Whether the words say that it was more or less then.
    let isApproximate: Bool
    /// What the words say.
    let form: Form
    /// The words as typed, from the first to the last that belongs to the time.
    let source: Substring

    /// Looks at the beginning of a text.
    ///
    /// - Returns: nil where it is not meant as a time.
    init?(_ text: Substring) {
        var reader = PhraseReader(text)
        guard let form = reader.form() else { return nil }
        self.form = form
        isApproximate = reader.isApproximate
        source = reader.source
    }

    /// Whether the words are a time as they stand, rather than meant as one.
    var isTime: Bool {
        switch form {
        case .clock, .relative: true
        case .mistaken: false
        }
    }
}
