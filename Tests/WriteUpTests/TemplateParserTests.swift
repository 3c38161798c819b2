import Foundation
import PostMortem
import OperatingSystem
import TestTools
import Testing

@testable import WriteUp

/// Places in templates at which the check lets a text be filled in, held against the parser of the HTML
/// Standard, by the `html5lib` package: there, no text may be anything but text.
///
/// Skipped where there is no Python that has the package; `make test-tools` installs it.
@Suite(.enabled(if: Installed.python(with: "html5lib") != nil))
struct TemplateParserTests {
    /// A template, filled with a harmless text and with one that would be markup.
    private struct Pair: Codable {
        let template: String
        let plain: String
        let hostile: String
    }

    private static let compare = """
        import html5lib, json, pathlib, sys
        addresses = {'href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'srcset', 'content'}
        def shape(text):
            found = []
            for node in html5lib.parse(text, namespaceHTMLElements=False).iter():
                if not isinstance(node.tag, str):
                    found.append('comment')
                    continue
                found.append((node.tag, sorted(map(str, node.attrib))))
                bad = [node.text or ''] if node.tag in ('script', 'style') else []
                for name, value in node.attrib.items():
                    name = str(name)
                    if name.startswith('on') or name in ('style', 'srcdoc'): bad.append(value)
                    if name in addresses and value.strip().startswith('mark'): bad.append(value)
                found += [one for one in bad if 'mark' in one]
            return found
        wrong = []
        for pair in json.loads((pathlib.Path(sys.argv[1]) / 'pairs.json').read_text(encoding='utf-8')):
            plain = shape(pair['plain'])
            if plain != shape(pair['hostile']) or 'mark' in str(plain):
                wrong.append(pair['template'])
        print(json.dumps(wrong))
        """

    private static let pieces = [
        "{{title}}", "{{title}}", "{{title}}", "<p>", "</p>", "<p title=\"", "\"", "'", ">", "<",
        " ", "<a href=\"",
        "https://x/", "<a href=", "<a onclick='", "<b class=", "=", "<script>", "</script>",
        "<style>", "</style>",
        "<!--", "-->", "--!>", "<!-->", "<title>", "</title>", "<textarea>", "</textarea>", "<br/>",
        "/", "a", "\n",
        "<img src='", "{{#closed}}", "{{/closed}}", "<p style=\"", "<SCRIPT ", "</", "&", "!",
        "<svg>", "x\"y", "<select>", "<a title='", "<img alt=\"", "-", "<!--", "<xmp>", "</xmp>",
        "<noscript>", "<p {{#closed}}class=\"a\"{{/closed}}>", "mailto:", "#", "<![CDATA[", "]]>",
        "{{! x }}", "<p\u{301} ", ">\u{301}",
    ]

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `where a text may be filled in, it is nothing but text`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let texts = [
            "mark", "mark'\" onload=mark ><script>mark</script><!-- --></title></textarea>`=",
        ]
        let pages = texts.map { text in
            Page(
                of: Fixture.folded([
                    .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"), .titleSet(text: text),
                ]), journal: Fixture.head)
        }
        var pairs: [Pair] = []
        for _ in 0..<20_000 {
            let template = (0..<Int.random(in: 2...9, using: &generator)).map { _ in
                TemplateParserTests.pieces[
                    Int.random(in: 0..<TemplateParserTests.pieces.count, using: &generator)]
            }.joined()
            guard template.contains("{{title}}"),
                let checked = try? TeamTemplate(template, kind: .html)
            else { continue }
            pairs.append(
                Pair(
                    template: template, plain: checked.filled(with: pages[0]),
                    hostile: checked.filled(with: pages[1])))
        }
        #expect(pairs.count > 1000)
        let folder = try TemporaryFolder()
        try WholeFile.replace(
            "\(folder.path)/pairs.json", with: Array(JSONEncoder().encode(pairs)))
        let output = try Installed.runPython(
            TemplateParserTests.compare, folder.path, with: "html5lib")
        let wrong = try JSONDecoder().decode([String].self, from: output)
        #expect(wrong.isEmpty)
    }
}
