import PostMortem

/// A kind of source: how it is told from others, and how rows are read out of it.
///
/// A new kind is a file beside this one and a line in ``all``.
struct SourceKind: Sendable {
    /// How exact what a source says of an alert is, the most exact first: of two that say the same, one stays.
    enum Rank: Int, Sendable {
        case alerts
        case pager
        case other
        case chat
    }

    /// What goes for its times.
    enum Shape: Sendable {
        /// JSON, as values at the top or one a line.
        case json
        /// A log: a line is an event, and a stretch of it can be read alone.
        case log
        /// Text that is read as a whole.
        case text
    }

    /// What `--kind` takes.
    let name: String
    /// What the summary calls it.
    let title: String
    /// What its rows are called, in the plural.
    let unit: String
    let shape: Shape
    let rank: Rank
    /// Returns how likely a source is of this kind, 0 to 1.
    let likelihood: @Sendable (SourceText) -> Double
    /// Reads the rows.
    let read: @Sendable (SourceText, inout Reading) throws(DraftProblem) -> Void
    /// Returns the time of a line of a log, without looking at the rest of it; nil where it has none.
    let stamp: (@Sendable (ByteScanner) -> WrittenTime?)?

    init(
        _ name: String, title: String, unit: String, shape: Shape, rank: Rank = .other,
        stamp: (@Sendable (ByteScanner) -> WrittenTime?)? = nil,
        likelihood: @escaping @Sendable (SourceText) -> Double,
        read: @escaping @Sendable (SourceText, inout Reading) throws(DraftProblem) -> Void
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.shape = shape
        self.rank = rank
        self.stamp = stamp
        self.likelihood = likelihood
        self.read = read
    }

    /// All kinds, those that are told by more in front.
    static let all: [SourceKind] = [
        .slackExport, .pagerDuty, .opsgenie, .alertmanager, .statuspage, .grafana,
        .githubDeployments, .gitlabDeployments, .kubernetesJSON, .journaldJSON, .jsonLog,
        .table, .gitLog, .kubernetesTable, .journaldShort, .syslog5424, .syslog, .nginxAccess,
        .nginxError, .textLog, .irc, .discord, .teams, .googleChat, .slackPaste, .notes,
    ]
}

/// What is read out of one source.
struct Reading {
    /// What the command line says.
    let options: DraftOptions
    /// What chat users are called, by their ids.
    let names: ChatNames
    /// The rows, in the order of the source.
    var rows: [DraftRow] = []
    /// The zone that the source names for all its times.
    var zone: WrittenZone?
    /// A day near which its times lie, where it says one beside them.
    var namedDay: CalendarDate?
    /// The lines that belong to nothing.
    var unplaced: [Int] = []
    /// How many lines count when a tenth of them is looked for; nil where all that aren't blank do.
    var placeable: Int?
    /// What share of lines may be unplaced, in tenths.
    var allowance = 1
    /// What the engineer is to know although there is a draft.
    var warnings: [String] = []
    /// Seconds by which a clock may go back.
    var slack = 0
    /// How many items of the source there are, the ones left out too; nil for as many as rows.
    var itemCount: Int?

    init(options: DraftOptions, names: ChatNames) {
        self.options = options
        self.names = names
    }
}

/// What chat users are called.
struct ChatNames: Sendable {
    struct Person: Sendable {
        /// The name in full.
        let name: String
        /// What a mention calls them.
        let handle: String
    }

    var people: [String: Person] = [:]
}

extension DraftRow.Time {
    /// Reads a time that a program wrote into a field: a string in any shape, or a number of seconds or smaller
    /// units since 1970.
    static func field(_ value: JSONValue?) -> DraftRow.Time? {
        switch value {
        case .string(let text), .number(let text):
            return field(text)
        case .object:
            // Log4j 2 and protocol buffers write seconds and nanoseconds apart.
            let seconds = value?["epochSecond"] ?? value?["seconds"]
            return seconds?.integer.map { .written(WrittenTime(epoch: Int64($0) * 1000)) }
        case .null, .bool, .array, nil:
            return nil
        }
    }

    /// Reads a time that is all of a text.
    static func field(_ text: String) -> DraftRow.Time? {
        var scanner = ByteScanner(text)
        scanner.skipBlanks()
        if text.contains("e+") || text.contains("E+"), let number = Double(text), number > 1e9,
            number < 1e10
        {
            return .written(WrittenTime(epoch: Int64(number) * 1000))
        }
        guard let time = scanner.time() else { return nil }
        scanner.skipBlanks()
        return scanner.isAtEnd ? .written(time) : nil
    }
}
