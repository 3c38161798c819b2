import Foundation
import PostMortem
import Testing

@testable import Journal

/// The checked-in journal of version 1, which must read to the same records for ever.
struct FixtureTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Fixtures")
    private static let path = folder.appendingPathComponent("version-1.journal").path

    /// Record 0, and every other event twice with random values.
    private static func records() -> [Record] {
        var random = SeededGenerator(seed: 2026, isSettled: true)
        var events = [Scratch.opened]
        for _ in 0..<2 {
            events += EventSamples.makers.dropFirst().map { $0(&random) }
        }
        return events.enumerated().map { number, event in
            Record(
                sequence: number,
                at: Instant(milliseconds: 1_795_424_400_000 + Int64(number) * 1017),
                by: number % 5 == 4 ? nil : "mara", event: event,
                source: number % 3 == 2 ? "draft.script:\(number)" : nil)
        }
    }

    private static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

    @Test func `a journal of version 1 reads to the same records`() throws {
        if Self.isRecording {
            try? FileManager.default.removeItem(atPath: Self.path)
            let writer = try JournalWriter.open(Self.path, .new, at: Scratch.start)
            for record in Self.records() {
                _ = try writer.stage(
                    record.event, at: record.at, by: record.by, from: record.source)
            }
            try writer.commit()
            Issue.record("The fixture was written again; run without RECORD.")
        }
        let contents = try JournalReader.read(Self.path)
        #expect(contents.records == Self.records())
        #expect(contents.extent.damage == nil)
        #expect(contents.extent.tornTail == nil)
    }

    @Test func `version 1 is still written byte by byte as it was`() throws {
        let scratch = try Scratch()
        let writer = try JournalWriter.open(scratch.path(), .new, at: Scratch.start)
        for record in Self.records() {
            try writer.append(record.event, at: record.at, by: record.by, from: record.source)
        }
        #expect(try scratch.bytes() == [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.path))))
    }
}
