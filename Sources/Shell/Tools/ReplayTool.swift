#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import CommandLanguage
import PostMortem
import WriteUp

/// `replay`: the minutes of a journal, or a script that rebuilds its state.
///
/// Reads one file and writes to standard output; nothing else.
public struct ReplayTool {
    /// How the records go by.
    public enum Manner: Sendable {
        /// All at once.
        case atOnce
        /// One at each Enter.
        case stepping
        /// At a multiple of the real speed, above 0.
        case paced(Double)
        /// As a script instead of minutes.
        case script
    }

    private let journal: String
    private let end: String?
    private let manner: Manner
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path.
    ///   - end: a record number or a time after which to stop, as typed; nil goes to the end.
    ///   - manner: how the records go by.
    ///   - output: where they go.
    public init(journal: String, end: String?, manner: Manner, output: Output = .standard) {
        self.journal = journal
        self.end = end
        self.manner = manner
        self.output = output
    }

    /// Replays the sound records up to the end that was asked for.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let reading = try SessionReading(journal)
            let records = try cut(reading.records)
            if case .script = manner {
                output.deliver(RebuildingScript(records).text)
            } else {
                minutes(of: records)
            }
            return end == nil ? reading.finish(output) : .done
        }
    }

    private func minutes(of records: [Record]) {
        var minutes = Minutes(takenBack: Minutes.takenBack(in: records))
        var previous: Instant?
        for record in records {
            if case .paced(let factor) = manner, let previous {
                sleep(milliseconds: Double(record.at.milliseconds(since: previous)) / factor)
            }
            previous = record.at
            output.deliver(minutes.lines(for: record).map { $0 + "\n" }.joined())
            if case .stepping = manner, record.sequence != records.last?.sequence {
                guard readLine() != nil else { return }
            }
        }
    }

    /// Waits, a day at the most.
    private func sleep(milliseconds: Double) {
        let bounded = min(max(milliseconds, 0), 86_400_000)
        var time = timespec(
            tv_sec: Int(bounded / 1000),
            tv_nsec: Int(bounded.truncatingRemainder(dividingBy: 1000) * 1_000_000))
        nanosleep(&time, nil)
    }

    private func cut(_ records: [Record]) throws(Complaint) -> [Record] {
        guard let end else { return records }
        if let number = Int(end) { return records.filter { $0.sequence <= number } }
        let time = try Timestamp.read(end, option: "--to")
        return records.filter { $0.at <= time }
    }
}

/// A script that gives the same state when it is run on a new journal of the same name.
struct RebuildingScript {
    /// The script, one command a line.
    let text: String

    init(_ records: [Record]) {
        var session = Session()
        var lines: [String] = []
        if let first = records.first {
            let time = Moment(instant: first.at, offset: 0)
            lines += [
                "# Rebuilds the session; dates are held against the day it is run on, so run it with:",
                "# nofault run THIS --journal NEW.journal --clock \(time)",
            ]
        }
        for record in records {
            if let command = record.event.command(in: session.phase) { lines.append(command.line) }
            session.apply(record)
        }
        text = lines.map { $0 + "\n" }.joined()
    }
}
