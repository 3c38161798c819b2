package import OperatingSystem
public import PostMortem

/// Cuts a damaged journal back to its good prefix, and keeps the whole original beside it.
public enum Repair {
    /// What a repair cuts.
    public struct Plan: Hashable, Sendable {
        /// The journal's path, as given.
        public let path: String
        /// How far the journal is sound, and why no further.
        public let extent: JournalExtent
        /// How many bytes come after that, which a repair cuts off.
        public let cut: Int
    }

    /// What a repair has done.
    public struct Outcome: Hashable, Sendable {
        /// How many bytes were cut off.
        public let cut: Int
        /// The name of the file that keeps the whole original, in the journal's folder.
        public let kept: String

        /// The event that says so in the journal, for the caller to record.
        public var event: Event { .recovered(bytes: cut, kept: kept) }
    }

    /// Tells what a repair would cut, and changes nothing.
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
    ///   - plan: what to cut; it must still be so.
    ///   - now: when, for the name of the copy, `NAME.damaged-TIME`.
    /// - Returns: what was cut and where the original is.
    /// - Throws: ``JournalError`` where the journal is locked, has changed since, or a call fails. The
    ///   journal is as it was then, or as the plan says.
    public static func perform(_ plan: Plan, at now: Instant) throws(JournalError) -> Outcome {
        try perform(plan, at: now, in: .live)
    }

    /// Tells what a repair would cut, by system calls that can be replaced.
    package static func plan(_ path: String, in system: FileSystem) throws(JournalError) -> Plan? {
        var reader = try JournalReader(path, in: system)
        while try reader.nextContent() != nil {}
        return try plan(path, reader.extent, size: reader.size)
    }

    /// Does what a plan says, by system calls that can be replaced.
    package static func perform(
        _ plan: Plan, at now: Instant, in system: FileSystem
    ) throws(JournalError) -> Outcome {
        let journal = try LockedFile.open(plan.path, .existing, in: system)
        var scan = try JournalScan(of: journal.file)
        while try scan.next(from: journal.file) != nil {}
        guard try self.plan(plan.path, scan.extent, size: scan.size) == plan else {
            throw JournalError(
                plan.path, .changed(expected: plan.extent.length + plan.cut, found: scan.size))
        }
        do throws(SystemError) {
            let kept = try Aside.keep(0..<scan.size, of: journal.file, as: "damaged", at: now)
            try journal.file.truncate(to: plan.extent.length)
            try journal.file.sync()
            return Outcome(cut: plan.cut, kept: FileLocation(kept).name)
        } catch {
            throw JournalError(plan.path, .unwritable(error))
        }
    }

    private static func plan(
        _ path: String, _ extent: JournalExtent, size: Int
    ) throws(JournalError) -> Plan? {
        if let damage = extent.damage, damage.isNewer {
            throw JournalError(path, .corrupt(damage))
        }
        return size > extent.length
            ? Plan(path: path, extent: extent, cut: size - extent.length) : nil
    }
}
