import CommandLanguage
import PostMortem
import Testing

struct VerbSuggestionTests {
    @Test(arguments: [
        ("nxt", Verb.next), ("NXT", .next), ("enxt", .next), ("hlep", .help), ("singal", .signal),
        ("sginla", .signal), ("fatc", .fact), ("fcat", .fact), ("fact:", .fact), ("facts", .fact),
        ("mitgated", .mitigated), ("mitigate", .mitigated), ("sevrty", .severity),
        ("start", .started),
        ("starts", .started), ("whys", .why), ("clsoe", .close), ("deu", .due), ("wy", nil),
        ("exit", .quit), ("question", .park), ("delete", .drop),
    ])
    func `a misspelled verb is put right and the rest kept`(typed: String, verb: Verb?) throws {
        let error = try parseError("  \(typed)\t W1  x ", in: context())
        #expect(error.kind == .unknownVerb)
        #expect(error.message == "\"\(typed)\" is not a command.")
        #expect(error.nearest == verb)
        #expect(error.corrected == verb.map { "  \($0.word)\t W1  x " })
        #expect((error.column, error.length) == (3, typed.count))
    }

    @Test(arguments: [
        "the", "we", "a", "then", "there", "these", "those", "they", "how", "had", "has", "not",
        "one", "fix",
        "now", "who", "what", "when", "where", "was", "were", "customers", "deploy", "rollback",
        "error",
        "alert", "caused", "lack", "more", "take", "this", "that", "users", "about", "people",
        "because",
        "cause", "room", "p99", "502", "👩‍👩‍👧", "日本語", "x", "it",
    ])
    func `a sentence without a verb is never taken for a misspelled one`(word: String) throws {
        let error = try parseError("\(word) looked fine from the dashboard", in: context())
        #expect(error.message == "\"\(word)\" is not a command.")
        #expect(error.nearest == nil)
        #expect(error.corrected == nil)
        #expect(error.verb == nil)
    }

    @Test(arguments: [
        ("cause", "phase cause"), ("Factors", "phase factors"), ("roster", "show roster"),
        ("whys", "show whys"),
    ])
    func `the name of a phase or a topic alone gets its verb`(typed: String, line: String) throws {
        #expect(try parseError(typed, in: context()).corrected == line)
    }
}
