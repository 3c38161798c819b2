import OperatingSystem
public import PostMortem

/// A session's open actions on their way into a tracker: a file an action, and a script that makes issues of them.
public struct Handover: Hashable, Sendable {
    /// Where the script is, and what is said of the files.
    public struct Written: Hashable, Sendable {
        /// The script's path.
        public let script: String
        /// Files that were edited by hand; they stay, and the script takes them as they are.
        public let edited: [String]
    }

    /// A file of it.
    private struct File: Hashable {
        let name: String
        let content: String
        let kind: DocumentKind
    }

    /// The actions that are handed over, in the order of picking.
    public let actions: [ItemID]
    /// Those that have an issue already, and are left out.
    public let tracked: [ItemID]
    /// The files, the script last: what it takes is there before it is.
    private let files: [File]

    /// The script's name.
    public static let script = "handover.sh"

    /// Creates the hand-over of a session.
    ///
    /// Done and cancelled actions, and those that the session knows an issue of, are left out.
    ///
    /// - Throws: ``WriteUpError`` of kind `nothingToWrite` where no action is left, and where no program makes issues in
    ///   the tracker.
    public init(of session: Session, to tracker: Tracker) throws(WriteUpError) {
        let open = session.actionItems.filter { $0.status == .open }
        let new = open.filter { $0.tracker == nil }
        tracked = open.filter { $0.tracker != nil }.map(\.id)
        actions = new.map(\.id)
        guard !new.isEmpty else {
            throw WriteUpError(
                .nothingToWrite,
                "\(session.name) has no open action that isn't in a tracker already.",
                hints: "nofault show JOURNAL actions lists all, with their addresses.")
        }
        guard let script = HandoverScript(actions, to: tracker) else {
            throw WriteUpError(
                .nothingToWrite,
                "No program makes issues with \(tracker.name): it is a form's address.",
                hints: "Name Jira's project by its key, as in --to jira=OPS")
        }
        let form: HandoverText.Form = if case .jira = tracker { .plain } else { .markdown }
        files =
            new.map { action in
                let text = HandoverText(
                    ActionLine(action, in: session), of: session, in: form)
                return File(
                    name: "\(action.id).md",
                    content: FileMark.action.marked(
                        ([text.title, ""] + text.lines).joined(separator: "\n") + "\n"),
                    kind: .trackedAction)
            } + [File(name: Handover.script, content: script.text, kind: .handoverScript)]
    }

    /// Writes the files into a folder, which is made where there is none.
    ///
    /// Files of an earlier hand-over are replaced; those that were edited by hand stay.
    ///
    /// - Throws: ``WriteUpError`` of the first file that can't be written; doing it again completes the rest.
    public func write(
        to folder: String, journal: String, consent: Delivery.Consent
    ) throws(WriteUpError) -> Written {
        if !Folder.isPresent(folder) { Folder.make(folder) }
        let delivery = Delivery(journal: journal, consent: consent)
        var edited: [String] = []
        var script = ""
        for file in files {
            let path = FileLocation(file.name, in: folder).path
            let written = try delivery.write(file.content, as: file.kind, to: path)
            if let path = written.edited { edited.append(path) }
            script = path
        }
        return Written(script: script, edited: edited)
    }
}
