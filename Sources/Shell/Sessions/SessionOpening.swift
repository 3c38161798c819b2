import CommandLanguage
import Journal
import PostMortem
import Prompts

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
        _ options: SessionOptions, journal: String, output: Output, manner: Conversation.Manner
    ) throws(Complaint) {
        let prompts = try options.readPrompts()
        let clock = try options.readClock()
        var records: [Record] = []
        let writer: JournalWriter
        do { writer = try JournalWriter.open(journal, at: clock.now) { records.append($0) } } catch
        {
            throw Complaint(error)
        }
        isNew = writer.isEmpty
        keptTail = writer.recovery?.kept
        conversation = Conversation(
            records: records, recorder: JournalRecorder(writer), journalPath: journal,
            prompts: prompts, clock: clock, author: options.typist, output: output, manner: .quiet)
        try conversation.begin(
            isNew
                ? .sessionOpened(
                    session: SessionName.name(ofJournal: journal), zone: ZoneRules.localName,
                    tool: Tool.version)
                : .sessionResumed(tool: Tool.version), then: writer.recovery?.event)
        conversation.manner = manner
        conversation.allowsSecrets = options.allowsSecrets
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
        let file = ScriptPath.lastComponent(of: path)
        let ending = ".journal"
        return file.hasSuffix(ending) && file.count > ending.count
            ? String(file.dropLast(ending.count)) : file
    }
}
