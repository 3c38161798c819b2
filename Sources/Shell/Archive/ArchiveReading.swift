package import Archive
import Journal
import PostMortem

/// The sessions of a folder of journals, always as the journals say: from the cache where it still holds, else
/// read.
package struct ArchiveReading {
    /// The sessions, by the journal's name.
    package private(set) var sessions: [ArchivedSession] = []
    /// The sessions whose journals are damaged, as far as those are sound; they are among ``sessions``.
    package private(set) var unsound: Set<String> = []
    /// What is wrong with journals, each with its name in it.
    private(set) var problems: [Complaint] = []
    /// What else is said of journals: torn tails, and who writes one at the moment.
    private(set) var notes: [String] = []
    /// Whether somebody writes one of the journals.
    private(set) var hasHeldJournal = false
    /// How many journals were left out because time was up.
    private(set) var unread = 0

    /// From so many journals read anew on, the cache is written: fewer are sooner read than it is.
    private static let worthKeeping = 24

    /// Reads a folder.
    ///
    /// - Parameters:
    ///   - folder: the folder.
    ///   - cacheRoot: the folder for caches; nil uses none.
    ///   - limit: how long to read journals that the cache doesn't hold, those changed last first; nil reads all.
    ///   - announce: called with how many journals have to be read, before they are.
    /// - Throws: a complaint where the folder can't be listed.
    package init(
        _ folder: String, cacheRoot: String?, within limit: Duration? = nil,
        announce: (Int) -> Void = { _ in }
    ) throws(Complaint) {
        let begin = ContinuousClock.now
        let files = try JournalFile.list(in: folder)
        let place =
            files.count < ArchiveReading.worthKeeping
            ? nil : CacheFile(of: folder, under: cacheRoot)
        var kept = ArchiveReading.current(place?.read() ?? ArchiveCache(), files)
        var stale = files.filter { kept.entries[$0.name] == nil }
        announce(stale.count)
        if limit != nil {
            stale.sort { ($0.stamp?.modified ?? 0) > ($1.stamp?.modified ?? 0) }
        }
        var found = kept.entries.mapValues(\.session)
        let known = kept.entries.count
        for (index, file) in stale.enumerated() {
            if let limit, ContinuousClock.now - begin > limit {
                unread = stale.count - index
                break
            }
            let entry = ArchiveEntry(file)
            found[file.name] = entry.session
            note(entry)
            kept.entries[file.name] = entry.cached(as: file)
        }
        sessions = files.compactMap { found[$0.name] }
        noteHolders(of: files)
        if kept.entries.count - known >= ArchiveReading.worthKeeping { place?.write(kept) }
    }

    /// Returns what of a cache still holds: the entries whose journals have the same stamp and end with the
    /// same head.
    private static func current(_ cache: ArchiveCache, _ files: [JournalFile]) -> ArchiveCache {
        var current = ArchiveCache()
        for file in files {
            guard let entry = cache.entries[file.name], entry.stamp == file.stamp,
                file.ends(with: entry.head)
            else { continue }
            current.entries[file.name] = entry
        }
        return current
    }

    /// Keeps what is wrong with a journal, to be said once all are read.
    private mutating func note(_ entry: ArchiveEntry) {
        if let problem = entry.problem {
            problems.append(problem)
            if let name = entry.session?.name { unsound.insert(name) }
        }
        if let tornTail = entry.tornTail { notes.append(tornTail) }
    }

    /// Finds out which journals are being written.
    private mutating func noteHolders(of files: [JournalFile]) {
        for file in files where file.hasNote {
            guard let process = JournalHolder.process(holding: file.path) else { continue }
            hasHeldJournal = true
            notes.append(
                "Note: \(file.path) is being written by process \(process); it counts as it is now."
            )
        }
    }

    /// Says on standard error what is wrong with journals, and how that ends the process.
    package func finish(_ output: Output) -> Complaint.Status {
        output.complain(notes.flatMap { Wrapping.current.lines($0, behind: "") })
        for problem in problems { output.complain(problem.lines) }
        return problems.isEmpty && !hasHeldJournal ? .done : .corrupt
    }
}
