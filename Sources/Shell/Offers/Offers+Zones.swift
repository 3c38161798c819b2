import CommandLanguage
import PostMortem

// Lines that say whose clock the times are by.
extension Offers {
    /// `zone local`, `zone of this machine`: the zone that times are read in while nobody has stated one.
    func zoneOfMachine(_ line: String) -> Prefill? {
        let words = Hasty.words(line).dropFirst().map(\.bare)
        guard !words.isEmpty, words.contains(where: Hasty.here.contains),
            words.allSatisfy({ Hasty.here.contains($0) || Hasty.aroundZones.contains($0) })
        else { return nil }
        return offer("\(Verb.zone.word) \(session.incident.zone)")
    }

    /// `berlin time`, `all times in UTC`, `times are cet`, `we're in New York`, `UTC+1`: the zone that all times are in.
    ///
    /// - Returns: nil where the line says anything else, or names no zone.
    func zoned(_ words: [HastyWord]) -> Prefill? {
        let said = words.map { $0.bare.replacing("’", with: "'") }
        let names = words.filter { !Hasty.aroundZones.contains($0.bare) }
        guard session.phase == .prepare, (1...3).contains(names.count) else { return nil }
        let isAboutTime = !Hasty.zoneNouns.isDisjoint(with: said)
        let isPlace =
            said.count > 2 && ["we", "we're", "i'm"].contains(said[0])
            && said.contains("in")
        let isAlone = names.count == words.count && Hasty.isZoneAlone(names)
        guard isAboutTime || isPlace || isAlone else { return nil }
        let typed = names.map { String($0.typed) }.joined(separator: " ")
        let phrase = ZonePhrase(typed)
        guard phrase.source.count == typed.count else { return nil }
        switch phrase.zone {
        case .success(let zone): return offer("zone \(zone.name)")
        case .failure(let error):
            if let meant = error.replacement { return offer("zone \(meant)") }
            let lines = error.readings.compactMap { accepted("zone \($0)") }
            guard !lines.isEmpty else {
                return said.contains(where: { ["timezone", "tz", "timezones"].contains($0) })
                    ? unreadable("zone \(typed)") : nil
            }
            return Prefill(
                line: "zone \(typed)", hint: "Whichever is meant: " + lines.joined(separator: " · ")
            )
        }
    }
}

extension Hasty {
    /// What a line about the zone speaks of.
    fileprivate static let zoneNouns: Set<String> = [
        "time", "times", "timezone", "timezones", "tz", "zone", "clock", "clocks", "timestamps",
        "zeitzone", "zeit", "zeiten",
    ]

    /// What people call the zone of the machine that they sit at.
    fileprivate static let here: Set<String> = [
        "local", "localtime", "machine", "computer", "laptop", "system", "here", "default", "lokal",
        "hier", "mine",
    ]

    /// Words around the zone in such a line.
    fileprivate static let aroundZones: Set<String> = zoneNouns.union([
        "", "all", "are", "is", "in", "the", "our", "my", "we", "we're", "i'm", "use", "using",
        "here",
        "everything", "it's", "its", "on", "local", "standard", "set", "to", "as", "please", "be",
        "should", "alle", "sind",
    ])

    /// Whether a line is nothing but universal time, hours from it, or the short name of a zone.
    fileprivate static func isZoneAlone(_ words: [HastyWord]) -> Bool {
        guard words.count == 1, let word = words.first else { return false }
        return word.bare.wholeMatch(
            of: #/(utc|gmt)([+−–-][0-9]{1,2}(:?[0-9]{2})?)?|cest?|mesz?|[ecmp][sd]t|bst/#)
            != nil
    }
}
