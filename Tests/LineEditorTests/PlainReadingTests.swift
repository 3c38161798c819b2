import Testing

@testable import LineEditor

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension LineEditorTests {
    @Test(arguments: [("dumb", 80), ("unknown", 80), ("xterm", 19), ("xterm", 5)])
    func `a dumb or narrow terminal gets a printed prompt and its driver's editing`(
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
}
