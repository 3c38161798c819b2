import Archive
import CommandLanguage
import PostMortem
import WriteUp

/// `log`: the incidents of a folder of journals, always computed from them.
public struct LogTool {
    /// Which incidents are asked for, as typed.
    public struct Filter: Sendable {
        /// Services of which one must be affected; empty for any.
        public var services: [String] = []
        /// Severities of which it must have one; empty for any.
        public var severities: [String] = []
        /// The first day; nil for any.
        public var since: String?
        /// The last day; nil for any.
        public var until: String?
        /// Words that must all be in it.
        public var text: [String] = []
        /// Whether sessions that are not closed are listed as well.
        public var includesOpen = false

        /// Creates a filter that lets every closed session pass.
        public init() {}
    }

    private let options: ArchiveOptions
    private let filter: Filter
    private let span: Span?
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - options: the folder, and how results are printed.
    ///   - filter: which incidents are asked for.
    ///   - figures: the span by which to count, as typed, `quarter` or `month`; nil lists incidents.
    ///   - output: where results and complaints go.
    public init(
        options: ArchiveOptions, filter: Filter, figures: String? = nil, output: Output = .standard
    ) {
        self.options = options
        self.filter = filter
        self.span = figures.flatMap { Span(rawValue: $0) }
        self.output = output
    }

    /// The words that `--by` takes.
    public static var spans: [String] { Span.allCases.map(\.rawValue) }

    /// Lists or counts the incidents.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let context = try options.context()
            let wanted = try readFilter(context)
            let reading = try options.reading(output)
            let sessions = reading.sessions.filter(wanted.passes).sorted(by: LogTool.isEarlier)
            if let span {
                deliver(SpanFigures.figures(of: sessions, by: span, on: context.today))
            } else {
                deliver(sessions)
            }
            if !filter.includesOpen { mention(reading.sessions.filter { !$0.isClosed }) }
            return reading.finish(output)
        }
    }

    /// Returns whether one session stands before another: by date, those without one last, then by name.
    private static func isEarlier(_ first: ArchivedSession, _ second: ArchivedSession) -> Bool {
        func day(_ session: ArchivedSession) -> Int64 { session.date?.daysSince1970 ?? .max }
        return (day(first), first.name, first.journal) < (day(second), second.name, second.journal)
    }

    private func deliver(_ sessions: [ArchivedSession]) {
        switch options.format {
        case .table:
            output.say(LogView(sessions: sessions, folder: options.folder).lines)
        case .csv: output.deliver(LogView.table(of: sessions, isForCSV: true).csv)
        case .json: output.deliver(LogView.table(of: sessions, isForCSV: false).json)
        }
    }

    private func deliver(_ figures: [SpanFigures]) {
        let view = FiguresView(figures: figures)
        switch options.format {
        case .table: output.say(view.lines)
        case .csv: output.deliver(view.table.csv)
        case .json: output.deliver(view.table.json)
        }
    }

    private func mention(_ open: [ArchivedSession]) {
        guard let first = open.first else { return }
        let names = open.prefix(3).map(\.journal).joined(separator: ", ")
        let note =
            open.count == 1
            ? "Note: \(first.journal) is not closed and not counted; --all lists it as well."
            : "Note: \(open.count) sessions are not closed and not counted: \(names)"
                + "\(open.count > 3 ? ", …" : ""); --all lists them as well."
        output.complain(Wrapping.current.lines(note, behind: ""))
    }

    private func readFilter(_ context: ReadingContext) throws(Complaint) -> ArchiveFilter {
        var wanted = ArchiveFilter()
        wanted.includesOpen = filter.includesOpen
        wanted.services = filter.services
        wanted.severities = filter.severities
        wanted.words = filter.text.flatMap { $0.split(separator: " ").map(String.init) }
        wanted.since = try read(filter.since, "--since", context)
        wanted.until = try read(filter.until, "--until", context)
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
