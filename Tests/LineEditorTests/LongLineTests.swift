import Testing

@testable import LineEditor

// Lines that are longer than what libedit copies: 1,024 characters.
extension LineEditorTests {
    static let lengths = [1023, 1024, 1025, 2048]

    private func text(_ length: Int, of words: String = "lamp ") -> String {
        let repeated = String(repeating: words, count: length / words.count + 1)
        return String(repeated.prefix(length - 1)) + "X"
    }

    @Test(
        arguments: lengths,
        ["\u{1B}[A\u{1B}[B", "\u{10}\u{E}", "\u{12}fir\u{7}", "\u{12}first\u{7}\u{7}"])
    func `a long line is whole after looking through the history`(length: Int, keys: String) throws
    {
        let line = text(length)
        let session = try session([
            .await("> "), .type("first\r"), .await("> "), .type(line), .until { true }, .type(keys),
            .type("\r"),
        ]) { editor in (1...2).map { _ in editor.read(prompt: { "> " }) } }
        #expect(session.result[1] == .line(line), "\(keys.debugDescription)")
    }

    @Test(arguments: [1023, 1025], ["漢字", "é", "👍🏽"])
    func `so is one of wide characters`(length: Int, words: String) throws {
        let line = text(length, of: words)
        let session = try session([
            .await("> "), .type("first\r"), .await("> "), .type(line), .type("\u{1B}[A\u{1B}[B\r"),
        ]) { editor in (1...2).map { _ in editor.read(prompt: { "> " }) } }
        #expect(session.result[1] == .line(line))
    }

    @Test(arguments: lengths)
    func `a long line of an earlier session comes back whole, and can be edited`(length: Int) throws
    {
        let folder = TemporaryFolder()
        let history = History(path: folder.path + "/history")
        let line = text(length)
        try history.append(line)
        try history.append("second")
        let session = try session(
            [
                .await("> "), .type("so far\u{1B}[A\u{1B}[A!\r"), .await("> "),
                .type("\u{1B}[A\u{1B}[HX\r"),
            ],
            history: history
        ) { editor in (1...2).map { _ in editor.read(prompt: { "> " }) } }
        #expect(session.result == [.line(line + "!"), .line("X" + line + "!")])
    }

    @Test func `a long line that was edited in the middle comes back as it was last`() throws {
        let line = text(3000)
        let session = try session([
            .await("> "), .type("first\r"), .await("> "), .type(line + "\u{1B}[HA\u{1B}[CB"),
            .type("\u{1B}\u{7F}\u{1B}[A\u{1B}[B\u{1B}[FZ\r"),
        ]) { editor in (1...2).map { _ in editor.read(prompt: { "> " }) } }
        guard case .line(let whole) = session.result[1] else {
            Issue.record("\(session.result)")
            return
        }
        #expect(!whole.contains("\0") && whole.hasSuffix("XZ"))
        #expect(whole.dropLast() == line.dropFirst())
    }
}
