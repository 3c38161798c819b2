/// A time said in words, as `half past ten`, `noon`, `ten minutes later`, `around 11`.
///
/// It is never read: `half past ten` is one of two, and `around 11` may count something. It is asked about, so
/// that no entry stays without the time that somebody said.
struct TimeInWords {
    /// What can be typed instead, the morning first; empty where that can't be told.
    let meant: [String]

    /// Looks for a time in words where the phrase stands.
    ///
    /// - Parameters:
    ///   - reader: the phrase; where there is one, it stands behind it.
    ///   - lead: the word in front of it.
    init?(_ reader: inout PhraseReader, _ lead: PhraseReader.Lead) {
        let words = (0..<6).map { reader.word($0)?.folded ?? "" }
        let found =
            Self.named(words) ?? Self.pastAndTo(words) ?? Self.distance(words, lead)
            ?? Self.partOfDay(words) ?? VagueTime.length(words, lead).map { ($0, []) }
            ?? Self.markedHour(words, lead) ?? Self.bareHour(reader, words, lead)
        guard let found else { return nil }
        let mark = reader.isApproximate ? "~" : ""
        let half = PartOfDay(words.dropFirst(found.length))
        meant = found.meant.filter { half?.holds($0) != false }
            .map { "+-~".contains($0.prefix(1)) ? $0 : mark + $0 }
        reader.position += found.length + (half?.length ?? 0)
    }

    private typealias Found = (length: Int, meant: [String])

    /// `noon`, `midnight`, `9 o'clock`, `ten thirty`.
    private static func named(_ words: [String]) -> Found? {
        switch words[0] {
        case "noon", "midday": return (1, ["12:00"])
        case "midnight": return (1, ["00:00"])
        default: break
        }
        guard let hour = number(words[0]), (0...24).contains(hour) else { return nil }
        if ["o'clock", "o’clock", "oclock", "uhr"].contains(words[1]) {
            return (2, clocks(hour, 0))
        }
        let isWord = words[0].utf8.first.map { $0 > UInt8(ascii: "9") } ?? false
        let minutes = ["fifteen": 15, "thirty": 30, "forty-five": 45]
        if isWord, let minute = minutes[words[1]] { return (2, clocks(hour, minute)) }
        if isWord, let isAfternoon = HalfDay.isAfternoon(words[1][...]) {
            return HalfDay.wholeDay(ClockReading(hour, 0), isAfternoon).map { (2, [$0.text]) }
        }
        return nil
    }

    /// `half past ten`, `quarter to nine`, `ten minutes past nine`.
    private static func pastAndTo(_ words: [String]) -> Found? {
        var place = 0
        if words[0] == "a" { place += 1 }
        let size: Int
        switch words[place] {
        case "half": size = 30
        case "quarter": size = 15
        default:
            guard let number = number(words[place]), (1...29).contains(number) else { return nil }
            size = number
        }
        let isNumber = !["half", "quarter"].contains(words[place])
        place += 1
        if isNumber, TimeUnit(words[place]) == .minute { place += 1 }
        let direction: Int
        switch words[place] {
        case "past": direction = 1
        case "after" where !isNumber: direction = 1
        case "to", "before", "till":
            guard words[place] != "before" || !isNumber else { return nil }
            direction = -1
        default:
            // `half ten`, in Britain half past it.
            guard size == 30, !isNumber, let hour = halfHour(words, at: place) else { return nil }
            return (place + 1, clocks(hour, 30))
        }
        guard place + 1 < words.count, let hour = number(words[place + 1]), (1...12).contains(hour)
        else {
            // `ten past`, of an hour that everybody in the room knows.
            return words[place] == "past" ? (place + 1, []) : nil
        }
        // `5 to 10 retries` counts.
        if isNumber, direction < 0, place + 2 < words.count, isPlural(words[place + 2]) {
            return nil
        }
        return (
            place + 2,
            direction > 0 ? clocks(hour, size) : clocks(hour == 1 ? 12 : hour - 1, 60 - size)
        )
    }

    /// The hour of `half ten` and `half 10`; nil for `half 10 pods`.
    private static func halfHour(_ words: [String], at place: Int) -> Int? {
        if let hour = wordNumber(words[place]) { return hour }
        guard let hour = number(words[place]), (1...12).contains(hour) else { return nil }
        let next = place + 1 < words.count ? words[place + 1] : ""
        return isPlural(next) || TimeUnit(next[...]) != nil ? nil : hour
    }

    /// `ten minutes later`, `an hour before`, `shortly after`, `after 10 minutes`.
    private static func distance(_ words: [String], _ lead: PhraseReader.Lead) -> Found? {
        let later: Set<String> = ["later", "after", "afterwards", "afterward", "on", "in", "into"]
        let earlier: Set<String> = ["earlier", "before", "ago", "beforehand", "prior"]
        let vague: Set<String> = ["shortly", "soon", "moments", "minutes", "seconds", "hours"]
        if vague.contains(words[0]), later.union(earlier).contains(words[1]), words[1] != "on",
            words[1] != "in"
        {
            return (2, [])
        }
        var place = 0
        if ["just", "only", "some", "another", "within", "in"].contains(words[0]) { place += 1 }
        var count: Int?
        var unit: TimeUnit?
        switch words[place] {
        case "a", "an", "another", "one":
            place += 1
            if ["few", "couple"].contains(words[place]) {
                place += words[place + 1] == "of" ? 2 : 1
            } else {
                count = 1
            }
        case "half" where ["an", "a"].contains(words[place + 1]):
            guard TimeUnit(words[place + 2]) == .hour else { return nil }
            place += 2
            count = 30
            unit = .minute
        case "few", "several", "couple": place += 1
        default:
            let (number, glued) = counted(words[place])
            guard let number else { return nil }
            (count, unit) = (number, glued)
            if glued == nil { place += 1 }
        }
        guard place < words.count else { return nil }
        if words[place] == "more" { place += 1 }
        guard place < words.count, unit != nil || TimeUnit(words[place]) != nil else { return nil }
        let size = unit ?? TimeUnit(words[place])
        place += 1
        let isBehind = words[0] == "within" || words[0] == "in" || lead == .preposition
        let next = place < words.count ? words[place] : ""
        let text = count.flatMap { size?.distance($0) }
        if earlier.contains(next) { return (place + 1, text.map { ["-\($0)"] } ?? []) }
        if later.contains(next) { return (place + 1, text.map { ["+\($0)"] } ?? []) }
        return isBehind ? (place, text.map { ["+\($0)"] } ?? []) : nil
    }

    /// `this morning`, `last night`, `the next day`, `in the evening`, `overnight`.
    private static func partOfDay(_ words: [String]) -> Found? {
        if ["overnight", "tonight"].contains(words[0]) { return (1, []) }
        if words[0] == "the", ["day", "night", "evening", "week"].contains(words[1]),
            ["before", "after"].contains(words[2])
        {
            return (3, [])
        }
        let before: Set<String> = [
            "early", "late", "later", "in", "the", "this", "that", "next", "last", "same",
            "following", "previous", "during", "yesterday",
        ]
        let parts: Set<String> = [
            "morning", "afternoon", "evening", "night", "day", "week", "weekend", "month",
        ]
        let front = words.prefix { before.contains($0) }.count
        guard front > 0, front < words.count, front <= 4 else { return nil }
        let isDay = parts.contains(words[front])
        // "in the day" and "the night" name nothing without a word that says which.
        let points = words.prefix(front).contains { !["in", "the", "during"].contains($0) }
        let isAnyDay = ["morning", "afternoon", "evening"].contains(words[front])
        let isIn = words[0] == "in" || words[0] == "during"
        if isDay, points || (isIn && isAnyDay) { return (front + 1, []) }
        let isPointed = ["last", "next", "this", "that"].contains(words[front - 1])
        return isPointed && isWeekday(words[front]) ? (front + 1, []) : nil
    }

    /// `around 11`, `at nine`, `~10`, `after 11`, `11ish`.
    private static func bareHour(
        _ reader: PhraseReader, _ words: [String], _ lead: PhraseReader.Lead
    ) -> Found? {
        for ending in ["-ish", "ish"] where words[0].hasSuffix(ending) {
            guard let hour = number(String(words[0].dropLast(ending.count))), hour <= 24 else {
                break
            }
            return (1, clocks(hour, 0).map { "~\($0)" })
        }
        let isTilde = words[0].first == "~"
        guard lead != .none || isTilde else { return nil }
        let word = isTilde ? String(words[0].dropFirst()) : words[0]
        guard let hour = number(word), (0...24).contains(hour) else { return nil }
        // `at 0.5 s` isn't read as a number; `at 5 of the sites`, `after 3 retries` count.
        if let next = reader.word(1), !next.text.isEmpty {
            let counts = next.isCounted && (lead != .at && lead != .about || !isPlural(next.folded))
            if counts || TimeUnit(next.text) != nil || next.text.first == "%" { return nil }
        }
        return (1, clocks(hour, 0))
    }

    /// `13h`, `13 hrs`, `at 9h`, `11p`: an hour with its unit, which may as well be a length, as in `3h outage`.
    private static func markedHour(_ words: [String], _ lead: PhraseReader.Lead) -> Found? {
        var scanner = WordScanner(words[0].drop { $0 == "~" })
        guard let hour = scanner.digits(1...2), hour <= 24 else { return nil }
        var length = 1
        var mark = scanner.remainder
        if mark.isEmpty {
            guard lead == .at || (13...23).contains(hour) else { return nil }
            mark = words[1][...]
            length = 2
        }
        if mark == "p", length == 1 {
            return HalfDay.wholeDay(ClockReading(hour, 0), true).map { (1, [$0.text]) }
        }
        guard ["h", "hr", "hrs"].contains(mark) else { return nil }
        let isLength = measured.contains(words[length]) || TimeUnit(words[length]) != nil
        guard lead == .at || !isLength && (13...23).contains(hour) || lead == .about && !isLength
        else { return nil }
        return (length, lead == .at || hour > 12 ? [ClockReading(hour, 0).text] : clocks(hour, 0))
    }

    /// What has a length in hours.
    private static let measured: Set<String> = [
        "of", "outage", "downtime", "incident", "delay", "gap", "window", "long", "timeout", "ttl",
        "retention", "shift", "wait", "break", "backlog", "lag", "maintenance", "in", "into", "for",
        "job", "cache", "sla", "response", "worth", "average", "total", "without", "-",
    ]

    // MARK: Words

    /// Returns an hour as one time, or as two where it can be before or after noon.
    private static func clocks(_ hour: Int, _ minute: Int) -> [String] {
        let first = ClockReading(hour, minute)
        guard (1...12).contains(hour) else { return first.isValid ? [first.text] : [] }
        return [hour % 12, hour % 12 + 12].map { ClockReading($0, minute).text }
    }

    private static func isPlural(_ word: String) -> Bool {
        word.utf8.count > 3 && word.utf8.last == UInt8(ascii: "s")
    }

    private static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
        "wed", "thu", "fri",
    ]

    /// Returns the number that a word is, 0 to 99; nil where it is none.
    static func number(_ word: String) -> Int? {
        if let number = wordNumber(word) { return number }
        var scanner = WordScanner(word[...])
        guard let number = scanner.digits(1...2), scanner.isAtEnd else { return nil }
        return number
    }

    /// Returns the number and the unit of `10min`; the number alone of `10` and `ten`.
    private static func counted(_ word: String) -> (Int?, TimeUnit?) {
        if let number = wordNumber(word) { return (number, nil) }
        var scanner = WordScanner(word[...])
        guard let number = scanner.digits(1...4) else { return (nil, nil) }
        if scanner.isAtEnd { return (number, nil) }
        let unit = TimeUnit(scanner.letters())
        return scanner.isAtEnd && unit != nil ? (number, unit) : (nil, nil)
    }

    private static func wordNumber(_ word: String) -> Int? {
        let parts = word.split(separator: "-")
        if parts.count == 2, let tens = numbers[String(parts[0])], tens >= 20, tens % 10 == 0,
            let ones = numbers[String(parts[1])], ones < 10
        {
            return tens + ones
        }
        return numbers[word]
    }

    private static let numbers = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
        "thirty": 30, "forty": 40, "fifty": 50,
    ]
}
