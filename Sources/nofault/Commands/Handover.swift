import ArgumentParser
import OperatingSystem
import PostMortem
import Screen
import Shell
import WriteUp

/// `nofault handover`: a session's actions on their way into an issue tracker.
struct HandoverCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.handover.rawValue,
        abstract: "Write a file for each open action, and a script that makes issues of them.",
        discussion: """
            Nothing is sent: read the files, then run the script, which calls gh, glab or acli. It notes the \
            addresses in tracked.script, and nofault open JOURNAL --load tracked.script records them.
            """)

    @OptionGroup var file: JournalArgument

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "github=OWNER/REPO, gitlab=GROUP/PROJECT or jira=KEY.", valueName: "tracker"))
    var tracker: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The folder to write into, made where there is none.", valueName: "folder"),
        completion: .directory)
    var folder: String

    @Flag(help: "Replace files that aren't nofault's own as well; journals never are.")
    var force = false

    /// Writes the files, and says how to go on.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let tracker = try Tracker.read(tracker)
        let reading = try file.read()
        if let damage = reading.damage { throw damage }
        do throws(WriteUpError) {
            let handover = try Handover(of: reading.session, to: tracker)
            let written = try handover.write(
                to: folder, journal: file.journal,
                consent: force
                    ? .given : .refused(hint: "Choose another folder, or replace it with --force."))
            for path in written.edited {
                output.complain(["Note: \(path) was edited by hand, and stays as it is."])
            }
            for id in handover.tracked {
                output.complain(["Note: \(id) has an issue already, and is left out."])
            }
            let actions = handover.actions.map(\.description).joined(separator: ", ")
            let tracked = FileLocation("tracked.script", in: folder).path
            output.say([
                "\(actions) are in \(folder). Read them, then: sh \(written.script)",
                "Then: nofault open \(file.journal) --load \(tracked)",
            ])
        } catch {
            throw Complaint(error)
        }
        return reading.finish(output)
    }
}

extension Tracker {
    /// Reads a tracker as it is typed.
    static func read(_ text: String) throws(Complaint) -> Tracker {
        if let tracker = Tracker(text) { return tracker }
        throw Complaint(
            "\(text) names no tracker.", hints: ["Name one as \(Tracker.forms)."], status: .usage)
    }
}
