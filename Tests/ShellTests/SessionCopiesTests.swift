import Archive
import Foundation
import Testing

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
        let lengths = Set(expected.map(\.length) + expected.map { $0.length - 1 })
        #expect(file.recordEnds(at: lengths) == expected)
        #expect(file.recordEnds(at: [expected[9].length]) == [expected[9]])
        #expect(file.recordEnds(at: []) == [])
    }
}
