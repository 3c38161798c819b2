import Foundation
import Testing

/// The page in Markdown, read by a parser that is not ours: markdown-it, with the tables of GitHub.
///
/// Skipped where `make test-tools` could not install it.
@Suite(.enabled(if: Installed.python(with: "markdown_it") != nil))
struct MarkdownStructureTests {
    private static let check = #"""
        from markdown_it import MarkdownIt
        def kinds(tokens):
            for token in tokens:
                # Text and breaks of a line are what words may be made of.
                if token.type not in ('text', 'softbreak', 'text_special'): yield token.type + token.markup
                yield from kinds(token.children or [])
        parser = MarkdownIt('commonmark').enable(['table', 'strikethrough'])
        print(' '.join(kinds(parser.parse(open('a.md', encoding='utf-8').read()))))
        """#

    private func structure(of words: String) throws -> String {
        let python = try #require(Installed.python(with: "markdown_it"))
        let world = try World()
        try world.write(MarkdownStructureTests.check, to: "check.py")
        try world.write(
            """
            incident \(words)
            severity \(words)
            service \(words)
            impact \(words)
            recurs \(words)
            started 2026-11-21T09:00 \(words)
            signal 2026-11-21T09:14 \(words)
            invite on-call Tom \(words)
            next because \(words)
            next because \(words)
            park \(words)
            fact 2026-11-21T09:20 \(words)
            next because \(words)
            problem \(words)
            why \(words)
            why \(words)
            why \(words)
            root W3 because \(words)
            next because \(words)
            hid \(words)
            assumed \(words)
            next because \(words)
            idea \(words)
            idea \(words)
            pick I1 because \(words)
            decline I2 \(words)
            measure A1 \(words)

            """, to: "a.script")
        return try world.run(
            """
            nofault run a.script --journal a.journal --quiet --keep-going $CLOCK >/dev/null 2>&1
            nofault report a.journal --format markdown --output a.md
            \(python) check.py
            """
        ).output
    }

    @Test(arguments: [
        "# h", "- x", "> q", "1. x", "```", "| a | b |", "a|b", "**b**", "_i_", "~~s~~", "`c`",
        "[a](http://x)", "![a](x)", "<b>x</b>", "<!-- x", "&lt;", "\\", "http://example.org",
        "@team #12", "---", "=1+1", "\u{202E}abc", "x  ", "日本語", "مرحبا",
    ])
    func `no text changes the headings, lists and tables of the page`(words: String) throws {
        let plain = try structure(of: "plain")
        #expect(plain.contains("table_open") && plain.contains("heading_open##"))
        #expect(try structure(of: words) == plain)
    }
}
