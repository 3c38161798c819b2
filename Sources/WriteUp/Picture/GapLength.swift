/// How long a stretch of time is, in the one or two units that matter.
public enum GapLength {
    /// Returns a length as `45 min`, `2 h 10 min`, `3 d 4 h`; at most eleven characters.
    public static func text(seconds: Int64) -> String {
        switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: two(seconds / 60, "min", seconds % 60, "s")
        case ..<86_400: two(seconds / 3600, "h", seconds % 3600 / 60, "min")
        case ..<8_640_000: two(seconds / 86_400, "d", seconds % 86_400 / 3600, "h")
        case ..<315_360_000: "\(seconds / 86_400) d"
        default: "\(seconds / 31_556_952) years"
        }
    }

    /// Returns a length in the unit that matters most, rounded, as `24 s`, `45 min`, `17 h`, `3 d`.
    static func short(seconds: Int64) -> String {
        switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3570: "\((seconds + 30) / 60) min"
        case ..<84_600: "\((seconds + 1800) / 3600) h"
        case ..<315_360_000: "\((seconds + 43_200) / 86_400) d"
        default: "\(seconds / 31_556_952) years"
        }
    }

    private static func two(_ large: Int64, _ unit: String, _ small: Int64, _ part: String)
        -> String
    {
        small == 0 ? "\(large) \(unit)" : "\(large) \(unit) \(small) \(part)"
    }
}
