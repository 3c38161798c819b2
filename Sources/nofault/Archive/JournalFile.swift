import Archive
import Journal
import OperatingSystem
import PostMortem
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

    /// Its length in bytes; 0 where it is no file that can be read.
    var size: Int { stamp?.size ?? 0 }

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
        let names = visible.filter {
            FileLocation($0, in: folder).name(without: Record.fileEnding) != nil
        }
        let notes = Set(
            visible.filter { $0.hasSuffix(Record.fileEnding + ".lock") }.map { FileName($0) })
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
        let end = Array(head.utf8) + JournalFile.recordEnd
        guard let size = stamp?.size, size >= end.count,
            let file = try? OpenFile(path, .reading, in: .live)
        else { return false }
        var found: [UInt8] = []
        _ = try? file.read(upTo: end.count, at: size - end.count, into: &found)
        return found == end
    }

    /// Finds the records that end at places in the file, reading it once.
    ///
    /// Sums are chained, so a journal in which another one's last record stands has all that the other one has.
    ///
    /// - Parameter lengths: how many bytes there are up to each place, in order.
    /// - Returns: the places at which a record ends; those behind what can't be read are missing.
    func recordEnds(at lengths: [Int]) -> [SessionCopies.End] {
        guard let longest = lengths.last, let file = try? OpenFile(path, .reading, in: .live)
        else { return [] }
        let tail = JournalFile.sumLength + JournalFile.recordEnd.count
        var ends: [SessionCopies.End] = []
        var rest = lengths[...]
        var (bytes, start): ([UInt8], Int) = ([], 0)
        while start + bytes.count < longest {
            let count = try? file.read(upTo: 1 << 16, at: start + bytes.count, into: &bytes)
            guard let count, count > 0 else { break }
            while let length = rest.first, length <= start + bytes.count {
                rest.removeFirst()
                guard length - start >= tail else { continue }
                let record = bytes[..<(length - start)].suffix(tail)
                guard
                    record.suffix(JournalFile.recordEnd.count).elementsEqual(JournalFile.recordEnd)
                else { continue }
                let head = String(decoding: record.prefix(JournalFile.sumLength), as: UTF8.self)
                ends.append(.init(head: head, length: length))
            }
            // A sum may lie across two pieces.
            let passed = max(0, bytes.count - tail)
            bytes.removeFirst(passed)
            start += passed
        }
        return ends
    }

    /// How many digits a record's sum has.
    private static let sumLength = 64
    /// What stands behind it.
    private static let recordEnd = Array("\"}\n".utf8)
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
