import PostMortem

/// Something that a source says happened, on its way to a line of the draft.
struct DraftRow: Sendable {
    /// When it happened, as far as its source says.
    enum Time: Sendable {
        /// As it is written.
        case written(WrittenTime)
        /// As it is written, and the exact instant from a link to the message.
        case linked(WrittenTime, Instant)
        /// It has none.
        case none
    }

    /// Whether it marks where an alert or a deployment begins or ends, for the milestones.
    enum Mark: Sendable {
        case alertBegins
        case alertEnds
        case acknowledged
        case deployBegins
        case deployEnds
    }

    /// The line, or the record of a JSON file, from 1.
    var place: Int
    var time: Time
    /// Who said it or what reported it; nil where the source doesn't say.
    var author: String?
    /// The text in one line.
    var text: String
    /// The whole, where it has more than the text: a trace, a long message.
    var whole: String?
    var kind: EntryKind
    /// Why it is only a comment; nil where it is taken.
    var leftOut: Omission?
    var mark: Mark?
    /// What an alert goes by in other sources too; nil where this is none.
    var alert: String?
    /// What an id of its source identifies it by, so that the same thing exported twice is one.
    var identity: String?
    /// What log lines that are alike have in common; nil where they aren't collapsed.
    var likeness: String?
    /// How many alike were collapsed into this one, itself included.
    var count = 1
    /// When the last of those was.
    var until: Time?
    /// Whether a person wrote it: then it is never held to be the same as something else.
    var isHuman = false
    /// Whether it is no row, but a line with a day that the rows below it belong to.
    var isDayLine = false
    /// What is said beside where it comes from, as the id of a commit.
    var reference: String?

    init(
        _ place: Int, _ time: Time, author: String? = nil, _ text: String, _ kind: EntryKind = .fact
    ) {
        self.place = place
        self.time = time
        self.author = author
        self.text = text
        self.kind = kind
    }
}

/// Why something is left out of a draft.
enum Omission: String, Sendable {
    case join = "join"
    case topic = "topic"
    case reaction = "reaction"
    case emoji = "emoji"
    case preview = "preview"
    case deleted = "deleted"
    case notification = "notification"
    case assignment = "assignment"
    case quiet = "quiet"
    case nothing = "empty"
}
