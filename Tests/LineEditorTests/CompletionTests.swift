import Screen
import Testing

@testable import LineEditor

extension LineEditorTests {
    @Test func `Tab inserts the only candidate with a space, and what was typed otherwise stays`()
        throws
    {
        let script: [Typist.Step] = [
            .await("> "), .type("xx\u{1}"), .await("xx"), .type("o"), .await("o"), .type("w"),
            .await("w"), .type("\t"), .await("er "), .type("\r"),
        ]
        let session = try read(script, completing: ["owner", "pick"])
        #expect(session.result == .line("owner xx"))
    }

    @Test func `a candidate takes the place of what is typed, however it is spelled`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("zone BERL"), .await("BERL"), .type("\t"), .await("Europe/Berlin "),
            .type("!\r"),
        ]
        let session = try session(script) {
            $0.read(
                prompt: { "> " },
                completion: { _ in
                    Completion(replacing: "BERL", with: [.init("Europe/Berlin")], hint: nil)
                })
        }
        #expect(session.result == .line("zone Europe/Berlin !"))
    }

    @Test func `an open candidate gets no space, and a space that is there is not doubled`() throws
    {
        let script: [Typist.Step] = [
            .await("> "), .type("a end\u{1}\u{6}"), .await("a end"), .type("\t"), .await("abc"),
            .type("\r"), .await("> "), .type("Scr"), .await("Scr"), .type("\t"), .await("ipts/"),
            .type("x\r"),
        ]
        let found = Completion(replacing: "a", with: [.init("abc")], hint: nil)
        let folder = Completion(
            replacing: "Scr", with: [.init("Scripts/", isOpen: true)], hint: nil)
        let session = try session(script) { editor in
            [
                editor.read(prompt: { "> " }, completion: { _ in found }),
                editor.read(prompt: { "> " }, completion: { _ in folder }),
            ]
        }
        #expect(session.result == [.line("abc end"), .line("Scripts/x")])
    }

    @Test func `Tab inserts what all candidates begin with, a second one lists them`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("re"), .await("re"), .type("\t"),
            .await("\r \u{1B}[J\rusage of re\r\n> res"), .type("\t"),
            .await(
                "\r \u{1B}[J\r  resolved  what resolved is\r\n  resume    what resume is\r\n> res"),
            .type("u"), .await("u"), .type("\t"), .await("me "), .type("\r"),
        ]
        let session = try read(script, completing: ["resolved", "resume"])
        #expect(session.result == .line("resume "))
    }

    @Test func `where nothing is known Tab shows the hint once and changes nothing`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("note x"), .await("note x"), .type("\t"),
            .await("\r \u{1B}[J\rusage of note x\r\n> note x"), .type("\t"), .await("\u{7}"),
            .type("y"), .await("y"), .type("\t"), .await("usage of note xy"), .type("\r"),
        ]
        let session = try read(script, completing: ["pick"])
        #expect(session.result == .line("note xy"))
    }

    @Test func `a long list says how much more there is, and no row of it wraps`() throws {
        let names = (1...60).map { "T\($0)" }
        let script: [Typist.Step] = [
            .await("> "), .type("T"), .await("T"), .type("\t"), .await("> T"), .type("\t"),
            .await("T19"), .await("\r\n  … and 41 more\r\n> T"), .type("\r"),
        ]
        let session = try session(script, columns: 30) {
            $0.read(
                prompt: { "> " },
                completion: { _ in
                    let text = String(repeating: "日本", count: 20)
                    let all = names.map { Completion.Candidate($0, description: text) }
                    return Completion(replacing: "T", with: all, hint: "hint")
                })
        }
        #expect(session.result == .line("T"))
        let rows = session.transcript.split(separator: "\r\n").filter { $0.hasPrefix("  T1") }
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { ColumnWidth.of(String($0)) < 30 && $0.hasSuffix("…") })
    }

    @Test func `the list stands above a line that wraps, and the line below it is whole`() throws {
        let text = String(repeating: "0123456789", count: 6) + " re"
        let script: [Typist.Step] = [
            .await("> "), .type(text), .await("re"), .type("\t"),
            .await("\r\u{1B}[2A \u{1B}[J\rusage of \(text)\r\n> 0123"), .await("res"),
            .type("\r"),
        ]
        let session = try read(script, completing: ["resolved", "resume"], columns: 30)
        #expect(session.result == .line(text + "s"))
    }

    @Test func `control characters of a candidate's description never reach the screen`() throws {
        let script: [Typist.Step] = [
            .await("> "), .type("T"), .await("T"), .type("\t"), .await("> T"), .type("\t"),
            .await("T1   [31mred"), .await("> T"), .type("\r"),
        ]
        let session = try session(script) {
            $0.read(
                prompt: { "> " },
                completion: { _ in
                    let all = [
                        Completion.Candidate("T1", description: "\u{1B}[31mred"),
                        Completion.Candidate("T2"),
                    ]
                    return Completion(replacing: "T", with: all, hint: "hint")
                })
        }
        #expect(session.result == .line("T"))
    }

    @Test func `vi's keys, the user's settings and ours work together`() throws {
        let folder = TemporaryFolder()
        folder.write(Array("bind -v\n".utf8), to: "editrc")
        let script: [Typist.Step] = [
            .await("> "), .type("note one\r"), .await("> "), .type("ow"), .await("ow"),
            .type("\t"), .await("ner "), .type("A1\u{1B}"), .until { true }, .await("\u{8}"),
            .type("x\r"), .await("> "), .type("\u{12}no"), .await("note one"), .type("\r"),
        ]
        let settings = Streams.Settings.file(folder.path + "/editrc")
        let session = try session(script, settings: settings) { editor in
            (1...3).map { _ in
                editor.read(prompt: { "> " }, completion: Self.completion(among: ["owner"]))
            }
        }
        #expect(session.result == [.line("note one"), .line("owner A"), .line("note one")])
    }

    @Test func `what the user binds Tab to among emacs's keys stays so`() throws {
        let folder = TemporaryFolder()
        folder.write(Array("bind ^I ed-insert\n".utf8), to: "editrc")
        let script: [Typist.Step] = [
            .await("> "), .type("ow"), .await("ow"), .type("\t"), .await("\u{1B}[9G"), .type("x\r"),
        ]
        let settings = Streams.Settings.file(folder.path + "/editrc")
        let session = try session(script, settings: settings) {
            $0.read(prompt: { "> " }, completion: Self.completion(among: ["owner"]))
        }
        #expect(session.result == .line("ow\tx"))
    }

    private func read(
        _ script: [Typist.Step], completing words: [String], columns: Int = 60
    ) throws -> Session<Reading> {
        try session(script, columns: columns) {
            $0.read(prompt: { "> " }, completion: Self.completion(among: words))
        }
    }

    /// Completes the last word of a text from a list.
    private static func completion(among words: [String]) -> (String) -> Completion {
        { text in
            let word = text.split(separator: " ").last.map(String.init) ?? ""
            let found = words.filter { $0.hasPrefix(word) }.map {
                Completion.Candidate($0, description: "what \($0) is")
            }
            return Completion(replacing: word, with: found, hint: "usage of \(text)")
        }
    }
}
