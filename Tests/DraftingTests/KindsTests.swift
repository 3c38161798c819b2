import Testing

@testable import Drafting

struct KindsTests {
    @Test(arguments: DraftFixture.all.filter { $0.rows != nil })
    func `a source gives the rows that it says, each with its time`(_ fixture: DraftFixture) throws
    {
        let draft = try fixture.draft(with: fixture.arguments)
        #expect(draft.rows == fixture.rows)
        if let warning = fixture.warns {
            #expect(draft.findings.contains { $0.warnings.contains { $0.contains(warning) } })
        }
        if let left = fixture.left { #expect(draft.findings.first?.leftOut == left) }
        for secret in fixture.never { #expect(!draft.script.contains(secret)) }
    }

    @Test(arguments: DraftFixture.all.filter { !$0.asks.isEmpty })
    func `what a source doesn't say is asked for, never guessed`(_ fixture: DraftFixture) throws {
        let problems = #expect(throws: DraftProblems.self) { try fixture.draft(with: []) }
        #expect(problems?.questions == fixture.asks)
    }

    @Test(arguments: DraftFixture.all.filter { $0.says != nil })
    func `what can't be drafted is refused with why`(_ fixture: DraftFixture) throws {
        let problems = #expect(throws: DraftProblems.self) {
            try fixture.draft(with: fixture.arguments)
        }
        let lines = problems?.all.flatMap(\.lines).joined(separator: "\n") ?? ""
        #expect(lines.contains(fixture.says ?? ""))
    }

    @Test(arguments: DraftFixture.all.filter { $0.rows != nil })
    func `a draft is the same twice, and drafting it again is refused`(_ fixture: DraftFixture)
        throws
    {
        let first = try fixture.draft(with: fixture.arguments)
        #expect(try fixture.draft(with: fixture.arguments).script == first.script)
        let again = DraftSource(name: "draft.script", bytes: Array(first.script.utf8))
        #expect(throws: DraftProblems.self) { try Draft([again], DraftOptions()) }
    }

    @Test func `every kind has at least five inputs of its own`() {
        let counts = Dictionary(grouping: DraftFixture.all, by: \.file).mapValues(\.count)
        #expect(counts.count >= 15)
        for (file, count) in counts where file != "zulip.txt" { #expect(count >= 5, "\(file)") }
    }
}
