import Archive
import Foundation
import PostMortem
import Testing
import WriteUp

@testable import Shell
@testable import nofault

/// A folder of journals as it is read, with a cache and without.
struct ArchiveReadingTests {
    private let scratch: Scratch
    private let caches: Scratch
    private let screen = Meeting.Screen()

    init() throws {
        scratch = try Scratch()
        caches = try Scratch()
        // As many as make a cache worth writing; copies of one meeting serve.
        try scratch.journal(Lines.closed)
        let bytes = try scratch.bytes("a.journal")
        for index in 1...24 {
            try Data(bytes).write(to: URL(fileURLWithPath: scratch.path("copy-\(index).journal")))
        }
    }

    private func read(within limit: Duration? = nil) throws -> (ArchiveReading, anew: Int) {
        var anew = 0
        let reading = try ArchiveReading(
            scratch.folder.path, cacheRoot: caches.folder.path, within: limit
        ) { anew = $1 }
        return (reading, anew)
    }

    private func cacheBytes() throws -> [UInt8] { try caches.bytes(#require(caches.names.first)) }

    private func damage(_ name: String) throws {
        let text = try scratch.text(name).replacing("No limit guards", with: "No LIMIT guards")
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path(name)))
    }

    @Test func `the second reading takes all from the cache, and says the same`() throws {
        let (first, anew) = try read()
        #expect(anew == 25)
        let (second, again) = try read()
        #expect(again == 0)
        #expect(first.sessions == second.sessions)
        #expect(second.sessions.count == 25)
    }

    @Test func `a journal that grew is read again`() throws {
        _ = try read()
        try scratch.journal(["done A1 all of it"], named: "copy-3.journal")
        let (reading, anew) = try read()
        #expect(anew == 1)
        let session = try #require(reading.sessions.first { $0.journal == "copy-3.journal" })
        #expect(session.actions.first?.state == .done)
        #expect(session.actions.first?.doneOn == CalendarDate(year: 2026, month: 11, day: 23))
    }

    @Test func `a change behind the file system's back shows by the head`() throws {
        _ = try read()
        let path = scratch.path("copy-4.journal")
        let file = try #require(JournalFile.list(in: scratch.folder.path).first { $0.path == path })
        let head = try #require(SessionReading(path).head).sum
        #expect(file.ends(with: head))
        var bytes = try scratch.bytes("copy-4.journal")
        bytes[bytes.count - 10] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(!file.ends(with: head))
    }

    @Test func `a removed journal is not remembered`() throws {
        _ = try read()
        try FileManager.default.removeItem(atPath: scratch.path("copy-5.journal"))
        #expect(try read().0.sessions.count == 24)
    }

    @Test func `a damaged, cut or deleted cache is harmless`() throws {
        let sessions = try read().0.sessions
        let path = caches.path(try #require(caches.names.first))
        let sound = try cacheBytes()
        for bytes in [[], Array(sound.prefix(100)), sound.map { $0 ^ 1 }] {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let (reading, anew) = try read()
            #expect(anew == 25)
            #expect(reading.sessions == sessions)
            #expect(try cacheBytes() == sound)
        }
        try FileManager.default.removeItem(atPath: path)
        #expect(try read().anew == 25)
    }

    @Test func `the cache is its owner's alone, and nothing of it is in the folder`() throws {
        let before = scratch.names
        _ = try read()
        #expect(scratch.names == before)
        let path = caches.path(try #require(caches.names.first))
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a place where no cache can be is no mistake`() throws {
        let reading = try ArchiveReading(
            scratch.folder.path, cacheRoot: scratch.path("a.journal") + "/none")
        #expect(reading.sessions.count == 25)
    }

    @Test
    func `a damaged journal is named each time, listed as far as it is sound, and never cached`()
        throws
    {
        try damage("copy-6.journal")
        for anew in [25, 1] {
            let (reading, count) = try read()
            #expect(count == anew)
            #expect(reading.problems.count == 1)
            #expect(reading.problems.first?.message.contains("copy-6.journal") == true)
            #expect(reading.sessions.count == 25)
            #expect(reading.finish(screen.output) == .corrupt)
        }
    }

    @Test(arguments: ["damaged", "torn", "links", "links out"])
    func `of many journals with a fault, ten are named and the others counted`(fault: String) throws
    {
        for index in 1...24 {
            let name = "copy-\(index).journal"
            let path = scratch.path(name)
            switch fault {
            case "damaged": try damage(name)
            case "torn":
                try Data(scratch.bytes(name).dropLast()).write(to: URL(fileURLWithPath: path))
            default:
                let target = fault == "links" ? "a.journal" : "nowhere"
                try FileManager.default.removeItem(atPath: path)
                try FileManager.default.createSymbolicLink(
                    atPath: path, withDestinationPath: target)
            }
        }
        let reading = try read().0
        let (said, more) =
            switch fault {
            case "damaged", "links out":
                (
                    reading.problems.map(\.message),
                    "14 more journals are damaged or left out."
                )
            case "torn":
                (
                    reading.notes.filter { !$0.contains("cop") || $0.contains("cut short") },
                    "Note: 14 more journals end in a record that was cut short."
                )
            default: (reading.notes, "Note: 14 more are links to journals of this folder.")
            }
        #expect(said.count == 11, "\(said)")
        #expect(said.last == more)
        let isSound = fault == "torn" || fault == "links"
        #expect(reading.finish(screen.output) == (isSound ? .done : .corrupt))
    }

    @Test func `a journal that is being written is named, and listed as it is`() throws {
        let opening = try scratch.open("a.journal", screen.output)
        defer { opening.conversation.recorder.close() }
        let (reading, _) = try read()
        #expect(reading.hasHeldJournal)
        #expect(reading.notes.contains { $0.contains("a.journal is being written by process") })
        #expect(reading.sessions.count == 25)
    }

    @Test func `when time is up the rest is counted`() throws {
        let (reading, _) = try read(within: .zero)
        #expect(reading.unread == 25)
        #expect(reading.sessions.isEmpty)
    }

    @Test func `a folder that is none is a mistake of usage`() {
        #expect(nofault(["log", scratch.path("none")], screen.output) == .usage)
    }
}
