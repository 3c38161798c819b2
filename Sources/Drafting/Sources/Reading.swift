import PostMortem

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
    /// How many lines the share of unplaced ones is taken of; nil for all that aren't blank.
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

/// A source that was read: its text, its kind, and the rows with times as they are written.
struct LoadedSource: Sendable {
    let text: SourceText
    let kind: SourceKind
    var reading: Reading
    /// Whether places are lines, though it is JSON.
    let isByLine: Bool
}
