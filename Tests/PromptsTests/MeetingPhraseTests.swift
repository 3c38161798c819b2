import PostMortem
import Testing

@testable import Prompts

/// What is said and asked as the meeting is led, and the words that answer.
struct `The phrases of the meeting` {
    private static let others = Language.allCases.filter { $0 != .english }

    @Test func `name every section of the English text, and no other`() throws {
        let text = try SectionedText(PromptFile.meeting.builtIn, path: "meeting.txt")
        let known = MeetingPhrase.allCases.map(\.title) + AnswerWords.titles
        #expect(Set(text.sections.map(\.title.text)) == Set(known))
        #expect(text.sections.count == known.count)
    }

    @Test(arguments: others)
    func `are in the language, with every place of their English`(language: Language) throws {
        let (prompts, english) = try (Prompts.builtIn(in: language), Prompts.builtIn())
        for phrase in MeetingPhrase.allCases {
            let values = phrase.placeholders.map { ($0, "\u{1F}") }
            let said = prompts.phrase(phrase, Dictionary(uniqueKeysWithValues: values))
            let inEnglish = english.phrase(phrase, Dictionary(uniqueKeysWithValues: values))
            #expect(said != inEnglish || phrase == .phase, "\(phrase.title)")
            for place in phrase.placeholders {
                #expect(prompts.phrase(phrase, [place: "\u{1F}"]).contains("\u{1F}"))
            }
        }
        for phase in Phase.allCases { #expect(prompts.title(of: phase) != phase.title) }
    }

    @Test(arguments: Language.allCases)
    func `ask with letters that are taken, in the order yes, no, enough`(language: Language) throws
    {
        let prompts = try Prompts.builtIn(in: language)
        let answers = prompts.answers
        for phrase in [MeetingPhrase.fitAsks, .readAsks, .pickAsks] {
            let letters = prompts.phrase(phrase, [.id: "A1"]).split(separator: "?").last ?? ""
            let words = letters.split { $0 == " " || $0 == "," }.map(String.init)
            #expect(words.count == (phrase == .pickAsks ? 3 : 2))
            #expect(words.first.flatMap(answers.isYes) == true)
            #expect(words.dropFirst().first.flatMap(answers.isYes) == false)
            #expect(words.dropFirst(2).allSatisfy(answers.enough.contains))
        }
        for phrase in [MeetingPhrase.help, .goingOnAfterOne, .goingOnAfterSeveral] {
            let words = prompts.phrase(phrase, [.text: "", .count: "2"]).split(separator: " ")
            #expect(words.contains { answers.back.contains(String($0)) }, "\(phrase.title)")
        }
    }

    @Test(
        arguments: [
            ("j", true), ("Ja", true), ("JA", true), ("y", true), ("yes", true), ("n", false),
            ("Nein", false), ("no", false), ("vielleicht", nil), ("", nil), ("oui", nil),
        ] as [(String, Bool?)])
    func `are answered in German as in English`(word: String, isYes: Bool?) throws {
        #expect(try Prompts.builtIn(in: .german).answers.isYes(word) == isYes)
        let english = try Prompts.builtIn().answers.isYes(word)
        #expect(english == (["j", "ja", "nein"].contains(word.lowercased()) ? nil : isYes))
    }

    @Test(arguments: [
        ("weil der Kunde wartet", "der Kunde wartet"), ("because so", "so"), ("weil", "weil"),
        ("weiler", "weiler"), ("Denn es eilt", "es eilt"),
    ])
    func `take a reason without the word that it begins with`(said: String, reason: String) throws {
        #expect(try Prompts.builtIn(in: .german).answers.reason(in: said) == reason)
    }

    @Test func `let a language's own word win, and none of its words mean two things`() throws {
        let folder = try TextFolder()
        try folder.write(Array("== yes\nN, nai\n\n== no\noxi\n".utf8), to: "meeting.txt")
        let answers = try Prompts(directory: folder.path).answers
        #expect(answers.isYes("n") == true && answers.isYes("oxi") == false)
        #expect(answers.isYes("y") == true && answers.isYes("no") == false)
        // What isn't in the folder gives way to what is.
        try folder.write(Array("== yes\nn\n".utf8), to: "meeting.txt")
        #expect(try Prompts(directory: folder.path).answers.isYes("n") == true)
        #expect(
            try Prompts(directory: folder.path, language: .german).answers.isYes("nein") == false)
        try folder.write(Array("== yes\ny, n\n\n== no\nn\n".utf8), to: "meeting.txt")
        let error = try #require(folder.error())
        #expect(error.line == 4)
        #expect(error.message == "\"n\" stands in \"yes\" and in \"no\".")
    }

    @Test func `call phases as a folder's page does`() throws {
        let folder = try TextFolder()
        try folder.write(Array("== phase room\nL'accord\n".utf8), to: "page.txt")
        let prompts = try Prompts(directory: folder.path)
        #expect(prompts.title(of: .room) == "L'accord")
        #expect(prompts.title(of: .timeline) == "Timeline")
    }
}
