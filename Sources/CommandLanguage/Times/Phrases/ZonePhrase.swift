import PostMortem

/// What people type for a zone, in one word or several: `Europe/Berlin`, `−08:00`, `UTC +1`, `new york`, `berlin time`.
///
/// A name of the database, an offset and hours from UTC are read. What is near one of them is refused with it, and what
/// stands for several with all of them.
public struct ZonePhrase {
    /// The words that say the zone, as typed.
    public let source: Substring
    /// The zone, or why it is none.
    public let zone: Result<ZoneRules, WordError>

    /// Reads the zone at the beginning of a text; an empty text is no zone.
    public init(_ text: some StringProtocol) {
        let text = Substring(text)
        let words = text.split { $0 == " " || $0 == "\t" }
        let first = words.first ?? text
        let word = Self.folded(first)
        if words.count > 1, let zone = Self.offset("\(word)\(Self.folded(words[1]))") {
            // `UTC +1`
            source = text[first.startIndex..<words[1].endIndex]
            self.zone = .success(zone)
            return
        }
        do throws(WordError) {
            if let zone = Self.offset(word) {
                self.zone = .success(zone)
            } else {
                self.zone = .success(try ZoneRules(word))
            }
            source = first
            return
        } catch {
            let whole = words.last.map { text[first.startIndex..<$0.endIndex] } ?? first
            guard let meant = Self.meant(by: words.map(Self.folded), error) else {
                source = words.count > 1 && Self.isUnknown(error) ? whole : first
                self.zone = .failure(
                    source == first ? error : Self.unknown(source))
                return
            }
            source = whole
            self.zone = .failure(Self.refusal(of: whole, meaning: meant))
        }
    }

    /// A word with plain signs: people's minus signs and dashes, which in front of hours can be nothing else.
    private static func folded(_ word: Substring) -> String {
        var folded = PhraseWord.first(of: word).first.map { String($0.text) } ?? String(word)
        if let dash = folded.firstIndex(where: { "–—".contains($0) }),
            folded[folded.index(after: dash)...].first?.isNumber == true
        {
            folded.replaceSubrange(dash...dash, with: "-")
        }
        return folded
    }

    /// The zone of `UTC+1`, `gmt-03:30`; nil for what has no hours behind the name.
    private static func offset(_ word: String) -> ZoneRules? {
        guard word.contains(where: { "+-".contains($0) }),
            let offset = OffsetReading(universal: word)
        else { return nil }
        return ZoneRules(offset: offset)
    }

    // MARK: What is near one

    /// Returns the zones that words are near: `+1`, `berlin time`, `europe berlin`, `pacific`.
    private static func meant(by words: [String], _ error: WordError) -> [String]? {
        if let offset = words.first.flatMap(hours(in:)) { return [offset] }
        let core = words.map { $0.lowercased() }.filter { !fillers.contains($0) }
        guard !core.isEmpty, core.count < 5 else { return nil }
        if let zone = named[core.joined(separator: " ")] { return [zone] }
        guard words.count > 1 else { return nil }
        for joint in ["_", "/", "-", ""] {
            let name = core.joined(separator: joint)
            if let zone = try? ZoneRules(name) { return [zone.name] }
            if joint != "/", let zone = ZoneRules.city(name) { return [zone] }
        }
        // `europe new york`, `america los angeles`
        if core.count > 2,
            let zone = try? ZoneRules("\(core[0])/\(core[1...].joined(separator: "_"))")
        {
            return [zone.name]
        }
        guard core.count == 1 else { return nil }
        let one = ZonePhrase(core[0])
        switch one.zone {
        case .success(let zone): return [zone.name]
        case .failure(let error):
            let meant = error.readings + [error.replacement].compactMap(\.self)
            return meant.isEmpty ? nil : meant
        }
    }

    /// The offset of `+1`, `-8h`, `01:00`; nil for anything else.
    private static func hours(in word: String) -> String? {
        var scanner = WordScanner(word[...])
        let sign = scanner.take("+", "-") ?? "+"
        let isSigned = word.first == "+" || word.first == "-"
        guard let hour = scanner.digits(1...2), hour <= 14 else { return nil }
        var minute = 0
        if scanner.take(":") != nil {
            guard let number = scanner.digits(2...2), number < 60 else { return nil }
            minute = number
        } else if !isSigned {
            return nil
        }
        guard scanner.isAtEnd || ["h", "hr", "hrs", "hours"].contains(String(scanner.remainder))
        else { return nil }
        return "\(sign)\(padded(hour, to: 2)):\(padded(minute, to: 2))"
    }

    /// Words around the name of a zone that say nothing about which it is.
    private static let fillers: Set<String> = [
        "time", "times", "timezone", "zone", "tz", "in", "is", "the", "are", "standard", "local",
        "to",
    ]

    /// What people call the time of a large region that isn't named for a city, with the zone of most who do.
    private static let named: [String: String] = [
        "pacific": "America/Los_Angeles", "mountain": "America/Denver",
        "central": "America/Chicago", "eastern": "America/New_York",
        "us pacific": "America/Los_Angeles", "us eastern": "America/New_York",
        "us central": "America/Chicago", "us mountain": "America/Denver",
        "central european": "Europe/Berlin", "german": "Europe/Berlin",
        "germany": "Europe/Berlin", "british": "Europe/London", "uk": "Europe/London",
        "england": "Europe/London", "france": "Europe/Paris", "india": "Asia/Kolkata",
        "indian": "Asia/Kolkata", "japan": "Asia/Tokyo", "china": "Asia/Shanghai",
    ]

    private static func isUnknown(_ error: WordError) -> Bool {
        error.replacement == nil && error.readings.isEmpty
    }

    private static func unknown(_ words: Substring) -> WordError {
        WordError(
            .notAZone, "\(quoted(words)) is not a zone that this machine knows.",
            hints: [ZoneRules.example])
    }

    private static func refusal(of words: Substring, meaning zones: [String]) -> WordError {
        WordError(
            .notAZone, "\(quoted(words)) is not how a zone is written.",
            hints: ["Type \(ZoneRules.list(zones)) if you meant that."],
            replacement: zones.count == 1 ? zones.first : nil,
            readings: zones.count > 1 ? zones : [])
    }
}
