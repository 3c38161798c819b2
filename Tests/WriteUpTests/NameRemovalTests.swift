import PostMortem
import Testing

@testable import WriteUp

/// Names that are left out of a page.
struct NameRemovalTests {
    private func removed(_ text: String, _ people: String...) -> String {
        let events = people.map { Event.personInvited(name: $0, role: .onCall) }
        let session = Fixture.folded(
            [.sessionOpened(session: "x", zone: "UTC", tool: "0.1.0")] + events)
        return NameRemoval(of: session.roster.people).applied(to: text)
    }

    @Test(arguments: [
        ("Mara Voss restarts it", "[on-call engineer] restarts it"),
        (
            "mara's pager, VOSS, Mara",
            "[on-call engineer]'s pager, [on-call engineer], [on-call engineer]"
        ),
        ("(Mara)", "([on-call engineer])"), ("Maracuja, Tamara", "Maracuja, Tamara"),
        ("@mara_v", "@[on-call engineer]_v"), ("", ""),
    ])
    func `a name is found whole and by its words, in any case`(text: String, expected: String) {
        #expect(removed(text, "Mara Voss") == expected)
    }

    @Test(arguments: [
        "Weiß", "WEISS", "weiß", "WEI\u{1E9E}", "Weiss", "weiss", "Wei\u{17F}\u{17F}", "Ｗｅｉｓｓ",
        "We\u{AD}iß", "We\u{200B}iß", "W\u{2060}eiß",
    ])
    func `a name is found in every case`(name: String) {
        #expect(removed("\(name) was there", "Weiß") == "[on-call engineer] was there")
        #expect(removed("(\(name)'s pager)", "Anna Weiß") == "([on-call engineer]'s pager)")
        #expect(removed("\(name)’s pager", "WEISS") == "[on-call engineer]’s pager")
    }

    @Test(arguments: ["José", "Jose\u{301}", "JOSÉ", "JOSE\u{301}", "josé"])
    func `a name is found composed and decomposed`(name: String) {
        for known in ["José", "Jose\u{301}"] {
            #expect(removed("\(name) saw it", known) == "[on-call engineer] saw it")
        }
    }

    @Test(arguments: [
        ("Maras pager", "[on-call engineer]s pager"), ("MARAS", "[on-call engineer]S"),
        ("Marasca", "Marasca"), ("Σίσυφος", "Σίσυφος"),
    ])
    func `a possessive s doesn't hide a name`(text: String, expected: String) {
        #expect(removed(text, "Mara Voss") == expected)
    }

    @Test(arguments: ["Οδυσσεύς", "ΟΔΥΣΣΕΎΣ", "οδυσσεύς"])
    func `a final sigma is a sigma`(name: String) {
        #expect(removed(name, "Οδυσσεύς") == "[on-call engineer]")
    }

    @Test func `the small words of a name stay`() {
        #expect(
            removed("van der Berg, in the Berg", "Ilse van der Berg")
                == "van der [on-call engineer], in the [on-call engineer]")
    }

    @Test func `a name without capitals is found by all of its words`() {
        #expect(removed("beck called", "tomas beck") == "[on-call engineer] called")
    }

    @Test func `a name in a script without spaces is found inside a text`() {
        #expect(removed("山田太郎さんが再起動", "山田太郎") == "[on-call engineer]さんが再起動")
    }

    @Test func `a role in the place of a name is not looked into again`() {
        #expect(removed("Ann Engineer", "Ann Engineer") == "[on-call engineer]")
    }

    @Test func `no name of the roster is on a page of a template that leaves names out`() throws {
        let names = ["Mara Voss", "Ines Duarte", "Tom Okafor", "Li Wei"]
        let words = names + names.flatMap { $0.split(separator: " ").map(String.init) }
        // Every text has somebody's name in it, but the names, which have to stay what they are.
        let session = Fixture.full { text in
            names.contains(text) ? text : "\(words[text.utf8.count % words.count]) said: \(text)"
        }
        let page = Page(of: session, journal: Fixture.head)
        let all = """
            {{% NAMES: LEFT_OUT}}{{title}}{{summary}}{{#summaryParts}}{{said}}{{/summaryParts}}{{impact}}\
            {{#present}}{{#roles}}{{.}}{{/roles}}{{/present}}{{#milestones}}{{how}}{{/milestones}}\
            {{#timeline}}{{text}}{{/timeline}}{{#whys}}{{text}}{{/whys}}{{#actions}}{{text}}{{measure}}\
            {{#slips}}{{reason}}{{/slips}}{{/actions}}{{#overrides}}{{#rules}}{{.}}{{/rules}}{{reason}}{{/overrides}}
            """
        let text = try TeamTemplate(all, kind: .markdown).filled(with: page).lowercased()
        #expect(text.contains("\\[manager or tech lead\\]"))
        let found = text.split { !$0.isLetter }.map(String.init)
        #expect(Set(found).isDisjoint(with: words.map { $0.lowercased() }))
    }

    @Test(arguments: [
        "{{#actions}}{{owner}}{{/actions}}", "{{#present}}{{name}}{{/present}}",
        "{{#facilitators}}{{/facilitators}}",
    ])
    func `a template that leaves names out can't name one`(text: String) {
        #expect(throws: TemplateError.self) {
            try TeamTemplate("{{% NAMES: LEFT_OUT}}\n" + text, kind: .markdown)
        }
    }
}
