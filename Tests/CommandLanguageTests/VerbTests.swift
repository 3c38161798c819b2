import CommandLanguage
import PostMortem
import Testing

struct VerbTests {
    @Test(arguments: Verb.allCases)
    func `the example of a verb is a command with that verb`(verb: Verb) throws {
        let parsed = try command(verb.example, in: context())
        #expect(parsed.line.prefix { $0 != " " } == verb.word)
        #expect(verb.usage.prefix { $0 != " " } == verb.word)
        #expect(verb.purpose.hasSuffix("."))
    }

    @Test(arguments: Verb.allCases)
    func `a verb is read in any case, and by its short form`(verb: Verb) {
        #expect(Verb(word: verb.word) == verb)
        #expect(Verb(word: verb.word.uppercased()) == verb)
        if let short = verb.short { #expect(Verb(word: String(short)) == verb) }
    }

    @Test
    func `the short forms are those of the design`() {
        let shorts = Verb.allCases.compactMap { verb in verb.short.map { "\($0) \(verb.word)" } }
        #expect(
            Set(shorts) == [
                "f fact", "s signal", "p park", "w why", "i idea", "n next", "u undo", "? help",
            ])
    }

    @Test
    func `help fits a small terminal`() {
        for help in [Verb.overview] + Verb.allCases.map(\.help) {
            let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= 22)
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(help)")
        }
    }

    @Test
    func `the list of commands names each verb once`() {
        let words = Verb.overview.split(whereSeparator: \.isWhitespace)
        for verb in Verb.allCases where ![.help, .next, .focus, .started].contains(verb) {
            #expect(words.count { $0 == verb.word } == 1, "\(verb)")
        }
    }

    @Test
    func `help is found by verb and by short form`() throws {
        #expect(try Verb.help(on: nil) == Verb.overview)
        #expect(try Verb.help(on: "F") == Verb.fact.help)
        #expect(Verb.due.help.contains("due A-ID DATE\n"))
        #expect(Verb.due.help.contains("For phase 5."))
    }

    @Test
    func `help on what is no verb names the nearest`() throws {
        let error = try #require(throws: ParseError.self) { try Verb.help(on: "singal") }
        #expect(error.nearest == .signal)
        #expect(error.corrected == "help signal")
        #expect(error.column == 6)
        let far = try #require(throws: ParseError.self) { try Verb.help(on: "teapot") }
        #expect(far.nearest == nil)
    }
}
