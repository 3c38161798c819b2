import Synchronization
import Testing

@testable import LineEditor

extension LineEditorTests {
    @Test func `the prompt keeps time while a line is being typed`() throws {
        let clock = Clock()
        let script: [Typist.Step] = [
            .await("[0] > "), .type("abc\u{2}"), .await("abc"), clock.step,
            .await("\r \u{1B}[J\r[1] > abc"), .type("x\r"),
        ]
        let session = try session(script) { $0.read(prompt: clock.prompt) }
        #expect(session.result == .line("abxc"))
    }

    @Test func `a line that wraps is drawn anew from its first row`() throws {
        let clock = Clock()
        let text = String(repeating: "0123456789", count: 6) + "end"
        let script: [Typist.Step] = [
            .await("[0] > "), .type(text), .await("end"), clock.step,
            .await("\r\u{1B}[2A \u{1B}[J\r[1] > 0123"), .type("\u{1}"), clock.step,
            .await(" \u{1B}[J\r[2] > 0123"), .type("x\r"),
        ]
        let session = try session(script, columns: 30) { $0.read(prompt: clock.prompt) }
        #expect(session.result == .line("x" + text))
    }

    @Test func `an unchanged prompt is not drawn again`() throws {
        let clock = Clock()
        let script: [Typist.Step] = [
            .await("[0] > "), .type("abc"), .until { clock.timesAsked > 3 }, .type("\r"),
        ]
        let session = try session(script) { $0.read(prompt: clock.prompt) }
        #expect(session.result == .line("abc"))
        #expect(!session.transcript.contains("\u{1B}[J"))
    }

    @Test func `a tick within a key sequence or a search leaves it intact`() throws {
        let clock = Clock()
        let script: [Typist.Step] = [
            .await("[0] > "), .type("abc\r"), .await("[0] > "), .type("x\u{1B}"), .await("x"),
            clock.step, .await("\u{1B}[J\r[1] > x"), .type("[Dy\u{16}"), .await("y"),
            clock.step, .await("\u{1B}[J\r[2] > yx"), .type("\u{7}\r"), .await("[2] > "),
            .type("\u{12}b"), .await("bck:b"), clock.step, .await("\u{1B}[J\r[3] > abc"),
            .type("c\r"),
        ]
        let session = try session(script) { editor in
            (1...3).map { _ in editor.read(prompt: clock.prompt) }
        }
        #expect(session.result == [.line("abc"), .line("yx"), .line("abc")])
    }

    @Test func `a resized terminal gets the line drawn in its width`() throws {
        let text = String(repeating: "0123456789", count: 6)
        let script: [Typist.Step] = [
            .await("> "), .type(text), .await("9"), .resize(40), .await("\u{1B}[J\r> 0123"),
            .type("x"), .resize(15), .type("y"), .resize(60), .await("\u{1B}[J\r> 0123"),
            .type("z\r"),
        ]
        let session = try session(script, columns: 80) { $0.read(prompt: { "> " }) }
        #expect(session.result == .line(text + "xyz"))
    }
}

/// A clock in the prompt that the typist moves, so that no test depends on when a second ends.
private final class Clock: Sendable {
    private let time = Atomic(0)
    private let asked = Atomic(0)

    /// Moves the clock on.
    var step: Typist.Step {
        .until {
            self.time.add(1, ordering: .sequentiallyConsistent)
            return true
        }
    }

    var timesAsked: Int { asked.load(ordering: .sequentiallyConsistent) }

    /// The prompt as of now.
    @Sendable func prompt() -> String {
        asked.add(1, ordering: .sequentiallyConsistent)
        return "[\(time.load(ordering: .sequentiallyConsistent))] > "
    }
}
