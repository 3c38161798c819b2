import Testing

@testable import LineEditor

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct HistoryTests {
    let folder = TemporaryFolder()

    @Test(
        arguments: [
            (["NOFAULT_HISTORY": "off", "HOME": "/h"], nil),
            (["NOFAULT_HISTORY": "notes", "HOME": "/h"], "notes"),
            (["NOFAULT_HISTORY": "", "HOME": "/h"], "/h/.local/state/nofault/history"),
            (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/nofault/history"),
            (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/nofault/history"),
            ([:], nil),
        ] as [([String: String], String?)])
    func `the environment says where the history is, if anywhere`(
        environment: [String: String], path: String?
    ) {
        #expect(History.standard { environment[$0] }?.path == path)
    }

    @Test func `what is appended is loaded, oldest first, once if repeated`() throws {
        let history = History(path: folder.path + "/a/b/history")
        #expect(history.load() == [])
        for line in ["first", "zweite Größe", "zweite Größe", "first"] { try history.append(line) }
        #expect(history.load() == ["first", "zweite Größe", "first"])
    }

    @Test func `only the user can read the file and its folders`() throws {
        let history = History(path: folder.path + "/new/history")
        try history.append("line")
        var status = stat()
        #expect(stat(history.path, &status) == 0)
        #expect(status.st_mode & 0o7777 == 0o600)
        #expect(stat(folder.path + "/new", &status) == 0)
        #expect(status.st_mode & 0o7777 == 0o700)
    }

    @Test(arguments: ["n", " é ", "日"])
    func `answers of one character are left out`(line: String) {
        #expect(!History.accepts(line))
        #expect(History.accepts(line + "x"))
    }

    @Test(arguments: ["", "  ", "bell \u{7}", "two\nlines", "c1 \u{9B}", "tab\t"])
    func `blank lines and lines with control characters are left out`(line: String) throws {
        let history = History(path: folder.path + "/history")
        try history.append("before")
        try history.append(line)
        #expect(history.load() == ["before"])
    }

    @Test func `what is wrong in the file is skipped and stays in it`() throws {
        let bytes =
            Array("good\n\u{1B}[31mred\n\nalso good\n".utf8) + [0xFF, 0x0A] + Array("torn".utf8)
        let history = History(path: folder.path + "/history")
        folder.write(bytes, to: "history")
        #expect(history.load() == ["good", "also good", "torn"])
        try history.append("next")
        #expect(folder.read("history") == bytes + Array("\nnext\n".utf8))
    }

    @Test func `the last thousand lines are loaded`() throws {
        let lines = (1...1500).map { "line \($0)" }
        folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "history")
        let history = History(path: folder.path + "/history")
        #expect(history.load() == Array(lines.suffix(History.limit)))
    }

    @Test func `of a large file only the end is read, from the start of a line`() throws {
        let line = String(repeating: "x", count: 5000)
        let text = (1...400).map { "\($0) " + line }.joined(separator: "\n") + "\n"
        folder.write(Array(text.utf8), to: "history")
        let loaded = History(path: folder.path + "/history").load()
        #expect(loaded.last == "400 " + line)
        #expect(loaded.count < 210)
        #expect(loaded.allSatisfy { $0.hasSuffix(" " + line) })
    }

    @Test func `a file in use elsewhere is waited for, but not for long`() throws {
        let history = History(path: folder.path + "/history")
        try history.append("first")
        let other = open(history.path, O_RDONLY)
        defer { close(other) }
        #expect(flock(other, LOCK_EX) == 0)
        #expect(throws: HistoryError.locked(path: history.path)) { try history.append("second") }
        #expect(flock(other, LOCK_UN) == 0)
        try history.append("third")
        #expect(history.load() == ["first", "third"])
    }

    @Test func `a link in the file's place is never followed`() throws {
        let history = History(path: folder.path + "/history")
        folder.write(Array("mine\n".utf8), to: "target")
        #expect(symlink("target", history.path) == 0)
        #expect(history.load() == [])
        #expect(throws: HistoryError.notAFile(path: history.path)) { try history.append("line") }
        #expect(folder.read("target") == Array("mine\n".utf8))
    }

    @Test func `a folder or a pipe in the file's place is an error and nothing else`() throws {
        let pipe = History(path: folder.path + "/pipe")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        #expect(throws: HistoryError.notAFile(path: pipe.path)) { try pipe.append("line") }
        #expect(pipe.load() == [])
        let itself = History(path: folder.path)
        #expect(throws: HistoryError.failed(path: folder.path, errno: EISDIR)) {
            try itself.append("line")
        }
    }
}
