import Synchronization
import Testing

@testable import LineEditor

extension LineEditorTests {
    @Test func `an announcement is printed above the line, which stays as it is`() throws {
        let news = News()
        let script: [Typist.Step] = [
            .await("> "), .type("abc\u{2}"), .await("abc"), news.arrive,
            .await("\r \u{1B}[J\rfive minutes\r\nsay so\r\n> abc"), .type("x\r"),
        ]
        let session = try session(script) {
            $0.read(prompt: { "> " }, announcement: news.take)
        }
        #expect(session.result == .line("abxc"))
        #expect(session.transcript.split(separator: "five minutes").count == 2)
    }

    @Test func `an announcement stands above a line that wraps`() throws {
        let news = News()
        let text = String(repeating: "0123456789", count: 6) + "end"
        let script: [Typist.Step] = [
            .await("> "), .type(text), .await("end"), news.arrive,
            .await("\r\u{1B}[2A \u{1B}[J\rfive minutes\r\nsay so\r\n> 0123"), .type("x\r"),
        ]
        let session = try session(script, columns: 30) {
            $0.read(prompt: { "> " }, announcement: news.take)
        }
        #expect(session.result == .line(text + "x"))
    }

    @Test func `a line that isn't to be recalled isn't`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("first\r"), .await("> "), .type("second\r"), .await("> "),
            .type("\u{10}"), .await("first"), .type("\r"),
        ]
        let session = try session(script) { editor in
            [true, false, true].map { editor.read(prompt: { "> " }, isRecalled: $0) }
        }
        #expect(session.result == [.line("first"), .line("second"), .line("first")])
    }
}

/// News that the typist has arrive, told once.
private final class News: Sendable {
    private let isThere = Atomic(false)

    var arrive: Typist.Step {
        .until {
            self.isThere.store(true, ordering: .sequentiallyConsistent)
            return true
        }
    }

    @Sendable func take() -> [String] {
        let wasThere = isThere.exchange(false, ordering: .sequentiallyConsistent)
        return wasThere ? ["five minutes", "say\tso"] : []
    }
}
