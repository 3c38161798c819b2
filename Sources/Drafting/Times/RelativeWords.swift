/// Times that count from now: `3 days ago`, `25 min`, `51m`, `3h12m`.
enum RelativeWords {
    /// Returns the seconds, to the unit that is written; nil where a text is no such time.
    static func seconds(_ text: String) -> Int? {
        var rest = text.trimmedBlanks.lowercased()
        if ["now", "just now", "jetzt", "gerade eben"].contains(rest) { return 0 }
        var isSaid = rest.hasSuffix(" ago")
        rest = rest.without(suffix: " ago")
        if rest.hasPrefix("vor ") {
            rest = rest.without(prefix: "vor ")
            isSaid = true
        }
        rest = rest.replacing("about ", with: "").replacing(" and ", with: ", ")
        var scanner = ByteScanner(rest)
        var total = 0
        var pieces = 0
        while !scanner.isAtEnd {
            guard let number = scanner.digits(1...5) else { return nil }
            let blanks = scanner.skipBlanks()
            let (word, size) = scanner.letters()
            guard size > 0, let unit = units[word], blanks == 0 || word.count > 1 || isSaid else {
                return nil
            }
            scanner.position += size
            scanner.take(UInt8(ascii: "."))
            scanner.take(UInt8(ascii: ","))
            scanner.skipBlanks()
            total += number * unit
            pieces += 1
        }
        return pieces > 0 ? total : nil
    }

    private static let units: [String: Int] = {
        var units: [String: Int] = [:]
        for (size, names) in [
            (1, ["s", "sec", "secs", "second", "seconds", "sek", "sekunden"]),
            (60, ["m", "min", "mins", "minute", "minutes", "minuten"]),
            (3600, ["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"]),
            (86_400, ["d", "day", "days", "tag", "tagen", "tage"]),
            (7 * 86_400, ["w", "week", "weeks", "woche", "wochen"]),
        ] {
            for name in names { units[name] = size }
        }
        return units
    }()
}
