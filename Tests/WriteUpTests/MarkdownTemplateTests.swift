import Foundation
import OperatingSystem
import PostMortem
import TestTools
import Testing

@testable import WriteUp

/// Places in Markdown templates at which the check lets a text be filled in, held against another reader of
/// Markdown, the `markdown-it-py` package with HTML switched on, and against the parser of the HTML Standard for
/// what that gives: there, no text may be anything but text.
///
/// Skipped where there is no Python that has the packages; `make test-tools` installs them.
@Suite(
    .enabled(
        if: Installed.python(with: "markdown_it") != nil
            && Installed.python(with: "html5lib") != nil))
struct MarkdownTemplateTests {
    /// A template, filled with a harmless text and with one that would be markup.
    private struct Pair: Codable {
        let template: String
        let plain: String
        let hostile: String
    }

    private static let compare = """
        import html5lib, json, markdown_it, pathlib, sys
        reader = markdown_it.MarkdownIt('commonmark', {'html': True}).enable(['table', 'strikethrough'])
        def shape(text):
            found = []
            for node in html5lib.parse(reader.render(text), namespaceHTMLElements=False).iter():
                if not isinstance(node.tag, str):
                    found.append('comment')
                    continue
                # Whether a star beside a text is emphasis depends on the text's first and last sign.
                if node.tag not in ('em', 'strong', 's'):
                    found.append((node.tag, sorted(map(str, node.attrib))))
                bad = [node.text or ''] if node.tag in ('script', 'style', 'code') else []
                # The text of a picture is in an attribute, which shows it.
                bad += [value for name, value in node.attrib.items() if str(name) != 'alt']
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
        "{{title}}", "{{title}}", "{{title}}", "{{title}}", "a", " ", " ", "\n", "\n", "\n\n",
        "\n\n",
        "`", "``", "```", "\n```\n", "~~~", "~~", "    ", "  ", "> ", "- ", "-", "1. ", "1", "* ",
        "*",
        "**", "_", "[", "]", "](", "(", ")", "]:", ":", "!", "#", "# ", "<", ">", "<b>", "</b>",
        "<div>", "</div>", "<!--", "-->", "<!-- x -->", "<script>", "</script>", "<a href=\"", "\"",
        "<https://x/>", "https://x/", "|", "| a | b |\n|---|---|\n", "\\", "&", "=", "---\n", "{",
        "}",
        "{{#closed}}", "{{/closed}}", "{{! x }}", "[x](https://x/)", "\t", "\r\n",
        "<p title=\"x\">",
    ]

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `where a text may be filled in, it is nothing but text`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let texts = [
            "mark",
            "mark](javascript:mark) <mark onload=mark> `mark` **mark** [mark](mark) mark\\",
            "- # > mark ]: mark <script>mark</script> --> ``` \"mark",
        ]
        let pages = texts.map { text in
            Page(
                of: Fixture.folded([
                    .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"), .titleSet(text: text),
                ]), journal: Fixture.head)
        }
        var pairs: [Pair] = []
        for _ in 0..<15_000 {
            let template = (0..<Int.random(in: 2...10, using: &generator)).map { _ in
                MarkdownTemplateTests.pieces[
                    Int.random(in: 0..<MarkdownTemplateTests.pieces.count, using: &generator)]
            }.joined()
            guard template.contains("{{title}}"),
                let checked = try? TeamTemplate(template, kind: .markdown)
            else { continue }
            for page in pages.dropFirst() {
                pairs.append(
                    Pair(
                        template: template, plain: checked.filled(with: pages[0]),
                        hostile: checked.filled(with: page)))
            }
        }
        #expect(pairs.count > 1000)
        let folder = try TemporaryFolder()
        try WholeFile.replace(
            "\(folder.path)/pairs.json", with: Array(JSONEncoder().encode(pairs)))
        let output = try Installed.runPython(
            MarkdownTemplateTests.compare, folder.path, with: "markdown_it")
        let wrong = try JSONDecoder().decode([String].self, from: output)
        #expect(wrong.isEmpty)
    }
}
