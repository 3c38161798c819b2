import Archive
import CommandLanguage
import PostMortem

/// What `log` and `actions` have in common: the folder, the format, and the day that they count from.
public struct ArchiveOptions: Sendable {
    /// How results are printed, by what is typed.
    public enum Format: String, CaseIterable, Sendable {
        case table, csv, json
    }

    /// The folder of the journals.
    let folder: String
    /// How results are printed.
    let format: Format
    /// The time that the clock is pinned to, as typed; nil takes the machine's clock.
    let clock: String?

    /// Creates the options.
    public init(folder: String, format: Format, clock: String?) {
        self.folder = folder
        self.format = format
        self.clock = clock
    }

    /// Now, in the zone that the machine is set to.
    func context() throws(Complaint) -> ReadingContext {
        let now = try clock.map { text throws(Complaint) in
            try Timestamp.read(text, option: "--clock")
        }
        let instant = now ?? WallClock.system.now
        return ReadingContext(
            zone: MachineZone.current(at: instant).rules(at: instant), now: instant)
    }

    /// Reads the folder, and says so before it takes long.
    func reading(_ output: Output) throws(Complaint) -> ArchiveReading {
        try ArchiveReading(folder, cacheRoot: CacheFile.standardRoot) { count in
            guard count > 1000, Terminal.isAtBothEnds else { return }
            output.complain(["Reading \(count) journals; next time only those that changed."])
        }
    }
}
