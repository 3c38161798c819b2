import Foundation
import TestTools
import Testing

/// The state that a journal gives, against a reader that was written from the format's description alone.
@Suite(.serialized)
struct StateTests {
    /// Runs one of the scripts beside these tests.
    ///
    /// - Returns: what it printed; nil where there is no Python.
    private func python(
        _ script: String, _ arguments: [String], input: String = "", in workplace: Workplace
    ) throws -> Data? {
        guard let python = Installed.path(of: "python3") else {
            Torture.skip("there is no python3 to read journals with")
            return nil
        }
        let ran = try Program(
            python, [Workplace.sources.appendingPathComponent(script).path] + arguments,
            folder: workplace.folder.path
        ).run(input: Data(input.utf8))
        #expect(ran.isSuccess)
        return ran.output
    }

    /// Expects the same state of each journal from both readers.
    private func compare(_ paths: [String], in workplace: Workplace) throws {
        let list = paths.joined(separator: "\n")
        guard let printed = try python("journal_state.py", [], input: list, in: workplace) else {
            return
        }
        let theirs = printed.split(separator: UInt8(ascii: "\n"))
        #expect(theirs.count == paths.count)
        for (path, line) in zip(paths, theirs) {
            let shown = try workplace.run(["show", path, "--format", "json"])
            #expect(shown.ending == .exit(0), "\(path): \(shown.errors)")
            let ours = try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
            let expected = try JSONSerialization.jsonObject(with: Data(line))
            #expect(ours as? NSDictionary == expected as? NSDictionary, "\(path)")
        }
    }

    @Test func `both readers fold the checked-in journals and whole meetings to the same state`()
        throws
    {
        let workplace = try Workplace()
        let fixtures = Workplace.root.appendingPathComponent("Tests/JournalTests/Fixtures")
        var paths = try FileManager.default.contentsOfDirectory(atPath: fixtures.path)
            .filter { $0.hasSuffix(".journal") }.sorted().map {
                fixtures.appendingPathComponent($0).path
            }
        let scripts = Workplace.root.appendingPathComponent("Scripts")
        let names = try FileManager.default.contentsOfDirectory(atPath: scripts.path)
            .filter { $0.hasSuffix(".script") }.sorted()
        for name in names {
            let journal = workplace.path("\(name).journal")
            let outcome = try workplace.run([
                "run", scripts.appendingPathComponent(name).path, "--quiet", "--clock",
                "2026-11-23T09:00:00Z", "--journal", journal,
            ])
            #expect(outcome.ending == .exit(0), "\(outcome.errors)")
            paths.append(journal)
        }
        #expect(paths.count > 4)
        try compare(paths, in: workplace)
    }

    @Test func `both readers fold random sessions to the same state, undone and redone`() throws {
        let workplace = try Workplace()
        let count = Torture.rounds(12, full: 400)
        let made = try python(
            "journal_forge.py", ["random", "1", workplace.folder.path, "\(count)"], in: workplace)
        guard made != nil else { return }
        try compare((0..<count).map { workplace.path("\($0).journal") }, in: workplace)
        Torture.report("independent fold: \(count) random sessions")
    }
}
