#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import OperatingSystem
import Journal
import PostMortem

/// What this program does when it is a contender itself.
enum Work {
    /// Checks a journal and folds its records.
    ///
    /// - Returns: nil where it is not sound.
    static func fold(_ path: String) -> Session? {
        guard var reader = try? JournalReader(path) else { return nil }
        var session = Session()
        session.apply { try? reader.next() }
        guard reader.extent.damage == nil, reader.extent.tornTail == nil else { return nil }
        return session
    }

    /// Writes a journal of generated records, many to a commit, none synced.
    static func generate(_ path: String, count: Int, seed: UInt64) -> Bool {
        var generator = Generator(seed: seed)
        return write(path, count: count, perCommit: 1000, syncs: false) { generator.next() }
    }

    /// Appends generated records to a new journal one by one, as a session at the prompt does; without
    /// syncs only to see what they cost.
    static func append(_ path: String, count: Int, syncs: Bool) -> Bool {
        var generator = Generator(seed: 1)
        return write(path, count: count, perCommit: 1, syncs: syncs) { generator.next() }
    }

    private static func write(
        _ path: String, count: Int, perCommit: Int, syncs: Bool, _ next: () -> Record
    ) -> Bool {
        var system = FileSystem.live
        if !syncs {
            system.sync = { _ throws(SystemError) in }
            system.syncFolder = { _ throws(SystemError) in }
        }
        unlink(path)
        do {
            let writer = try JournalWriter.open(
                path, .new, at: Instant(milliseconds: 0), in: system)
            for number in 1...count {
                let record = next()
                _ = try writer.stage(
                    record.event, at: record.at, by: record.by, from: record.source)
                if number % perCommit == 0 || number == count { try writer.commit() }
            }
            return true
        } catch {
            return false
        }
    }

    /// Writes a script of a draft, as an engineer would have it: signals and facts with times.
    static func script(_ path: String, count: Int, seed: UInt64) -> Bool {
        var generator = Generator(seed: seed)
        var text = ""
        for line in 0..<count {
            let minute = line / 40 % 1440
            let time = "\(two(minute / 60)):\(two(minute % 60))"
            text += "\(line % 3 == 0 ? "signal" : "fact") \(time) \(generator.text())\n"
        }
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        return fputs(text, file) >= 0
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
