public import Archive
public import ArgumentParser
import CommandLanguage
import PostMortem
import Screen
import Shell
import Views

/// `nofault log [DIR]`: lists or counts.
struct LogList: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the incidents, or count them (the default).")

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "Only incidents of this service; repeat it for any of several.")
    var service: [String] = []

    @Option(help: "Only incidents of this severity; repeat it for any of several.")
    var severity: [String] = []

    @Option(help: ArgumentHelp("Only incidents from this day on.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only incidents up to this day.", valueName: "date"))
    var until: String?

    @Option(
        help: ArgumentHelp(
            "Only incidents with all of these words in title, services, causes, people or actions.",
            valueName: "words"))
    var text: [String] = []

    @Flag(help: "List sessions that are not closed as well.")
    var all = false

    @Flag(help: "Count: how many, how soon detected and resolved, actions done in time.")
    var figures = false

    @Option(help: ArgumentHelp("What --figures counts by: quarter or month.", valueName: "span"))
    var by: Span?

    /// Lists or counts the incidents.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let context = try archive.context()
        let wanted = try filter(context)
        let reading = try archive.folder.read()
        let sessions = reading.counted.filter(wanted.passes).sorted(by: LogList.isEarlier)
        if figures || by != nil {
            let view = FiguresView(
                figures: SpanFigures.figures(of: sessions, by: by ?? .quarter, on: context.today))
            archive.deliver(view.lines, view.table, output)
        } else {
            let view = LogView(sessions: sessions, folder: archive.folder.path)
            archive.deliver(
                view.lines.map { Line($0) },
                LogView.table(of: sessions, isForCSV: archive.format == .csv), output)
        }
        if !all { mention(reading.counted.filter { !$0.isClosed }, output) }
        return reading.finish(output)
    }

    /// Returns whether one session stands before another: by date, those without one last, then by name.
    private static func isEarlier(_ first: ArchivedSession, _ second: ArchivedSession) -> Bool {
        func day(_ session: ArchivedSession) -> Int64 { session.date?.daysSince1970 ?? .max }
        return (day(first), first.name, first.journal) < (day(second), second.name, second.journal)
    }

    private func mention(_ open: [ArchivedSession], _ output: Output) {
        guard let first = open.first else { return }
        let names = open.prefix(3).map(\.journal).joined(separator: ", ")
        let note =
            open.count == 1
            ? "Note: \(first.journal) is not closed and not counted; --all lists it as well."
            : "Note: \(open.count) sessions are not closed and not counted: \(names)"
                + "\(open.count > 3 ? ", …" : ""); --all lists them as well."
        output.complain(Wrapping.current.lines(note, behind: ""))
    }

    private func filter(_ context: ReadingContext) throws(Complaint) -> ArchiveFilter {
        var wanted = ArchiveFilter()
        wanted.includesOpen = all
        wanted.services = service
        wanted.severities = severity
        wanted.words = text.flatMap { $0.split(separator: " ").map(String.init) }
        wanted.since = try read(since, "--since", context)
        wanted.until = try read(until, "--until", context)
        return wanted
    }

    private func read(
        _ word: String?, _ option: String, _ context: ReadingContext
    ) throws(Complaint) -> CalendarDate? {
        guard let word else { return nil }
        do { return try context.date(word) } catch {
            throw Complaint("\(option): \(error.message)", hints: error.hints, status: .usage)
        }
    }
}

extension Span: ExpressibleByArgument {}
