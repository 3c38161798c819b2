// The one use of full Foundation: FoundationEssentials knows no zone but UTC.
import Foundation

/// The zone rules of the machine: IANA names, and what a clock there is ahead of UTC.
enum ZoneDatabase {
    /// The rules of one zone.
    struct Zone: Hashable, Sendable {
        private let zone: TimeZone

        fileprivate init(_ zone: TimeZone) { self.zone = zone }

        /// Returns how many seconds the zone's clocks are ahead of UTC at so many seconds since
        /// 1970-01-01T00:00:00Z.
        func offset(atSeconds seconds: Int64) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
    }

    /// Returns the zone of exactly this name; nil where there is none.
    static func zone(named name: String) -> Zone? {
        // Foundation makes zones of "GMT+3" and the like, and then calls them otherwise.
        guard let zone = TimeZone(identifier: name), zone.identifier == name else { return nil }
        return Zone(zone)
    }

    /// The names that are offered as suggestions.
    ///
    /// Foundation lists some places under the name they had long ago, and still knows the present
    /// one.
    static let names: [String] = {
        let present = ["Asia/Kolkata", "Asia/Kathmandu", "Asia/Ho_Chi_Minh", "Asia/Yangon"]
        let known = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }
        return Array(Set(known).union(present)).sorted()
    }()
}
