import ArgumentParser
import OperatingSystem
import Screen
import Shell

/// `nofault sample`: the sample incident, wherever the tool is installed.
struct Sample: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.sample.rawValue,
        abstract: "Open the sample incident, or run the sample meeting without a terminal.",
        discussion: """
            At a terminal, opens a session with the on-call engineer's draft loaded; once it is there, goes on \
            with it. Without one, runs a whole meeting from its script, each time in a folder of its own, and says \
            where the page and the log row are. Nothing that is there is written over.
            """)

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The folder to write into, made where there is none.", valueName: "folder"),
        completion: .directory)
    var folder = "sessions"

    @OptionGroup var session: SessionOptions

    /// Leads the session, or runs the meeting.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        Terminal.isAtBothEnds ? try lead(output) : try runMeeting(output)
    }

    private func lead(_ output: Output) throws(Complaint) -> Complaint.Status {
        try make(folder)
        let journal = FileLocation("cloudflare-2019-07-02.journal", in: folder).path
        // A journal that is there has the draft, and perhaps been gone on with.
        let isThere = (try? FileStatus.of(journal, followsLink: true)) != nil
        let scripts = isThere ? [] : [try SampleScript.draft.place(in: folder)]
        return try LedSession(options: session, journal: journal, scripts: scripts).run(output)
    }

    private func runMeeting(_ output: Output) throws(Complaint) -> Complaint.Status {
        let own = try makeOwnFolder()
        let journal = FileLocation("gitlab-2017-01-31.journal", in: own).path
        _ = try SampleScript.meetingDraft.place(in: own)
        let script = try SampleScript.meeting.place(in: own)
        let opening = try SessionOpening(
            session, journal: journal, output: output, verbosity: .answering)
        defer { opening.conversation.leave() }
        var runner = ScriptRunner(opening.conversation)
        let status = runner.runAll([script])
        if status == .done {
            output.say(["The sample meeting is in \(own): its scripts, journal, page and log row."])
        }
        return status
    }

    /// Makes a folder of a name that no other run has.
    private func makeOwnFolder() throws(Complaint) -> String {
        try make(folder)
        do throws(SystemError) {
            return try Folder.makeTemporary(FileLocation("sample-", in: folder).path)
        } catch {
            throw Complaint(
                "No folder can be made in \(folder): \(error.reason.lowercased()).",
                hints: ["Name a folder that you may write in with --output."],
                status: .cannotCreate)
        }
    }

    private func make(_ folder: String) throws(Complaint) {
        if !Folder.isPresent(folder) { Folder.make(folder) }
        guard Folder.isPresent(folder) else {
            throw Complaint(
                "\(folder) is no folder, and none can be made there.",
                hints: ["Name a folder that you may write in with --output."],
                status: .cannotCreate)
        }
    }
}
