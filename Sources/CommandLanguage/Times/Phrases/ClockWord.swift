/// The time of day in a phrase, with what belongs to it: `am` and `pm`, and a zone that is glued to it.
enum ClockWord {
    /// A time of day; the zone is nil where none is glued to it.
    case clock(ClockReading, TimePhrase.Zone?)
    /// A time of day that is meant, in a form that isn't taken.
    case mistaken(TimeMistake)

    /// Reads the time of day that comes next.
    ///
    /// - Parameters:
    ///   - reader: the phrase; on nil it stands where it stood.
    ///   - isDated: whether a day stands in front of it, so that `2210` is a time.
    ///   - isLed: whether `at` or `about` stands in front of it.
    ///   - first: the word that comes next, without a `~`; nil where it has none.
    /// - Returns: nil where there is none.
    static func read(
        _ reader: inout PhraseReader, isDated: Bool, isLed: Bool = false, _ first: Substring? = nil
    ) -> ClockWord? {
        guard let word = reader.word() else { return nil }
        let text = first ?? word.text
        guard WordScanner(text).isAtDigit else { return nil }
        if let found = whole(text, takesMinus: false) ?? (isDated ? withoutColon(text) : nil) {
            if case .mistaken(.noClock) = found, isRatio(reader) { return nil }
            reader.position += 1
            let whole = finished(&reader, found, behind: word)
            // With its day in front, a time that is printed in full leaves no doubt.
            if isDated, case .mistaken(.twoTimes) = whole {
                reader.position -= 1
                return found
            }
            return whole
        }
        if let found = hour(&reader, text) { return found }
        if let mistake = OtherClock.mistake(in: text, counting: reader.word(1)) {
            reader.position += 1
            return .mistaken(mistake)
        }
        guard !isDated, let found = withoutColon(text), case .clock(let clock, nil) = found else {
            return nil
        }
        // A number of four digits is a time only where it counts nothing.
        let isNumber = !text.contains(".") && text.utf8.first != UInt8(ascii: "0")
        if text.utf8.count == 6 || (isNumber && !isLed && reader.word(1)?.isCounted != false) {
            return nil
        }
        reader.position += 1
        return .mistaken(.noColon(clock))
    }

    /// Reads `am` or `pm` behind a time, and looks whether it goes on as a stretch of time.
    static func finished(
        _ reader: inout PhraseReader, _ found: ClockWord, behind word: PhraseWord
    ) -> ClockWord {
        guard case .clock(let clock, nil) = found, !word.endsPart else { return found }
        if let next = reader.word(), let isAfternoon = HalfDay.isAfternoon(next.text) {
            // "am" is also a German word, and then a noun comes next.
            let isGerman =
                next.text == "am" && reader.word(1)?.source.first?.isUppercase == true
            if isGerman, clock.hour != 12 { return found }
            reader.position += 1
            guard !isGerman, let whole = HalfDay.wholeDay(clock, isAfternoon) else {
                return .mistaken(.halfDay(nil, HalfDay.wholeDay(clock, isAfternoon)))
            }
            return .clock(whole, nil)
        }
        // `1:58 p`: a letter that may be half of "pm".
        if reader.word()?.folded == "p", let whole = HalfDay.wholeDay(clock, true) {
            reader.position += 1
            return .mistaken(.halfDay(nil, whole))
        }
        if let dash = reader.word(), ["-", "–", "—", "to", "until", "till"].contains(dash.folded),
            let end = reader.word(1), case .clock = whole(end.text, takesMinus: false)
        {
            reader.position += 2
            return .mistaken(.range(nil, clock))
        }
        // `13:58 13:59 text`: with nothing between, neither is surely the one.
        if let next = reader.word(), next.source.first?.isNumber == true, next.text.contains(":"),
            case .clock(let other, nil) = whole(next.text, takesMinus: false)
        {
            reader.position += 1
            return .mistaken(.twoTimes(clock, other))
        }
        return found
    }

    /// Reads a whole word as a time of day.
    ///
    /// - Parameters:
    ///   - text: the word.
    ///   - takesMinus: whether a minus in it begins an offset; elsewhere it more likely means "to".
    /// - Returns: nil where it is none.
    static func whole(_ text: Substring, takesMinus: Bool) -> ClockWord? {
        var scanner = WordScanner(text)
        if let clock = ClockReading(&scanner) {
            if scanner.isAtDigit { return .mistaken(.noClock(nil)) }
            return behind(clock, scanner.remainder, takesMinus: takesMinus)
        }
        return frenchClock(text) ?? HalfDay.read(text) ?? singleDigits(text)
    }

    private static func behind(
        _ clock: ClockReading, _ tail: Substring, takesMinus: Bool
    ) -> ClockWord {
        if tail.isEmpty { return .clock(clock, nil) }
        var scanner = WordScanner(tail)
        // Times go to the second.
        if scanner.take(".", ",") != nil, scanner.digits(1...18) != nil {
            return behind(clock, scanner.remainder, takesMinus: takesMinus)
        }
        if ["h", "hr", "hrs", "uhr"].contains(tail.lowercased()) { return .clock(clock, nil) }
        if let isAfternoon = HalfDay.isAfternoon(tail) ?? HalfDay.isAfternoon(letter: tail) {
            guard let whole = HalfDay.wholeDay(clock, isAfternoon) else {
                return .mistaken(.halfDay(nil, nil))
            }
            return .clock(whole, nil)
        }
        if tail.first != "-" || takesMinus, let offset = OffsetReading(tail) {
            return .clock(clock, .offset(offset))
        }
        if let offset = OffsetReading(universal: tail) { return .clock(clock, .offset(offset)) }
        scanner = WordScanner(tail)
        let letters = scanner.letters()
        if scanner.isAtEnd, ZoneAbbreviation.isOne(letters) {
            return .mistaken(.zoneName(nil, clock, name: letters.uppercased()))
        }
        if let dash = tail.first, "-–—".contains(dash), tail.dropFirst().first?.isNumber == true {
            return .mistaken(.range(nil, clock))
        }
        let isOnlyNumbers = tail.utf8.allSatisfy { ":.0123456789".utf8.contains($0) }
        return .mistaken(isOnlyNumbers ? .noClock(nil) : .tail(nil, clock))
    }

    /// `13h58`, `13h58m`.
    private static func frenchClock(_ text: Substring) -> ClockWord? {
        var scanner = WordScanner(text)
        guard let hour = scanner.digits(1...2), scanner.take("h", "H") != nil,
            let minute = scanner.digits(2...2)
        else { return nil }
        let clock = ClockReading(hour, minute)
        let tail = scanner.letters().lowercased()
        guard ["", "m", "min"].contains(tail), scanner.isAtEnd, clock.isValid else { return nil }
        return .clock(clock, nil)
    }

    /// `9:7`, `13:5`, `13::58`: one or two digits, a colon, and nothing but digits and colons; `13:5x`, `13:??`.
    private static func singleDigits(_ text: Substring) -> ClockWord? {
        var scanner = WordScanner(text)
        guard let hour = scanner.digits(1...2), scanner.take(":") != nil else { return nil }
        let minutes = scanner.remainder
        if minutes.count == 2, minutes.contains(where: { "xX?_".contains($0) }),
            minutes.allSatisfy({ "xX?_".contains($0) || $0.isNumber })
        {
            return .mistaken(.noClock(nil))
        }
        guard
            scanner.remainder.utf8.allSatisfy({ ":.0123456789".utf8.contains($0) })
        else { return nil }
        guard let minute = scanner.digits(1...1), scanner.isAtEnd else {
            return .mistaken(.noClock(nil))
        }
        let clock = ClockReading(hour, minute)
        return .mistaken(.noClock(clock.isValid ? clock : nil))
    }

    /// `13.58`, `1358`, `135801`: a time of day where a day stands in front of it.
    private static func withoutColon(_ text: Substring) -> ClockWord? {
        var scanner = WordScanner(text)
        let clock: ClockReading
        if let number = scanner.digits(6...6) {
            clock = ClockReading(number / 10_000, number / 100 % 100, number % 100)
        } else if let number = scanner.digits(4...4) {
            clock = ClockReading(number / 100, number % 100)
        } else {
            guard let hour = scanner.digits(1...2), scanner.take(".") != nil,
                let minute = scanner.digits(2...2)
            else { return nil }
            clock = ClockReading(hour, minute)
        }
        return scanner.isAtEnd && clock.isValid ? .clock(clock, nil) : nil
    }

    /// `9 pm`, `9 a.m.`: an hour as a word of its own.
    private static func hour(_ reader: inout PhraseReader, _ text: Substring) -> ClockWord? {
        var scanner = WordScanner(text)
        guard let hour = scanner.digits(1...2), scanner.isAtEnd, let next = reader.word(1),
            let isAfternoon = HalfDay.isAfternoon(next.text),
            let whole = HalfDay.wholeDay(ClockReading(hour, 0), isAfternoon)
        else { return nil }
        let isGerman = next.text == "am" && reader.word(2)?.source.first?.isUppercase == true
        reader.position += 2
        return isGerman ? .mistaken(.halfDay(nil, whole)) : .clock(whole, nil)
    }

    private static func isRatio(_ reader: PhraseReader) -> Bool {
        ["ratio", "split", "odds", "mix", "mapping"].contains(reader.word(1)?.folded ?? "")
    }
}

/// Times of half a day.
enum HalfDay {
    /// Reads `9pm`, `9.14pm`.
    static func read(_ text: Substring) -> ClockWord? {
        var scanner = WordScanner(text)
        guard let hour = scanner.digits(1...2) else { return nil }
        var minute = 0
        if scanner.take(".") != nil {
            guard let number = scanner.digits(2...2) else { return nil }
            minute = number
        }
        guard let isAfternoon = isAfternoon(scanner.remainder) else { return nil }
        let whole = wholeDay(ClockReading(hour, minute), isAfternoon)
        return whole.map { .clock($0, nil) } ?? .mistaken(.halfDay(nil, nil))
    }

    /// Returns whether `am` or `pm` says afternoon; nil where the word is neither.
    static func isAfternoon(_ word: Substring) -> Bool? {
        switch word.lowercased() {
        case "am", "a.m.", "a.m": false
        case "pm", "p.m.", "p.m": true
        default: nil
        }
    }

    /// Returns whether the `a` or `p` of `1:58p` says afternoon; nil where it is anything else.
    static func isAfternoon(letter: Substring) -> Bool? {
        switch letter.lowercased() {
        case "a": false
        case "p": true
        default: nil
        }
    }

    /// Returns a time of half a day as one of the whole day; nil where the half day has no such
    /// time.
    static func wholeDay(_ clock: ClockReading, _ isAfternoon: Bool) -> ClockReading? {
        guard (1...12).contains(clock.hour), clock.isValid else { return nil }
        return ClockReading(clock.hour % 12 + (isAfternoon ? 12 : 0), clock.minute, clock.second)
    }
}

extension PhraseWord {
    /// Whether the word is probably what a number in front of it counts, as `pods` in `1430 pods`: a plural, a
    /// unit, or a word that goes with numbers.
    var isCounted: Bool {
        let word = folded
        if [
            "%", "of", "x", "percent", "per", "or", "more", "other", "times", "ms", "mb", "gb",
            "kb",
        ]
        .contains(word) {
            return true
        }
        return word.utf8.count > 3 && word.utf8.last == UInt8(ascii: "s")
            && !["this", "always", "as", "was", "has", "does", "thus", "its"].contains(word)
    }
}
