import ArgumentParser
import PostMortem
import Testing

@testable import Shell
@testable import nofault

/// What a session is led with.
struct SessionOptionsTests {
    private func options(_ arguments: String...) throws -> SessionOptions {
        try SessionOptions.parse(arguments)
    }

    @Test(arguments: [
        "2026-11-23T09:00:00Z", "2026-11-23T10:00+01:00", "2026-11-23T04:00:00-05:00",
    ])
    func `a pinned clock begins at its time and steps a second a command`(text: String) throws {
        var clock = try options("--clock", text).readClock()
        #expect(clock.now == Meeting.morning)
        #expect(clock.now == Meeting.morning)
        clock.step()
        #expect(clock.now.milliseconds == Meeting.morning.milliseconds + 1000)
    }

    @Test(arguments: ["", "09:00", "2026-11-23", "2026-11-23T09:00", "tomorrow", "T1", "now"])
    func `a clock without a whole time is a mistake of usage`(text: String) {
        let complaint = #expect(throws: Complaint.self) {
            _ = try options("--clock", text).readClock()
        }
        #expect(complaint?.status == .usage)
        #expect(complaint?.message.hasPrefix("--clock ") == true)
    }

    @Test(arguments: ["a.journal", "open", "help", "a b", "/x/ä.journal"])
    func `a journal and nothing else is read as the parser reads it`(journal: String) throws {
        let parsed = try #require(try Nofault.parseAsRoot(["open", journal]) as? Open)
        let plain = try #require(Open.plain(["open", journal]))
        #expect(plain.journal == parsed.journal && plain.scripts == parsed.scripts)
        let (ours, theirs) = (plain.session, parsed.session)
        #expect(ours.author == theirs.author && ours.clock == theirs.clock)
        #expect(ours.allowSecrets == theirs.allowSecrets && ours.lens == theirs.lens)
        #expect(ours.prompts.folder == theirs.prompts.folder)
        #expect(ours.prompts.language == theirs.prompts.language)
    }

    @Test(arguments: [
        ["open"], ["open", ""], ["open", "-"], ["open", "--help"], ["open", "a", "b"],
        ["show", "a"],
        ["a"], [],
    ])
    func `any other line is the parser's`(arguments: [String]) {
        #expect(Open.plain(arguments)?.journal == nil)
    }

    @Test func `without a pinned clock, the machine's is read, and does not step`() throws {
        var clock = try options().readClock()
        let before = clock.now
        clock.step()
        #expect(clock.now >= before)
        guard case .system = clock else {
            Issue.record("a clock of its own")
            return
        }
    }

    @Test func `who types is whoever is named, else the account`() throws {
        #expect(try options("--as", "Zoë").typist == "Zoë")
        #expect(try options("--as", "").typist == options().typist)
        #expect(try options().typist?.isEmpty != true)
    }

    @Test func `prompts come from a folder where one is named`() throws {
        #expect(throws: Never.self) { _ = try options().prompts.read() }
        let scratch = try Scratch()
        let complaint = #expect(throws: Complaint.self) {
            _ = try options("--prompts", scratch.path("none")).prompts.read()
        }
        #expect(complaint?.message.contains("none") == true)
    }

    @Test(arguments: [
        ("a.journal", "a"), ("/x/y/2026-11-21-checkout.journal", "2026-11-21-checkout"),
        ("plain", "plain"), (".journal", ".journal"), ("a.journal.journal", "a.journal"),
        ("x/a.txt", "a.txt"),
    ])
    func `a session is named for its journal`(path: String, name: String) {
        #expect(SessionName.name(ofJournal: path) == name)
    }

    @Test(
        arguments: [
            ("b", nil, "b"), ("b", "a", "b"), ("b", "x/a", "x/b"), ("/b", "x/a", "/b"),
            ("-", "x/a", "-"), ("../b", "/x/y/a", "/x/y/../b"),
        ] as [(String, String?, String)])
    func `a path in a script begins in the script's folder`(
        path: String, script: String?, resolved: String
    ) {
        #expect(ScriptPath.resolve(path, from: script) == resolved)
    }
}
