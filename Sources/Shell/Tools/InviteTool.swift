import CommandLanguage
import PostMortem
import WriteUp

/// `invite`: the invitation to a session's meeting, for a calendar, a mail or a chat.
public struct InviteTool {
    /// The formats of the invitation, by what is typed.
    public enum Format: String, CaseIterable, Sendable {
        case text, markdown, ics
    }

    /// What the invitation says beside what the journal does, as typed.
    public struct Details: Sendable {
        /// When the meeting begins.
        public var time: String
        /// Addresses, each as `NAME=ADDRESS`.
        public var addresses: [String] = []
        /// The time that the clock is pinned to; nil takes the machine's clock.
        public var clock: String?

        /// Creates details without addresses.
        public init(time: String) { self.time = time }
    }

    private let journal: String
    private let details: Details
    private let format: Format?
    private let file: String?
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path.
    ///   - details: when, and whose addresses are known.
    ///   - format: how it is written; nil takes what the file's name says, else text.
    ///   - file: where to write it; nil prints it.
    ///   - output: where it is printed, and where complaints go.
    public init(
        journal: String, details: Details, format: Format?, file: String?,
        output: Output = .standard
    ) {
        self.journal = journal
        self.details = details
        self.format = format
        self.file = file
        self.output = output
    }

    /// Writes the invitation, and says on standard error who is missing.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let format = try chosenFormat()
            let reading = try SessionReading(journal)
            if let damage = reading.damage { throw damage }
            let session = reading.session
            guard !session.isClosed, session.clock.meetingBegan == nil else {
                throw Complaint(
                    "The meeting of \(session.name) has begun; there is nobody to invite any more.")
            }
            let now = try now()
            let invitation = Invitation(
                to: session, at: try begin(session, now), made: now,
                addresses: try addresses(session))
            let document =
                switch format {
                case .text: invitation.text
                case .markdown: invitation.markdown
                case .ics: invitation.calendar
                }
            try output.deliver(document, to: file)
            mentionMissing(session)
            return reading.finish(output)
        }
    }

    private func chosenFormat() throws(Complaint) -> Format {
        if let format { return format }
        guard let file else { return .text }
        switch ReportFormat(fileName: file) {
        case .ics: return .ics
        case .markdown where file.lowercased().hasSuffix(".md"): return .markdown
        case .markdown: return .text
        default:
            if file.lowercased().hasSuffix(".txt") { return .text }
            throw Complaint(
                "The ending of \(file) is that of no format of the invitation.",
                hints: ["End the name in .txt, .md or .ics."], status: .usage)
        }
    }

    private func now() throws(Complaint) -> Instant {
        guard let clock = details.clock else { return WallClock.system.now }
        return try Timestamp.read(clock, option: "--clock")
    }

    /// Returns when the meeting begins, read as times are at the prompt, but as what is still to come.
    private func begin(_ session: Session, _ now: Instant) throws(Complaint) -> Moment {
        let zone = try? ZoneRules(session.incident.zone)
        let context =
            zone.map { ReadingContext(zone: $0, now: now, isPlanning: true) }
            ?? ReadingContext(session, now: now)
        let time: StatedTime
        do { time = try context.time(details.time) } catch {
            throw Complaint("--at: \(error.message)", hints: error.hints, status: .usage)
        }
        guard time.instant > now else {
            throw Complaint(
                "--at: \(time.moment) is over.",
                hints: ["Type the day as well, as in --at \(context.today.adding(days: 1))T10:00"],
                status: .usage)
        }
        // The clock of the people who come, whatever offset was typed.
        return zone?.moment(at: time.instant) ?? time.moment
    }

    private func addresses(
        _ session: Session
    ) throws(Complaint) -> [Person.ID: MailAddress] {
        var addresses: [Person.ID: MailAddress] = [:]
        for pair in details.addresses {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let address = MailAddress(parts[1]) else {
                throw Complaint(
                    "--mail takes NAME=ADDRESS, and \(pair) is none.",
                    hints: ["Give it as --mail 'Ines Duarte=ines@example.org'."], status: .usage)
            }
            let people = session.roster.people(named: parts[0])
            guard let person = people.first, people.count == 1 else {
                throw Complaint(
                    people.isEmpty
                        ? "--mail: nobody called \(parts[0]) is invited."
                        : "--mail: \(parts[0]) can mean \(people.map(\.id).joined(separator: " or ")).",
                    hints: [
                        people.isEmpty
                            ? "Invite them in the session first, as with: invite manager Ines Duarte"
                            : "Give the whole name."
                    ])
            }
            addresses[person.id] = address
        }
        return addresses
    }

    /// Says whose role nobody has yet, so that it isn't noticed in the room only.
    private func mentionMissing(_ session: Session) {
        let missing = [Role.facilitator, .onCall, .developer, .affected, .manager].filter {
            session.roster.people(in: $0).isEmpty
        }
        guard !missing.isEmpty else { return }
        let note =
            "Note: not invited yet: \(missing.map(\.title).joined(separator: ", ")). "
            + "In the session: invite ROLE NAME"
        output.complain(Wrapping.current.lines(note, behind: ""))
    }
}
