import Foundation
import Testing

/// The page that takes an incident from three sources to its timeline.
struct DraftingPageTests {
    private static let page = Repository.root.appendingPathComponent("docs/drafting.md")
    private static let sources = ["slack.txt", "alerts.json", "git-log.txt"]

    @Test func `the commands of docs-drafting print what the page says`() throws {
        let text = String(decoding: try Data(contentsOf: Self.page), as: UTF8.self)
        let world = try World()
        for source in Self.sources {
            let url = Repository.root.appendingPathComponent("docs/drafting/\(source)")
            try world.write(String(decoding: try Data(contentsOf: url), as: UTF8.self), to: source)
        }
        let found = try text.components(separatedBy: "```\n").enumerated().map { index, piece in
            index % 2 == 1 ? try replayed(piece, in: world) : piece
        }.joined(separator: "```\n")
        guard found != text else { return }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(found.utf8).write(to: Self.page)
            Issue.record("docs/drafting.md was rewritten; look at the change.")
        } else {
            Issue.record("docs/drafting.md says other than what comes:\n\(found)")
        }
    }

    private func replayed(_ block: String, in world: World) throws -> String {
        try Transcript(block).steps.reduce(into: "") { text, step in
            let outcome = try world.run(step.command)
            text +=
                "$ " + step.command.replacingOccurrences(of: "\n", with: "\n> ") + "\n"
                + outcome.output
        }
    }
}
