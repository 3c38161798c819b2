/// The zone as a word of its own behind a time: `+01:00`, `Z`, `UTC`, `UTC+1`, `Europe/Berlin`.
enum ZoneWord {
    /// A zone.
    case zone(TimePhrase.Zone)
    /// A short name that stands for several zones, in capitals.
    case abbreviation(String)
    /// Something that is meant as a zone, and is none that this machine knows.
    case unknown(String)
    /// The end of a stretch of time.
    case range

    /// Reads the zone that comes next; nil, and nothing, where it is none.
    static func read(_ reader: inout PhraseReader) -> ZoneWord? {
        guard let word = reader.word(), let found = found(word, &reader) else { return nil }
        reader.position += 1
        // `+0000 (UTC)`: mail programs say an offset's name behind it (RFC 5322 §3.3).
        if case .zone(.offset) = found, let comment = reader.word(), comment.source.first == "(",
            comment.source.last == ")", ZoneAbbreviation.isOne(comment.text)
        {
            reader.position += 1
        }
        return found
    }

    private static func found(_ word: PhraseWord, _ reader: inout PhraseReader) -> ZoneWord? {
        let text = word.text
        if text == "Z" || text == "z" { return .zone(.offset(.utc)) }
        if let sign = text.first, sign == "+" || sign == "-" {
            guard let offset = OffsetReading(text) else {
                // `-5`
                let isHour = text.utf8.count == 2 && text.dropFirst().allSatisfy(\.isNumber)
                let counts = reader.word(1)?.isCounted == true
                return isHour && !counts ? .unknown(String(text)) : nil
            }
            if text.contains(":") { return .zone(.offset(offset)) }
            // Without a colon it may be a number.
            let isLikely = abs(offset.seconds) <= 14 * 3600 && offset.seconds % 900 == 0
            let counts = reader.word(1)?.isCounted == true
            if text.utf8.count == 5, isLikely, !counts { return .zone(.offset(offset)) }
            return isLikely ? .unknown(String(text)) : nil
        }
        if let offset = OffsetReading(universal: text) {
            // `UTC +1`
            if offset == .utc, ZoneAbbreviation.isUniversal(text), let next = reader.word(1),
                let sum = OffsetReading(universal: text + next.text), sum != .utc,
                reader.word(2)?.isCounted != true
            {
                reader.position += 1
                return .zone(.offset(sum))
            }
            return .zone(.offset(offset))
        }
        if text.contains("/") {
            guard let area = text.split(separator: "/").first, areas.contains(area.lowercased())
            else { return nil }
            guard let rules = try? ZoneRules(text) else { return .unknown(String(text)) }
            return .zone(.named(rules))
        }
        if ["eastern", "central", "mountain", "pacific"].contains(word.folded),
            reader.word(1)?.folded == "time"
        {
            reader.position += 1
            return .unknown("\(text) time")
        }
        // `EST5EDT`, which is a file of the database, and means New York only in some years.
        let isRule =
            text.utf8.count == 7 && text.contains(where: \.isNumber)
            && ZoneAbbreviation.isKnown(text.prefix(3)) && ZoneAbbreviation.isKnown(text.suffix(3))
        return isRule || ZoneAbbreviation.isKnown(text) ? .abbreviation(text.uppercased()) : nil
    }

    /// What the names of zones begin with (tz database, "Names of timezones").
    private static let areas: Set<String> = [
        "africa", "america", "antarctica", "arctic", "asia", "atlantic", "australia", "europe",
        "indian", "pacific", "etc", "us", "canada", "brazil", "chile", "mexico",
    ]
}
