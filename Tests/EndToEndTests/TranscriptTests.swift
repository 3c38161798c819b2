import Foundation
import Testing

/// Whole conversations with the real binary, word by word.
struct TranscriptTests {
    @Test(arguments: TranscriptTests.files(in: "Transcripts"))
    func `a session reads as its transcript says`(file: String) throws {
        try check(file)
    }

    @Test(arguments: TranscriptTests.files(in: "Errors"))
    func `a mistake gets the one clear error that its file says`(file: String) throws {
        try check(file)
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    private static func files(in name: String) -> [String] {
        let path = folder.appendingPathComponent(name).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".transcript") }.sorted().map { "\(name)/\($0)" }
    }

    private func check(_ file: String) throws {
        let url = TranscriptTests.folder.appendingPathComponent(file)
        let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        let found = try Transcript(expected).replayed()
        guard found != expected else { return }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(found.utf8).write(to: url)
            Issue.record("\(file) was rewritten; look at the change.")
        } else {
            Issue.record("\(file): expected\n\(expected)\nfound\n\(found)")
        }
    }
}
