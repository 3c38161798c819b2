import PostMortem

/// The zone that the machine is set to, under a name that can be recorded.
///
/// What counts is what date(1) shows: the clock of the C library. A name is only believed where the zone of that
/// name shows the same; without one, the database is searched for a zone that does. So `TZ` in the forms of
/// POSIX.1-2024 §8.3, and `/etc/localtime` as a link, a copy or a mount, all come to a zone's name, `UTC` or an
/// offset. Where nothing fits, the zone is unknown, and has to be stated.
public struct MachineZone: Sendable {
    /// The rules; nil where no zone shows what the machine's clock does.
    public let rules: ZoneRules?
    /// What the machine says, for people: `TZ=CET-1CEST`, `/etc/localtime`.
    public let setting: String
    /// Whether the rules fit only for two months either way, since some months have other rules.
    public let fitsOnlyNow: Bool

    /// Where a machine keeps its zone.
    struct Setting {
        /// The value of `TZ`; nil where it is not set.
        var environment: String?
        /// Whether `TZ` is a name, a file or a rule, rather than a word that means nothing.
        var isSound = true
        /// The names that the machine goes by, likelier ones first: of `TZ`, of the file that
        /// `/etc/localtime` leads to, of the files of the database that are the same, of `/etc/timezone`.
        var names: [String] = []
    }

    /// Finds the zone.
    ///
    /// - Parameters:
    ///   - setting: what the machine says.
    ///   - now: the present.
    ///   - clock: what the machine's clock is ahead of UTC at an instant, in seconds, and its short name.
    init(
        _ setting: Setting, now: Instant,
        clock: @escaping (Instant) -> (offset: Int, abbreviation: String)
    ) {
        self.setting = setting.environment.map { "TZ=\($0)" } ?? "/etc/localtime"
        guard setting.isSound else {
            rules = nil
            fitsOnlyNow = false
            return
        }
        let search = ZoneSearch(now: now, clock: clock)
        let named = setting.names.lazy.compactMap { try? ZoneRules($0) }
        let isFile = setting.environment == nil
        var found = search.first(of: named, .years)
        // A rule of `TZ` without seasons is an offset; a file is better called by a name.
        if !isFile { found = found ?? search.fixed }
        found = found ?? search.best(.decades)
        found = found ?? search.fixed
        found = found ?? search.best(.years)
        fitsOnlyNow = found == nil
        rules = found ?? search.best(.months)
    }
}

/// Looks for the zone whose clocks show what the machine's does.
private struct ZoneSearch {
    /// How long two clocks have to agree.
    enum Reach {
        /// From 1990 to 2037, in which no rules of the C library end.
        case decades
        /// From two years ago to five ahead.
        case years
        /// Two months either way.
        case months
    }

    let now: Instant
    let clock: (Instant) -> (offset: Int, abbreviation: String)
    private static let day: Int64 = 86_400

    /// Returns what the machine's clock is ahead of UTC at instants that a reach has.
    private func samples(_ reach: Reach) -> [(instant: Instant, offset: Int)] {
        let (back, ahead, step): (Int64, Int64, Int) =
            switch reach {
            case .decades: (now.seconds - 631_152_000, 2_145_916_800 - now.seconds, 432_000)
            case .years: (730 * Self.day, 1826 * Self.day, 86_400)
            case .months: (60 * Self.day, 60 * Self.day, 21_600)
            }
        return stride(from: now.seconds - back, through: now.seconds + ahead, by: step).map {
            let instant = Instant(seconds: $0)
            return (instant, clock(instant).offset)
        }
    }

    /// The machine's offset where it is the same for years; `UTC` where it is none.
    var fixed: ZoneRules? {
        let offsets = Set(samples(.years).map(\.offset))
        guard let only = offsets.first, offsets.count == 1 else { return nil }
        return only == 0 ? .utc : ZoneRules(offset: only)
    }

    /// Returns the first of several zones whose clocks show the same.
    func first(of zones: some Sequence<ZoneRules>, _ reach: Reach) -> ZoneRules? {
        let samples = samples(reach)
        return zones.first { zone in
            samples.allSatisfy { zone.offset(at: $0.instant) == $0.offset }
        }
    }

    /// Returns the zone of the database that fits, a well-known one where several do.
    func best(_ reach: Reach) -> ZoneRules? {
        let seasons = [now.seconds, now.seconds + 182 * Self.day]
        let wellKnown = seasons.flatMap {
            ZoneAbbreviation.zones(of: clock(Instant(seconds: $0)).abbreviation)
        }
        let areas = ["Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/"]
        let others = ZoneDatabase.names.sorted { first, second in
            func rank(_ name: String) -> Int {
                areas.firstIndex { name.hasPrefix($0) } ?? areas.count
            }
            return (rank(first), first) < (rank(second), second)
        }
        return first(of: (wellKnown + others).lazy.compactMap { try? ZoneRules($0) }, reach)
    }
}
