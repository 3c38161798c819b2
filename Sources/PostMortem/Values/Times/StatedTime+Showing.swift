extension StatedTime {
    /// Returns the time as people read it on a timeline.
    ///
    /// - Parameter previous: the time on the line before; nil where there is none.
    /// - Returns: `09:14 +01:00` or `~09:14:30 +01:00`, with the date in front where it differs from that of
    ///   the line before, and on the first line.
    public func shown(after previous: StatedTime?) -> String {
        let clock = "\(isApproximate ? "~" : "")\(moment.clockTime) \(moment.offsetName)"
        return previous?.moment.date == moment.date ? clock : "\(moment.date) \(clock)"
    }
}
