import Foundation
import TestTools
import Testing

/// Checked-in journals of every version render to the same page for ever, through the real binary.
struct RenderingTests {
    private static let folder = Workplace.root.appendingPathComponent("Tests/JournalTests/Fixtures")

    @Test(arguments: ["version-1", "meeting-1"], ["markdown", "html"])
    func `a journal of a past version renders to the same page`(name: String, format: String) throws
    {
        let workplace = try Workplace()
        let journal = Self.folder.appendingPathComponent("\(name).journal").path
        let outcome = try workplace.run(["report", journal, "--format", format])
        #expect(outcome.ending == .exit(0), "\(outcome.errors)")
        let ending = format == "html" ? "html" : "md"
        let golden = Self.folder.appendingPathComponent("\(name).\(ending)")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(outcome.output.utf8).write(to: golden)
            Issue.record("\(golden.lastPathComponent) was written again; run without RECORD.")
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == outcome.output)
    }
}
