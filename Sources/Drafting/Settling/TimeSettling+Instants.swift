import CommandLanguage
import PostMortem

// The instant of one row's time, behind the row before it.
extension TimeSettling {
    /// Notes an instant that is known, and returns it.
    func settled(
        _ instant: Instant, _ time: WrittenTime, _ item: Item, _ position: inout Position
    ) -> SettledTime {
        let seconds = Instant(seconds: instant.seconds)
        let local = (zone ?? .utc).moment(at: seconds)
        position.date = local.date
        position.instant = seconds
        position.wall = seconds.seconds + Int64(local.offset)
        position.second = local.secondOfDay
        position.place = item.place
        position.shown = time.shown
        position.isRelative = false
        return SettledTime(instant: seconds, isApproximate: time.isApproximate)
    }

    /// Counts back from when the text was copied.
    func settle(
        ago: Int, _ time: WrittenTime, _ item: Item, _ position: inout Position
    ) throws(DraftProblem) -> SettledTime {
        guard let copied = options.copied?.written else { return SettledTime() }
        var instant = copied.instant
        if instant == nil, case .date(let date) = copied.day, let clock = copied.clock, let zone {
            let wall = date.daysSince1970 * 86_400 + Int64(clock.second)
            switch WallReading(wall, in: zone) {
            case .once(let found), .twice(let found, _): instant = found
            case .never: break
            }
        }
        guard let instant else {
            throw DraftProblem(
                file, item.place,
                "\(time.shown) counts from when it was copied, and --copied has no time of day.",
                hint: "Say when it was copied, as in: --copied 2026-11-21T15:40", asks: [.copied])
        }
        return settled(Instant(seconds: instant.seconds - Int64(ago)), time, item, &position)
    }

    /// Settles a time on a clock's wall: on its own day, or on that of the row before.
    func settle(
        _ time: WrittenTime, _ item: Item, _ position: inout Position
    ) throws(DraftProblem) -> SettledTime {
        var clock = time.clock
        let date: CalendarDate
        var isBare = false
        if let day = time.day {
            date = try resolve(day, item, position)
        } else if let known = position.date {
            date = known
            isBare = true
        } else {
            throw DraftQuestion(asks: [.date], lacksYear: false).problem(
                file, item.place, time.shown)
        }
        guard var second = clock?.second else {
            position.date = date
            position.wall = nil
            position.isRelative = time.day?.isRelative ?? false
            position.place = item.place
            return SettledTime(day: date, isApproximate: time.isApproximate)
        }
        if isHalved, clock?.saysHalf == false, second >= 12 * 3600 { second -= 12 * 3600 }
        if isHalved, clock?.saysHalf == false, position.wall != nil {
            // A short head in a chat has no AM or PM: it means the first such time that isn't before the head above.
            let candidates = [second, second + 12 * 3600].sorted()
            second =
                candidates.first { $0 >= position.second - position.second % 60 } ?? second
            clock?.second = second
        }
        if isBare, let own = time.zone.flatMap(rules), let before = position.instant {
            return try settle(second, in: own, after: before, on: date, time, item, &position)
        }
        var day = date
        if isBare, position.wall != nil,
            second < position.second - (clock?.hasSeconds == true ? 0 : 59)
        {
            day = try dayAfterStep(back: second, time, item, position, date)
        }
        return try place(
            day.daysSince1970 * 86_400 + Int64(second), time, item, &position, day)
    }

    /// Settles a bare time that says its own zone: on the day that brings it behind the row before.
    private func settle(
        _ second: Int, in own: ZoneRules, after before: Instant, on date: CalendarDate,
        _ time: WrittenTime, _ item: Item, _ position: inout Position
    ) throws(DraftProblem) -> SettledTime {
        var instants: [Instant] = []
        for days in -1...1 {
            let wall = date.adding(days: days).daysSince1970 * 86_400 + Int64(second)
            switch WallReading(wall, in: own) {
            case .once(let instant): instants.append(instant)
            case .twice(let first, let second): instants += [first, second]
            case .never: break
            }
        }
        let early = instants.last { $0.seconds < before.seconds - 59 }
        guard let late = instants.first(where: { $0.seconds >= before.seconds - 59 }) else {
            throw stepBack(time, item, position)
        }
        if let early, before.seconds - early.seconds < 6 * 3600,
            late.seconds - before.seconds > 12 * 3600
        {
            throw stepBack(time, item, position)
        }
        return settled(late, time, item, &position)
    }

    private func place(
        _ wall: Int64, _ time: WrittenTime, _ item: Item, _ position: inout Position,
        _ date: CalendarDate
    ) throws(DraftProblem) -> SettledTime {
        guard let zone = time.zone.flatMap(rules) ?? zone else {
            throw DraftQuestion(asks: [.zone], lacksYear: false).problem(
                file, item.place, time.shown)
        }
        let instant: Instant
        switch WallReading(wall, in: zone) {
        case .once(let found): instant = found
        case .twice(let first, let second):
            // A program's threads write out of order by less than the slack, and stay in the same pass.
            instant =
                position.instant.map {
                    $0.seconds - first.seconds > Int64(slack)
                        && Instant(seconds: $0.seconds / 60 * 60) > first
                } ?? false ? second : first
        case .never:
            throw DraftProblem(
                file, item.place,
                "\(time.shown) is on no clock in \(zone.name) on \(date): the clocks were set forward over it.",
                hint: "Is the zone another one? Add the one that is meant, as in: --zone UTC")
        }
        position.date = date
        position.wall = wall
        position.instant = instant
        position.second = Int(wall - date.daysSince1970 * 86_400)
        if time.zone != nil {
            let local = (self.zone ?? .utc).moment(at: instant)
            (position.date, position.second) = (local.date, local.secondOfDay)
        }
        position.place = item.place
        position.shown = time.shown
        position.isRelative = time.day.map(\.isRelative) ?? position.isRelative
        return SettledTime(instant: instant, isApproximate: time.isApproximate)
    }
}
