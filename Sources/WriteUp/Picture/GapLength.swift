public import Prompts

/// How long a stretch of time is, in the one or two units that matter.
public enum GapLength {
    /// Returns a length as `45 min`, `2 h 10 min`, `3 d 4 h`; in English at most eleven characters.
    public static func text(seconds: Int64, in phrases: PagePhrases = .english) -> String {
        switch seconds {
        case ..<60: phrases.length(seconds, .second)
        case ..<3600: two(seconds / 60, .minute, seconds % 60, .second, phrases)
        case ..<86_400: two(seconds / 3600, .hour, seconds % 3600 / 60, .minute, phrases)
        case ..<8_640_000: two(seconds / 86_400, .day, seconds % 86_400 / 3600, .hour, phrases)
        case ..<315_360_000: phrases.length(seconds / 86_400, .day)
        default: phrases(.years, [.count: "\(seconds / 31_556_952)"])
        }
    }

    /// Returns a length in the unit that matters most, rounded, as `24 s`, `45 min`, `17 h`, `3 d`.
    static func short(seconds: Int64, in phrases: PagePhrases = .english) -> String {
        switch seconds {
        case ..<60: phrases.length(seconds, .second)
        case ..<3570: phrases.length((seconds + 30) / 60, .minute)
        case ..<84_600: phrases.length((seconds + 1800) / 3600, .hour)
        case ..<315_360_000: phrases.length((seconds + 43_200) / 86_400, .day)
        default: phrases(.years, [.count: "\(seconds / 31_556_952)"])
        }
    }

    private static func two(
        _ large: Int64, _ unit: PagePhrases.Unit, _ small: Int64, _ part: PagePhrases.Unit,
        _ phrases: PagePhrases
    ) -> String {
        let length = phrases.length(large, unit)
        return small == 0 ? length : "\(length) \(phrases.length(small, part))"
    }
}
