import Lens
import Testing

struct `A file of rules` {
    /// Returns the error of a file; nil where it is one.
    private func error(_ text: String) -> LensError? {
        do {
            _ = try Lens(rules: text)
            return nil
        } catch { return error }
    }

    @Test(
        arguments: [
            ("broke it", 1, "stands in no section"),
            ("# ours\n== blam\nbroke it", 2, "no category \"blam\""),
            ("== blame\n? Who?\nbroke {rol}", 3, "no class {rol}"),
            ("== blame\n? Who?\nbroke {role", 3, "no closing brace"),
            ("== blame\n? Who?\nbroke a||b", 3, "missing beside a |"),
            ("== blame\n? Who?\n\n~", 4, ""),
            ("== blame\n? Who?\n.. x?", 3, "fits every sentence"),
            ("== blame\n? Who?\na , ? b", 3, "nothing follows it"),
            ("== blame\n? Who?\nwho broke it ?", 3, ""),
            ("== blame\nbroke it", 1, "asks no question"),
            ("== blame @actions\n? Who?\nx", 1, "says nothing about a category"),
            ("== not\n? Who?", 2, "asks none"), ("== {who}\na", 1, "built in"),
            ("== {a}\n{b}", 2, "no other class"), ("==", 1, "no title"),
            ("== forms\nbreak broke", 2, "a verb, a colon and its forms"),
            ("== split\nwon't", 2, "a colon and what it stands for"),
        ])
    func `names the line that is wrong`(text: String, line: Int, message: String) {
        let error = error(text)
        if message.isEmpty {
            #expect(error == nil)
        } else {
            #expect(error?.line == line)
            #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
            #expect(error?.hint.isEmpty == false)
        }
    }

    @Test func `that is empty says nothing`() throws {
        let lens = try Lens(rules: "# off\n")
        #expect(lens.isEmpty)
        #expect(lens.hints(in: "Who broke it?").isEmpty)
        #expect(lens.unfitCause(in: "human error") == nil)
    }

    @Test(
        arguments: [
            ("one|two", "it is Two here", "Two"), ("fat*", "a Fatfinger here", "Fatfinger"),
            ("~take it", "she took it", "took it"), ("~take it", "taking it", "taking it"),
            ("a very? b", "a b", "a b"), ("a very? b", "a very b", "a very b"),
            ("a !b", "a b a c", "a"), ("a .. b", "a 1 2 3 b", "a 1 2 3 b"),
            ("a .. b", "a 1 2 3 4 b", nil), ("a .. b", "a , b", nil),
            ("a ... b", "a 1 2 3 4 5 6 7 8 9 b", "a 1 2 3 4 5 6 7 8 9 b"),
            ("a ..? b", "a 1 2 b", nil), ("< a", "b a", nil), ("< a", "b. A c", "A"),
            ("a >", "a b a", "a"), ("a {any} b", "a x b", "a x b"), ("a_b", "so a b", "a b"),
            ("not", "they didn’t", "n’t"), ("{role} broke", "an engineer broke", "engineer broke"),
            ("{who} broke", "the engineer on shift also broke", "the engineer on shift also broke"),
            ("{who} broke", "by the engineer broke", nil),
            ("{who} broke", "the engineer page broke", nil),
            ("{person} broke", "they broke", nil), ("{who} broke", "they broke", "they broke"),
            ("{poss} bug", "the engineer’s bug", "the engineer’s bug"),
            ("broke !{byagent}", "broke by machine", nil),
            ("broke !{byagent}", "broke by an engineer", "broke"),
            ("a", "b \"a\" `a` ‘a’ “a” c", nil),
        ] as [(String, String, String?)])
    func `matches by its elements`(rule: String, text: String, wording: String?) throws {
        let lens = try Lens(
            rules: """
                == {role}
                engineer
                == {ambiguous}
                they
                == {pron}
                they
                == {det}
                the an a
                == {prep}
                on
                == {adv}
                also
                == {blockprep}
                by
                == {by}
                by
                == {past}
                *ed broke
                == {irregpast}
                broke
                == forms
                take: takes took taken taking
                == split
                *n't: * not
                == blame
                ? Why?
                \(rule)
                """)
        let found = lens.hints(in: text).first.map { lens.wording(of: $0, in: text) }
        #expect(found == wording)
    }

    @Test func `masks what only sounds like it before anything else is tried`() throws {
        let lens = try Lens(rules: "== not\nlazy loading\n== judgement\n? Why?\nlazy")
        #expect(lens.hints(in: "the lazy loading").isEmpty)
        #expect(lens.hints(in: "the lazy engineer").count == 1)
    }

    @Test func `tries a gated category on actions alone`() throws {
        let lens = try Lens(
            rules: "== if action\nowner :\n== vague-date @action\n? When?\nsoon")
        let all = Set(Category.allCases)
        #expect(lens.hints(in: "it was soon full", categories: all).isEmpty)
        #expect(lens.hints(in: "owner: Ines, soon", categories: all).count == 1)
        #expect(lens.hints(in: "owner: Ines, soon").isEmpty)
    }

    @Test(
        arguments: [
            ("Ines adds it soon.", 1), ("- [ ] Ines adds it soon.", 1),
            ("| Ines adds it soon | open |", 1),
            ("A note.\nInes adds it soon.\nA longer note than that.", 1),
            ("That was the second time. Ines adds it soon.", 0),
            ("Ines adds it soon. That was the second time.", 0),
            ("- 10:02 The pool is full; Ines adds it soon. Then it was quiet.", 0),
        ])
    func
        `takes a sentence in a file for an action where it has a line, an item or a cell to itself`(
            text: String, hints: Int
        ) throws
    {
        let lens = try Lens(
            rules: "== if action\nadds\n== vague-date @action\n? When?\nsoon")
        #expect(lens.findings(in: ReadableText(Array(text.utf8))).hints.count == hints)
        #expect(lens.hints(in: text, categories: [.vagueDate]).count == 1)
    }
}
