import ArgumentParser
import PostMortem
import Prompts
import Screen
import Shell
import Views
import WriteUp

/// `nofault replay`: the minutes of a journal, a script that rebuilds it, or what changed between two points.
struct Replay: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.replay.rawValue,
        abstract: "Print the minutes of a journal, or a script that rebuilds its state.",
        discussion: "Reads the journal and writes to standard output only.")

    /// How the minutes are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var file: JournalArgument

    @Option(
        help: ArgumentHelp(
            "Stop after this record, or after the last one by this time, and show the state then.",
            valueName: "seq|time"))
    var to: String?

    @Flag(help: "Go key by key, back as well as forward; line by line without a terminal.")
    var step = false

    @Option(
        help: ArgumentHelp(
            "Play at X times the real speed; silences are five minutes at the most.", valueName: "x"
        ))
    var pace: Double?

    @Flag(help: "Print a script that gives the same state when run on a new journal.")
    var script = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Say what changed between two records or times; behind JOURNAL.", valueName: "seq|time")
    )
    var diff: [String] = []

    @Option(help: ArgumentHelp("text or json; json is one object a line.", valueName: "format"))
    var format: Format = .text

    func validate() throws {
        let manners = [step, script, pace != nil, !diff.isEmpty, format == .json]
        if manners.count(where: { $0 }) > 1 {
            throw ValidationError(
                "--step, --pace, --script, --diff and --format json exclude one another.")
        }
        if !diff.isEmpty, to != nil { throw ValidationError("--diff and --to exclude each other.") }
        if !diff.isEmpty, diff.count != 2 {
            throw ValidationError("--diff takes two records or times, such as --diff 12 38.")
        }
        if let pace, !(pace > 0 && pace.isFinite) {
            throw ValidationError("--pace takes a number above 0, such as 10.")
        }
    }

    /// What the names in a script are held against when it is run in the session's language.
    private func nameWords(in session: Session) -> NameWords {
        (try? Prompts.builtIn(in: Language(recorded: session.language)))?.nameWords ?? .none
    }

    /// Replays the sound records up to the end that was asked for.
    ///
    /// A damaged journal gives its sound part, whatever the end, and then says that it is damaged.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let reading = try file.read()
        let end = try to.map { text throws(Complaint) in
            try ReplayPoint(text, option: "--to", in: reading)
        }
        let records = end.map { Array(reading.records[..<$0.count]) } ?? reading.records
        if script {
            let script = RebuildingScript(records, hearing: nameWords(in: reading.session))
            output.deliver(script.text)
            guard script.lost.isEmpty else { throw lost(script.lost) }
        } else if format == .json {
            minutes(of: records) { output.deliver($0.json(isTakenBack: $1)) }
        } else if step {
            try walk(through: ReplayHistory(records), output)
        } else if !diff.isEmpty {
            let points = try diff.map { text throws(Complaint) in
                try ReplayPoint(text, option: "--diff", in: reading)
            }
            output.say(DifferenceView(points[0], points[1], in: reading).lines)
        } else {
            play(records, output)
            if let end { output.say(StateView(end).lines) }
        }
        return reading.finish(output)
    }

    private func walk(through history: ReplayHistory, _ output: Output) throws(Complaint) {
        guard !history.isEmpty else { return }
        if Terminal.isAtBothEnds && !Terminal.isDumb {
            try StepTerminal(history: history, journal: file.journal, output: output).run()
        } else {
            StepDialogue(history, output: output).run()
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

    private func play(_ records: [Record], _ output: Output) {
        var pacing = pace.map { Pacing($0) }
        minutes(of: records) { entry, isTakenBack in
            pacing?.wait(until: entry.record.at)
            output.say(entry.rows(isTakenBack: isTakenBack))
        }
    }

    /// Hands on the entry of each record, and whether the record was undone by the last one.
    private func minutes(of records: [Record], _ body: (MinutesEntry, Bool) -> Void) {
        let undoneRecords = UndoneRecords(in: records)
        var minutes = Minutes()
        for record in records {
            body(minutes.entry(for: record), undoneRecords.contains(record.sequence))
        }
    }
}
