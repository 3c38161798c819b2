package import OperatingSystem
public import PostMortem

/// Brings a damaged journal back: keeps every whole record that the chain vouches for, takes out everything
/// else, and keeps the whole original beside it.
public enum Repair {
    /// Foreign bytes that a repair takes out.
    public struct Foreign: Hashable, Sendable {
        /// Where they start, in bytes from the start of the journal.
        public let offset: Int
        /// How many there are.
        public let count: Int
        /// How they begin, in characters that are safe to print.
        public let excerpt: String
    }

    /// What a repair does.
    public struct Plan: Hashable, Sendable {
        /// The journal's path, as given.
        public let path: String
        /// How far the journal is sound as it lies, and why no further.
        public let extent: JournalExtent
        /// How many records there are afterwards.
        public let records: Int
        /// How many bytes a repair takes out.
        public let cut: Int
        /// What is taken out, in order; the carriage returns in front of line feeds and a byte order mark are
        /// counted apart.
        public let foreign: [Foreign]
        /// How many line feeds had a carriage return in front.
        public let carriageReturns: Int
        /// Whether a byte order mark stands in front.
        public let hasByteOrderMark: Bool

        /// Whether records stay that lie behind the first place that isn't sound.
        public var bringsBack: Bool { records > extent.count }
    }

    /// What a repair has done.
    public struct Outcome: Hashable, Sendable {
        /// How many bytes were taken out.
        public let cut: Int
        /// The name of the file that keeps the whole original, in the journal's folder.
        public let kept: String

        /// The event that says so in the journal, for the caller to record.
        public var event: Event { .recovered(bytes: cut, kept: kept) }
    }

    /// Tells what a repair would do, and changes nothing.
    ///
    /// - Returns: nil where the journal is sound.
    /// - Throws: ``JournalError`` where there is no journal, or where what is wrong is only that the
    ///   journal is of a newer nofault: cutting that off would lose good records.
    public static func plan(_ path: String) throws(JournalError) -> Plan? {
        try plan(path, in: .live)
    }

    /// Does what a plan says.
    ///
    /// - Parameters:
    ///   - plan: what to do; it must still be so.
    ///   - now: when, for the name of the copy, `NAME.damaged-TIME`.
    /// - Returns: what was taken out and where the original is.
    /// - Throws: ``JournalError`` where the journal is locked, has changed since, or a call fails. The
    ///   journal is then as it was, or as the plan says, or has fewer records; the copy has all of them.
    public static func perform(_ plan: Plan, at now: Instant) throws(JournalError) -> Outcome {
        try perform(plan, at: now, in: .live)
    }

    /// Tells what a repair would do, by system calls that can be replaced.
    package static func plan(_ path: String, in system: FileSystem) throws(JournalError) -> Plan? {
        guard try JournalOpening.isPresent(path, in: system) else {
            throw JournalError(path, .missing)
        }
        let file: OpenFile
        do throws(SystemError) { file = try OpenFile(path, .reading, in: system) } catch {
            throw JournalError(path, error.isMissing ? .missing : .unreadable(error))
        }
        return try examine(file)?.plan
    }

    /// Does what a plan says, by system calls that can be replaced.
    package static func perform(
        _ plan: Plan, at now: Instant, in system: FileSystem
    ) throws(JournalError) -> Outcome {
        let journal = try LockedFile.open(plan.path, .existing, in: system)
        let size: Int
        do throws(SystemError) { size = try journal.file.status().size } catch {
            throw JournalError(plan.path, .unreadable(error))
        }
        guard let found = try examine(journal.file), found.plan == plan else {
            throw JournalError(
                plan.path, .changed(expected: plan.extent.length + plan.cut, found: size))
        }
        do throws(SystemError) {
            let kept = try Backup.keep(0..<size, of: journal.file, as: "damaged", at: now)
            // What is sound as it lies stays where it is; the rest is written behind it.
            try journal.file.truncate(to: plan.extent.length)
            let rest = Array(found.records[plan.extent.length...])
            if !rest.isEmpty { try journal.file.append(rest) }
            try journal.file.sync()
            return Outcome(cut: plan.cut, kept: FileLocation(kept).name)
        } catch {
            throw JournalError(plan.path, .unwritable(error))
        }
    }

    /// Reads a file, and says what a repair does to it; nil where it is sound.
    private static func examine(
        _ file: borrowing OpenFile
    ) throws(JournalError) -> (plan: Plan, records: [UInt8])? {
        var extent = JournalExtent()
        do throws(JournalError) {
            var scan = try JournalScan(of: file)
            while try scan.checkNext(from: file) {}
            extent = scan.extent
            if scan.size == extent.length { return nil }
            if let damage = extent.damage, damage.isNewer {
                throw JournalError(file.path, .corrupt(damage))
            }
        } catch {
            // A text in front hides that it is a journal; the chain says whether it is one.
            switch error.kind {
            case .notAJournal(.marked), .notAJournal(.text), .notAJournal(.bytes): break
            default: throw error
            }
            let found = try plan(file, extent)
            guard found.plan.records > 0 else { throw error }
            return found
        }
        return try plan(file, extent)
    }

    private static func plan(
        _ file: borrowing OpenFile, _ extent: JournalExtent
    ) throws(JournalError) -> (plan: Plan, records: [UInt8]) {
        var bytes: [UInt8] = []
        do throws(SystemError) {
            let size = try file.status().size
            while bytes.count < size {
                let count = try file.read(
                    upTo: min(1 << 20, size - bytes.count), at: bytes.count, into: &bytes)
                guard count > 0 else { break }
            }
        } catch {
            throw JournalError(file.path, .unreadable(error))
        }
        let salvage = try Salvage(bytes, behind: extent, of: file.path)
        let hasMark = bytes.starts(with: JournalOpening.byteOrderMark)
        let isMark = { (range: Range<Int>) in hasMark && range == 0..<3 }
        let foreign = salvage.foreign.filter { !isMark($0) }.map {
            Foreign(
                offset: $0.lowerBound, count: $0.count, excerpt: Escaping.excerpt(bytes[$0]))
        }
        let plan = Plan(
            path: file.path, extent: extent, records: salvage.count,
            cut: max(0, bytes.count - salvage.records.count), foreign: foreign,
            carriageReturns: salvage.carriageReturns, hasByteOrderMark: hasMark)
        return (plan, salvage.records)
    }
}
