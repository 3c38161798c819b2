import Lens
import Testing

struct `What is never read` {
    let lens: Lens

    init() throws { lens = try builtInLens() }

    private func categories(_ text: String) -> [Category] {
        lens.findings(in: ReadableText(Array(text.utf8))).hints.map(\.category)
    }

    @Test(
        arguments: [
            "> Who broke it?", "```\nWho broke it?\n```", "~~~ text\nWho broke it?\n~~~",
            "# Human error", "Human error\n===========", "---\ntitle: Human error\n---\n",
            "    Who broke it?", "He said \"who broke it?\" once.", "It says `be more careful`.",
            "See [the page](https://be.more/careful).", "[careful]: https://be.more/careful",
            "2026-11-21 09:14:02 who broke it?", "[09:14] who broke it?", "<ana> who broke it?",
            "09:14 ana: who broke it?", "- 09:14 Ana Lima: who broke it?",
            "<!-- who broke it? -->", "<!--\nwho broke it?\n-->",
            "Human error. <!-- lens ok -->", "<!-- lens off -->\n\nHuman error.\n",
            "“Who broke it?” stood on the board.", "«Human error» stood there.",
        ])
    func `has no hints`(text: String) {
        #expect(categories(text).isEmpty)
    }

    @Test(
        arguments: [
            "It was human\nerror.", "- It was human error.", "1. It was human error.",
            "- [ ] It was human error.", "| 1 | It was human error |", "*It was human error*",
            "It was _human error_.", "<!-- lens off -->\nx\n<!-- lens on -->\nIt was human error.",
            "09:14 it was human error.", "<b>It was human error.</b>",
            "```exit 1```\nIt was human error.",
            "- The log:\n\n    ```\n    exit 1\n    ```\n\nIt was human error.",
        ])
    func `is no more than it has to be`(text: String) {
        #expect(categories(text) == [.humanError])
    }

    @Test func `ends a sentence where a line was broken although more would have fitted`() {
        #expect(categories("Owner: TBD\nWho broke the pool of the checkout service?").count == 2)
    }

    @Test func `keeps every byte in its place, whatever the bytes are`() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "\"", "`", "'", "<!--", "-->", "[", "](", ")", "\n", "    ", "```", "who broke it? ",
            "’", "“", "é", "\u{0}", "\u{1}", "|", "---", "- ", "_", "http://",
        ]
        for _ in 0..<300 {
            let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let readable = ReadableText(Array(text.utf8))
            #expect(readable.bytes.count == text.utf8.count)
            for hint in lens.findings(in: readable).hints {
                #expect(hint.range.upperBound <= text.utf8.count)
                #expect(!hint.range.isEmpty)
            }
        }
    }
}
