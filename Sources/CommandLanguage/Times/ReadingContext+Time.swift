public import PostMortem

extension ReadingContext {
    /// Reads a word as a time.
    ///
    /// Taken are `09:14`, `9:14`, `09:14:30` and `24:00`, each on the day that brings it nearest to
    /// the anchor, the later of two that are equally near; `2026-11-21T09:14` in the zone; both
    /// with `Z`, `+01:00` or `+0100` behind; `+5m`, `-90s`, `+1h30m` from the anchor; and each with
    /// `~` in front.
    ///
    /// - Throws: a ``WordError`` with an example of what is taken; for a local time that a clock
    ///   change skips or repeats, with both readings.
    public func time(_ word: some StringProtocol) throws(WordError) -> StatedTime {
        let word = Substring(word)
        guard let shape = TimeShape(word) else { throw TimeRefusal.unknown(word) }
        return try time(word, of: shape)
    }

    /// Reads a word whose shape is known as a time.
    func time(_ word: Substring, of shape: TimeShape) throws(WordError) -> StatedTime {
        switch shape.form {
        case .clock(let clock, let offset):
            let moment = try nearest(clock, in: rules(offset), word)
            return StatedTime(moment, isApproximate: shape.isApproximate)
        case .dated(let day, let clock, let offset):
            guard let date = day.date else { throw TimeRefusal.noSuchDay(day, .notATime) }
            guard clock.isValid else { throw TimeRefusal.noSuchTime(clock, word) }
            let zone = try rules(offset)
            let moment = try only(zone.localTime(date, clock), on: date, in: zone, word)
            return StatedTime(moment, isApproximate: shape.isApproximate)
        case .relative(let seconds):
            let instant = Instant(seconds: anchor.seconds + Int64(seconds))
            return StatedTime(
                try rules(nil).moment(at: instant), isApproximate: shape.isApproximate)
        case .mistaken(let mistake):
            throw TimeRefusal.of(mistake, word, isApproximate: shape.isApproximate, in: self)
        }
    }

    /// Returns the rules of an offset; of the session's zone where there is none.
    private func rules(_ offset: OffsetReading?) throws(WordError) -> ZoneRules {
        if let offset { return ZoneRules(offset: offset) }
        return try rules()
    }

    /// Returns a time of day on the day that brings it nearest to the anchor.
    private func nearest(
        _ clock: ClockReading, in zone: ZoneRules, _ word: Substring
    ) throws(WordError) -> Moment {
        guard clock.isValid else { throw TimeRefusal.noSuchTime(clock, word) }
        let today = zone.moment(at: anchor).date
        var date = today
        var best = zone.localTime(today, clock)
        var reading = nearest(of: best)
        if best.isCertain, distance(reading) <= ReadingContext.surelyNearest {
            return try only(best, on: date, in: zone, word)
        }
        // One day either side is enough, but where the clocks skipped a whole one.
        for days in [-2, -1, 1, 2] {
            let otherDate = today.adding(days: days)
            let other = zone.localTime(otherDate, clock)
            let otherReading = nearest(of: other)
            let (known, new) = (distance(reading), distance(otherReading))
            let isBetter =
                if new != known {
                    new < known
                } else if otherReading != reading {
                    otherReading.instant > reading.instant
                } else {
                    // A skipped day's reading is also that of a day beside it, where it is certain.
                    best.isCertain == false
                }
            if isBetter { (date, best, reading) = (otherDate, other, otherReading) }
        }
        return try only(best, on: date, in: zone, word)
    }

    /// Seconds within which no other day's reading is nearer: such a reading is a day away, less what the
    /// clocks are changed by, or, beside a day that they skipped, the same.
    private static let surelyNearest: Int64 = 6 * 3600

    /// Returns the one instant that a local time means.
    private func only(
        _ local: LocalTime, on date: CalendarDate, in zone: ZoneRules, _ word: Substring
    ) throws(WordError) -> Moment {
        guard case .once(let moment) = local else {
            throw TimeRefusal.ofClockChange(local, on: date, in: zone, word)
        }
        return moment
    }

    /// Returns the reading that is nearer to the anchor, the later of two that are equally near.
    private func nearest(of local: LocalTime) -> Moment {
        let (first, second) = local.readings
        return distance(second) <= distance(first) ? second : first
    }

    private func distance(_ moment: Moment) -> Int64 {
        abs(moment.instant.seconds - anchor.seconds)
    }
}
