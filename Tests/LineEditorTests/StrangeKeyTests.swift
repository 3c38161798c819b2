import Testing

@testable import LineEditor

// Keys beyond letters, and what terminals say without being asked: they edit, or they do nothing; nothing is typed.
extension LineEditorTests {
    /// What means nothing, as a terminal sends it.
    static let meaningless = [
        "\u{1B}[15~", "\u{1B}[[A", "\u{1B}[I", "\u{1B}[<0;12;5M", "\u{1B}[M q!", "\u{1B}[32;1;1M",
        "\u{1B}]11;rgb:qq/qq/qq\u{1B}\\", "\u{1B}]52;c;cQ==\u{7}", "\u{1B}P1$r0 q\u{1B}\\",
        "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?62;22c", "\u{1B}[12;40R", "\u{1B}[?2026;2$y",
        "\u{1B}[97;1:3u", "\u{1B}[201~", "\u{1B}[2~", "\u{0}", "\u{9B}I",
    ]

    @Test(arguments: meaningless, [false, true])
    func `what means nothing is passed over whole`(bytes: String, isVi: Bool) throws {
        let session = try editing(
            isVi: isVi, [.await("> "), .type("ab\(bytes)cd\(bytes)\r")])
        #expect(session.result == .line("abcd"))
    }

    @Test(arguments: meaningless)
    func `what means nothing is passed over in a search`(bytes: String) throws {
        let session = try session([
            .await("> "), .type("alpha beta\r"), .await("> "), .type("\u{12}"), .await("bck:"),
            .type("al\(bytes)pha be"), .await("be"), .type("\r"),
        ]) { editor in (1...2).map { _ in editor.read(prompt: { "> " }) } }
        #expect(session.result == [.line("alpha beta"), .line("alpha beta")])
    }

    @Test func `a sequence in pieces is a sequence`() throws {
        var script: [Typist.Step] = [.await("> "), .type("ab")]
        for piece in ["\u{1B}", "[", "1;", "5", "D"] { script += [.type(piece), .pause(60)] }
        let session = try session(script + [.type("X\r")]) { $0.read(prompt: { "> " }) }
        #expect(session.result == .line("Xab"))
    }

    /// Keys behind `one two`, an X behind them, and what comes of it.
    static let keys = [
        ("\u{1B}[D", "one twXo"), ("\u{1B}OD", "one twXo"), ("\u{1B}[1;2D", "one twXo"),
        ("\u{1B}[1;5D", "one Xtwo"), ("\u{1B}[1;3D", "one Xtwo"), ("\u{1B}Od", "one Xtwo"),
        ("\u{1B}[H", "Xone two"), ("\u{1B}OH", "Xone two"), ("\u{1B}[1~", "Xone two"),
        ("\u{1B}[7~", "Xone two"), ("\u{1B}[H\u{1B}[F", "one twoX"),
        ("\u{1B}[H\u{1B}[4~", "one twoX"),
        ("\u{1B}[H\u{1B}[3~", "Xne two"), ("\u{1B}[H\u{1B}[C", "oXne two"),
        ("\u{1B}[H\u{1B}[3;5~", "X two"), ("\u{1B}[127;5u", "one X"), ("\u{1B}Op", "one two0X"),
        ("\u{1B}[A", "olderX"), ("\u{1B}[A\u{1B}[B", "one twoX"), ("\u{1B}[2~", "one twoX"),
    ]

    /// Keys that rub out nothing, and type nothing.
    static let silentKeys = keys.map { $0.0 }.filter { !$0.contains("127") && !$0.contains("Op") }

    @Test(arguments: keys, [false, true])
    func `the usual keys edit, among vi's keys too`(
        key: (keys: String, line: String), isVi: Bool
    ) throws {
        let session = try editing(
            isVi: isVi,
            [
                .await("> "), .type("older\r"), .await("> "), .type("one two"), .await("two"),
                .type("\(key.keys)X\r"),
            ], lines: 2)
        #expect(session.result == .line(key.line))
    }

    @Test(arguments: [
        ("\u{1B}[C", "alpha betaX"), ("\u{1B}OD", "alpha betX"), ("\u{1B}[H", "Xalpha beta"),
        ("\u{1B}[F", "alpha betaX"), ("\u{1B}[1;5D", "alpha Xbeta"), ("\u{1B}b", "alpha Xbeta"),
    ])
    func `a key behind a search takes the line that was found, and acts on it`(
        key: String, line: String
    ) throws {
        let session = try session([
            .await("> "), .type("alpha beta\r"), .await("> "), .type("\u{12}"), .await("bck:"),
            .type("bet"), .await("bet"), .type("\(key)X\r"),
        ]) { editor in (1...2).map { _ in editor.read(prompt: { "> " }) } }
        guard case .line(let found) = session.result[1] else {
            Issue.record("\(session.result)")
            return
        }
        #expect(found.filter { $0 != "X" } == "alpha beta")
        #expect(found.count == "alpha betaX".count)
    }

    @Test func `keys among the characters of vi's search are passed over`() throws {
        let session = try editing(
            isVi: true,
            [
                .await("> "), .type("alpha beta\r"), .await("> "), .type("\u{1B}"), .pause(200),
                .type("/"), .await("/"), .type("al\u{1B}[C\u{1B}[<0;1;1Mpha\r"),
                .await("alpha beta"),
                .type("\r"),
            ], lines: 2)
        #expect(session.result == .line("alpha beta"))
    }

    @Test func `Escape is a key of vi's, however it is followed`() throws {
        let session = try editing(
            isVi: true,
            [
                .await("> "), .type("abc"), .await("abc"), .type("\u{1B}"), .pause(200),
                .type("0iX"),
                .type("\u{1B}"), .type("x\r"),
            ])
        #expect(session.result == .line("abc"))
    }

    @Test func `keys that the user has bound do what they are bound to`() throws {
        let folder = TemporaryFolder()
        folder.write(
            Array("bind ^[[15~ ed-move-to-beg\nbind ^[[A ed-move-to-end\n".utf8),
            to: "editrc")
        let session = try session(
            [.await("> "), .type("ab\u{1B}[15~X\u{1B}[AY\r")],
            settings: .file(folder.path + "/editrc")
        ) { $0.read(prompt: { "> " }) }
        #expect(session.result == .line("XabY"))
    }

    @Test func `nothing is quoted into a line`() throws {
        let session = try session([.await("> "), .type("a\u{16}\u{1}b\u{16}\u{0}\r")]) {
            $0.read(prompt: { "> " })
        }
        #expect(session.result == .line("ba") || session.result == .line("ab"))
    }

    @Test func `letters with Control in kitty's protocol are those keys`() throws {
        let session = try session([
            .await("> "), .type("ab\u{1B}[97;5uX\u{1B}[107;5u\r"), .await("> "),
            .type("c\u{1B}[99;5u"),
        ]) { editor in (1...2).map { _ in editor.read(prompt: { "> " }) } }
        #expect(session.result == [.line("X"), .interrupted])
    }

    /// Reads lines with vi's keys or emacs's, and gives the last one.
    private func editing(
        isVi: Bool, _ script: [Typist.Step], lines: Int = 1
    ) throws -> Session<Reading?> {
        let folder = TemporaryFolder()
        folder.write(Array((isVi ? "bind -v\n" : "bind -e\n").utf8), to: "editrc")
        return try session(script, settings: .file(folder.path + "/editrc")) { editor in
            (1...lines).map { _ in editor.read(prompt: { "> " }) }.last
        }
    }
}
