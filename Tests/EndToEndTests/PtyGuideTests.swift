import Foundation
import Testing

/// The meeting that docs/facilitating.md tells people to type, at a terminal.
struct PtyGuideTests {
    /// The lines behind `>`, and behind the questions that the shell asks.
    private static let lines: [String] = {
        let page = Repository.root.appending(components: "docs", "facilitating.md")
        let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("> ") || line.hasPrefix("[") else { return nil }
            return line.firstRange(of: "> ").map { String(line[$0.upperBound...]) }
        }
    }()

    @Test(arguments: [(80, 24), (60, 20)])
    func `the facilitator's guide is a whole meeting, and each of its lines is taken`(
        columns: Int, rows: Int
    ) throws {
        try #require(Self.lines.count > 60)
        let world = try World()
        let session = try PtySession(
            world, "open", "checkout.journal", "--clock=2026-11-28T13:00:00Z", columns: columns,
            rows: rows)
        try session.wait(forLine: "[prepare] > ")
        for line in Self.lines {
            let answer = try session.type(line)
            #expect(!answer.contains { $0.hasPrefix("Error: ") }, "\(line): \(answer)")
        }
        #expect(session.line == "[closed] > ")
        session.send("quit\r")
        #expect(try session.waitForEnding() == .exited(0))
        #expect(try world.run("nofault verify checkout.journal").status == 0)
        let page = try world.read("checkout.md")
        for text in ["Checkout times out", "limit the pool to 50 connections a service"] {
            #expect(page.contains(text))
        }
    }
}
