import Foundation
import TestTools
import Testing

/// The page and the picture, read by parsers that are not ours.
///
/// Skipped where there is no `python3`.
@Suite(.enabled(if: Installed.has("python3")))
struct PageStructureTests {
    private static let check = #"""
        import html.parser, xml.etree.ElementTree, sys
        void = {'meta', 'br', 'link', 'img', 'hr', 'input'}
        class Page(html.parser.HTMLParser):
            stack, tags, levels, mains, wrong = [], [], [], 0, []
            def handle_starttag(self, tag, attributes):
                self.tags.append(tag)
                if tag == 'html' and not dict(attributes).get('lang'): self.wrong.append('lang')
                if tag == 'th' and not dict(attributes).get('scope'): self.wrong.append('th')
                if tag == 'script' or any(n in ('src', 'href') or n.startswith('on') for n, v in attributes):
                    self.wrong.append(tag)
                if tag == 'main': self.mains += 1
                if tag in ('h1', 'h2', 'h3'): self.levels.append(int(tag[1]))
                if tag not in void: self.stack.append(tag)
            def handle_startendtag(self, tag, attributes): self.tags.append(tag)
            def handle_endtag(self, tag):
                if not self.stack or self.stack.pop() != tag: self.wrong.append('/' + tag)
        page = Page()
        page.feed(open('a.html', encoding='utf-8').read())
        if page.stack: page.wrong.append('open: %s' % page.stack)
        if page.mains != 1 or page.levels.count(1) != 1: page.wrong.append('landmarks')
        if any(b > a + 1 for a, b in zip(page.levels, page.levels[1:])): page.wrong.append('headings')
        picture = xml.etree.ElementTree.parse('a.svg').getroot()
        names = [e.tag.split('}')[1] for e in picture.iter()]
        if 'title' not in names or 'desc' not in names: page.wrong.append('picture')
        print(page.wrong or 'sound', ' '.join(names + page.tags) if len(sys.argv) > 1 else '')
        """#

    private func structure(of words: String) throws -> String {
        let world = try World()
        try world.write(PageStructureTests.check, to: "check.py")
        try world.write(
            """
            incident \(words)
            impact \(words)
            started 2026-11-21T09:00 \(words)
            signal 2026-11-21T09:14 \(words)
            invite on-call - Tom \(words)
            next because \(words)
            next because \(words)
            fact 2026-11-21T09:20 \(words)
            next because \(words)
            problem \(words)
            why \(words)

            """, to: "a.script")
        return try world.run(
            """
            nofault run a.script --journal a.journal --quiet --keep-going $CLOCK >/dev/null 2>&1
            nofault report a.journal --format html --output a.html
            nofault report a.journal --format svg --output a.svg
            python3 check.py all
            """
        ).output
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "</svg></title><h2>x", "]]> <!-- ", "\" onload=\"x",
        "&lt;b&gt;",
        "=1+1", "# h", "\u{202E}abc", "<\u{338}b>", "\u{FFFE}x\u{FFFF}", "日本語", "مرحبا",
    ])
    func `no text changes the elements of page and picture`(words: String) throws {
        let plain = try structure(of: "plain")
        #expect(plain.hasPrefix("sound"))
        #expect(try structure(of: words) == plain)
    }
}
