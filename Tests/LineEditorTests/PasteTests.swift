import Screen
import Synchronization
import Testing

@testable import LineEditor

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension LineEditorTests {
    @Test func `the terminal marks pastes during a read, and no longer after it`() throws {
        let session = try session([.await("\u{1B}[?2004h"), .await("> "), .type("a\r")]) {
            $0.read(prompt: { "> " })
        }
        #expect(session.result == .line("a"))
        #expect(session.transcript.hasSuffix("a\r\n\u{1B}[?2004l"))
    }

    @Test func `a paste of one line is text at the caret, its line feed left out`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("note !\u{2}"), .type(paste("häll\to\r")), .await("häll o!"),
            .type("?\r"),
        ]
        let session = try session(script) {
            $0.read(prompt: { "> " }, completion: { _ in Self.nothing })
        }
        #expect(session.result == .line("note häll o?!"))
    }

    @Test func `control characters in a paste are spaces, never keys`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type(paste("a\u{1B}[31mb\u{1}\u{15}\u{4}c")), .await("b   c"),
            .type("\r"),
        ]
        let session = try session(script) { $0.read(prompt: { "> " }) }
        #expect(session.result == .line("a [31mb   c"))
    }

    @Test(arguments: ["\r", "\n", "\r\n"])
    func `several lines are handed over together, whatever ends them`(feed: String) throws {
        let text = ["one", "two\twords", " ", "thr\u{1B}ee"].joined(separator: feed) + feed
        let script: [Typist.Step] = [.await("> "), .type("so far"), .type(paste(text))]
        let session = try session(script) { $0.read(prompt: { "> " }) }
        guard case .pasted(let paste, let typed) = session.result else {
            Issue.record("\(session.result)")
            return
        }
        #expect(paste.lines == ["one", "two words", "thr ee"].map { Paste.Line($0) })
        #expect(typed == "so far")
    }

    @Test func `a blank paste is one blank line`() {
        #expect(Paste([0x20, 0x0D, 0x0A]).lines == [Paste.Line(" ")])
        #expect(Paste([]).lines == [Paste.Line("")])
    }

    @Test func `what comes behind a paste is typed, and is read next`() throws {
        let script: [Typist.Step] = [.await("> "), .type(paste("one\rtwo") + "three\r")]
        let session = try session(script) { editor in
            (1...2).map { _ in editor.read(prompt: { "> " }) }
        }
        #expect(session.result.last == .line("three"))
    }

    @Test func `a paste that isn't UTF-8 says where`() throws {
        let bytes = KeyScanner.pasteStart + Array("a\rb".utf8) + [0xFF] + KeyScanner.pasteEnd
        let session = try session([.await("> "), .bytes(bytes)]) { $0.read(prompt: { "> " }) }
        guard case .pasted(let paste, _) = session.result else {
            Issue.record("\(session.result)")
            return
        }
        #expect(paste.lines == [Paste.Line("a"), Paste.Line("b\u{FFFD}", firstInvalid: 1)])
    }

    @Test func `an interrupt within a paste drops all of it, the part still to come too`() throws {
        let isBegun = Flag()
        let isHeld = Flag()
        let isComplete = Flag()
        let script: [Typist.Step] = [
            .await("> "), .type("\u{1B}[200~one\rtwo\r"), .until { isBegun.set() },
            .until { isHeld.isSet },
            .type("three\rfour\u{1B}[201~"), .until { isComplete.set() },
            .await("\n"), .await("\u{1B}[?2004h> "), .type("next\r"),
        ]
        let session = try session(script) { editor in
            var isInterrupted = false
            // Asked for between two bytes: the rest is there and not read when the signal comes.
            let prompt = {
                guard isBegun.isSet, !isInterrupted else { return "> " }
                isInterrupted = true
                _ = isHeld.set()
                while !isComplete.isSet { usleep(1000) }
                interrupt(editor, by: SIGINT)
                return "> "
            }
            return (1...2).map { _ in editor.read(prompt: prompt) }
        }
        #expect(session.result == [.interrupted, .line("next")])
    }

    @Test func `a mark that arrives in pieces is a mark, and Escape is a key`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("a\u{1B}"), .await("a"), .type("[2"), .type("00~b"), .type("c"),
            .type("\u{1B}[201"), .type("~"), .await("bc"), .type("\u{1B}"), .until { true },
            .type("b"), .type("X\r"),
        ]
        let session = try session(script) { $0.read(prompt: { "> " }) }
        #expect(session.result == .line("Xabc"))
    }

    @Test func `a paste into a search is what is looked for`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("alpha beta\r"), .await("> "), .type("\u{12}"), .await("bck:"),
            .type(paste("ha be")), .await("alpha beta"), .type("\r"),
        ]
        let session = try session(script) { editor in
            (1...2).map { _ in editor.read(prompt: { "> " }) }
        }
        #expect(session.result == [.line("alpha beta"), .line("alpha beta")])
    }

    @Test func `an interrupt within a search or a quoted key leaves no blank row`() throws {
        let ready = Typist.Step.await("\u{1B}[?2004h> ")
        let script: [Typist.Step] = [
            ready, .type("alpha\r"), ready, .type("\u{12}"), .await("bck:"), .type("al"),
            .await("alpha"), .signal(SIGINT), ready, .type("b\u{16}"), .await("b"),
            .signal(SIGINT), ready, .type("x\r"),
        ]
        let session = try session(script) { editor in
            (1...4).map { _ in editor.read(prompt: { "> " }) }
        }
        #expect(
            session.result == [.line("alpha"), .interrupted, .interrupted, .line("x")])
        #expect(!session.transcript.contains("\n\n\n"))
        #expect(!session.transcript.contains("\r\n\r\n\r\n"))
    }

    @Test func `an unknown terminal is read plainly, without a warning`() throws {
        let session = try session([.await("> "), .type("a\n")], kind: "nonesuch") {
            $0.read(prompt: { "> " })
        }
        #expect(session.result == .line("a"))
        #expect(session.transcript == "> a\r\n")
    }

    /// What a terminal sends for a paste.
    private func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

    private static let nothing = Completion(replacing: "", with: [], hint: nil)
}

/// Something that happened on another thread.
private final class Flag: Sendable {
    private let value = Atomic(false)

    var isSet: Bool { value.load(ordering: .sequentiallyConsistent) }

    /// Notes that it happened.
    func set() -> Bool {
        value.store(true, ordering: .sequentiallyConsistent)
        return true
    }
}
