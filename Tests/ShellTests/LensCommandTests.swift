import Foundation
import Lens
import Testing

@testable import Shell
@testable import nofault

struct `nofault lens` {
    private let scratch: Scratch
    private let screen = Meeting.Screen()

    init() throws { scratch = try Scratch() }

    private func run(_ arguments: String...) -> Complaint.Status {
        nofault(["lens"] + arguments, screen.output)
    }

    @Test func `says file, line and column, in characters`() throws {
        let file = try scratch.write("# Title\n\nÜber alles: it was human error.\n", to: "a.md")
        #expect(run(file) == .done)
        #expect(
            screen.results.first?.hasPrefix("\(file):3:20: human-error: \"human error\": ") == true)
        #expect(screen.results.last == "1 hint in 1 sentence")
    }

    @Test func `reads scripts, leaving out what is parked and whom it names`() throws {
        let file = try scratch.write(
            """
            # who broke it?
            incident Checkout was slow
            invite manager Ines Duarte
            fact 09:14 who broke it?
            park who broke it?
            why be more careful
            fact be more careful
            """, to: "a.script")
        #expect(run(file) == .done)
        #expect(screen.results.count == 3)
        #expect(screen.results[0].hasPrefix("\(file):4:12: blame: "))
        #expect(screen.results[1].hasPrefix("\(file):6:5: careful-memo: "))
    }

    @Test func `reads what stands at the end of a journal`() throws {
        let file = try scratch.journal([
            "incident Checkout was slow", "fact 2026-11-22T09:14Z who broke it?",
            "fact 2026-11-22T09:15Z it was human error", "edit T1 the pool was full",
        ])
        #expect(run(file) == .done)
        #expect(screen.results.count == 2)
        #expect(screen.results[0].hasPrefix("\(file):4:"))
        let column = try #require(screen.results[0].split(separator: ":").dropFirst(2).first)
        let line = try scratch.text("a.journal").split(separator: "\n")[3]
        #expect(line.dropFirst((Int(column) ?? 0) - 1).hasPrefix("human error"))
    }

    @Test func `ends with 1 where more hints stand than --fail takes`() throws {
        let file = try scratch.write("Who broke it? It was human error.", to: "a.txt")
        #expect(run(file, "--fail") == .failed)
        #expect(run("--fail", file) == .failed)
        #expect(run(file, "--fail=1") == .failed)
        #expect(run(file, "--fail=2") == .done)
        #expect(run(file, "--fail", "--only", "hindsight") == .done)
        #expect(run(file, "--fail", "--without", "blame,human-error") == .done)
    }

    @Test func `ends with 64 for a wrong command line, and 65 for what isn't UTF-8 or no rules`()
        throws
    {
        let file = try scratch.write("x", to: "a.txt")
        #expect(run(file, "--only", "blam") == .usage)
        #expect(run(file, "--format", "yaml") == .usage)
        try Data([0xFF, 0x0A]).write(to: URL(filePath: scratch.path("b.txt")))
        #expect(run(scratch.path("b.txt")) == .corrupt)
        #expect(run(file, "--prompts", scratch.path("nowhere")) == .corrupt)
        #expect(run(scratch.path("nowhere.txt")) == .failed)
    }

    @Test func `takes names from a file`() throws {
        let file = try scratch.write("Qadir ignored the alert.", to: "a.txt")
        #expect(run(file, "--fail") == .done || run(file, "--fail") == .failed)
        let names = try scratch.write("Qadir Noor\n", to: "names")
        #expect(run(file, "--fail", "--names", names) == .failed)
        #expect(run(file, "--names", scratch.path("none")) == .usage)
    }

    @Test func `counts each category for a summary`() throws {
        let file = try scratch.write("Who broke it? It was human error. Who broke it?", to: "a.txt")
        #expect(run(file, "--summary") == .done)
        #expect(screen.results == ["human-error: 1", "blame: 2", "3 hints in 3 sentences"])
    }

    @Test func `gives SARIF 2.1.0 with a rule for each result`() throws {
        let file = try scratch.write("ok\n\nWho broke it?", to: "a b.txt")
        #expect(run(file, "--format", "sarif") == .done)
        let json = try JSONSerialization.jsonObject(with: Data(screen.printed.utf8))
        let log = try #require(json as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "nofault lens")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        #expect(result["level"] as? String == "note")
        #expect((result["message"] as? [String: Any])?["text"] is String)
        let location = try #require((result["locations"] as? [[String: Any]])?.first)
        let place = try #require(location["physicalLocation"] as? [String: Any])
        let uri = (place["artifactLocation"] as? [String: Any])?["uri"] as? String
        #expect(uri?.hasSuffix("/a%20b.txt") == true)
        let region = try #require(place["region"] as? [String: Any])
        #expect(region["startLine"] as? Int == 3)
        #expect(region["startColumn"] as? Int == 1)
        #expect(region["endColumn"] as? Int == 13)
    }

    @Test func `gives the same in JSON`() throws {
        let file = try scratch.write("Who broke it?", to: "a.txt")
        #expect(run(file, "--format", "json") == .done)
        let json = try JSONSerialization.jsonObject(with: Data(screen.printed.utf8))
        let hint = try #require(((json as? [String: Any])?["hints"] as? [[String: Any]])?.first)
        #expect(hint["category"] as? String == "blame")
        #expect(hint["column"] as? Int == 1)
        #expect(hint["file"] as? String == file)
    }
}
