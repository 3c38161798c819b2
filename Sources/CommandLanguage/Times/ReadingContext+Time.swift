public import PostMortem

extension ReadingContext {
    /// Reads words as a time; docs/times.md says which are taken, and on which day a bare one lies.
    ///
    /// - Throws: a ``WordError`` with an example of what is taken; for a local time that a clock
    ///   change skips or repeats, with both readings.
    public func time(_ words: some StringProtocol) throws(WordError) -> StatedTime {
        let words = Substring(words)
        guard let phrase = TimePhrase(words) else { throw TimeRefusal.unknown(words) }
        guard words[phrase.source.endIndex...].trimmed.isEmpty else {
            // What is wrong with the beginning says more than that something stands behind it.
            if !phrase.isTime { _ = try time(phrase) }
            throw TimeRefusal.unknown(words)
        }
        return try time(phrase)
    }

    /// Reads a phrase as the time of something.
    func time(_ phrase: TimePhrase, of subject: TimeSubject = .new) throws(WordError) -> StatedTime
    {
        let word = phrase.source
        switch phrase.form {
        case .clock(let day, let clock, let zone):
            guard clock.isValid else { throw TimeRefusal.noSuchTime(clock, word) }
            let rules = if let zone { zone.rules } else { try rules() }
            let moment =
                if let day {
                    try only(on: date(day, clock, in: rules, word), clock, in: rules, word)
                } else {
                    try bare(clock, in: rules, of: subject, word)
                }
            return StatedTime(
                moment, isApproximate: phrase.isApproximate,
                isZoneAssumed: zone == nil && isZoneAssumed)
        case .relative(let seconds):
            guard isDated || isPlanning || seconds <= 0 else {
                throw TimeRefusal.nothingBefore(word)
            }
            let instant = Instant(seconds: anchor.seconds + Int64(seconds))
            return StatedTime(
                try rules().moment(at: instant), isApproximate: phrase.isApproximate,
                isZoneAssumed: isZoneAssumed)
        case .mistaken(let mistake):
            throw TimeRefusal.of(mistake, word, isApproximate: phrase.isApproximate, in: self)
        }
    }

    // MARK: The day of a bare time

    /// Finds the day of a time of day by itself.
    ///
    /// Next to the time that it replaces; else on the one day of the incident on which it can lie; where
    /// several or none can, next to the entry recorded before; before anything is dated, the latest that isn't
    /// in the future.
    private func bare(
        _ clock: ClockReading, in zone: ZoneRules, of subject: TimeSubject, _ word: Substring
    ) throws(WordError) -> Moment {
        if isPlanning { return try first(clock, notBefore: now, in: zone, word) }
        if let own = ownTime(of: subject) { return try nearest(clock, to: own, in: zone, word) }
        guard isDated else { return try latest(clock, in: zone, word) }
        let earliest = earliest(of: subject)
        for span in [incidentSpan, wholeSpan].compactMap(\.self) {
            if let day = onlyDay(of: clock, within: span, in: zone) {
                return try only(on: day, clock, in: zone, word)
            }
        }
        if let earliest {
            let next = try nearest(clock, to: max(anchor, earliest), in: zone, word)
            if next.instant >= earliest { return next }
            return try first(clock, notBefore: earliest, in: zone, word)
        }
        return try nearest(clock, to: anchor, in: zone, word)
    }

    /// Returns the one day of a span on which a time of day lies within it; nil where there are several or none.
    private func onlyDay(
        of clock: ClockReading, within span: ClosedRange<Instant>, in zone: ZoneRules
    ) -> CalendarDate? {
        let first = zone.moment(at: span.lowerBound).date.adding(days: -1)
        let last = zone.moment(at: span.upperBound).date
        // On more days than that, a time of day comes more than once.
        guard last.daysSince1970 - first.daysSince1970 <= 4 else { return nil }
        let days = (0...Int(last.daysSince1970 - first.daysSince1970)).map {
            first.adding(days: $0)
        }
        let fitting = days.filter { day in
            let (early, late) = zone.localTime(day, clock).readings
            return span.contains(early.instant) || span.contains(late.instant)
        }
        return fitting.count == 1 ? fitting.first : nil
    }

    /// Returns the latest instant that isn't in the future and shows a time of day.
    private func latest(
        _ clock: ClockReading, in zone: ZoneRules, _ word: Substring
    ) throws(WordError) -> Moment {
        let today = zone.moment(at: now).date
        // One day back is enough, but where the clocks skipped a whole one, and for 24:00.
        for days in [0, -1, -2, -3] {
            let day = today.adding(days: days)
            let local = zone.localTime(day, clock)
            guard local.readings.0.instant <= now else { continue }
            if case .skipped = local, days > -3, skipsWholeDay(day, in: zone) { continue }
            return try only(on: day, clock, in: zone, word)
        }
        return try only(on: today, clock, in: zone, word)
    }

    private func first(
        _ clock: ClockReading, notBefore instant: Instant, in zone: ZoneRules, _ word: Substring
    ) throws(WordError) -> Moment {
        let start = zone.moment(at: instant).date
        for days in [-1, 0, 1, 2] {
            let day = start.adding(days: days)
            if zone.localTime(day, clock).readings.0.instant >= instant {
                return try only(on: day, clock, in: zone, word)
            }
        }
        return try only(on: start, clock, in: zone, word)
    }

    private func skipsWholeDay(_ day: CalendarDate, in zone: ZoneRules) -> Bool {
        let noon = zone.localTime(day, ClockReading(12, 0))
        return if case .skipped = noon { true } else { false }
    }

    /// Returns a time of day on the day that brings it nearest to an instant, the later of two that are equally
    /// near.
    private func nearest(
        _ clock: ClockReading, to anchor: Instant, in zone: ZoneRules, _ word: Substring
    ) throws(WordError) -> Moment {
        func distance(_ moment: Moment) -> Int64 { abs(moment.instant.seconds - anchor.seconds) }
        func nearer(of local: LocalTime) -> Moment {
            let (first, second) = local.readings
            return distance(second) <= distance(first) ? second : first
        }
        let today = zone.moment(at: anchor).date
        var date = today
        var best = zone.localTime(today, clock)
        var reading = nearer(of: best)
        if best.isCertain, distance(reading) <= ReadingContext.surelyNearest { return reading }
        // One day either side is enough, but where the clocks skipped a whole one.
        for days in [-2, -1, 1, 2] {
            let otherDate = today.adding(days: days)
            let other = zone.localTime(otherDate, clock)
            let otherReading = nearer(of: other)
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
        return try only(on: date, clock, in: zone, word)
    }

    /// Seconds within which no other day's reading is nearer: such a reading is a day away, less what the
    /// clocks are changed by, or, beside a day that they skipped, the same.
    private static let surelyNearest: Int64 = 6 * 3600

    /// Returns the one instant that a local time means.
    private func only(
        on date: CalendarDate, _ clock: ClockReading, in zone: ZoneRules, _ word: Substring
    ) throws(WordError) -> Moment {
        let local = zone.localTime(date, clock)
        guard case .once(let moment) = local else {
            throw TimeRefusal.ofClockChange(local, on: date, in: zone, word)
        }
        return moment
    }

    // MARK: The day that was said

    /// Finds the day of the calendar that was said.
    private func date(
        _ day: DayReading, _ clock: ClockReading, in zone: ZoneRules, _ word: Substring
    ) throws(WordError) -> CalendarDate {
        switch day {
        case .date(let reading, let weekday):
            guard let date = reading.date else { throw TimeRefusal.noSuchDay(reading, .notATime) }
            if let weekday, weekday != date.weekday {
                throw TimeRefusal.wrongWeekday(weekday, date, word)
            }
            return date
        case .fromToday(let days):
            return zone.moment(at: now).date.adding(days: days)
        case .weekday(let weekday):
            let base = zone.moment(at: anchor).date
            let days = (-7...7).map { base.adding(days: $0) }.filter { $0.weekday == weekday }
            return likeliest(of: days, clock, in: zone) ?? base
        case .yearless(let month, let number, let weekday):
            let year = zone.moment(at: anchor).date.year
            // Eight years are the longest time between two leap days.
            let days = (year - 8...year + 8).compactMap {
                CalendarDate(year: $0, month: month, day: number)
            }
            guard !days.isEmpty else {
                throw TimeRefusal.noSuchDay(DateReading(year, month, number), .notATime)
            }
            guard let date = likeliest(of: days, clock, in: zone) else {
                throw TimeRefusal.noSuchYearlessDay(day, word)
            }
            guard let weekday, date.weekday != weekday else { return date }
            // A slip in the weekday would lead years away, so the year that it fits is only asked about.
            let base = zone.moment(at: anchor).date.daysSince1970
            let fitting = days.filter { $0.weekday == weekday }.min {
                abs($0.daysSince1970 - base) < abs($1.daysSince1970 - base)
            }
            guard let fitting else { throw TimeRefusal.noSuchYearlessDay(day, word) }
            throw TimeRefusal.weekdayOfAnotherYear(date, fitting, clock, word)
        }
    }

    /// Returns the day nearest to the anchor that doesn't bring the time into the future; for what is planned,
    /// that doesn't bring it into the past.
    private func likeliest(
        of days: [CalendarDate], _ clock: ClockReading, in zone: ZoneRules
    ) -> CalendarDate? {
        func instant(_ day: CalendarDate) -> Instant {
            zone.localTime(day, clock).readings.0.instant
        }
        let possible = days.filter { isPlanning ? instant($0) >= now : instant($0) <= now }
        return (possible.isEmpty ? days : possible).min { first, second in
            abs(instant(first).seconds - anchor.seconds)
                < abs(instant(second).seconds - anchor.seconds)
        }
    }
}
