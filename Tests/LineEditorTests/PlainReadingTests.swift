import Testing

@testable import LineEditor

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension LineEditorTests {
    @Test(arguments: [("dumb", 80), ("unknown", 80), ("xterm", 19), ("xterm", 5)])
    func `a dumb or narrow terminal gets a printed prompt, and what is typed can be rubbed out`(
        kind: String, columns: Int
    ) throws {
        let session = try session(
            [.await("> "), .type("hellx\u{7F}o\n")], columns: columns, kind: kind
        ) {
            $0.read(prompt: { "> " }, prefilled: "fact it broke")
        }
        #expect(session.result == .line("hello"))
        #expect(session.transcript.hasPrefix("fact it broke\r\n> "))
        #expect(!session.transcript.contains("\u{1B}"))
    }

    @Test func `plain reading knows interrupts, signals, bad bytes and the end`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("dropped"), .await("dropped"), .signal(SIGINT), .await("\n> "),
            .bytes(Array("ab".utf8) + [0xFF, 0x0A]), .await("\n> "), .type("\u{4}"), .await("\n> "),
            .signal(SIGTERM),
        ]
        let session = try session(script, kind: "dumb") { editor in
            (1...4).map { _ in editor.read(prompt: { "> " }) }
        }
        #expect(
            session.result == [
                .interrupted, .undecodable(text: "ab\u{FFFD}", offset: 2), .endOfInput,
                .terminated(signal: SIGTERM),
            ])
    }

    private func plainly(_ typed: String, lines: Int = 1) throws -> [Reading] {
        try session([.await("> "), .type(typed)], kind: "dumb") { editor in
            (1...lines).map { _ in editor.read(prompt: { "> " }) }
        }.result
    }

    @Test(arguments: meaningless + silentKeys)
    func `keys and reports leave nothing in a plain line`(bytes: String) throws {
        #expect(try plainly("ab\(bytes)c\n") == [.line("abc")])
    }

    @Test(arguments: [4094, 4095, 4096, 20_000])
    func `a plain line of any length is whole`(length: Int) throws {
        let line = String(repeating: "lamp ", count: length / 5) + "END"
        #expect(try plainly(line + "\n") == [.line(line)])
    }

    @Test func `what is typed can be rubbed out by character, word and line`() throws {
        #expect(try plainly("aé漢\u{7F}\u{7F}b\n") == [.line("ab")])
        #expect(try plainly("one two  \u{17}X\n") == [.line("one X")])
        #expect(try plainly("one two\u{15}X\n") == [.line("X")])
        #expect(try plainly("e\u{301}\u{7F}X\n") == [.line("X")])
    }

    @Test func `lines that arrive together are a paste`() throws {
        let paste = Paste(Array("one\ntwo".utf8))
        #expect(try plainly("one\ntwo\n") == [.pasted(paste, into: "")])
        #expect(try plainly("one\ntwo") == [.pasted(paste, into: "")])
        // Enter in haste isn't one.
        #expect(try plainly("\n\none\n") == [.line("one")])
    }

    @Test func `why lines can't be edited is told`() throws {
        func limit(_ kind: String, columns: Int = 80) throws -> EditingLimit? {
            try session([], columns: columns, kind: kind) { $0.limit }.result
        }
        #expect(try limit("xterm") == nil)
        #expect(try limit("xterm-no-such-kind") == nil)
        #expect(try limit("dumb") == .dumb)
        #expect(try limit("no-such-kind") == .unknownTerminal("no-such-kind"))
        #expect(try limit("xterm", columns: 19) == .narrow(20))
    }
}
