import Archive
import Journal
import OperatingSystem
import PostMortem
import Screen
import Shell

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
    private var wrong = Few<Complaint>()
    private var torn = Few<String>()
    private var copied: [String] = []
    private var linked = Few<String>()
    private var held = Few<String>()

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
        var kept = ArchiveReading.current(place?.read() ?? ArchiveCache(), files)
        var stale = files.filter { kept.entries[FileName($0.name)] == nil }
        if limit != nil {
            stale.sort { ($0.stamp?.modified ?? 0) > ($1.stamp?.modified ?? 0) }
        }
        var found = kept.entries.mapValues(\.session)
        var ends = kept.entries.mapValues {
            SessionCopies.End(head: $0.head, length: $0.stamp.size)
        }
        let known = kept.entries.count
        for (index, file) in stale.enumerated() {
            advance(index, stale.count)
            if let limit, ContinuousClock.now - begin > limit {
                unread += stale.count - index
                break
            }
            let size = file.stamp?.size ?? 0
            if limit != nil, size > ArchiveReading.longestInPassing {
                unread += 1
                continue
            }
            guard size <= ArchiveReading.longest else {
                wrong.add(
                    Complaint(
                        "\(file.path) is left out: it is larger than any session, \(size >> 20) MiB.",
                        hints: ["Look at it by itself: nofault verify \(file.path)"],
                        status: .corrupt))
                continue
            }
            let entry = ArchiveEntry(file)
            found[FileName(file.name)] = entry.session
            ends[FileName(file.name)] = entry.end
            note(entry)
            kept.entries[FileName(file.name)] = entry.cached(as: file)
        }
        advance(stale.count, stale.count)
        sessions = files.compactMap { found[FileName($0.name)] }
        let copies = SessionCopies(sessions, files, ends, until: limit.map { begin + $0 })
        counted = copies.counted
        copied = copies.notes
        let links = JournalLinks(all.filter(\.isLink).map(\.path), among: files.map(\.path))
        for note in links.notes { linked.add(note) }
        for problem in links.problems { wrong.add(problem) }
        noteHolders(of: files)
        if kept.entries.count - known >= ArchiveReading.worthKeeping { place?.write(kept) }
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
