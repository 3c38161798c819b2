import CommandLanguage
import Foundation
import TestTools
import Testing

/// The manual pages and docs/commands.md say what the tool's tables say; `make manual` writes them again.
struct ManualTests {
    @Test func `the manual is what the tables of the tool make it`() throws {
        let manual = try Manual()
        for (path, text) in manual.files.sorted(by: { $0.key < $1.key }) {
            let found = (try? Repository.read(path)) ?? ""
            guard found != text else { continue }
            if ProcessInfo.processInfo.environment["RECORD"] == "1" {
                try Data(text.utf8).write(to: Repository.root.appending(path: path))
                Issue.record("\(path) was rewritten; look at the change.")
            } else {
                Issue.record("\(path) is not what its tables say: make manual writes it again.")
            }
        }
    }

    @Test func `no page is left of a command that is gone`() throws {
        let made = Set(try Manual().files.keys)
        for folder in ["docs/man/man1", "docs/man/man5"] {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: Repository.root.appending(path: folder).path)
            for name in names { #expect(made.contains("\(folder)/\(name)")) }
        }
    }

    @Test func `each subcommand has a page, and each verb stands in nofault-scripts`() throws {
        let manual = try Manual()
        #expect(manual.tool.visibleSubcommands.count > 15)
        let scripts = try #require(manual.files["docs/man/man5/nofault-scripts.5"])
        for group in CommandTable.groups {
            #expect(!group.verbs.isEmpty)
            for verb in group.verbs { #expect(scripts.contains(".It \\fB\(verb.word)\\fP")) }
        }
        let journal = try #require(manual.files["docs/man/man5/nofault-journal.5"])
        for event in ["sessionOpened", "actionRefused", "kindSet"] {
            #expect(journal.contains(event))
        }
    }

    @Test(.enabled(if: Installed.has("mandoc"), "mandoc is not installed"))
    func `mandoc has nothing to say about the pages`() throws {
        // All in one folder: mandoc looks there for the pages that others refer to.
        let copy = FileManager.default.temporaryDirectory.appending(
            path: "nofault-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: copy) }
        for (path, text) in try Manual().files where path.hasPrefix("docs/man/") {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            try Data(text.utf8).write(to: copy.appending(path: name))
        }
        let ran = try Program(
            "/bin/sh", ["-c", "mandoc -Tlint *.1 *.5 2>&1"],
            environment: ["PATH": "/usr/bin:/bin"], folder: copy.path
        ).run()
        #expect(ran.text == "")
        #expect(ran.isSuccess)
    }
}
