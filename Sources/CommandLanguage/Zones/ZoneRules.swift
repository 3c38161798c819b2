public import PostMortem

/// What the clocks of one place are ahead of UTC, at any instant.
public struct ZoneRules: Hashable, Sendable {
    private enum Rules: Hashable, Sendable {
        case fixed(Int)
        case database(TZif)
    }

    /// The zone as it is recorded: an IANA name in its right spelling, `UTC`, or an offset as
    /// `+01:00`.
    public let name: String
    private let rules: Rules

    /// Coordinated universal time.
    public static let utc = ZoneRules(name: "UTC", rules: .fixed(0))

    private init(name: String, rules: Rules) {
        self.name = name
        self.rules = rules
    }

    /// Creates the rules of a zone from its name, in any case, or from an offset.
    ///
    /// - Parameter name: `Europe/Berlin`, `UTC`, `Z`, `+01:00`, `+0100`, `+01`.
    /// - Throws: a ``WordError`` of kind ``ParseError/Kind/notAZone`` for abbreviations, which
    ///   stand for several zones, and for names that the machine's zone database doesn't have.
    public init(_ name: some StringProtocol) throws(WordError) {
        let word = Substring(name)
        if ["utc", "z", "etc/utc"].contains(word.lowercased()) {
            self = .utc
        } else if let offset = OffsetReading(word) {
            self.init(offset: offset)
        } else if let found = Self.found(word) {
            self = found
        } else {
            throw Self.refusal(of: word)
        }
    }

    /// Creates the rules of an offset, which are the same all year.
    init(offset: OffsetReading) { self.init(offset: offset.seconds) }

    /// Creates the rules of an offset in seconds east of UTC, which are the same all year.
    init(offset: Int) {
        // The one spelling of an offset, +01:00, is the moment's.
        let moment = Moment(instant: Instant(seconds: 0), offset: offset)
        self.init(name: moment.offsetName, rules: .fixed(moment.offset))
    }

    /// Returns the seconds that the zone's clocks are ahead of UTC at an instant; negative west of
    /// it.
    public func offset(at instant: Instant) -> Int {
        switch rules {
        case .fixed(let offset): offset
        case .database(let zone): zone.offset(atSeconds: instant.seconds)
        }
    }

    /// Returns an instant with what the clock on the zone's walls is ahead of UTC then.
    public func moment(at instant: Instant) -> Moment {
        Moment(instant: instant, offset: offset(at: instant))
    }

    /// Finds a zone by its IANA name; nil where there is none, and for abbreviations.
    private static func found(_ word: Substring) -> ZoneRules? {
        guard word.contains("/") || !ZoneAbbreviation.isOne(word) else { return nil }
        // Nearly always it is spelled as it is recorded, and looking through the folders takes longer.
        let name = String(word)
        if let zone = ZoneDatabase.zone(named: name) {
            return ZoneRules(name: name, rules: .database(zone))
        }
        guard let name = ZoneDatabase.spelling(of: word), let zone = ZoneDatabase.zone(named: name)
        else { return nil }
        return ZoneRules(name: name, rules: .database(zone))
    }
}

extension ZoneRules {
    /// The names of zones that are worth offering, in alphabetical order; ``init(_:)`` takes others
    /// too.
    public static var offeredNames: [String] { ["UTC"] + ZoneDatabase.names }
}
