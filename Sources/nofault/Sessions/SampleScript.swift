import OperatingSystem
import Prompts
import Shell

/// A script of the samples in `Scripts`, as it stood when the tool was built.
///
/// The raw values are the names of the files.
enum SampleScript: String, CaseIterable {
    /// The on-call engineer's draft of the sample incident.
    case draft = "cloudflare-2019-07-02-draft.script"
    /// The draft that the meeting loads.
    case meetingDraft = "gitlab-2017-01-31-draft.script"
    /// A whole meeting, from the first invitation to the page.
    case meeting = "gitlab-2017-01-31-meeting.script"

    /// What is in it, as UTF-8.
    var bytes: [UInt8] { CompiledTexts.bytes(named: "scripts/\(rawValue)") ?? [] }

    /// Writes the script into a folder, unless it is there already.
    ///
    /// - Returns: its path.
    /// - Throws: a complaint where it can't be written, and where a file of that name has something else in it:
    ///   that one stays as it is.
    func place(in folder: String) throws(Complaint) -> String {
        let path = FileLocation(rawValue, in: folder).path
        do throws(SmallFile.Failure) {
            let found = try SmallFile.bytes(of: path, atMost: bytes.count, followsLink: true)
            if found == bytes { return path }
        } catch .missing {
            try write(to: path)
            return path
        } catch {
            // Another file, or none that can be read: it stays.
        }
        throw Complaint(
            "\(path) is there already, and isn't the sample.",
            hints: ["Name another folder with --output."], status: .cannotCreate)
    }

    private func write(to path: String) throws(Complaint) {
        do throws(SystemError) {
            let file = try OpenFile(path, .newFile(0o644), in: .live)
            try file.write(bytes)
        } catch {
            throw Complaint(
                "\(path) can't be written: \(error.reason.lowercased()).",
                hints: ["Name a folder that you may write in with --output."],
                status: .cannotCreate)
        }
    }
}
