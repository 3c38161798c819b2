import Archive
import Journal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A journal in a folder, as the file system knows it.
package struct JournalFile {
    /// The file's name.
    package let name: String
    /// The path to it.
    let path: String
    /// What the file system says of it; nil where it is no file that can be read.
    let stamp: FileStamp?
    /// Whether a note beside it says that somebody writes it.
    let hasNote: Bool

    /// What journals are called.
    private static let ending = ".journal"

    /// Lists the journals of a folder by name.
    ///
    /// Those of folders in it are not its own, for each folder has a log of its own. Hidden files are none.
    ///
    /// - Throws: a complaint where the folder can't be listed.
    package static func list(in folder: String) throws(Complaint) -> [JournalFile] {
        guard let listing = opendir(folder) else {
            throw Complaint(
                "\(folder) can't be listed: \(systemMessage(errno)).",
                hints: ["Name a folder of journals."], status: .usage)
        }
        defer { closedir(listing) }
        var names: [String] = []
        var notes: Set<String> = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    String(cString: $0)
                }
            }
            guard !name.hasPrefix(".") else { continue }
            if name.hasSuffix(ending) { names.append(name) }
            if name.hasSuffix(ending + ".lock") { notes.insert(name) }
        }
        return names.sorted().map { name in
            let path =
                folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            return JournalFile(
                name: name, path: path, stamp: FileStamp(at: path),
                hasNote: notes.contains(name + ".lock"))
        }
    }

    /// Returns whether the file ends with the record of a head.
    ///
    /// A journal that was changed without the file system's noticing, as by putting size and times back, ends
    /// with another sum.
    func ends(with head: String) -> Bool {
        let wanted = Array("\(head)\"}\n".utf8)
        guard let size = stamp?.size, size >= wanted.count else { return false }
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { return false }
        defer { close(file) }
        return withUnsafeTemporaryAllocation(byteCount: wanted.count, alignment: 1) { buffer in
            pread(file, buffer.baseAddress, wanted.count, off_t(size - wanted.count))
                == wanted.count && buffer.elementsEqual(wanted)
        }
    }
}

extension FileStamp {
    /// Creates the stamp of the regular file that a path leads to; nil where there is none.
    init?(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        self.init(
            size: Int(status.st_size), modified: FileStamp.nanoseconds(modified),
            changed: FileStamp.nanoseconds(changed),
            number: UInt64(truncatingIfNeeded: status.st_ino))
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }
}
