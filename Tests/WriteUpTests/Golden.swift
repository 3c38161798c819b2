import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Files beside the tests that hold what a renderer is expected to give.
enum Golden {
    /// Expects a text to be that of a golden file.
    ///
    /// With `RECORD=1` in the environment the file is rewritten instead, and the test fails, so that no
    /// run that wrote its own expectation counts as passed.
    static func expect(
        _ text: String, is name: String, folder: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let path = folder.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
        let url = URL(filePath: "\(path)/Goldens/\(name)")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: url)
            Issue.record("recorded \(name)", sourceLocation: sourceLocation)
            return
        }
        let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        guard !text.utf8.elementsEqual(expected.utf8) else { return }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let place = zip(lines, wanted).enumerated().first { $1.0 != $1.1 }
        Issue.record(
            """
            \(name) differs, first in line \((place?.offset ?? min(lines.count, wanted.count)) + 1)
            found:    \(place?.element.0 ?? "\(lines.count) lines")
            expected: \(place?.element.1 ?? "\(wanted.count) lines")
            """, sourceLocation: sourceLocation)
    }
}
