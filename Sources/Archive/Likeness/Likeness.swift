public import PostMortem

/// Finds the sessions of an archive that look like one at hand.
///
/// Two sessions are alike by what is rare in both. Each word weighs `(1 + ln count) · ln((n + 2) / (found in
/// + ½))`, the usual term frequency and inverse document frequency, and the wording's likeness is the
/// cosine between the two (Salton, Wong and Yang, "A Vector Space Model for Automatic Indexing", 1975).
/// Affected services are compared as sets, weighted by rarity as well. How both are put together, and
/// with what figures, is in `docs/archive.md`.
public struct Likeness: Sendable {
    /// A session that looks alike.
    public struct Match: Hashable, Sendable {
        /// The session.
        public let session: ArchivedSession
        /// How alike, 0 to 1.
        public let score: Double
        /// The services that both name, and the words that both use, the most telling first, as they stand
        /// in the session that was asked about.
        public let shared: [String]

        fileprivate var day: Int64 { session.date?.daysSince1970 ?? .min }
    }

    /// What counts as alike.
    public struct Threshold: Hashable, Sendable {
        /// The least score.
        public var score: Double
        /// What the same services add to the cosine at most.
        public var servicesWeight: Double
        /// The least cosine between the wordings, whatever the services.
        public var wording: Double
        /// How many words both must use at least.
        public var words: Int

        /// The figures that were chosen on the sample archive.
        public static let standard = Threshold(
            score: 0.2, servicesWeight: 0.05, wording: 0.08, words: 2)

        /// Creates a threshold.
        public init(score: Double, servicesWeight: Double, wording: Double, words: Int) {
            self.score = score
            self.servicesWeight = servicesWeight
            self.wording = wording
            self.words = words
        }
    }

    private let sessions: [ArchivedSession]
    private let threshold: Threshold
    /// In how many sessions each word is.
    private let found: [UInt64: Int]
    /// In how many sessions each service is.
    private let foundServices: [String: Int]

    /// Counts the words of an archive.
    public init(among sessions: [ArchivedSession], threshold: Threshold = .standard) {
        self.sessions = sessions
        self.threshold = threshold
        var found: [UInt64: Int] = [:]
        var foundServices: [String: Int] = [:]
        for session in sessions {
            var previous: UInt64?
            for word in session.words where word != previous {
                found[word, default: 0] += 1
                previous = word
            }
            for service in Likeness.services(of: session.services) {
                foundServices[service, default: 0] += 1
            }
        }
        self.found = found
        self.foundServices = foundServices
    }

    /// Returns the sessions that look like one that is no part of the archive, the most alike first.
    public func matches(of session: Session) -> [Match] {
        matches(wordings: Wordings(of: session), services: session.incident.services)
    }

    /// Returns the sessions that look like a wording and services, the most alike first.
    public func matches(wordings: Wordings, services: [String]) -> [Match] {
        let asked = Dictionary(
            wordings.counts.map { (Fingerprint.of($0.key), $0) }, uniquingKeysWith: { $1 })
        let weights = Dictionary(
            asked.map { ($0.key, weight(of: $0.value.value, foundIn: $0.key)) },
            uniquingKeysWith: { $1 })
        let length = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let askedServices = Likeness.services(of: services)
        guard length > 0 else { return [] }

        return
            sessions
            .compactMap { session -> Match? in
                var product = 0.0
                var square = 0.0
                var shared: [(word: String, weight: Double)] = []
                forEachWord(of: session) { hash, weight in
                    square += weight * weight
                    guard let mine = weights[hash], let word = asked[hash]?.key else { return }
                    product += mine * weight
                    shared.append((word, mine * weight))
                }
                guard shared.count >= threshold.words, square > 0 else { return nil }
                let wording = product / (length * square.squareRoot())
                guard wording >= threshold.wording else { return nil }
                let theirs = Likeness.services(of: session.services)
                let score = min(
                    1, wording + threshold.servicesWeight * overlap(askedServices, theirs))
                guard score >= threshold.score else { return nil }
                let words = shared.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
                return Match(
                    session: session, score: score,
                    shared: askedServices.intersection(theirs).sorted()
                        + words.map { wordings.texts[$0.word] ?? $0.word })
            }
            // Of equally alike ones the latest is of most use.
            .sorted {
                ($1.score, $1.day, $0.session.journal) < ($0.score, $0.day, $1.session.journal)
            }
    }

    /// Calls back with each word of a session once, and its weight.
    private func forEachWord(of session: ArchivedSession, _ body: (UInt64, Double) -> Void) {
        let words = session.words
        var index = 0
        while index < words.count {
            var end = index + 1
            while end < words.count, words[end] == words[index] { end += 1 }
            body(words[index], weight(of: end - index, foundIn: words[index]))
            index = end
        }
    }

    private func weight(of count: Int, foundIn hash: UInt64) -> Double {
        (1 + Logarithm.natural(Double(count))) * rarity(found[hash] ?? 0)
    }

    /// Returns what something weighs that is in so many sessions.
    private func rarity(_ count: Int) -> Double {
        Logarithm.natural(Double(sessions.count + 2) / (Double(count) + 0.5))
    }

    /// Returns how much of two sets of services is in both, by weight, 0 to 1.
    private func overlap(_ first: Set<String>, _ second: Set<String>) -> Double {
        let either = first.union(second)
        guard !either.isEmpty else { return 0 }
        func weight(_ services: Set<String>) -> Double {
            services.reduce(0) { $0 + rarity(foundServices[$1] ?? 0) }
        }
        return weight(first.intersection(second)) / weight(either)
    }

    private static func services(of names: [String]) -> Set<String> {
        Set(names.map { $0.lowercased() })
    }
}
