import PostMortem

/// How durations are written on the prompt and in tables.
enum ClockFace {
    /// Returns minutes and seconds from the seconds that are left: `4:58`, and `+1:20` for less than none.
    static func left(seconds left: Int) -> String {
        left < 0 ? "+" + text(seconds: -left) : text(seconds: left)
    }

    /// Returns minutes and seconds, `0:07`; minutes go on beyond 59.
    static func text(seconds: Int) -> String {
        let rest = seconds % 60
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
