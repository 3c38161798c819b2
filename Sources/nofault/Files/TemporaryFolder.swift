#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Shell
import WriteUp

/// A folder that only we can read and that goes away with what is in it.
struct TemporaryFolder {
    private let path: String

    /// Makes the folder, in `TMPDIR` or `/tmp`.
    init() throws(Complaint) {
        let parent = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array("\(parent)/nofault-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Complaint(
                "A folder in \(parent) can't be made: \(systemMessage(errno)).",
                hints: ["Set TMPDIR to a folder that you may write in."], status: .cannotCreate)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes a file and returns its path.
    func write(_ text: String, to name: String) throws(Complaint) -> String {
        let file = "\(path)/\(name)"
        do { try WholeFile.replace(file, with: Array(text.utf8)) } catch { throw Complaint(error) }
        return file
    }

    /// Returns what is in a file; nil where there is none.
    func read(_ name: String) -> String? {
        try? SmallFile.read("\(path)/\(name)")
    }

    /// Removes the folder.
    func remove() {
        for name in ["note", "note.sig"] { unlink("\(path)/\(name)") }
        rmdir(path)
    }
}
