import Lens
import PostMortem
import Prompts
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Language {
    static var german: Language { Language(recorded: "de") }
}

/// What holds in each language that the prompts are compiled in for.
struct `In every language` {
    /// The languages that have texts of their own beside the English ones.
    static let others = Language.allCases.filter { $0 != .english }

    private static func folder(of language: Language) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Prompts/\(language.rawValue)").path
    }

    @Test func `what is compiled in is known by its tag, and nothing else is`() {
        #expect(Language.allCases.map(\.rawValue) == ["en", "de"])
        #expect(Language(rawValue: "de")?.recorded == "de")
        #expect(Language(rawValue: "en") == .english && Language.english.recorded == nil)
        #expect(Language(rawValue: "xx") == nil && Language(recorded: "xx") == .english)
    }

    @Test(arguments: Language.allCases)
    func `all that is compiled in can be read, as nobody looks before it is said`(
        language: Language
    ) throws {
        try Prompts.check(language)
    }

    @Test(arguments: others)
    func `every section is there but the lens, and made from the English of today`(
        language: Language
    ) throws {
        let review = try FolderReview(directory: Self.folder(of: language))
        #expect(review.faults.isEmpty)
        // The lens is silent in a language without a labelled set of its own, and so it has no rules.
        #expect(review.remarks.count == 1)
        #expect(review.remarks.first?.contains("/lens.txt: missing: ") == true)
        #expect(try Prompts.builtIn(in: language).lens.isEmpty)
    }

    @Test(arguments: others)
    func `what is compiled in is what stands in the folder`(language: Language) throws {
        for file in PromptFile.allCases where file != .lens {
            let path = "\(Self.folder(of: language))/\(file.name)"
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
            #expect(file.builtIn(in: language) == bytes)
        }
    }

    @Test(arguments: Language.allCases, Phase.allCases)
    func `a phase says at most 14 lines at once, on a screen of 60 columns`(
        language: Language, phase: Phase
    ) throws {
        // Nine columns stand before each line: "  Say    ".
        let lines = try Prompts.builtIn(in: language).phase(phase).say
            .map { lineCount(of: $0, columns: 60 - 9) }
        #expect(lines.reduce(0, +) <= 14)
    }

    @Test(arguments: Language.allCases)
    func `what is read aloud before the first yes takes two and a half minutes`(
        language: Language
    ) throws {
        let prompts = try Prompts.builtIn(in: language)
        let said = prompts.phase(.room).say + prompts.directive.dropLast()
        let words = said.map { $0.split(separator: " ").count }.reduce(0, +)
        #expect(words <= 130 * 5 / 2)
    }

    @Test(arguments: Language.allCases, Samples.cues)
    func `a cue is one to three short sentences, with every place filled in`(
        language: Language, cue: Cue
    ) throws {
        let text = try Prompts.builtIn(in: language).cue(cue)
        let sentences = text.text.split { ".?!".contains($0) }.filter { $0.first == " " }.count + 1
        #expect(sentences <= 3)
        #expect(text.text.count <= 140 + Samples.text.count)
        let wording = text.description.replacing(Samples.text, with: "")
        #expect(!wording.contains("{") && !wording.contains("}"))
    }

    @Test(arguments: Language.allCases, Samples.cues)
    func `a cue has the command that its English has`(language: Language, cue: Cue) throws {
        let english = try Prompts.builtIn().cue(cue)
        #expect(try Prompts.builtIn(in: language).cue(cue).command == english.command)
    }

    @Test(arguments: Language.allCases)
    func `as many are invited, and as many cases speak for the meeting and against it`(
        language: Language
    ) throws {
        let prompts = try Prompts.builtIn(in: language)
        #expect(prompts.invite.count == Role.allCases.count - 1)
        #expect(prompts.useWhen.count == 4)
        #expect(prompts.avoidWhen.count == 4)
        #expect(prompts.directive.last?.contains("Norm Kerth") == true)
        for phase in Phase.allCases {
            let prompt = prompts.phase(phase)
            for list in [prompt.say, prompt.ask, prompt.watch, prompt.done] {
                #expect(list.count > 1)
            }
        }
    }

    @Test(
        arguments: [
            (.english, "7 December 2026", "Monday, 7 December 2026", "15 to 25 min", "5 min"),
            (.german, "7. Dezember 2026", "Montag, 7. Dezember 2026", "15 bis 25 min", "5 min"),
        ] as [(Language, String, String, String, String)])
    func `days and lengths of time are said as people say them`(
        language: Language, day: String, weekday: String, range: String, length: String
    ) throws {
        let dates = try Prompts.builtIn(in: language).dates
        let date = try #require(CalendarDate(year: 2026, month: 12, day: 7))
        #expect(dates.day(date) == day)
        #expect(dates.weekdayAndDay(date) == weekday)
        #expect(dates.minutes(15...25) == range)
        #expect(dates.minutes(5...5) == length)
    }

    @Test(
        arguments: [
            "SRE", "sre", "@here", "#incident", "Ana and Bob", "Ana & Bob", "Ana/Bob", "Ana or Bob",
            "the team", "everyone", "DBAs", "the SREs", "Payments team", "data platform squad",
            "on-call", "TBD", "?", "Ana, Bob", "QA", "all engineers", "somebody", "Dev Ops", "PMs",
        ])
    func `teams and crowds are known in English`(name: String) throws {
        #expect(try Prompts.builtIn().nameWords.fault(of: name) != nil)
    }

    @Test(
        arguments: [
            "Alle", "das Team", "Ana und Bob", "Ana oder Bob", "Rufbereitschaft", "Team Zahlungen",
            "Abteilung Betrieb", "Plattform-Team", "niemand", "N. N.", "wir", "SREs", "everyone",
        ])
    func `teams and crowds are known in German`(name: String) throws {
        #expect(try Prompts.builtIn(in: .german).nameWords.fault(of: name) != nil)
    }

    @Test(arguments: [
        "Ana Silva", "Jörg Weiß", "JB", "Andy Orr", "Ute", "李明", "Ihrig", "Jana Wirth",
    ])
    func `a person's name is one`(name: String) throws {
        for language in Language.allCases {
            #expect(try Prompts.builtIn(in: language).nameWords.fault(of: name) == nil)
        }
    }

    @Test(
        arguments: [
            ("das war menschliches Versagen", "menschliches versagen"),
            ("Da hätte man besser aufpassen müssen", "aufpassen"),
            ("er hat es vergessen", "vergessen"), ("Wer war das?", "wer"),
            ("Ines hat es kaputt gemacht", "kaputt gemacht"),
        ])
    func `blame in German is turned round by its wording`(said: String, trigger: String) throws {
        let prompts = try Prompts.builtIn(in: .german)
        let turn = try #require(prompts.turns.first { $0.triggers.contains(trigger) })
        #expect(prompts.question(turning: said, count: 0) == turn.questions.first)
    }

    /// Returns how many lines a paragraph takes when each holds as many whole words as fit.
    private func lineCount(of paragraph: String, columns: Int) -> Int {
        var (lines, used) = (1, 0)
        for word in paragraph.split(separator: " ") {
            if used > 0, used + 1 + word.count > columns { (lines, used) = (lines + 1, 0) }
            used += word.count + (used > 0 ? 1 : 0)
        }
        return lines
    }
}
