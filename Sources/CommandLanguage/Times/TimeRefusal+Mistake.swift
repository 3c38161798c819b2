import PostMortem

extension TimeRefusal {
    /// Says what is wrong with a time that is meant but not taken.
    ///
    /// - Parameters:
    ///   - mistake: what is wrong.
    ///   - word: the words as typed.
    ///   - isApproximate: whether they say about, which what is to be typed then does too.
    ///   - context: the zone and the day of the session.
    /// - Returns: the error to throw.
    static func of(
        _ mistake: TimeMistake, _ word: Substring, isApproximate: Bool, in context: ReadingContext
    ) -> WordError {
        let name = quoted(word)
        let mark = isApproximate ? "~" : ""
        func refuse(_ message: String, _ meant: String?, hint: String? = nil) -> WordError {
            let typed = meant.map { mark + $0 }
            let hints = [hint ?? typed.map { "Type \($0)" } ?? taken]
            return WordError(.notATime, "\(name) \(message)", hints: hints, replacement: typed)
        }
        switch mistake {
        case .dayAlone(let day):
            return refuse(
                "has no time of day.", nil,
                hint: "Type the time behind the day: \(mark)\(day.text(with: ClockReading(9, 14)))")
        case .eitherDay(let readings, let clock):
            return eitherDay(readings, clock, name, mark)
        case .noColon(let clock):
            return refuse("is not a time: hours and minutes have a colon between them.", clock.text)
        case .noClock(let clock):
            return refuse("is not a time: minutes have two digits.", clock?.text)
        case .halfDay(let day, let clock):
            return refuse(
                clock == nil ? "is not a time of half a day." : "can be read in two ways.",
                clock.map { text(day, $0) })
        case .zoneName(let day, let clock, let zone):
            return zoneBehind(zone, name, time: mark + text(day, clock))
        case .unknownZone(let zone):
            let problem = ZoneRules.refusal(of: zone[...])
            return WordError(
                .notATime, "\(name) is not a time: \(problem.message)",
                hints: ["Type an offset from UTC as +01:00, or a zone as Europe/Berlin."])
        case .range(let day, let clock):
            return refuse(
                "reads like a stretch of time, or like a time west of Greenwich.", nil,
                hint: "Type when it began, \(mark)\(text(day, clock)); or, for an offset, "
                    + "a space in front of it: \(text(day, clock)) -05:00")
        case .twoTimes(let first, let second):
            let meant =
                first == second ? [mark + first.text] : [mark + first.text, mark + second.text]
            return WordError(
                .notATime, "\(name) is two times.",
                hints: [
                    "Type the one at which it happened; brackets keep the other as text: "
                        + "\(mark)\(first.text) (\(second.text))"
                ],
                replacement: meant.count == 1 ? meant.first : nil,
                readings: meant.count > 1 ? meant : [])
        case .tail(let day, let clock):
            // A word that lacks its blank stays; `ish` says about.
            let tail = word.drop { $0.isNumber || ":.~".contains($0) }
            let isWord = tail.count > 2 && tail.allSatisfy(\.isLetter) && tail != "ish"
            return refuse(
                "has something glued to the time.", text(day, clock) + (isWord ? " \(tail)" : ""))
        case .distance(let meant):
            return refuse(
                "is not a distance in time: that is whole hours, minutes and seconds.", meant,
                hint: meant == nil ? "Type a distance as +90s, +5m or +1h30m." : nil)
        case .epoch(let seconds):
            let zone = context.zone ?? .utc
            return refuse(
                "looks like seconds or milliseconds since 1970.",
                zone.moment(at: Instant(seconds: Int64(seconds))).description)
        case .spreadsheet(let days, let clock):
            return refuse(
                "looks like a day's number in a spreadsheet.",
                "\(CalendarDate(daysSince1970: Int64(days)))T\(clock.text)")
        case .words(let meant):
            return inWords(meant, name)
        case .preposition(let day, let clock):
            return refuse(
                "says since or until when; an entry has the time at which it happened.", nil,
                hint: "Type that time in front, as in: \(text(day, clock)) \(word)")
        case .labelled(let clock):
            return WordError(
                .notATime, "\(name) has a word in front of the time.",
                hints: ["Leave the word out if that is the time: \(clock.text)"])
        case .unreadFront(let clock):
            return WordError(
                .notATime, "\(name) has something in front of the time that can't be read.",
                hints: [
                    "Type the time alone if that is meant, \(mark)\(clock.text), or with its day in front: "
                        + "\(mark)\(DayReading.date(.init(2026, 11, 21), weekday: nil).text(with: clock))"
                ])
        case .dash:
            return WordError(
                .notATime, "\(name) begins with a dash that is none of the grammar's.",
                hints: ["Leave the dash out if that is the time."])
        }
    }

    private static func eitherDay(
        _ readings: [DayReading], _ clock: ClockReading?, _ name: String, _ mark: String
    ) -> WordError {
        let meant = readings.map { mark + $0.text(with: clock ?? ClockReading(9, 14)) }
        return WordError(
            .notATime,
            "\(name) is not a time: such dates are read differently from country to country.",
            hints: [
                meant.count == 2
                    ? "Type \(meant[0]) or \(meant[1]), whichever is meant."
                    : "Type the day with the year in front, and then the time: 2026-11-21T09:14"
            ], readings: clock != nil && meant.count == 2 ? meant : [])
    }

    private static func inWords(_ meant: [String], _ name: String) -> WordError {
        let hint =
            meant.isEmpty
            ? "Type the time in numbers in front, as 09:14, ~09:14 (about), or +5m after the entry before."
            : "Type \(ZoneRules.list(meant)) if that is meant."
        return WordError(
            .notATime, "\(name) may be a time, but says it in words.", hints: [hint],
            replacement: meant.count == 1 ? meant.first : nil,
            readings: meant.count > 1 ? meant : [])
    }

    /// Says that the short name of a zone behind a time is not taken.
    ///
    /// - Parameters:
    ///   - zone: the abbreviation, in capitals.
    ///   - name: what was typed, in quotes.
    ///   - time: the time before it, as it should be typed.
    /// - Returns: the error to throw.
    static func zoneBehind(_ zone: String, _ name: String, time: String) -> WordError {
        let places = ZoneAbbreviation.zones(of: zone)
        let trouble =
            places.count > 1
            ? "\(zone) is used in \(ZoneRules.list(places)), for different times."
            : "\(zone) is an abbreviation, and no zone."
        return WordError(
            .notATime, "\(name) is not a time: \(trouble)",
            hints: [
                "Type the offset from UTC instead, as in \(time)+01:00, or the place: \(time) "
                    + (places.first ?? "Europe/Berlin")
            ])
    }

    private static func text(_ day: DayReading?, _ clock: ClockReading) -> String {
        day?.text(with: clock) ?? clock.text
    }
}
