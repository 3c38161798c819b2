import Foundation
import TestTools
import Journal
import PostMortem

/// A file system in memory of a few pages, unmounted when the test lets go of it.
final class TinyDisk {
    let folder: URL
    /// What it gives out space in: pages.
    private static let page = 4096

    static let now = Instant(seconds: 1_795_424_400)
    static let event = Event.noteAdded(text: String(repeating: "y", count: 40))
    private static let opened = Event.sessionOpened(session: "s", zone: "UTC", tool: "0.1.0")

    /// Mounts it; nil, saying so, where this process may not.
    init?() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("nofault-disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard geteuid() == 0, let mount = Installed.path(of: "mount"),
            TinyDisk.run(mount, ["-t", "tmpfs", "-o", "size=128k", "tmpfs", folder.path])
        else {
            try? FileManager.default.removeItem(at: folder)
            Torture.skip("a tmpfs of its own takes root and the right to mount")
            return nil
        }
    }

    deinit {
        if let umount = Installed.path(of: "umount") {
            _ = TinyDisk.run(umount, ["-l", folder.path])
        }
        try? FileManager.default.removeItem(at: folder)
    }

    /// The length in bytes of the record that ``event`` becomes, as number 2.
    func lengthOfRecord() throws -> Int {
        let workplace = try Workplace(in: folder)
        let writer = try JournalWriter.open(workplace.journal, at: TinyDisk.now)
        try writer.append(TinyDisk.opened, at: TinyDisk.now, by: nil)
        try writer.append(.noteAdded(text: ""), at: TinyDisk.now, by: nil)
        let before = workplace.bytes().count
        try writer.append(TinyDisk.event, at: TinyDisk.now, by: nil)
        return workplace.bytes().count - before
    }

    /// Writes records 0 and 1 so that they end a number of bytes before the end of a page, then fills
    /// every other page.
    func fill(_ workplace: Workplace, _ writer: JournalWriter, leaving room: Int) throws {
        try writer.append(TinyDisk.opened, at: TinyDisk.now, by: nil)
        let start = workplace.bytes().count
        // An empty note's record has as many bytes as the event's but for its text.
        let bare = try lengthOfRecord() - 40
        let wanted = TinyDisk.page - room
        try writer.append(
            .noteAdded(text: String(repeating: "x", count: wanted - start - bare)),
            at: TinyDisk.now, by: nil)
        let filler = open(workplace.outside("filler"), O_WRONLY | O_CREAT, 0o600)
        defer { close(filler) }
        let page = [UInt8](repeating: 0, count: TinyDisk.page)
        while write(filler, page, page.count) == page.count {}
    }

    /// Gives the room back.
    func empty(_ workplace: Workplace) throws {
        try FileManager.default.removeItem(atPath: workplace.outside("filler"))
    }

    private static func run(_ tool: String, _ arguments: [String]) -> Bool {
        (try? Program(tool, arguments).run())?.isSuccess == true
    }
}
