import PostMortem
import WriteUp

/// `replay`: the minutes of a journal, a script that rebuilds its state, or what changed between two points.
///
/// Reads one file and writes to standard output; nothing else.
public struct ReplayTool {
    /// How the records go by.
    public enum Manner: Sendable {
        /// All at once.
        case atOnce
        /// One by one, as somebody asks for them.
        case stepping
        /// At a multiple of the real speed, above 0.
        case paced(Double)
        /// As a script instead of minutes.
        case script
        /// As JSON, an object a line.
        case json
        /// Not at all: only what changed between two points, as typed.
        case difference(String, String)
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
    ///
    /// A damaged journal gives its sound part, whatever the end, and then says that it is damaged.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let reading = try SessionReading(journal)
            let end = try self.end.map { text throws(Complaint) in
                try ReplayPoint(text, option: "--to", in: reading)
            }
            try replay(reading, end)
            return reading.finish(output)
        }
    }

    private func replay(_ reading: SessionReading, _ end: ReplayPoint?) throws(Complaint) {
        let records = end.map { Array(reading.records[..<$0.count]) } ?? reading.records
        switch manner {
        case .script:
            let script = RebuildingScript(records)
            output.deliver(script.text)
            guard script.lost.isEmpty else { throw lost(script.lost) }
        case .json:
            minutes(of: records) { output.deliver($0.json(isTakenBack: $1)) }
        case .difference(let first, let second):
            let points = try [first, second].map { text throws(Complaint) in
                try ReplayPoint(text, option: "--diff", in: reading)
            }
            output.say(DifferenceView(points[0], points[1], in: reading).lines)
        case .stepping:
            let history = ReplayHistory(records)
            guard !history.isEmpty else { return }
            if Terminal.isAtBothEnds && !Terminal.isDumb {
                try StepTerminal(history: history, journal: journal, output: output).run()
            } else {
                StepDialogue(history, output: output).run()
            }
        case .atOnce, .paced:
            play(records)
            if let end { output.say(StateView(end).lines) }
        }
    }

    /// What to say where a script has not all of the records.
    private func lost(_ records: [Int]) -> Complaint {
        let numbers = records.prefix(8).map(String.init).joined(separator: ", ")
        return Complaint(
            "The script leaves out \(counted(records.count, "record")), whose texts are empty or have blanks "
                + "around them: \(numbers)\(records.count > 8 ? ", …" : "").",
            hints: [
                "A comment stands in the place of each; the minutes and --format json have them."
            ])
    }

    private func play(_ records: [Record]) {
        var pacing: Pacing? = if case .paced(let factor) = manner { Pacing(factor) } else { nil }
        minutes(of: records) { entry, isTakenBack in
            pacing?.wait(until: entry.record.at)
            output.say(entry.rows(isTakenBack: isTakenBack))
        }
    }

    /// Hands on the entry of each record, and whether the record was undone by the last one.
    private func minutes(of records: [Record], _ body: (MinutesEntry, Bool) -> Void) {
        let takenBack = TakenBack(in: records)
        var minutes = Minutes()
        for record in records {
            body(minutes.entry(for: record), takenBack.contains(record.sequence))
        }
    }
}
