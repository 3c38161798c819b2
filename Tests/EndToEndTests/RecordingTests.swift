import Foundation
import Testing

/// The recording in the README: what a terminal shows of the first two phases, row by row.
///
/// `make recording` puts it in again.
struct RecordingTests {
    private static let draft = "cloudflare-2019-07-02-draft.script"
    /// What the facilitator types; an empty line asks for the next thing to do.
    private static let lines = [
        "invite manager Ines Duarte", "", "next", "agree all", "next", "",
        "s 13:58 support has 200 tickets about 502 responses in ten minutes",
        "p why did the staged roll-out not apply to rules?",
    ]
    private static let mistake = "the deploy looked fine from the dashboard"

    @Test func `the README shows the first two phases as they look`() throws {
        let shown = try record()
        let url = Repository.root.appendingPathComponent("README.md")
        let readme = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        let block = try #require(readme.firstMatch(of: RecordingTests.block))
        guard block.output.1 != shown else { return }
        guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
            Issue.record("README.md: expected\n\(shown)\nfound\n\(block.output.1)")
            return
        }
        let new = readme.replacingCharacters(
            in: block.output.1.startIndex..<block.output.1.endIndex, with: shown)
        try Data(new.utf8).write(to: url)
        Issue.record("README.md was rewritten; look at the change.")
    }

    /// The block of code behind the mark, without its fences.
    private static var block: Regex<(Substring, Substring)> {
        #/<!-- The recording; make recording puts it in again. -->\n```\n([^`]*)```/#
    }

    private func record() throws -> String {
        let world = try World()
        let script = try Data(contentsOf: URL(fileURLWithPath: World.scripts + "/" + Self.draft))
        try world.write(String(decoding: script, as: UTF8.self), to: Self.draft)
        let words = ["open", "2019-07-02-cloudflare.journal", "--load", Self.draft]
        let session = try PtySession(
            world, words[0], words[1], words[2], words[3], "--clock", "2019-07-03T14:00:00Z",
            columns: 100, rows: 100)
        try session.wait(forLine: "[prepare] > ")
        for line in Self.lines { try session.type(line) }
        session.send(Self.mistake + "\r")
        try session.wait(forLine: "> fact " + Self.mistake)
        let shown = "$ nofault \(words.joined(separator: " "))\n\(session.screen.transcript)▌\n"
        session.send("\u{15}quit\r")
        #expect(try session.waitForEnding() == .exited(0))
        return shown
    }
}
