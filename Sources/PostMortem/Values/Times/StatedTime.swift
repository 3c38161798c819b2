/// When something happened, as somebody in the room stated it: to the second, in their zone, perhaps
/// only approximately.
public struct StatedTime: Hashable, Sendable {
    /// The instant, to the second, and the UTC offset that it was said in.
    public let moment: Moment
    /// Whether it was given with `~`, as more or less then.
    public let isApproximate: Bool
    /// Whether it was read in a zone that nobody had stated: in the one that the machine was set to.
    ///
    /// Such a time may be some hours off, and can be read again once somebody states the zone.
    public let isZoneAssumed: Bool

    /// Creates a stated time; fractions of a second are cut off.
    public init(_ moment: Moment, isApproximate: Bool = false, isZoneAssumed: Bool = false) {
        self.moment = Moment(
            instant: Instant(seconds: moment.instant.seconds), offset: moment.offset)
        self.isApproximate = isApproximate
        self.isZoneAssumed = isZoneAssumed
    }

    /// The instant, to the second.
    public var instant: Instant { moment.instant }
}

extension StatedTime: CustomStringConvertible {
    /// The time as `2026-11-21T09:14:00+01:00`, with `~` in front where it is approximate.
    public var description: String {
        (isApproximate ? "~" : "") + moment.description
    }
}

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
