import Archive
import Journal
import OperatingSystem
import Shell

/// A journal in a folder, as the file system knows it.
struct JournalFile {
    /// The file's name.
    let name: String
    /// The path to it.
    let path: String
    /// What the file system says of it; nil where it is no file that can be read.
    let stamp: FileStamp?
    /// Whether a note beside it says that somebody writes it.
    let hasNote: Bool
    /// Whether the name is a symbolic link, which is not followed: it can lead anywhere.
    let isLink: Bool

    /// What journals are called.
    private static let ending = ".journal"

    /// Lists the journals of a folder by name.
    ///
    /// Those of folders in it are not its own, for each folder has a log of its own. Hidden files are none.
    ///
    /// - Throws: a complaint where the folder can't be listed.
    static func list(in folder: String) throws(Complaint) -> [JournalFile] {
        let listed: [String]
        do throws(SystemError) { listed = try Folder.names(in: folder) } catch {
            throw Complaint(
                "\(folder) can't be listed: \(error.reason.lowercased()).",
                hints: ["Name a folder of journals."], status: .usage)
        }
        let visible = listed.filter { $0.utf8.first != UInt8(ascii: ".") }
        let names = visible.filter { FileLocation($0, in: folder).name(without: ending) != nil }
        let notes = Set(
            visible.filter { $0.hasSuffix(ending + ".lock") }.map { FileName($0) })
        return names.map { name in
            let path = FileLocation(name, in: folder).path
            return JournalFile(
                name: name, path: path, stamp: FileStamp(at: path),
                hasNote: notes.contains(FileName(name + ".lock")),
                isLink: (try? FileStatus.of(path, followsLink: false))?.kind == .link)
        }
    }

    /// Returns whether the file ends with the record of a head.
    ///
    /// A journal that was changed without the file system's noticing, as by putting size and times back, ends
    /// with another sum.
    func ends(with head: String) -> Bool {
        stamp.map { holds(head, endingAt: $0.size) } ?? false
    }

    /// Returns whether a record with this head ends at a place in the file.
    ///
    /// Sums are chained, so a journal that does has everything that another one with the same head has before it.
    func holds(_ head: String, endingAt length: Int) -> Bool {
        let wanted = Array("\(head)\"}\n".utf8)
        guard length >= wanted.count else { return false }
        var found: [UInt8] = []
        do throws(SystemError) {
            let file = try OpenFile(path, .reading, in: .live)
            _ = try file.read(upTo: wanted.count, at: length - wanted.count, into: &found)
        } catch {
            return false
        }
        return found == wanted
    }
}

extension FileStamp {
    /// Creates the stamp of the regular file that a path leads to; nil where there is none.
    init?(at path: String) {
        guard let status = try? FileStatus.of(path, followsLink: true), status.kind == .regular
        else { return nil }
        self.init(
            size: status.size, modified: status.modified, changed: status.changed,
            number: status.number)
    }
}
