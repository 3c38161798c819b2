import Screen
import Testing

@testable import LineEditor

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A line that is offered never mixes with the one that is typed.
extension LineEditorTests {
    /// A second read whose line is offered, in emacs's keys and in vi's.
    private func offered(
        _ offer: String, keys: [Typist.Step], vi: Bool = false, columns: Int = 60
    ) throws -> Reading {
        let folder = TemporaryFolder()
        let settings = folder.path + "/editrc"
        folder.write(Array("bind -v\n".utf8), to: "editrc")
        let shown = String(offer.suffix(8))
        return try session(
            [.await("> "), .await(shown)] + keys, columns: columns,
            settings: vi ? .file(settings) : .none
        ) { $0.read(prompt: { "> " }, prefilled: offer) }.result
    }

    @Test(arguments: [false, true])
    func `Enter takes an offered line`(vi: Bool) throws {
        #expect(try offered("fact it broke", keys: [.type("\r")], vi: vi) == .line("fact it broke"))
    }

    @Test(arguments: ["n", "é", "日", " "], [false, true])
    func `a character begins a new line`(first: String, vi: Bool) throws {
        let result = try offered("fact it broke", keys: [.type("\(first)ote a\r")], vi: vi)
        #expect(result == .line("\(first)ote a"))
    }

    @Test func `an offer of several rows is gone as a whole`() throws {
        let offer = String(repeating: "fact it broke ", count: 12)
        #expect(try offered(offer, keys: [.type("note a\r")], columns: 30) == .line("note a"))
    }

    @Test(arguments: [
        ("\u{1B}[D!", "fact it brok!e"), ("\u{1B}[C!", "fact it broke!"),
        ("\u{1B}[H!", "!fact it broke"), ("\u{1}!", "!fact it broke"), ("\u{5}!", "fact it broke!"),
        ("\u{7F}!", "fact it brok!"), ("\u{8}!", "fact it brok!"), ("\u{17}!", "fact it !"),
        ("\u{15}!", "!"), ("\u{2}\u{B}!", "fact it brok!"), ("\u{1B}b!", "fact it !broke"),
    ])
    func `an editing key goes into an offered line`(keys: String, line: String) throws {
        #expect(try offered("fact it broke", keys: [.type(keys + "\r")]) == .line(line))
    }

    @Test(arguments: [
        "\u{4}", "\u{4}\u{4}", "\u{C}", "\u{16}", "\u{7}", "\u{1B}x", "\u{1B}q", "\u{1B}[15~",
        "\u{0}",
    ])
    func `a key that does nothing to an offered line leaves it an offer`(key: String) throws {
        #expect(try offered("jonas", keys: [.type(key + "status\r")]) == .line("status"))
        #expect(try offered("jonas", keys: [.type(key + "\r")]) == .line("jonas"))
    }

    @Test func `^D at the end of an offered line does nothing among vi's keys either`() throws {
        let keys: [Typist.Step] = [.type("\u{4}status\r")]
        #expect(try offered("jonas", keys: keys, vi: true) == .line("status"))
    }

    @Test func `among vi's commands a colon takes no line for a command of libedit's`() throws {
        let keys: [Typist.Step] = [.type("\u{1B}"), .await("\u{8}"), .type(":0istatus \r")]
        #expect(try offered("jonas", keys: keys, vi: true) == .line("status jonas"))
    }

    @Test func `^D deletes the character under the caret, and leaves an empty line alone`() throws {
        let keys: [Typist.Step] = [.type("\u{2}\u{2}\u{4}!\r")]
        #expect(try offered("jonas", keys: keys) == .line("jon!s"))
        #expect(try offered("jonas", keys: [.type("\u{15}\u{4}")]) == .endOfInput)
    }

    @Test(arguments: [("\u{1B}0ix", "xfact it broke"), ("\u{7F}!", "fact it brok!")])
    func `an editing key of vi goes into an offered line`(keys: String, line: String) throws {
        let steps = keys.split(separator: "\u{1B}", omittingEmptySubsequences: false)
        // Escape is a key of its own only with a pause behind it.
        let typed: [Typist.Step] =
            steps.count == 1
            ? [.type(keys)] : [.type("\u{1B}"), .await("\u{8}"), .type(String(steps[1]))]
        #expect(try offered("fact it broke", keys: typed + [.type("\r")], vi: true) == .line(line))
    }

    @Test(arguments: [false, true])
    func `the up arrow brings an offer back that a new line took the place of`(vi: Bool) throws {
        let up = vi ? "\u{1B}[A" : "\u{10}"
        let keys: [Typist.Step] = [
            .type("n"), .await("n"), .type(up), .await("broke"), .type("\r"),
        ]
        #expect(try offered("fact it broke", keys: keys, vi: vi) == .line("fact it broke"))
    }

    @Test func `a paste takes the place of an offer`() throws {
        let one = "\u{1B}[200~note a\u{1B}[201~"
        #expect(try offered("fact it broke", keys: [.type(one + "!\r")]) == .line("note a!"))
        let two = "\u{1B}[200~note a\rnote b\u{1B}[201~"
        guard case .pasted(_, let typed) = try offered("fact it broke", keys: [.type(two)]) else {
            Issue.record("no paste")
            return
        }
        #expect(typed == "")
    }

    @Test(arguments: ["\r", "\n", "\r\r\r"])
    func `an Enter from before the offer was shown doesn't take it`(ahead: String) throws {
        let script: [Typist.Step] = [
            .await("> "), .type("a\r\(ahead)"), .await("offered"), .type("b\r"),
        ]
        let session = try session(script) { editor in
            let first = editor.read(prompt: { "> " })
            var waiting = pollfd(
                fd: editor.keyboard.descriptor, events: Int16(POLLIN), revents: 0)
            #expect(poll(&waiting, 1, Int32(Typist.patience) * 1000) == 1)
            return [first, editor.read(prompt: { "> " }, prefilled: "offered")]
        }
        #expect(session.result == [.line("a"), .line("b")])
    }

    @Test(arguments: [
        ("x\r", "x"), ("\r", "fact it broke"), ("\u{1B}[D!\r", "fact it brok!e"),
    ])
    func `a prompt that keeps time leaves an offer an offer`(keys: String, line: String) throws {
        var ticks = 0
        let script: [Typist.Step] = [
            .await("5> fact it broke"), .await("9> fact it broke"), .type(keys),
        ]
        let session = try session(script) {
            $0.read(
                prompt: {
                    ticks += 1
                    return "\(ticks)> "
                }, prefilled: "fact it broke")
        }
        #expect(session.result == .line(line))
    }

    @Test(arguments: [false, true])
    func `ten lines in haste, each offered again, are read as ten lines`(vi: Bool) throws {
        let folder = TemporaryFolder()
        folder.write(Array("bind -v\n".utf8), to: "editrc")
        let lines = (0..<10).map { "line number \($0)" }
        let script: [Typist.Step] = [.await("> "), .type(lines.joined(separator: "\r") + "\r")]
        let session = try session(
            script, settings: vi ? .file(folder.path + "/editrc") : .none
        ) { editor in
            var last = ""
            return lines.map { _ in
                guard case .line(let line) = editor.read(prompt: { "> " }, prefilled: last) else {
                    return ""
                }
                last = "note \(line)"
                return line
            }
        }
        #expect(session.result == lines)
    }

    @Test func `read plainly, Enter alone takes the offer`() throws {
        let script: [Typist.Step] = [.await("> "), .type("\n"), .await("\n> "), .type("b\n")]
        let session = try session(script, kind: "dumb") { editor in
            (1...2).map { _ in editor.read(prompt: { "> " }, prefilled: "fact it broke") }
        }
        #expect(session.result == [.line("fact it broke"), .line("b")])
    }
}
