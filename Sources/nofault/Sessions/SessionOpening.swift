import CommandLanguage
import Journal
import OperatingSystem
import PostMortem
import Prompts
import Screen
import Shell

/// Opens a session: its journal, the state folded from it, and the records that say it goes on.
struct SessionOpening {
    /// The conversation, its opening records durable.
    let conversation: Conversation
    /// Whether the journal is new.
    let isNew: Bool
    /// The file that keeps a torn tail which was cut off; nil where nothing was.
    let keptTail: String?

    /// Opens a journal for recording, new or to go on with.
    ///
    /// - Throws: a complaint where the journal can't be opened, and then nothing was recorded.
    init(
        _ options: SessionOptions, journal: String, output: Output,
        verbosity: Conversation.Verbosity
    ) throws(Complaint) {
        // A wrong choice is said before there is a journal.
        var prompts = try options.prompts.read()
        let clock = try options.readClock()
        try NewJournal.confirm(journal, output, hearing: prompts.answers)
        // What is recorded is worth more than what is said of it.
        output.outlivesReader = true
        var records: [Record] = []
        // Growing step by step copies them several times; few records are shorter than 200 bytes. A wrong file may be
        // of any size.
        let size = (try? FileStatus.of(journal, followsLink: true))?.size ?? 0
        records.reserveCapacity(min(size / 200, 10_000))
        let writer: JournalWriter
        do { writer = try JournalWriter.open(journal, at: clock.now) { records.append($0) } } catch
        {
            throw Complaint(error)
        }
        isNew = writer.isEmpty
        var folded: Session?
        if !isNew {
            let session = Session(folding: records)
            if Language(recorded: session.language) != prompts.language {
                prompts = try options.prompts.read(for: session)
            }
            output.complain(try options.prompts.differences(from: session, reading: prompts))
            folded = session
        }
        keptTail = writer.recovery?.kept
        conversation = Conversation(
            records: records, folded: folded, recorder: JournalRecorder(writer),
            journalPath: journal, prompts: prompts, clock: clock, author: options.typist,
            output: output, verbosity: .quiet)
        // A journal that says another zone was begun on a machine whose zone was known.
        let isUnsaid = isNew || conversation.session.incident.zone == ZoneRules.utc.name
        let machine = isUnsaid ? MachineZone.current(at: clock.now) : nil
        if let machine, machine.rules == nil { conversation.unknownZone = machine.setting }
        if isNew, let machine, machine.fitsOnlyNow, let rules = machine.rules {
            output.complain([
                "Note: \(machine.setting) is read as \(rules.name), which has the same clock now but not all year. "
                    + "State another with: zone ZONE"
            ])
        }
        try conversation.begin(
            isNew
                ? .sessionOpened(
                    session: SessionName.name(ofJournal: journal),
                    zone: machine?.rules?.name ?? ZoneRules.utc.name,
                    tool: Tool.version, language: prompts.language.recorded,
                    prompts: prompts.digest, memoryHours: prompts.ownMemoryHours)
                : .sessionResumed(tool: Tool.version), then: writer.recovery?.event)
        conversation.verbosity = verbosity
        conversation.listening = options.listening(atPrompt: verbosity == .guiding)
        conversation.allowsSecrets = options.allowSecrets
    }
}

extension Conversation {
    /// Records how the session begins or goes on.
    fileprivate func begin(_ event: Event, then recovery: Event?) throws(Complaint) {
        try stage(event)
        if let recovery { try stage(recovery) }
        try commit()
    }
}

/// How a session is named.
enum SessionName {
    /// Returns the journal's file name without its folder and its ending.
    static func name(ofJournal path: String) -> String {
        let location = FileLocation(path)
        return PathText.shown(location.name(without: Record.fileEnding) ?? location.name)
    }
}
