import ArgumentParser
import CommandLanguage
import Drafting
import PostMortem
import Screen
import Shell

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `nofault draft`: from what chats, alerts and logs say to a draft timeline.
struct DraftCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.draft.rawValue,
        abstract: "Draft a timeline from a channel, alerts, logs and notes.",
        discussion: """
            The script goes to standard output: nofault draft slack.txt alerts.json > draft.script
            Each kind is known by what is in it. What the sources don't say is asked for: the zone, the day.
            """)

    @Argument(
        help: ArgumentHelp("What was copied or exported; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "The zone of times without one, and of the draft, such as Europe/Berlin.")
    var zone: String?

    @Option(
        help: ArgumentHelp("The day of the first row of sources without days.", valueName: "day"))
    var date: String?

    @Option(
        help: ArgumentHelp(
            "When it was copied, such as 2026-11-21T15:40: what \"Yesterday\" and \"25 min\" count from.",
            valueName: "time"))
    var copied: String?

    @Option(help: "What the files are, where they don't tell.")
    var kind: String?

    @Option(
        help: ArgumentHelp("Only from this time on, such as 2026-11-21T09:14.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp("Only up to this time.", valueName: "time"))
    var to: String?

    @Option(help: "A journal; what was ever recorded in it is left out.")
    var journal: String?

    @Option(
        help: ArgumentHelp(
            "What is shown though it leads to people: mail, addresses, phones; with commas between.",
            valueName: "what"))
    var keep: String?

    func validate() throws { _ = try readOptions() }

    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        guard var options = try? readOptions(), let files = foldersRefused(output) else {
            return .failed
        }
        if let journal { options.known = try recorded(in: journal) }
        while true {
            let reading = ReadingProgress()
            do {
                let draft = try Draft(files.map { source($0, reading) }, options)
                reading.line.clear()
                output.deliver(draft.script)
                output.complain(draft.findings.flatMap(\.summary))
                if draft.knownCount > 0 {
                    output.complain([
                        (draft.knownCount == 1 ? "1 row is" : "\(draft.knownCount) rows are")
                            + " in the journal already, and left out"
                    ])
                }
                return .done
            } catch {
                reading.line.clear()
                guard !error.questions.isEmpty, !files.contains("-"), Asking.isPossible else {
                    output.complain(error.all.flatMap(\.lines))
                    return .failed
                }
                guard Asking(error).answers(&options) else { return .failed }
            }
        }
    }

    /// Returns what the entries that were ever recorded in the journal are known by, whatever became of them.
    private func recorded(in journal: String) throws(Complaint) -> Set<String> {
        let keys = try SessionReading(journal).records.compactMap { record -> String? in
            guard case .entryAdded(_, let kind, let time, let text) = record.event else {
                return nil
            }
            return DraftLine.key(kind, time?.instant, text)
        }
        return Set(keys)
    }

    /// Holds that no file is a folder: which of an export's files are meant, the engineer says.
    ///
    /// - Returns: nil where one is; that has been said then.
    private func foldersRefused(_ output: Output) -> [String]? {
        for file in files where file != "-" {
            var status = stat()
            guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { continue }
            output.complain([
                "\(file): error: This is a folder.",
                "\(file): hint: Name its files; of a Slack export users.json and the channel's days: "
                    + "nofault draft \(file)/users.json \(file)/CHANNEL/*.json",
            ])
            return nil
        }
        return files
    }

    private func source(_ file: String, _ reading: ReadingProgress) -> DraftSource {
        var opened: ByteSource?
        return DraftSource(name: file == "-" ? "<stdin>" : file) { () throws(DraftProblem) in
            do throws(Complaint) {
                if opened == nil { opened = try ByteSource(path: file) }
                guard let source = opened else { return nil }
                let bytes = try source.read()
                reading.note(bytes?.count ?? 0, of: file)
                return bytes
            } catch {
                throw DraftProblem(unreadable: file, error.message)
            }
        }
    }

    private func readOptions() throws -> DraftOptions {
        var options = DraftOptions()
        options.kind = kind
        for (question, name, text) in [
            (.zone, "--zone", zone), (.date, "--date", date),
            (.copied, "--copied", copied),
        ] as [(DraftProblem.Question, String, String?)] {
            guard let text else { continue }
            do throws(DraftAnswer.Misread) {
                options.take(try DraftAnswer(question, text))
            } catch { throw ValidationError("\(name): \(error.message)") }
        }
        options.from = try bound(from, "--from")
        options.to = try bound(to, "--to")
        for word in keep?.split(separator: ",") ?? [] {
            guard let kept = DraftOptions.Unmasked(rawValue: String(word)) else {
                let all = DraftOptions.Unmasked.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--keep takes \(all), and not \(word).")
            }
            options.kept.insert(kept)
        }
        return options
    }

    private func bound(_ text: String?, _ name: String) throws -> DraftOptions.Bound? {
        guard let text else { return nil }
        guard let bound = DraftOptions.Bound(text) else {
            throw ValidationError("\(name) takes a time, as 2026-11-21T09:14.")
        }
        return bound
    }
}

/// Says how much was read, of all files together.
private final class ReadingProgress {
    let line = Progress()
    private var bytes = 0

    /// Notes that more bytes were read.
    func note(_ count: Int, of file: String) {
        bytes += count
        line.show("\(file): \(bytes >> 20) MiB read")
    }
}

/// Asks at a terminal for what the sources don't say.
private struct Asking {
    private let problems: DraftProblems

    init(_ problems: DraftProblems) { self.problems = problems }

    /// Whether somebody is there to answer: the draft may go to a file meanwhile.
    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Asks each question until the answer can be read.
    ///
    /// - Returns: whether all were answered; Enter alone ends it.
    func answers(_ options: inout DraftOptions) -> Bool {
        for problem in problems.all {
            say(problem.lines.first ?? "")
        }
        for question in DraftProblem.Question.allCases where problems.questions.contains(question) {
            guard answer(question, &options) else { return false }
        }
        return true
    }

    private func answer(_ question: DraftProblem.Question, _ options: inout DraftOptions) -> Bool {
        while true {
            Output.writeToStandardError(prompt(question))
            guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else {
                say("Nothing was drafted.")
                return false
            }
            do throws(DraftAnswer.Misread) {
                options.take(try DraftAnswer(question, line))
                return true
            } catch { say("Error: \(error.message)") }
        }
    }

    private func prompt(_ question: DraftProblem.Question) -> String {
        let asked =
            switch question {
            case .date: "Which day is the first row of?"
            case .zone: "Which zone are the times in?"
            case .copied: "When was it copied?"
            }
        return "\(asked) (as \(question.example); Enter leaves) "
    }

    private func say(_ line: String) { Output.writeToStandardError(line + "\n") }
}

extension Draft.Finding {
    /// What the summary says of a source.
    fileprivate var summary: [String] {
        let taken = facts + signals
        let parts = [
            "\(file): \(kind), \(items) \(unit)",
            "\(taken) taken (\(facts) facts, \(signals) signals)",
            "\(leftOut) left out",
        ]
        return [parts.joined(separator: ", ")] + warnings.map { "\(file): warning: \($0)" }
    }
}
