import OperatingSystem
import Shell

/// A folder that only we can read and that goes away with what is in it.
struct TemporaryFolder {
    private let path: String

    /// Makes the folder, in `TMPDIR` or `/tmp`.
    init() throws(Complaint) {
        let parent = Environment.value("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        do throws(SystemError) {
            path = try Folder.makeTemporary("\(parent)/nofault-")
        } catch {
            throw Complaint(
                "A folder in \(parent) can't be made: \(error.reason.lowercased()).",
                hints: ["Set TMPDIR to a folder that you may write in."], status: .cannotCreate)
        }
    }

    /// Writes a file and returns its path.
    func write(_ text: String, to name: String) throws(Complaint) -> String {
        let file = "\(path)/\(name)"
        do throws(FileError) {
            try WholeFile.replace(file, with: Array(text.utf8), mode: 0o600)
        } catch {
            throw Complaint(error)
        }
        return file
    }

    /// Returns what is in a file; nil where there is none.
    func read(_ name: String) -> String? {
        let bytes = try? SmallFile.bytes(of: "\(path)/\(name)", atMost: ChildProcess.largestInput)
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Removes the folder.
    func remove() {
        for name in ["note", "note.sig"] { try? FileSystem.live.remove("\(path)/\(name)") }
        try? Folder.remove(path)
    }
}
