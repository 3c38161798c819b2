import Archive
import Foundation
import OperatingSystem
import Testing
import WriteUp

@testable import Shell
@testable import nofault

/// Which journals of a folder are one session, and what the others are called.
struct SessionCopiesTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: scratch.path(name)))
    }

    private func read() throws -> ArchiveReading {
        try ArchiveReading(scratch.folder.path, cacheRoot: nil)
    }

    /// The places behind each record of a journal.
    private func ends(_ bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    @Test func `a backup from any moment is the same session`() throws {
        try scratch.journal(Lines.closed)
        let bytes = try scratch.bytes("a.journal")
        for (index, end) in ends(bytes).enumerated() where index > Lines.preparation.count {
            try write(bytes.prefix(end), to: "backup-\(index).journal")
        }
        let reading = try read()
        #expect(reading.sessions.count > 20)
        #expect(reading.counted.map(\.journal) == ["a.journal"])
        let named = reading.notes.filter { $0.contains("copy of a.journal") }
        #expect(named.count == 3)
        #expect(
            reading.notes.last
                == "Note: \(reading.sessions.count - 4) more journals are copies of a.journal.")
    }

    @Test func `two journals that went different ways from one beginning are two sessions`() throws
    {
        try scratch.journal(Lines.room)
        let bytes = try scratch.bytes("a.journal")
        try write(bytes, to: "b.journal")
        try scratch.journal(["note one way, and a long one"], named: "a.journal")
        try scratch.journal(["note another"], named: "b.journal")
        try write(bytes, to: "c.journal")
        let reading = try read()
        #expect(reading.counted.map(\.journal) == ["a.journal", "b.journal"])
        #expect(Set(reading.counted.map(\.name)).count == 2)
    }

    @Test func `from the cache, copies are found as when all were read`() throws {
        for index in 1...24 { try session("s\(index % 8)", in: "n\(index).journal") }
        try write(scratch.bytes("n1.journal"), to: "copy.journal")
        let cache = scratch.path("cache")
        func read() throws -> ArchiveReading {
            try ArchiveReading(scratch.folder.path, cacheRoot: cache)
        }
        let first = try read()
        #expect(try !FileManager.default.contentsOfDirectory(atPath: cache).isEmpty)
        let second = try read()
        #expect(first.counted.count == 24)
        #expect(second.counted == first.counted)
        #expect(second.notes == first.notes)
        #expect(first.notes.contains { $0.contains("copy of") })
    }

    /// Leaves a session of a name in a file that is called otherwise.
    private func session(_ name: String, in file: String) throws {
        try scratch.journal(["note for \(file)"] + Lines.room, named: "\(name).journal")
        try FileManager.default.moveItem(
            atPath: scratch.path("\(name).journal"), toPath: scratch.path(file))
    }

    @Test func `no two sessions have a name, and a few are told`() throws {
        for index in 1...12 { try session("lamp", in: "n\(index).journal") }
        let reading = try read()
        #expect(reading.counted.count == 12)
        #expect(Set(reading.counted.map(\.name)).count == 12)
        #expect(reading.notes.count == 4)
        #expect(reading.notes.last?.hasPrefix("Note: 8 more sessions have the name of n") == true)
    }

    @Test func `a name that is made up is nobody else's`() throws {
        for (index, name) in ["x", "x", "x", "x-2", "x-2", "x-2-2"].enumerated() {
            try session(name, in: "n\(index).journal")
        }
        let names = try read().counted.map(\.name)
        #expect(Set(names).count == 6, "\(names)")
        #expect(Set(names).isSuperset(of: ["x", "x-2", "x-2-2", "x-3"]))
    }

    @Test func `names that are taken are counted past, however many there are`() throws {
        for (index, name) in ["x", "x", "x", "x-2", "x-3", "x-4"].enumerated() {
            try session(name, in: "n\(index).journal")
        }
        let names = try read().counted.map(\.name).sorted()
        #expect(names == ["x", "x-2", "x-3", "x-4", "x-5", "x-6"])
    }

    @Test func `of many sessions that have copies, a few are named`() throws {
        for index in 1...20 {
            try session("s\(index)", in: "n\(index).journal")
            try write(scratch.bytes("n\(index).journal"), to: "t\(index).journal")
        }
        let reading = try read()
        #expect(reading.counted.count == 20)
        #expect(reading.notes.count == 6)
        #expect(
            reading.notes.last
                == "Note: 15 more sessions have copies here, or others of their name.")
    }

    @Test func `where there is no time to look, the longest journal stands for its name`() throws {
        for index in 1...3 { try session("lamp", in: "n\(index).journal") }
        try write(scratch.bytes("n2.journal"), to: "n4.journal")
        try scratch.journal(["note one more"], named: "n3.journal")
        let files = try JournalFile.list(in: scratch.folder.path)
        let reading = try read()
        let extents = try Dictionary(
            uniqueKeysWithValues: files.map { file in
                let extent = SessionCopies.Extent(of: try SessionReading(file.path))
                return (FileName(file.name), try #require(extent))
            })
        let copies = SessionCopies(reading.sessions, files, extents, until: .now)
        #expect(copies.counted.map(\.journal) == ["n3.journal"])
        #expect(copies.notes.isEmpty)
    }

    @Test(arguments: [0, 1, 30, 63, 66, 67, 68])
    func `the records of a long journal are found wherever it is read in pieces`(shift: Int) throws
    {
        let piece = 1 << 16
        var bytes: [UInt8] = []
        var expected: [SessionCopies.End] = []
        for index in 0..<6000 {
            let sum = String(format: "%064x", index)
            let isLast = bytes.count + 70 < piece && bytes.count + 140 + 70 >= piece
            let filling = isLast ? piece - bytes.count - 67 + shift : 3
            bytes += [UInt8](repeating: 0x78, count: filling) + Array("\(sum)\"}\n".utf8)
            expected.append(.init(head: sum, length: bytes.count))
        }
        try write(bytes, to: "long.journal")
        let file = try #require(try JournalFile.list(in: scratch.folder.path).first)
        let lengths = (expected.map(\.length) + expected.map { $0.length - 1 }).sorted()
        #expect(file.recordEnds(at: lengths) == expected)
        #expect(file.recordEnds(at: [expected[9].length]) == [expected[9]])
        #expect(file.recordEnds(at: []) == [])
    }
}
