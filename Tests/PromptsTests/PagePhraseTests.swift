import PostMortem
import Testing

@testable import Prompts

/// What the write-ups say.
struct `The phrases of the page` {
    private static let german = PagePhrases.builtIn(in: .german)

    private static func day(_ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: 2026, month: month, day: day))
    }

    @Test func `say days in English and in German`() throws {
        let date = try Self.day(3, 7)
        #expect(PagePhrases.english.day(date) == "7 March 2026")
        #expect(PagePhrases.english.shortDay(date) == "7 Mar")
        #expect(PagePhrases.english.dayInNumbers(date) == "2026-03-07")
        #expect(PagePhrases.english.dayAndTime(date, "09:14") == "2026-03-07 09:14")
        #expect(Self.german.day(date) == "7. März 2026")
        #expect(Self.german.shortDay(date) == "7. März")
        #expect(Self.german.shortDay(try Self.day(11, 22)) == "22. Nov.")
        #expect(Self.german.dayInNumbers(date) == "07.03.2026")
        #expect(Self.german.dayAndTime(date, "09:14") == "07.03.2026, 09:14 Uhr")
    }

    @Test(arguments: [
        (0, "under 1 min", "unter 1 min"), (1, "1 min", "1 min"), (59, "59 min", "59 min"),
        (60, "1 h", "1 h"), (110, "1 h 50 min", "1 h 50 min"), (2879, "47 h 59 min", "47 h 59 min"),
        (2880, "2 d", "2 d"), (3060, "2 d 3 h", "2 d 3 h"),
    ])
    func `say lengths of time`(minutes: Int, english: String, inGerman: String) {
        #expect(PagePhrases.english.length(minutes: minutes) == english)
        #expect(Self.german.length(minutes: minutes) == inGerman)
    }

    @Test func `say one and several, and small numbers as words`() {
        #expect(Self.german.counted(1, .oneRecord, .severalRecords) == "1 Eintrag")
        #expect(Self.german.counted(2, .oneRecord, .severalRecords) == "2 Einträge")
        #expect(Self.german.counted(0, .oneRecord, .severalRecords) == "0 Einträge")
        #expect(Self.german.counted(3, .oneSignal, .severalSignals) == "3 Signalen")
        #expect([0, 2, 10, 11].map(Self.german.number) == ["0", "zwei", "zehn", "11"])
        #expect(Self.german.list(["T1", "T3", "W2"]) == "T1, T3 und W2")
    }

    @Test(arguments: RuleCode.allCases)
    func `say every rule that can be set aside`(code: RuleCode) throws {
        let ids = [try #require(ItemID("A1")), try #require(ItemID("A2"))]
        let english = try #require(PagePhrases.english.rule(code.rawValue, about: ids))
        for language in Language.allCases {
            let said = PagePhrases.builtIn(in: language).rule(code.rawValue, about: ids)
            #expect(said?.isEmpty == false && said?.contains("{") == false)
            #expect(said != english || language == .english)
        }
        #expect(Self.german.rule("nobodyKnows", about: ids) == nil)
    }

    @Test func `name every section of the English text, and no other`() throws {
        let text = try SectionedText(PromptFile.page.builtIn, path: "page.txt")
        let lists =
            ["numbers", "units", "short months"] + PagePhrases.Columns.allCases.map(\.rawValue)
        let known =
            PagePhrase.allCases.map(\.title) + lists + RuleCode.allCases.map(\.title)
        #expect(Set(text.sections.map(\.title.text)) == Set(known))
        #expect(text.sections.count == known.count)
    }

    @Test(arguments: Language.allCases)
    func `have every place of their English, so that nothing goes unsaid`(
        language: Language
    ) throws {
        let phrases = PagePhrases.builtIn(in: language)
        // What is said of one thing can say it as a word.
        for phrase in PagePhrase.allCases where !phrase.title.contains("one") {
            for place in phrase.placeholders {
                let isNamed = { (phrases: PagePhrases) in
                    phrases(phrase, [place: "\u{1F}"]).contains("\u{1F}")
                }
                #expect(isNamed(phrases) == isNamed(.english), "\(phrase.title)")
            }
        }
    }

    @Test func `come from English, section by section, where a language lacks one`() throws {
        let folder = try TextFolder()
        try folder.write(
            Array("== done\nfini\n\n== units\ns, min, h, j\n".utf8), to: PromptFile.page.name)
        let layers = try PromptLayers(
            folder: PromptLayers.folder(folder.path), language: .english)
        let phrases = try PagePhrases(layers)
        #expect(phrases(.done) == "fini")
        #expect(phrases.length(minutes: 3060) == "2 j 3 h")
        #expect(phrases(.noCause) == "No structural cause was marked.")
    }

    @Test func `are read in a folder, whose faults have a line`() throws {
        let folder = try TextFolder()
        try folder.write(
            Array("== done\nfini\n\n== by day\n, le {date}\n".utf8), to: PromptFile.page.name)
        let error = try #require(folder.error())
        #expect(error.line == 5)
        try folder.write(Array("== units\ns, min\n".utf8), to: PromptFile.page.name)
        #expect(folder.error()?.message.contains("must have 4") == true)
        let review = try FolderReview(directory: folder.path)
        #expect(review.faults.count == 1)
        try folder.write(Array("== done\nfini\n".utf8), to: PromptFile.page.name)
        let remarks = try FolderReview(directory: folder.path).remarks
        #expect(
            remarks.contains {
                $0.hasSuffix("page.txt: missing: the built-in section \"by day\" is used.")
            })
    }
}
