import ArgumentParser
import CommandLanguage
import PostMortem
import Prompts
import Screen
import Shell
import WriteUp

/// `nofault invite`: the invitation to a session's meeting.
struct Invite: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.invite.rawValue,
        abstract: "Write the invitation to a session's meeting: calendar entry, mail or chat.",
        discussion: """
            Who is invited is what the session's own command, invite ROLE NAME, has put on the roster; this \
            tells them when, why, what to bring and what the ninety minutes hold. Nothing is sent, and \
            nothing is recorded.
            """)

    /// The formats of the invitation.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, ics
    }

    @OptionGroup var file: JournalArgument

    @OptionGroup var prompts: PromptsOption

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp(
            "When it begins, as 14:00 or 2026-11-24T10:00, in the session's zone.",
            valueName: "time"))
    var time: String

    @Option(
        help: ArgumentHelp(
            "Somebody's address; with the facilitator's, the calendar entry asks for answers.",
            valueName: "name=address"))
    var mail: [String] = []

    @Option(
        help: ArgumentHelp(
            "text, markdown or ics; else what the file's name says.", valueName: "format"))
    var format: Format?

    @OptionGroup var destination: OutputFile

    @Option(
        help: ArgumentHelp(
            "The time it is now, such as 2026-11-23T09:00:00Z.", valueName: "time"))
    var clock: String?

    /// Writes the invitation, and says on standard error who is missing.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let format = try chosenFormat()
        let reading = try file.read()
        if let damage = reading.damage { throw damage }
        let session = reading.session
        guard !session.isClosed, session.clock.meetingBegan == nil else {
            throw Complaint(
                "The meeting of \(session.name) has begun; there is nobody to invite any more.")
        }
        let now = try now()
        let invitation = Invitation(
            to: session, saying: try prompts.read(for: session), at: try begin(session, now),
            made: now,
            addresses: try addresses(session))
        let document =
            switch format {
            case .text: invitation.text
            case .markdown: invitation.markdown
            case .ics: invitation.calendar
            }
        try destination.deliver(
            document, as: format == .ics ? .calendar : nil, of: file.journal, output)
        mentionMissing(session, output)
        return reading.finish(output)
    }

    private func chosenFormat() throws(Complaint) -> Format {
        if let format { return format }
        guard let file = destination.path else { return .text }
        switch ReportFormat(fileName: file) {
        case .ics: return .ics
        case .markdown where file.lowercased().hasSuffix(".md"): return .markdown
        case .markdown: return .text
        case nil, .html, .json, .svg, .csv, .digest:
            if file.lowercased().hasSuffix(".txt") { return .text }
            throw Complaint(
                "The ending of \(file) is that of no format of the invitation.",
                hints: ["End the name in .txt, .md or .ics."], status: .usage)
        }
    }

    private func now() throws(Complaint) -> Instant {
        guard let clock = clock else { return WallClock.system.now }
        return try Timestamp.read(clock, option: "--clock")
    }

    /// Returns when the meeting begins, read as times are at the prompt, but as what is still to come.
    private func begin(_ session: Session, _ now: Instant) throws(Complaint) -> Moment {
        let zone = try? ZoneRules(session.incident.zone)
        let context =
            zone.map { ReadingContext(zone: $0, now: now, isPlanning: true) }
            ?? ReadingContext(session, now: now)
        let begin: StatedTime
        do { begin = try context.time(time) } catch {
            throw Complaint("--at: \(error.message)", hints: error.hints, status: .usage)
        }
        guard begin.instant > now else {
            throw Complaint(
                "--at: \(begin.moment) is over.",
                hints: ["Type the day as well, as in --at \(context.today.adding(days: 1))T10:00"],
                status: .usage)
        }
        // The clock of the people who come, whatever offset was typed.
        return zone?.moment(at: begin.instant) ?? begin.moment
    }

    private func addresses(
        _ session: Session
    ) throws(Complaint) -> [Person.ID: MailAddress] {
        var addresses: [Person.ID: MailAddress] = [:]
        for pair in mail {
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
    private func mentionMissing(_ session: Session, _ output: Output) {
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
