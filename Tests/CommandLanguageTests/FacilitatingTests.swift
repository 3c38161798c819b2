import CommandLanguage
import Foundation
import PostMortem
import Testing

struct `The facilitator's guide` {
    /// The lines that docs/facilitating.md tells people to type.
    static let lines: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = root.appending(components: "docs", "facilitating.md")
        let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { $0.hasPrefix("> ") }
            .map { String($0.dropFirst(2)) }
    }()

    @Test func `has something to type in every phase`() {
        #expect(Self.lines.count > 60)
    }

    @Test(arguments: lines)
    func `says only what the grammar takes`(line: String) throws {
        let context = ReadingContext(
            zone: .utc, now: Instant(milliseconds: 1_795_734_000_000))
        let command = try CommandParser.parse(line, in: context)
        #expect(command != nil)
    }
}
