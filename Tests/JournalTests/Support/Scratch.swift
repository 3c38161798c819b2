import Foundation
import PostMortem

@testable import Journal

/// A folder of a test's own, removed when the test lets go of it.
final class Scratch {
    let folder: String

    /// 2026-11-23T09:00:00Z.
    static let start = Instant(seconds: 1_795_424_400)
    static let opened = Event.sessionOpened(
        session: "2026-11-21-checkout", zone: "Europe/Berlin", tool: "0.1.0")

    init() throws {
        let folder = NSTemporaryDirectory() + "/nofault-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false)
        self.folder = folder
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String = "session.journal") -> String { folder + "/" + name }

    /// The names in the folder, in order.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    func bytes(_ name: String = "session.journal") throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    @discardableResult
    func put(_ bytes: some Sequence<UInt8>, _ name: String = "session.journal") throws -> String {
        // ext4 syncs a file that is cut to nothing and written again, which takes a test many times
        // as long; a new one it doesn't.
        unlink(path(name))
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    /// The rights of a file, as chmod has them.
    func mode(_ name: String = "session.journal") throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }

    /// Makes a journal of a few records and returns its path.
    @discardableResult
    func journal(notes: Int = 3, _ name: String = "session.journal") throws -> String {
        let writer = try JournalWriter.open(path(name), .new, at: Scratch.start)
        try writer.append(Scratch.opened, at: Scratch.start, by: "mara")
        for number in 0..<notes {
            try writer.append(
                .noteAdded(text: "note \(number), „größer“"), at: Scratch.start, by: "mara",
                from: "draft.script:\(number + 1)")
        }
        writer.close()
        return path(name)
    }

    /// The lines of a journal, each with its line feed.
    func lines(_ name: String = "session.journal") throws -> [[UInt8]] {
        try bytes(name).split(separator: UInt8(ascii: "\n")).map { $0 + [UInt8(ascii: "\n")] }
    }
}

extension Scratch {
    /// Appends a record whose fields are given as JSON, and chains it as a newer nofault would.
    @discardableResult
    func append(_ fields: String, _ name: String = "session.journal") throws -> String {
        let extent = try JournalReader.read(path(name)).extent
        let body = Array(
            #"{"seq":\#(extent.count),"at":"2026-11-23T09:00:00.000Z",\#(fields)"#.utf8)
        let sum = Sum(of: body[...], after: extent.head ?? .beforeFirst)
        return try put(bytes(name) + body + Array(#","sum":"\#(sum)"}"#.utf8) + [0x0A], name)
    }
}
