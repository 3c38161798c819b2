import Archive
import Journal
import OperatingSystem
import PostMortem
import Screen
import Shell
import Synchronization

/// The sessions of a folder of journals, always as the journals say: from the cache where it still holds, else
/// read.
struct ArchiveReading {
    /// The sessions, by the journal's name, copies of journals among them.
    private(set) var sessions: [ArchivedSession] = []
    /// The sessions, each once: see ``SessionCopies``.
    private(set) var counted: [ArchivedSession] = []
    /// The names of the journals that are damaged; what is sound of their sessions is among ``sessions``.
    private(set) var unsound: Set<String> = []
    /// What is wrong with journals, each with its name in it, and how many more there are.
    var problems: [Complaint] {
        wrong.said {
            Complaint(
                "\($0) more journals are damaged or left out.",
                hints: ["See each of them: nofault verify \(folder)"], status: .corrupt)
        }
    }
    /// What else is said of journals: torn tails, copies, links, and who writes one at the moment.
    var notes: [String] {
        torn.said { "Note: \($0) more journals end in a record that was cut short." } + copied
            + linked.said { "Note: \($0) more are links to journals of this folder." }
            + held.said { "Note: \($0) more journals are being written." }
    }
    /// Whether somebody writes one of the journals.
    private(set) var hasHeldJournal = false
    /// How many journals were left out because time was up.
    private(set) var unread = 0

    private let folder: String
    private var wrong = CappedList<Complaint>()
    private var torn = CappedList<String>()
    private var copied: [String] = []
    private var linked = CappedList<String>()
    private var held = CappedList<String>()

    /// From so many journals read anew on, the cache is written: fewer are sooner read than it is.
    private static let worthKeeping = 24

    /// The most bytes of a journal that is read where there is a limit of time, as at the prompt: a whole meeting
    /// has 34 KB.
    private static let longestInPassing = 4 << 20
    /// The most bytes of a journal that is read at all: a thousand meetings.
    private static let longest = 64 << 20

    /// Reads a folder.
    ///
    /// - Parameters:
    ///   - folder: the folder.
    ///   - cacheRoot: the folder for caches; nil uses none.
    ///   - limit: how long to read journals that the cache doesn't hold, those changed last first, and to look for
    ///     copies; nil reads all.
    ///   - advance: called before each journal that has to be read, and behind the last: with how many are read, and
    ///     how many there are of them.
    /// - Throws: a complaint where the folder can't be listed.
    init(
        _ folder: String, cacheRoot: String?, within limit: Duration? = nil,
        advance: (_ read: Int, _ all: Int) -> Void = { _, _ in }
    ) throws(Complaint) {
        self.folder = folder
        let begin = ContinuousClock.now
        let all = try JournalFile.list(in: folder)
        let files = all.filter { !$0.isLink }
        let place =
            files.count < ArchiveReading.worthKeeping
            ? nil : CacheFile(of: folder, under: cacheRoot)
        var known = Known(ArchiveReading.current(place?.read() ?? ArchiveCache(), files))
        let cached = known.cache.entries.count
        let stale = files.filter { known.cache.entries[FileName($0.name)] == nil }
        if let limit {
            readInPassing(stale, until: begin + limit, into: &known)
        } else {
            readAll(stale, into: &known, advance)
        }
        sessions = files.compactMap { known.sessions[FileName($0.name)] }
        let copies = SessionCopies(sessions, files, known.extents, until: limit.map { begin + $0 })
        counted = copies.counted
        copied = copies.notes
        let links = JournalLinks(all.filter(\.isLink).map(\.path), among: files.map(\.path))
        for note in links.notes { linked.add(note) }
        for problem in links.problems { wrong.add(problem) }
        noteHolders(of: files)
        if known.cache.entries.count - cached >= ArchiveReading.worthKeeping {
            place?.write(known.cache)
        }
    }

    /// What is known of journals, by their names.
    private struct Known {
        /// What the cache keeps.
        private(set) var cache: ArchiveCache
        /// The sessions.
        private(set) var sessions: [FileName: ArchivedSession]
        /// Where the sound part of each begins and ends.
        private(set) var extents: [FileName: SessionCopies.Extent]

        /// Knows what still holds of a cache.
        init(_ cache: ArchiveCache) {
            self.cache = cache
            sessions = cache.entries.mapValues(\.session)
            extents = cache.entries.mapValues {
                .init(origin: $0.origin, end: .init(head: $0.head, length: $0.stamp.size))
            }
        }

        /// Takes what was read of a journal.
        mutating func take(_ entry: ArchiveEntry, of file: JournalFile) {
            let name = FileName(file.name)
            sessions[name] = entry.session
            extents[name] = entry.extent
            cache.entries[name] = entry.cached(as: file)
        }
    }

    /// Reads journals, those changed last first, until time is up; long ones are left for whoever has time.
    private mutating func readInPassing(
        _ files: [JournalFile], until end: ContinuousClock.Instant, into known: inout Known
    ) {
        let files = files.sorted { ($0.stamp?.modified ?? 0) > ($1.stamp?.modified ?? 0) }
        for (index, file) in files.enumerated() {
            guard ContinuousClock.now <= end else {
                unread += files.count - index
                return
            }
            guard file.size <= ArchiveReading.longestInPassing else {
                unread += 1
                continue
            }
            let entry = ArchiveEntry(file)
            note(entry)
            known.take(entry, of: file)
        }
    }

    /// Reads journals, as many at a time as there are processors.
    private mutating func readAll(
        _ files: [JournalFile], into known: inout Known, _ advance: (Int, Int) -> Void
    ) {
        let files = files.filter { isOfASession($0) }
        // Long ones one at a time: what each takes of memory doesn't add up.
        let isAlone = Mutex(())
        var count = 0
        Batches.forEach(files) { file in
            file.size > ArchiveReading.longestInPassing
                ? isAlone.withLock { _ in ArchiveEntry(file) } : ArchiveEntry(file)
        } _: { file, entry in
            advance(count, files.count)
            count += 1
            note(entry)
            known.take(entry, of: file)
        }
        advance(files.count, files.count)
    }

    /// Returns whether a journal can be one of a session; what is far too large is left out, and said so.
    private mutating func isOfASession(_ file: JournalFile) -> Bool {
        guard file.size > ArchiveReading.longest else { return true }
        wrong.add(
            Complaint(
                "\(file.path) is left out: it is larger than any session, \(file.size >> 20) MiB.",
                hints: ["Look at it by itself: nofault verify \(file.path)"], status: .corrupt))
        return false
    }

    /// Returns what of a cache still holds: the entries whose journals have the same stamp and end with the
    /// same head.
    private static func current(_ cache: ArchiveCache, _ files: [JournalFile]) -> ArchiveCache {
        var current = ArchiveCache()
        for file in files {
            guard let entry = cache.entries[FileName(file.name)], entry.stamp == file.stamp,
                file.ends(with: entry.head)
            else { continue }
            current.entries[FileName(file.name)] = entry
        }
        return current
    }

    /// Keeps what is wrong with a journal, to be said once all are read.
    private mutating func note(_ entry: ArchiveEntry) {
        if let problem = entry.problem {
            wrong.add(problem)
            if let journal = entry.session?.journal { unsound.insert(journal) }
        }
        if let tornTail = entry.tornTail { torn.add(tornTail) }
    }

    /// Finds out which journals are being written.
    private mutating func noteHolders(of files: [JournalFile]) {
        for file in files where file.hasNote {
            guard let holder = JournalHolder(of: file.path) else { continue }
            hasHeldJournal = true
            let process = holder.process.map { "process \($0)" } ?? "another process"
            held.add(
                "Note: \(file.path) is being written by \(process); it counts as it is now.")
        }
    }

    /// Says on standard error what is wrong with journals, and how that ends the process.
    func finish(_ output: Output) -> Complaint.Status {
        output.complain(notes.flatMap { Wrapping.current.lines($0, behind: "") })
        for problem in problems { output.complain(problem.lines) }
        return wrong.isEmpty && !hasHeldJournal ? .done : .corrupt
    }
}
