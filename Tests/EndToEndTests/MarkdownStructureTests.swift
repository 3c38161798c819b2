import Foundation
import TestTools
import Testing

/// The page in Markdown, read by parsers that are not ours: markdown-it with the tables of GitHub and with links found
/// anywhere, Python-Markdown as it is and with truly sane lists, and cmark-gfm where it is installed.
///
/// Skipped where `make test-tools` could not install them.
@Suite(
    .enabled(
        if: Installed.python(with: "markdown_it") != nil
            && Installed.python(with: "mdx_truly_sane_lists") != nil))
struct MarkdownStructureTests {
    private static let check = #"""
        import html.parser, re, shutil, subprocess, sys
        import markdown
        from markdown_it import MarkdownIt
        text = open('a.md', encoding='utf-8').read()
        class Tags(html.parser.HTMLParser):
            def __init__(self):
                super().__init__()
                self.tags, self.words, self.hrefs = [], [], []
            def handle_starttag(self, tag, attributes):
                # An address may be a link; nothing else that is typed may be anything.
                if tag == 'a': self.hrefs.append(dict(attributes).get('href'))
                else: self.tags.append(tag)
            def handle_endtag(self, tag):
                if tag != 'a': self.tags.append('/' + tag)
            def handle_data(self, data): self.words.append(data)
        def read(name, page):
            tags = Tags()
            tags.feed(page)
            return name, tags
        reads = [
            read('markdown-it', MarkdownIt('commonmark').enable(['table', 'strikethrough']).render(text)),
            read('linkify', MarkdownIt('gfm-like').render(text)),
            read('python', markdown.markdown(text, extensions=['tables'])),
            read('sane', markdown.markdown(text, extensions=['tables', 'mdx_truly_sane_lists'])),
        ]
        if shutil.which('cmark-gfm'):
            command = ['cmark-gfm', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', '-e', 'tasklist']
            reads.append(read('cmark-gfm', subprocess.run(command, input=text, capture_output=True, text=True).stdout))
        ask = sys.argv[1]
        if ask == 'structure':
            for name, tags in reads: print(name, ' '.join(tags.tags))
        elif ask == 'words':
            # As people see them: what interrupts a reference has no width.
            for name, tags in reads: print(name, ''.join(tags.words).replace('\u200b', '').count(sys.argv[2]) > 0)
        elif ask == 'links':
            for name, tags in reads: print(name, sorted(set(filter(None, tags.hrefs))))
        else:
            # Which why answers which, as each reader has it in its list.
            for name, tags in reads:
                print(name, re.findall(r'^(W\d+), why (W\d+): (\w+)', ''.join(tags.words), re.M))
        """#

    private func structure(of words: String) throws -> String {
        try asked("structure", of: words)
    }

    private func asked(_ question: String, of words: String) throws -> String {
        let python = try #require(Installed.python(with: "mdx_truly_sane_lists"))
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
            invite on-call - Tom \(words)
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
            \(python) check.py \(question)
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
        #expect(plain.contains("table") && plain.contains("h2"))
        #expect(try structure(of: words) == plain)
    }

    @Test func `every reader has the whys in our own tree`() throws {
        let python = try #require(Installed.python(with: "mdx_truly_sane_lists"))
        let world = try World()
        try world.write(MarkdownStructureTests.check, to: "check.py")
        try world.write(
            """
            started 2026-11-21T09:00
            next because x
            next because x
            fact 2026-11-21T09:20 x
            next because x
            problem p
            why a
            why b
            why c
            why W1 d
            why e
            why W0 f
            why W2 g
            key W7
            root W3 because x

            """, to: "a.script")
        let found = try world.run(
            """
            nofault run a.script --journal a.journal --quiet --keep-going $CLOCK >/dev/null 2>&1
            nofault report a.journal --format markdown --output a.md
            \(python) check.py tree
            """
        ).output
        let tree =
            "[('W1', 'W0', 'a'), ('W2', 'W1', 'b'), ('W3', 'W2', 'c'), ('W7', 'W2', 'g'), ('W4', 'W1', 'd'), "
            + "('W5', 'W4', 'e'), ('W6', 'W0', 'f')]"
        let lines = found.split(separator: "\n")
        #expect(lines.count >= 4)
        for line in lines { #expect(line.hasSuffix(tree), "\(line)") }
    }

    @Test(arguments: [
        ("https://example.org/a_b?c=d&e=f_g#h", "https://example.org/a_b?c=d&e=f_g#h"),
        ("(https://example.org/a_(b))", "https://example.org/a_(b)"),
    ])
    func `an address is a link to where it says`(words: String, address: String) throws {
        for line in try asked("links", of: words).split(separator: "\n") {
            #expect(line.contains("'\(address)'"), "\(line)")
        }
    }

    @Test(arguments: [
        "https://github.com/o/r/issues/7", "https://gitlab.com/g/p/-/issues/7",
        "https://github.com/o/r/pull/7#issuecomment-1",
    ])
    func `the address of an issue is no link, so that no site makes a reference of it`(
        words: String
    ) throws {
        for line in try asked("links", of: words).split(separator: "\n") {
            #expect(line.hasSuffix("[]"), "\(line)")
        }
    }

    @Test(arguments: [
        "owner/repo#7", "GH-12", "group/proj!12", ":fire:", "~~s~~", "a\\b", "50 % & more",
        "closes #3",
        "x^2^ $y$ ~z~", "\"q\" 'r'", "/close", "= =", "http://a.b/c",
    ])
    func `people see what was typed and no escape of ours`(words: String) throws {
        let quoted = "words '" + words.replacingOccurrences(of: "'", with: "'\\''") + "'"
        for line in try asked(quoted, of: words).split(separator: "\n") {
            #expect(line.hasSuffix("True"), "\(line)")
        }
    }
}
