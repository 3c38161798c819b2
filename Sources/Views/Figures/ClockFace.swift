import PostMortem

/// How durations are written on the prompt and in tables.
package enum ClockFace {
    /// Returns minutes and seconds from the seconds that are left: `4:58`, and `+1:20` for less than none.
    package static func left(seconds left: Int) -> String {
        left < 0 ? "+" + text(seconds: -left) : text(seconds: left)
    }

    /// Returns minutes and seconds, `0:07`; minutes go on beyond 59.
    package static func text(seconds: Int) -> String {
        "\(seconds / 60):\(padded(seconds % 60, to: 2))"
    }
}

/// How lengths of time are written in tables.
enum MinutesFace {
    /// Returns minutes as `47 m`, `3 h 05` or `2 d 07 h`, and a dash where they are not known.
    static func text(_ minutes: Int?) -> String {
        guard let minutes else { return "—" }
        switch minutes {
        case ..<60: return "\(minutes) m"
        case ..<1440: return "\(minutes / 60) h \(padded(minutes % 60, to: 2))"
        default: return "\(minutes / 1440) d \(padded(minutes / 60 % 24, to: 2)) h"
        }
    }
}
