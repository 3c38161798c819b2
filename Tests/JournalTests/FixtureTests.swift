import Foundation
import PostMortem
import Testing

@testable import Journal

/// The checked-in journals of version 1, which must read to the same records for ever.
struct FixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Fixtures")

    private static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

    /// A journal, and what it says.
    struct Fixture: Sendable, CustomTestStringConvertible {
        let name: String
        let records: [Record]

        var path: String { FixtureTests.folder.appendingPathComponent("\(name).journal").path }
        var testDescription: String { name }
    }

    static let fixtures = [
        Fixture(name: "version-1", records: FixtureRecords.all()),
        Fixture(name: "version-1-additions", records: FixtureRecords.additions()),
        Fixture(name: "version-1-keys", records: FixtureRecords.keys()),
        Fixture(name: "version-1-languages", records: FixtureRecords.languages()),
        Fixture(name: "version-1-hours", records: FixtureRecords.hours()),
    ]

    @Test(arguments: fixtures)
    func `a journal of version 1 reads to the same records`(fixture: Fixture) throws {
        if Self.isRecording {
            try? FileManager.default.removeItem(atPath: fixture.path)
            let writer = try JournalWriter.open(fixture.path, .new, at: Scratch.start)
            for record in fixture.records {
                _ = try writer.stage(
                    record.event, at: record.at, by: record.by, from: record.source)
            }
            try writer.commit()
            Issue.record("The fixture was written again; run without RECORD.")
        }
        let contents = try JournalReader.read(fixture.path)
        #expect(contents.records == fixture.records)
        #expect(contents.extent.damage == nil)
        #expect(contents.extent.tornTail == nil)
    }

    @Test func `every event is in one of the journals`() {
        var random = SeededGenerator(seed: 1)
        let known = Set(EventSamples.makers.map { EventSamples.name(of: $0(&random)) })
        let recorded = Self.fixtures.flatMap(\.records).map { EventSamples.name(of: $0.event) }
        #expect(Set(recorded) == known)
    }

    @Test(arguments: fixtures)
    func `version 1 is still written byte by byte as it was`(fixture: Fixture) throws {
        let scratch = try Scratch()
        let writer = try JournalWriter.open(scratch.path(), .new, at: Scratch.start)
        for record in fixture.records {
            try writer.append(record.event, at: record.at, by: record.by, from: record.source)
        }
        let written = try [UInt8](Data(contentsOf: URL(fileURLWithPath: fixture.path)))
        #expect(try scratch.bytes() == written)
    }
}
