public import PostMortem

/// Which sessions of an archive are asked for.
public struct ArchiveFilter: Hashable, Sendable {
    /// Whether sessions that are not closed are asked for, too.
    public var includesOpen = false
    /// Services of which one must be affected, without regard to case; empty for any.
    public var services: [String] = []
    /// Severities of which it must have one, without regard to case; empty for any.
    public var severities: [String] = []
    /// The first day of incidents; nil for any.
    public var since: CalendarDate?
    /// The last day of incidents; nil for any.
    public var until: CalendarDate?
    /// Words that must all be somewhere in what is kept of the session, without regard to case.
    public var words: [String] = []

    /// Creates a filter that lets every closed session pass.
    public init() {}

    /// Returns whether a session is asked for.
    ///
    /// One without a date lies in no stretch of time.
    public func passes(_ session: ArchivedSession) -> Bool {
        guard includesOpen || session.isClosed else { return false }
        if let since { guard let date = session.date, date >= since else { return false } }
        if let until { guard let date = session.date, date <= until else { return false } }
        if !severities.isEmpty {
            guard let severity = session.severity?.lowercased(),
                severities.contains(where: { $0.lowercased() == severity })
            else { return false }
        }
        if !services.isEmpty {
            let affected = session.services.map { $0.lowercased() }
            guard services.contains(where: { affected.contains($0.lowercased()) }) else {
                return false
            }
        }
        return words.isEmpty || holdsWords(session)
    }

    private func holdsWords(_ session: ArchivedSession) -> Bool {
        let texts: [String] =
            session.row + session.actions.map(\.text)
            + [session.impact, session.problem].compactMap(\.self)
        // The sign between two texts is in no word, so that none is found across them.
        let text = Array(texts.joined(separator: "\n").lowercased().utf8)
        return words.allSatisfy { text.holds(Array($0.lowercased().utf8)) }
    }
}

extension [UInt8] {
    /// Returns whether other bytes are somewhere in these.
    fileprivate func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first else { return true }
        guard other.count <= count else { return false }
        return (0...(count - other.count)).contains { start in
            self[start] == first && self[start..<start + other.count].elementsEqual(other)
        }
    }
}
