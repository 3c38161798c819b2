import Archive
import OperatingSystem
import PostMortem
import Shell
import WriteUp

/// The sessions of a folder, each counted once: a copy of a journal, a second name of it, or a backup from an earlier
/// time is the same session.
///
/// A journal is a copy of another one where its last sound record stands at the same place in the other, for the sums
/// are a chain. The longest counts; among equals the one that is named for the session, else the first by name.
struct SessionCopies {
    /// Where the sound part of a journal ends, or a record in it.
    struct End: Hashable {
        /// The sum of its last record.
        let head: String
        /// Its length in bytes.
        let length: Int
    }

    /// Where the sound part of a journal begins and ends.
    struct Extent {
        /// The sum of its first record, which copies have alike and two sessions of one name don't.
        let origin: String
        /// Where it ends.
        let end: End

        /// Creates the extent of one that begins and ends so.
        init(origin: String, end: End) {
            self.origin = origin
            self.end = end
        }

        /// Creates the extent of a journal; nil where it has no record.
        init?(of reading: SessionReading) {
            guard let origin = reading.origin, let head = reading.head else { return nil }
            self.init(origin: origin, end: End(head: head.sum, length: reading.length))
        }
    }

    /// The most copies of one session, and the most sessions of one name, that are named one by one.
    private static let mostNamed = 3
    /// The most sessions and names of which copies and namesakes are named at all.
    private static let mostGroups = 5

    /// The sessions that count, in the order in which they came; no two have the same name.
    private(set) var counted: [ArchivedSession] = []
    /// What is said of copies and of names that two sessions have.
    private(set) var notes: [String] = []

    /// Finds out which sessions count.
    ///
    /// - Parameters:
    ///   - sessions: the sessions of all journals.
    ///   - files: the journals.
    ///   - extents: where the sound part of each begins and ends.
    ///   - deadline: when to look no further, as at the prompt: from then on the longest journal of a name stands for
    ///     all. Nil looks at all.
    init(
        _ sessions: [ArchivedSession], _ files: [JournalFile], _ extents: [FileName: Extent],
        until deadline: ContinuousClock.Instant? = nil
    ) {
        let files = Dictionary(
            files.map { (FileName($0.name), $0) }, uniquingKeysWith: { first, _ in first })
        // Copies have the first record alike, and with it the session's name.
        let groups = Dictionary(grouping: sessions) { FileName($0.name) }
        var taken = Set(groups.keys)
        var names: [FileName: String] = [:]
        var groupNotes: [[String]] = []
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 1 {
            let ordered = SessionCopies.ordered(group, extents)
            if let deadline, ContinuousClock.now > deadline {
                for session in ordered.dropFirst() { names[FileName(session.journal)] = "" }
                continue
            }
            let kept = leaveOutCopies(ordered, files, extents, &names)
            // Each name that is taken stands in the way of one other name only, so counting on is linear.
            var number = 1
            for (index, session) in kept.enumerated().dropFirst() {
                var name: String
                repeat {
                    number += 1
                    name = "\(session.name)-\(number)"
                } while !taken.insert(FileName(name)).inserted
                names[FileName(session.journal)] = name
                guard index <= SessionCopies.mostNamed else { continue }
                notes.append(
                    "Note: \(session.journal) and \(kept[0].journal) are two sessions of one name; "
                        + "\(session.journal) is called \(name) here.")
            }
            noteMore(kept.count - 1, "sessions have the name of \(kept[0].journal)")
            groupNotes.append(notes)
            notes = []
        }
        notes = groupNotes.prefix(SessionCopies.mostGroups).flatMap(\.self)
        let rest = groupNotes.count - SessionCopies.mostGroups
        if rest > 0 {
            notes.append("Note: \(rest) more sessions have copies here, or others of their name.")
        }
        counted = sessions.compactMap { session in
            guard let name = names[FileName(session.journal)] else { return session }
            return name.isEmpty ? nil : session.named(name, in: LogRow.idCell)
        }
    }

    /// Returns sessions of one name, those first that count rather than others.
    private static func ordered(
        _ sessions: [ArchivedSession], _ extents: [FileName: Extent]
    ) -> [ArchivedSession] {
        func rank(_ session: ArchivedSession) -> (Int, Int, FileName) {
            let name = FileName(session.journal)
            let stem = FileLocation(session.journal).name(without: Record.fileEnding)
            let isNamed = stem.map { PathText.shown($0) } == session.name
            return (-(extents[name]?.end.length ?? 0), isNamed ? 0 : 1, name)
        }
        return sessions.map { (rank: rank($0), session: $0) }
            .sorted { $0.rank < $1.rank }
            .map(\.session)
    }

    /// Finds the copies among sessions of one name, and gives them an empty one.
    ///
    /// Each journal that counts and begins as others do is read once, however many there are that could be its copies.
    ///
    /// - Returns: the sessions that count, in the same order.
    private mutating func leaveOutCopies(
        _ sessions: [ArchivedSession], _ files: [FileName: JournalFile],
        _ extents: [FileName: Extent], _ names: inout [FileName: String]
    ) -> [ArchivedSession] {
        let alike = Dictionary(
            grouping: sessions.compactMap { extents[FileName($0.journal)] }, by: \.origin)
        let lengths = alike.filter { $0.value.count > 1 }.mapValues {
            Set($0.map(\.end.length)).sorted()
        }
        var kept: [ArchivedSession] = []
        var originals: [End: ArchivedSession] = [:]
        var copies: [FileName: Int] = [:]
        for session in sessions {
            let name = FileName(session.journal)
            let extent = extents[name]
            if let original = extent.flatMap({ originals[$0.end] }) {
                names[name] = ""
                let count = copies[FileName(original.journal), default: 0] + 1
                copies[FileName(original.journal)] = count
                if count <= SessionCopies.mostNamed { note(session, original, files) }
                continue
            }
            kept.append(session)
            guard let lengths = extent.flatMap({ lengths[$0.origin] }) else { continue }
            for end in files[name]?.recordEnds(at: lengths) ?? [] where originals[end] == nil {
                originals[end] = session
            }
        }
        for session in kept {
            noteMore(
                copies[FileName(session.journal), default: 0],
                "journals are copies of \(session.journal)")
        }
        return kept
    }

    /// Says how many there are besides those that were named.
    private mutating func noteMore(_ count: Int, _ what: String) {
        let rest = count - SessionCopies.mostNamed
        if rest > 0 { notes.append("Note: \(rest) more \(what).") }
    }

    private mutating func note(
        _ copy: ArchivedSession, _ original: ArchivedSession, _ files: [FileName: JournalFile]
    ) {
        let (first, second) = (
            files[FileName(copy.journal)]?.stamp, files[FileName(original.journal)]?.stamp
        )
        let what =
            first != nil && first?.number == second?.number
            ? "is another name of"
            : first?.size == second?.size ? "is a copy of" : "is an earlier copy of"
        notes.append(
            "Note: \(copy.journal) \(what) \(original.journal); the session counts once, by \(original.journal)."
        )
    }
}
