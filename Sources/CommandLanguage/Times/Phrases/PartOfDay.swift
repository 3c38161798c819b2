/// The half of the day that words behind a time say: `pm`, `in the morning`, `at night`.
struct PartOfDay {
    private enum Part { case morning, later, night }

    private let part: Part
    /// How many words say it.
    let length: Int

    /// Looks at the words behind a time, in small letters.
    ///
    /// - Returns: nil where they say no half.
    init?(_ words: some RandomAccessCollection<String>) {
        let words = Array(words.prefix(3)) + ["", "", ""]
        switch words[0] {
        case "am", "a.m", "a.m.": (part, length) = (.morning, 1)
        case "pm", "p.m", "p.m.": (part, length) = (.later, 1)
        case "at" where words[1] == "night": (part, length) = (.night, 2)
        case "in" where words[1] == "the":
            switch words[2] {
            case "morning": (part, length) = (.morning, 3)
            case "afternoon", "evening": (part, length) = (.later, 3)
            default: return nil
            }
        default: return nil
        }
    }

    /// Whether a time as `09:14` lies in it; anything that is no time of day does.
    func holds(_ clock: String) -> Bool {
        guard let colon = clock.firstIndex(of: ":"),
            let hour = Int(clock[..<colon].drop { $0 == "~" })
        else { return true }
        return holds(hour: hour)
    }

    /// Returns the clock that is meant where the hour that was typed lies in the other half.
    ///
    /// - Returns: nil where it lies in this one.
    func other(than clock: ClockReading) -> ClockReading? {
        guard (1...11).contains(clock.hour), !holds(hour: clock.hour) else { return nil }
        return ClockReading(clock.hour + 12, clock.minute, clock.second)
    }

    private func holds(hour: Int) -> Bool {
        switch part {
        case .morning: hour < 12
        case .later: hour >= 12
        case .night: hour >= 18 || hour < 6
        }
    }
}
