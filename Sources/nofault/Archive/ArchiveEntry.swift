import Archive
import CommandLanguage
import PostMortem
import Shell
import WriteUp

/// One journal of a folder, read for the archive.
struct ArchiveEntry {
    /// What is kept of its session, as far as the journal is sound; nil where it has no record.
    let session: ArchivedSession?
    /// The head, for the cache; nil where the journal is damaged or its last record was cut short.
    let soundHead: String?
    /// Where the sound part begins and ends; nil where there is none.
    let extent: SessionCopies.Extent?
    /// Why the journal is not read to its end; nil where it is.
    let problem: Complaint?
    /// What is said of a last record that was cut short; nil where none was.
    let tornTail: String?

    /// Reads a journal.
    init(_ file: JournalFile) {
        let reading: SessionReading
        do { reading = try SessionReading(file.path, keepsRecords: false) } catch {
            (session, soundHead, extent, tornTail) = (nil, nil, nil, nil)
            problem = error
            return
        }
        problem = reading.damage
        tornTail = reading.tornTail
        soundHead = problem == nil && tornTail == nil ? reading.head?.sum : nil
        extent = SessionCopies.Extent(of: reading)
        session = reading.head.map { head in
            let row = LogRow(of: reading.session, head: head, journal: file.name)
            // Days are those of the session's own zone.
            func day(_ instant: Instant) -> CalendarDate {
                ReadingContext(reading.session, now: instant).today
            }
            return ArchivedSession(
                of: reading.session, journal: file.name, row: row.cells,
                closedOn: reading.session.outcome.map { day($0.closedAt) },
                doneOn: reading.session.doneTimes.mapValues(day))
        }
    }

    /// Returns what the cache keeps of it; nil where the journal is not sound to its end.
    ///
    /// The stamp is that of the listing, from before the reading: a journal that grew meanwhile is read again.
    func cached(as file: JournalFile) -> ArchiveCache.Entry? {
        guard let soundHead, let extent, let stamp = file.stamp, let session else { return nil }
        return ArchiveCache.Entry(
            stamp: stamp, origin: extent.origin, head: soundHead, session: session)
    }
}
