import PostMortem
import Testing

@testable import WriteUp

/// Templates that a team brings: what is refused in them, and what comes of the others.
struct TeamTemplateTests {
    private static let page = Page(of: Fixture.full(), journal: Fixture.head)

    private func rendered(
        _ text: String, _ kind: TemplateKind = .markdown, of page: Page = page
    ) throws -> String {
        try TeamTemplate(text, kind: kind).filled(with: page)
    }

    private func faults(_ text: String, _ kind: TemplateKind = .html) -> [TemplateError.Fault] {
        do throws(TemplateError) {
            _ = try TeamTemplate(text, kind: kind)
            return []
        } catch { return error.faults }
    }

    @Test func `what is filled in is escaped for the kind of the template`() throws {
        let page = Page(
            of: Fixture.full { $0 == "SEV2" ? "<b>*x*</b>" : $0 }, journal: Fixture.head)
        #expect(try rendered("{{severity}}", .html, of: page) == "&lt;b&gt;*x*&lt;/b&gt;")
        #expect(try rendered("{{severity}}", .markdown, of: page) == "&lt;b&gt;\\*x\\*&lt;/b&gt;")
    }

    @Test func `lists, their ends, what is missing, and counting`() throws {
        #expect(
            try rendered("{{#services}}{{.}}{{^last()}}, {{/last()}}{{/services}}")
                == "checkout, payments")
        #expect(
            try rendered("{{count(actions)}}{{^noActionReason}} none{{/noActionReason}}")
                == "2 none")
        #expect(
            try rendered("{{#actions}}{{id}} {{session}} {{zone.name}}\n{{/actions}}")
                == "A1 2026-11-21-checkout UTC+01:00\nA2 2026-11-21-checkout UTC+01:00\n")
        #expect(try rendered("{{! a\nlong comment }}x") == "x")
    }

    @Test(arguments: [
        ("a\n {{titel}}", 2, 2, "{{titel}} is no variable here."),
        ("{{zone.nam}}", 1, 1, "{{zone.nam}} is no variable here."),
        ("{{owner}}", 1, 1, "{{owner}} is no variable here."),
        ("{{.}}", 1, 1, "{{.}} stands where there is no single text."),
        ("{{reversed(title)}}", 1, 1, "{{reversed(title)}} is no variable here."),
        ("{{count(title)}}", 1, 1, "{{count(title)}} counts what is no list."),
        ("{{#first()}}{{/first()}}", 1, 1, "{{#first()}} stands outside a list."),
        ("{{title", 1, 1, "{{title is never closed."),
        ("日本{{title\n}}", 1, 3, "{{title goes on in the next line."),
        ("{{#title}}", 1, 1, "{{#title}} is never closed."),
        ("{{/title}}", 1, 1, "{{/title}} closes nothing."),
        ("{{actions}}", 1, 1, "{{actions}} is a list, and no text."),
        ("{{zone}}", 1, 1, "{{zone}} is several values, and no text."),
        ("{{{title}}}", 1, 1, "{{{title}}} would put in people's words as markup."),
        ("{{&title}}", 1, 1, "{{&title}} would put in people's words as markup."),
        (
            "{{#whys}}{{{text}}}{{/whys}}", 1, 10,
            "{{{text}}} would put in people's words as markup."
        ),
        (
            "{{% CONTENT_TYPE: TEXT}}{{title}}", 1, 1,
            "{{% CONTENT_TYPE: TEXT}} is no setting of a template."
        ),
    ])
    func `a mistake is named with its line, its column and its tag`(
        text: String, line: Int, column: Int, message: String
    ) {
        let found = faults(text)
        #expect(found.first?.line == line)
        #expect(found.first?.column == column)
        #expect(found.first?.message == message)
    }

    @Test(arguments: ["{{>a}}", "{{<a}}{{/a}}", "{{$a}}{{/a}}", "{{=<% %>=}}"])
    func `other files, blocks and delimiters are refused`(text: String) {
        #expect(faults(text).first?.message.contains("is not taken") == true)
    }

    @Test func `all that is wrong is named, in the order of the text`() {
        let found = faults("{{a}}\n{{#title}}{{b}}\n{{{title}}}")
        #expect(found.map(\.line) == [1, 2, 2, 3])
    }

    @Test func `the tool's own words can be put in as they are, nobody else's can`() throws {
        #expect(
            try rendered("{{#whys}}{{{indent}}}- {{id}}\n{{/whys}}").hasPrefix("- W1\n  - W2\n"))
    }

    @Test(arguments: [
        "<script>{{title}}</script>", "<style>{{title}}</style>", "<a href={{title}}>",
        "<{{title}}>",
        "<a {{title}}>", "<a href=\"{{title}}\">", "<a href='{{title}}'>",
        "<a onclick=\"f('{{title}}')\">",
        "<p style=\"color:{{title}}\">", "<iframe srcdoc=\"{{title}}\">", "<a title = {{title}}>",
        "<IMG SRC = \"{{title}}\">", "a <{{title}}", "<a title=\"\" href=\"{{title}}\">",
        "<script type=\"x\">a</b>{{title}}</script>", "<!--><script>{{title}}",
        "<!-- --!><script>{{title}}", "<a href=x\" ><script>\" >{{title}}",
    ])
    func `no text is filled in where HTML would obey it`(text: String) {
        #expect(faults(text).count == 1, "\(faults(text))")
    }

    @Test(arguments: [
        "<p title=\"{{title}}\">{{title}}</p>", "<a href=\"https://wiki/{{session}}\">x</a>",
        "a < b {{title}}",
        "<!-- > -->{{title}}", "<script>x</script>{{title}}", "<p title='a>b{{title}}'>",
        "<p {{#closed}}class=\"a\"{{/closed}}>{{title}}", "<br/>{{title}}",
        "<title>{{title}}</title>",
        "{{#closed}}<b>{{/closed}}{{title}}",
    ])
    func `a text is filled in where it is only text`(text: String) {
        #expect(faults(text).isEmpty, "\(faults(text))")
    }

    @Test(arguments: [
        "{{#closed}}<b {{/closed}}>", "{{#closed}}<script>{{/closed}}",
        "{{^closed}}<!--{{/closed}}",
    ])
    func `a section leaves nothing open`(text: String) {
        #expect(faults(text).count == 1, "\(faults(text))")
    }

    @Test(arguments: [
        "`{{title}}`", "```\n{{title}}\n```", "~~~ x\n{{title}}", "[x]({{title}})",
        "<a title=\"{{title}}\">",
        "<{{title}}>", "a ``{{title}}", "`a\n{{title}}`", "x `` ` {{title}}",
    ])
    func `no text is filled in where Markdown would not escape it`(text: String) {
        #expect(faults(text, .markdown).count == 1, "\(faults(text, .markdown))")
    }

    @Test(arguments: [
        "`a` {{title}}", "`a\n\n{{title}}", "`` ` `` {{title}}", "```\na\n```\n{{title}}",
        "[x](y) {{title}}", "[{{title}}](y)",
        "1 < 2 {{title}}",
        "<b>{{title}}</b>", "\\`{{title}}", "**{{title}}**",
    ])
    func `a text is filled in where Markdown escapes it`(text: String) {
        #expect(faults(text, .markdown).isEmpty, "\(faults(text, .markdown))")
    }

    @Test(arguments: Hostile.texts.filter { $0.count < 100 })
    func `no text changes what a template's tags are`(text: String) throws {
        let template =
            "<h1 title='{{title}}'>{{title}}</h1>{{#timeline}}<p id=\"x{{text}}\">{{text}}</p>{{/timeline}}"
        let plain = try rendered(template, .html)
        let hostile = try rendered(
            template, .html, of: Page(of: Fixture.full { "\(text)\($0)" }, journal: Fixture.head))
        func names(_ html: String) -> [Substring] {
            Skeleton.tags(of: html).map { $0.prefix { $0 != " " } }
        }
        #expect(names(hostile) == names(plain))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a template of any pieces is filled or refused`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "{{title}}", "{{#actions}}", "{{/actions}}", "{{^title}}", "{{/title}}", "{{.}}",
            "{{#services}}",
            "{{/services}}", "{{^last()}}", "{{/last()}}", "{{count(whys)}}", "{{ title }}",
            "{{! x }}", "{{{",
            "}}}", "{{", "}}", "{", "}", "\n", "\r\n", " ", "  {{#closed}}  \n", "{{/closed}}",
            "<p>", "`", "é\u{301}",
            "{{zone.name}}", "{{% NAMES: LEFT_OUT}}", "{{#whys}}{{{indent}}}{{/whys}}",
            "{{first()}}", "(", "#", "/",
        ]
        var taken = 0
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined()
            for kind in TemplateKind.allCases {
                guard let template = try? TeamTemplate(text, kind: kind) else { continue }
                taken += 1
                #expect(!template.filled(with: TeamTemplateTests.page).contains("{{title}}"))
            }
        }
        #expect(taken > 50)
        #expect(try rendered("a {") == "a {")
    }

    @Test(arguments: [
        ("a.md.mustache", TemplateKind.markdown), ("x/b.HTML.mustache", .html), ("c.htm", .html),
        ("d.markdown", .markdown),
    ])
    func `a template's name says what it gives`(name: String, kind: TemplateKind) {
        #expect(TemplateKind(fileName: name) == kind)
    }

    @Test(arguments: ["a.mustache", "a", "a.svg.mustache", "a.txt", ".md.mustache/x"])
    func `a name that says neither gives no kind`(name: String) {
        #expect(TemplateKind(fileName: name) == nil)
    }
}
