import OperatingSystem
import PostMortem

/// Copies of a journal's bytes, kept beside it before they are cut off.
enum Backup {
    /// The most copies of one name and second; a loop that makes more is something gone wrong.
    private static let mostCopies = 100
    /// Bytes copied at a time.
    private static let chunk = 1 << 16

    /// Copies a part of a file into a new one beside it, `NAME.WHY-TIME`, and makes it durable.
    ///
    /// - Parameters:
    ///   - range: the bytes to copy.
    ///   - file: the journal.
    ///   - why: what the copy is of, as a word.
    ///   - time: when, for the name: `20261123T090000Z`. A second copy of that second gets `-2`.
    /// - Returns: the copy's path.
    /// - Throws: ``SystemError`` of the call that failed; a copy cut short is removed.
    static func keep(
        _ range: Range<Int>, of file: borrowing OpenFile, as why: String, at time: Instant
    ) throws(SystemError) -> String {
        let stem = "\(file.path).\(why)-\(stamp(time))"
        var number = 1
        while true {
            let path = number == 1 ? stem : "\(stem)-\(number)"
            do throws(SystemError) {
                let copy = try OpenFile(path, .creating, in: file.system)
                do throws(SystemError) {
                    try fill(copy, with: range, of: file)
                    try file.system.syncFolder(FileLocation(path).folder)
                } catch {
                    try? file.system.remove(path)
                    throw error
                }
                return path
            } catch {
                guard error.isExisting, number < mostCopies else { throw error }
                number += 1
            }
        }
    }

    private static func fill(
        _ copy: borrowing OpenFile, with range: Range<Int>, of file: borrowing OpenFile
    ) throws(SystemError) {
        var offset = range.lowerBound
        var bytes: [UInt8] = []
        while offset < range.upperBound {
            bytes.removeAll(keepingCapacity: true)
            let count = try file.read(
                upTo: min(chunk, range.upperBound - offset), at: offset, into: &bytes)
            guard count > 0 else { break }
            try copy.append(bytes)
            offset += count
        }
        try copy.sync()
    }

    /// The time in characters that every file system takes in a name.
    private static func stamp(_ time: Instant) -> String {
        var bytes: [UInt8] = []
        TimeCoding.append(time, to: &bytes)
        return String(decoding: bytes.prefix(19), as: UTF8.self).filter { $0.isNumber || $0 == "T" }
            + "Z"
    }
}
