import OperatingSystem
import Screen
import Testing

@testable import LineEditor

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The editor has the process's signals, so there is one at a time.
@Suite(.serialized) struct LineEditorTests {
    @Test func `a line is what was typed before Enter`() throws {
        let session = try session([.await("> "), .type("hällo 日本\r")]) {
            $0.read(prompt: { "> " })
        }
        #expect(session.result == .line("hällo 日本"))
    }

    @Test func `several lines pasted at once are read one by one`() throws {
        let session = try session([.await("> "), .type("one\rtwo\twords\rthree\r")]) { editor in
            (1...3).map { _ in editor.read(prompt: { "> " }) }
        }
        #expect(session.result == [.line("one"), .line("two\twords"), .line("three")])
    }

    @Test func `a pre-filled line can be edited and has its caret at the end`() throws {
        let script: [Typist.Step] = [.await("fakt é"), .type("\u{5}!\u{1}X\r")]
        let session = try session(script) { $0.read(prompt: { "> " }, prefilled: "fakt é") }
        #expect(session.result == .line("Xfakt é!"))
    }

    @Test func `pre-filled control characters are spaces, and never keys`() throws {
        let session = try session([.await("a b c"), .type("\r")]) {
            $0.read(prompt: { "> " }, prefilled: "a\rb\u{4}c")
        }
        #expect(session.result == .line("a b c"))
    }

    @Test func `an interrupt drops the line and goes on below it`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("dropped"), .await("dropped"), .signal(SIGINT), .await("\n"),
            .await("> "),
            .type("next\r"),
        ]
        let session = try session(script) { editor in
            (1...2).map { _ in editor.read(prompt: { "> " }) }
        }
        #expect(session.result == [.interrupted, .line("next")])
    }

    @Test func `an interrupt drops what is waiting to be read`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("first\rrest of a paste\n"), .await("> "), .type("next\r"),
        ]
        let session = try session(script) { editor in
            let first = editor.read(prompt: { "> " })
            var waiting = pollfd(
                fd: editor.keyboard.descriptor, events: Int16(POLLIN), revents: 0)
            #expect(poll(&waiting, 1, Int32(Typist.patience) * 1000) == 1)
            interrupt(editor, by: SIGINT)
            return [first, editor.read(prompt: { "> " }), editor.read(prompt: { "> " })]
        }
        #expect(session.result == [.line("first"), .interrupted, .line("next")])
    }

    @Test func `end of input is ^D on an empty line, and ends the row`() throws {
        let session = try session([.await("> "), .type("\u{4}")]) { $0.read(prompt: { "> " }) }
        #expect(session.result == .endOfInput)
        #expect(session.transcript.unicodeScalars.last == "\n")
    }

    @Test func `a terminal that goes away is the end of input, and nothing half typed is a line`()
        throws
    {
        let session = try session([.await("> "), .type("half"), .await("half"), .hangUp]) {
            $0.read(prompt: { "> " })
        }
        #expect(session.result == .endOfInput)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func `a signal that ends the process is handed to the caller`(signal: Int32) throws {
        let script: [Typist.Step] = [.await("> "), .type("half"), .await("half"), .signal(signal)]
        let session = try session(script) { $0.read(prompt: { "> " }) }
        #expect(session.result == .terminated(signal: signal))
    }

    @Test func `a signal between two reads is told by the next one`() throws {
        let session = try session([]) { editor in
            interrupt(editor, by: SIGTERM)
            return editor.read(prompt: { "> " })
        }
        #expect(session.result == .terminated(signal: SIGTERM))
        #expect(session.transcript == "")
    }

    @Test(arguments: ["xterm", "dumb"])
    func `what comes after a ^C that the driver echoed begins a row`(kind: String) throws {
        let session = try session([.await("(dropped)")], kind: kind) { editor in
            // The prompt isn't there yet, so that the driver has the keys, and echoes this one.
            editor.streams.print("^C")
            interrupt(editor, by: SIGINT)
            let reading = editor.read(prompt: { "> " })
            editor.streams.print("(dropped)")
            return reading
        }
        #expect(session.result == .interrupted)
        #expect(session.transcript.hasPrefix("^C\r\n(dropped)"))
    }

    @Test func `bytes that aren't UTF-8 are shown, told, and can be corrected`() throws {
        let script: [Typist.Step] = [
            .await("> "), .bytes(Array("é caf".utf8) + [0xE9, 0x0D]), .await("> "),
            .await("\u{FFFD}"),
            .type("\u{8}é\r"),
        ]
        let session = try session(script) { editor in
            let first = editor.read(prompt: { "> " })
            guard case .undecodable(let text, _) = first else { return [first] }
            return [first, editor.read(prompt: { "> " }, prefilled: text)]
        }
        #expect(
            session.result == [.undecodable(text: "é caf\u{FFFD}", offset: 6), .line("é café")])
    }

    @Test func `a second line recalls the first, and a new editor what is in the file`() throws {
        let folder = TemporaryFolder()
        let history = History(path: folder.path + "/history")
        let first = try session([.type("uno é\r\u{1B}[A!\r")], history: history) { editor in
            (1...2).map { _ in editor.read(prompt: { "> " }) }
        }
        #expect(first.result == [.line("uno é"), .line("uno é!")])
        #expect(history.load() == ["uno é", "uno é!"])
        let script: [Typist.Step] = [
            .await("> "), .type("\u{12}no é"), .await("uno é!"), .type("\r"),
        ]
        let second = try session(script, history: history) { $0.read(prompt: { "> " }) }
        #expect(second.result == .line("uno é!"))
    }

    @Test func `a history that can't be written is told and takes no line away`() throws {
        let folder = TemporaryFolder()
        let history = History(path: folder.path)
        let session = try session([.await("> "), .type("a line\r")], history: history) { editor in
            (editor.read(prompt: { "> " }), editor.historyProblem)
        }
        #expect(session.result.0 == .line("a line"))
        #expect(session.result.1 == .failed(path: folder.path, errno: EISDIR))
    }

    @Test func `what was typed ahead is left for the next reader`() throws {
        let session = try session([.await("> "), .type("quit\rls\r"), .await("> ")]) { editor in
            let line = editor.read(prompt: { "> " })
            editor.streams.print("> ")
            return line
        } afterwards: { descriptor in
            var bytes = [UInt8](repeating: 0, count: 10)
            let count = read(descriptor, &bytes, bytes.count)
            #expect(bytes.prefix(count) == ArraySlice("ls\n".utf8))
        }
        #expect(session.result == .line("quit"))
    }

    /// Sends a signal to the process and waits until the editor has noted it: threads that run
    /// tests block signals, so that another one handles it some time later.
    func interrupt(_ editor: LineEditor, by signal: Int32) {
        kill(getpid(), signal)
        var waiting = pollfd(fd: editor.signals.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, Int32(Typist.patience) * 1000) == 1)
    }
}
