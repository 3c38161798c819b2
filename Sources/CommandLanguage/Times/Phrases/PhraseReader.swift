import PostMortem

/// Reads the words at the beginning of a text as a time, from left to right.
struct PhraseReader {
    private let words: [PhraseWord]
    private let text: Substring
    /// How many words have been read.
    var position = 0
    /// Whether a `~`, or a word that means it, was among them.
    private(set) var isApproximate = false

    init(_ text: Substring) {
        self.text = text
        words = PhraseWord.first(of: text)
    }

    /// What was read, as typed.
    var source: Substring {
        guard let first = words.first, position > 0 else { return text[..<text.startIndex] }
        return text[first.source.startIndex..<words[min(position, words.count) - 1].source.endIndex]
    }

    /// The word that comes next, or another one behind it; nil behind the last.
    func word(_ ahead: Int = 0) -> PhraseWord? {
        let index = position + ahead
        return words.indices.contains(index) ? words[index] : nil
    }

    // MARK: The whole

    /// Reads the time.
    ///
    /// - Returns: nil where the text doesn't begin with one; ``source`` then means nothing.
    mutating func form() -> TimePhrase.Form? {
        while let word = word(), word.text.isEmpty, !word.source.isEmpty { position += 1 }
        if let word = word(), word.text == "–" || word.text == "—" {
            position += 1
            // The dash that says "no time", as some keyboards make it.
            return form() == nil ? nil : .mistaken(.dash)
        }
        let lead = self.lead()
        let start = position
        if let form = core(lead) { return form }
        position = start
        if let words = TimeInWords(&self, lead) {
            return .mistaken(.words(words.meant))
        }
        return UnreadFront.form(&self)
    }

    /// Reads `~`, `at`, `about` and their like.
    private mutating func lead() -> Lead {
        var lead = Lead.none
        while let word = word(), words.indices.contains(position + 1) {
            switch word.folded {
            case "at", "um": lead = max(lead, .at)
            case "~", "around", "about", "approximately", "approx", "roughly", "circa", "ca",
                "gegen",
                "c" where word.tail.contains("."):
                lead = word.folded == "~" ? max(lead, .tilde) : .about
                isApproximate = true
            case "since", "from", "until", "till", "before", "after", "by", "between":
                lead = .preposition
            default: return lead
            }
            position += 1
        }
        return lead
    }

    /// A word in front of a time.
    enum Lead: Comparable {
        /// None; or `~`; or `at`; or `about`, which can stand before any number.
        case none, tilde, at, about
        /// `since`, `until` and the like: with it, a time isn't when the entry happened.
        case preposition
    }

    private mutating func core(_ lead: Lead) -> TimePhrase.Form? {
        guard let first = word() else { return nil }
        var tilde = first.text
        if tilde.first == "~", tilde.contains(where: { $0 != "~" }) {
            isApproximate = true
            tilde = tilde.drop { $0 == "~" }
        }
        if lead == .none, let form = LabelledTime.form(&self, tilde) { return form }
        if lead <= .tilde, let relative = RelativeTime.form(tilde) {
            position += 1
            return relative
        }
        if let form = NumberedTime.form(tilde), lead < .at || lead == .about {
            position += 1
            return form
        }
        let form = daysAndClock(lead, first: tilde)
        guard lead == .preposition, case .clock(let day, let clock, _) = form else { return form }
        return .mistaken(.preposition(day, clock))
    }

    // MARK: Day, clock, zone

    private mutating func daysAndClock(_ lead: Lead, first: Substring) -> TimePhrase.Form? {
        let start = position
        var day: DayReading?
        switch DayPhrase.read(&self, first) {
        case .glued(let form): return withZone(form)
        case .either(let readings):
            var clock: ClockReading?
            if case .clock(let read, _) = ClockWord.read(&self, isDated: true) { clock = read }
            return .mistaken(.eitherDay(readings, clock))
        case .day(let read, let isSure):
            day = read
            let behindDay = position
            while let word = word(), ["at", "@", "-", "um", ""].contains(word.folded) {
                position += 1
            }
            switch ClockWord.read(&self, isDated: true) {
            case .clock(let clock, let zone): return withZone(.clock(read, clock, zone))
            case .mistaken(let mistake): return .mistaken(mistake.on(read))
            case nil:
                position = behindDay
                guard isSure else {
                    position = start
                    break
                }
                return .mistaken(.dayAlone(read))
            }
            day = nil
        case nil: break
        }
        switch ClockWord.read(&self, isDated: false, isLed: lead >= .at && lead <= .about, first) {
        case .clock(let clock, let zone): return withZone(.clock(day, clock, zone))
        case .mistaken(let mistake): return .mistaken(mistake)
        case nil: return nil
        }
    }

    /// Reads the zone behind a time that has none yet, and the year where it stands behind the time.
    private mutating func withZone(_ form: TimePhrase.Form) -> TimePhrase.Form {
        guard case .clock(var day, let clock, var zone) = form else { return form }
        let last = words[position - 1]
        // `10:50 in the evening` is no time of the morning; a day in front, as every printed time has, leaves no
        // doubt.
        if day == nil, zone == nil, !last.endsPart,
            let half = PartOfDay((0..<3).map { word($0)?.folded ?? "" }),
            half.length > 1, let meant = half.other(than: clock)
        {
            position += half.length
            return .mistaken(.halfDay(day, meant))
        }
        if zone == nil, !last.endsPart {
            switch ZoneWord.read(&self) {
            case .zone(let found): zone = found
            case .abbreviation(let name): return .mistaken(.zoneName(day, clock, name: name))
            case .unknown(let name): return .mistaken(.unknownZone(name))
            case .range: return .mistaken(.range(day, clock))
            case nil: break
            }
        }
        // `Wed Nov 25 13:58:01 UTC 2026`, as date(1) prints it.
        if let read = day, !read.hasYear, read.hasWeekday, let word = word(),
            let year = DayPhrase.year(word.text)
        {
            day = read.of(year)
            position += 1
        }
        return .clock(day, clock, zone)
    }
}

extension PhraseReader {
    /// What hasn't been read yet, as typed.
    var rest: Substring {
        guard let word = word() else { return text[text.endIndex...] }
        return text[word.source.startIndex...]
    }
}
