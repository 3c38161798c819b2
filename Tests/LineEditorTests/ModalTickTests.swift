import Synchronization
import Testing

@testable import LineEditor

/// How often each state is ticked in; seven of them make a thousand ticks and some.
private let ticksEach = 144

extension LineEditorTests {
    @Test(arguments: ModalState.all)
    func `a thousand ticks over the states of a line add and lose no key`(state: ModalState) throws
    {
        let folder = TemporaryFolder()
        let bindings = state.isVi ? "bind -v\n" : "bind ^V ed-quoted-insert\n"
        folder.write(Array(bindings.utf8), to: "editrc")
        let settings: Streams.Settings = .file(folder.path + "/editrc")
        let clock = Ticker()
        var script: [Typist.Step] = [.await("> "), .type("older line\r"), .await("> ")]
        script += [.type(state.before), .await(state.drawn)]
        for _ in 0..<ticksEach { script += [clock.tick, .until { clock.isDrawn }] }
        script += [.type(state.after + "\r")]
        let session = try session(
            script, settings: settings, interval: .milliseconds(1)
        ) { editor in
            (1...2).map { _ in editor.read(prompt: clock.prompt) }
        }
        #expect(session.result == [.line("older line"), .line(state.line)])
        #expect(session.transcript.components(of: "\u{1B}[J\r[").count >= ticksEach)
    }
}

/// A state of the editor in which a key is pending, or none.
struct ModalState: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var isVi = false
    /// The keys that lead to it, and what is printed last then.
    let before: String
    let drawn: String
    /// The keys that follow, and the line that comes of it all.
    let after: String
    let line: String

    static let all = [
        ModalState(testDescription: "idle", before: "", drawn: "", after: "abc", line: "abc"),
        ModalState(
            testDescription: "mid-line", before: "abc\u{2}", drawn: "abc", after: "x",
            line: "abxc"),
        ModalState(
            testDescription: "wrapped", before: String(repeating: "0123456789", count: 9) + "\u{1}",
            drawn: "89", after: "x", line: "x" + String(repeating: "0123456789", count: 9)),
        ModalState(
            testDescription: "ESC pending", before: "ab cd\u{1B}", drawn: "cd", after: "bx",
            line: "ab xcd"),
        ModalState(
            testDescription: "^V pending", before: "ab\u{16}", drawn: "ab", after: "\u{1}\u{1B}[Cx",
            line: "abx"),
        ModalState(
            testDescription: "search", before: "\u{12}ol", drawn: "older", after: "d\u{1B}",
            line: "older line"),
        ModalState(
            testDescription: "vi d pending", isVi: true, before: "ab cd ef\u{1B}0d", drawn: "ef",
            after: "w", line: "cd ef"),
    ]
}

/// A prompt that changes when the typist says so.
private final class Ticker: Sendable {
    private let time = Atomic(0)
    private let shown = Atomic(0)

    /// Moves the time on.
    var tick: Typist.Step {
        .until {
            self.time.add(1, ordering: .sequentiallyConsistent)
            return true
        }
    }

    /// Whether the prompt was asked for since the last tick.
    var isDrawn: Bool {
        shown.load(ordering: .sequentiallyConsistent)
            == time.load(ordering: .sequentiallyConsistent)
    }

    @Sendable func prompt() -> String {
        let now = time.load(ordering: .sequentiallyConsistent)
        shown.store(now, ordering: .sequentiallyConsistent)
        return "[\(now)] > "
    }
}

extension String {
    /// The pieces between the places where a text occurs.
    fileprivate func components(of text: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            pieces.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return pieces + [rest]
    }
}
