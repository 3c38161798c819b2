import Foundation
import PostMortem
import Testing

@testable import Journal

/// The checked-in journal of version 1, which must read to the same records for ever.
struct FixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Fixtures")
    private static let path = folder.appendingPathComponent("version-1.journal").path

    private static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

    @Test func `a journal of version 1 reads to the same records`() throws {
        if Self.isRecording {
            try? FileManager.default.removeItem(atPath: Self.path)
            let writer = try JournalWriter.open(Self.path, .new, at: Scratch.start)
            for record in FixtureRecords.all() {
                _ = try writer.stage(
                    record.event, at: record.at, by: record.by, from: record.source)
            }
            try writer.commit()
            Issue.record("The fixture was written again; run without RECORD.")
        }
        let contents = try JournalReader.read(Self.path)
        #expect(contents.records == FixtureRecords.all())
        #expect(contents.extent.damage == nil)
        #expect(contents.extent.tornTail == nil)
    }

    @Test func `every event of that time is in the journal`() {
        var random = SeededGenerator(seed: 1)
        let known = Set(EventSamples.first.map { EventSamples.name(of: $0(&random)) })
        #expect(Set(FixtureRecords.all().map { EventSamples.name(of: $0.event) }) == known)
    }

    @Test func `version 1 is still written byte by byte as it was`() throws {
        let scratch = try Scratch()
        let writer = try JournalWriter.open(scratch.path(), .new, at: Scratch.start)
        for record in FixtureRecords.all() {
            try writer.append(record.event, at: record.at, by: record.by, from: record.source)
        }
        #expect(try scratch.bytes() == [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.path))))
    }
}
