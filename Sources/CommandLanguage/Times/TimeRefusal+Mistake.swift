import PostMortem

extension TimeRefusal {
    /// Says what is wrong with a time that is meant but not taken.
    ///
    /// - Parameters:
    ///   - mistake: what is wrong.
    ///   - word: the word as typed.
    ///   - isApproximate: whether it has a `~` in front, which what is to be typed then has too.
    ///   - context: the zone for epoch numbers; nil where the mistake is no such number.
    /// - Returns: the error to throw.
    static func of(
        _ mistake: TimeMistake, _ word: Substring, isApproximate: Bool = false,
        in context: ReadingContext? = nil
    ) -> WordError {
        let name = quoted(word)
        func refuse(_ message: String, _ meant: String?, hint: String? = nil) -> WordError {
            let typed = meant.map { isApproximate ? "~\($0)" : $0 }
            let hints = [hint ?? typed.map { "Type \($0)" } ?? taken]
            return WordError(.notATime, "\(name) \(message)", hints: hints, replacement: typed)
        }
        switch mistake {
        case .dateAlone(let day):
            return refuse(
                "has no time of day.", nil,
                hint: "Join day and time with a T: \(day.text)T09:14")
        case .joint(let day, let clock):
            return refuse("is not a time: day and time are joined with a T.", text(day, clock))
        case .countryDate:
            return refuse(
                "is not a time: such dates are read differently from country to country.", nil,
                hint: "Type the day with the year in front, joined to the time: 2026-11-21T09:14")
        case .noColon(let clock):
            return refuse("is not a time: hours and minutes have a colon between them.", clock.text)
        case .halfDay(let day, let clock):
            return refuse(
                clock == nil
                    ? "is not a time of half a day." : "is not a time: hours go from 00 to 23.",
                clock.map { text(day, $0) })
        case .zoneName(let day, let clock, let zone):
            return zoneBehind(zone, name, time: text(day, clock), isGlued: true)
        case .fraction(let day, let clock, let offset):
            return refuse(
                "has a fraction of a second; times go to the second.", text(day, clock) + offset)
        case .range(let day, let clock):
            return refuse(
                "reads like a stretch of time, or like a time west of Greenwich.", nil,
                hint: day == nil
                    ? "Type when it began, \(clock.text), or day, time and offset: 2026-11-21T09:14-05:00"
                    : "Type when it began: \(text(day, clock))")
        case .punctuation(let bare):
            return refuse("has a mark glued to the time.", bare)
        case .tail(let day, let clock):
            return refuse("has something glued to the time.", text(day, clock))
        case .compact(let day, let clock):
            return refuse("is not a time: it has no dashes and colons.", text(day, clock))
        case .distance(let meant):
            return refuse(
                "is not a distance in time: that is whole hours, minutes and seconds.", meant,
                hint: meant == nil ? "Type a distance as +90s, +5m or +1h30m." : nil)
        case .epoch(let seconds):
            let zone = context?.zone ?? .utc
            return refuse(
                "looks like seconds or milliseconds since 1970.",
                zone.moment(at: Instant(seconds: Int64(seconds))).description)
        }
    }

    /// Says that the name of a zone, glued to a time or as the word behind it, is not taken.
    ///
    /// - Parameters:
    ///   - zone: the abbreviation, in capitals.
    ///   - name: what was typed, in quotes.
    ///   - time: the time before it, as it should be typed.
    ///   - isGlued: whether the two are one word.
    /// - Returns: the error to throw.
    static func zoneBehind(
        _ zone: String, _ name: String, time: String, isGlued: Bool
    ) -> WordError {
        if ZoneAbbreviation.isUniversal(zone) {
            return WordError(
                .notATime, "\(name) has a zone's name behind the time.",
                hints: ["Type \(time)Z for UTC."], replacement: isGlued ? "\(time)Z" : nil)
        }
        let places = ZoneAbbreviation.zones(of: zone)
        let trouble =
            places.count > 1
            ? "\(zone) is used in \(ZoneRules.list(places)), for different times."
            : "\(zone) is an abbreviation, and no zone."
        return WordError(
            .notATime, "\(name) is not a time: \(trouble)",
            hints: ["Type the offset from UTC instead, as in \(time)+01:00"])
    }

    private static func text(_ day: DateReading?, _ clock: ClockReading) -> String {
        day.map { "\($0.text)T\(clock.text)" } ?? clock.text
    }
}
