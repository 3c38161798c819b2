import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell

/// A meeting led in another language than English: what is said and asked in its course is in that language.
struct `A meeting in another language` {
    private static let others = Language.allCases.filter { $0 != .english }

    /// The words of a language that English doesn't have, or the English one.
    private static func word(
        of language: Language, _ list: KeyPath<AnswerWords, Set<String>>
    ) throws -> String {
        let english = try Prompts.builtIn().answers[keyPath: list]
        let own = try Prompts.builtIn(in: language).answers[keyPath: list]
        return try #require(own.subtracting(english).min() ?? own.min())
    }

    /// Stretches of English that the language must not say, long enough to be no coincidence.
    private static func english(not language: Language) throws -> [String] {
        let (prompts, own) = try (Prompts.builtIn(), Prompts.builtIn(in: language))
        let phrases = MeetingPhrase.allCases.flatMap { phrase -> [String] in
            let values = Dictionary(
                uniqueKeysWithValues: Placeholder.allCases.map { ($0, "\u{1F}") })
            return prompts.phrase(phrase, values) == own.phrase(phrase, values)
                ? [] : prompts.phrase(phrase, values).split(separator: "\u{1F}").map(String.init)
        }
        let said = Phase.allCases.flatMap { phase -> [String] in
            let prompt = prompts.phase(phase)
            return prompt.say + prompt.ask + prompt.watch + prompt.done
                + [phase.title.uppercased()]
        }
        return (phrases + said).map { $0.filter { $0 != "\n" } }.filter { $0.count > 7 }
    }

    /// Leads questions to their end, and returns all that was said by them.
    private func lead(
        _ kind: DialogueKind, in meeting: Meeting, _ answers: String...
    ) throws -> [String] {
        let before = meeting.screen.results.count
        var interview = meeting.conversation.interview(for: kind)
        var said = interview.opening(in: meeting.session).map(\.text)
        func ask() -> Asking? {
            let question = interview.dialogue.question(in: meeting.session)
            said +=
                (question?.lines.map(\.text) ?? [])
                + [question?.wanted, question?.help].compactMap(\.self)
            return question
        }
        for answer in answers {
            let question = try #require(ask(), "\(kind): \(answer)")
            guard interview.take(answer, to: question, in: meeting.conversation) == .goOn() else {
                Issue.record("\(kind): \(answer) isn't taken")
                return said
            }
        }
        _ = ask()
        said += interview.dialogue.leaving(in: meeting.session).map(\.text)
        meeting.conversation.conclude(interview, of: kind)
        return said + meeting.screen.results[before...]
    }

    @Test(arguments: others)
    func `says nothing in English from the first phase to the last`(language: Language) throws {
        let yes = try Self.word(of: language, \.yes)
        let no = try Self.word(of: language, \.no)
        let enough = try Self.word(of: language, \.enough)
        let back = try Self.word(of: language, \.back)
        let nobody = try Self.word(of: language, \.nobody)
        let meeting = try Meeting(
            Array(Lines.preparation.dropLast()) + ["resolved 2026-11-10T10:00Z"], in: language)
        var said = meeting.conversation.welcome.map(\.text)
        said += try lead(
            .fit, in: meeting, yes, no, no, back, no, no, no, no, no, "?", no, "es muss sein")
        said += try lead(.invite, in: meeting, "Ines Duarte", nobody, no, "Jo Park", nobody)
        said += try meeting.type("fit")
        let lines =
            Lines.cause.dropFirst(Lines.preparation.count)
            + Lines.factors.dropFirst(Lines.cause.count)
            + Lines.ideas.dropFirst(Lines.factors.count)
        for line in lines {
            said += try meeting.type(line)
            for _ in 0..<4 { said += try meeting.pressEnter() }
        }
        said += try lead(.rank, in: meeting, "?", "1")
        said += try lead(
            .pick, in: meeting, "vielleicht", yes, enough, "Tomas", "+7d", "ein Versuch")
        said += try lead(.close, in: meeting)
        said += try lead(.read, in: meeting, no, "-", "-")
        said += try lead(.read, in: meeting, "Ines")
        said += try lead(.read, in: meeting, yes)
        said += try meeting.type("read")
        said += try lead(.close, in: meeting, "es reicht für heute")
        #expect(meeting.session.isClosed)
        #expect(meeting.session.actions[1]?.isConfirmed == true)
        let all = said.joined(separator: " ").split(separator: " ").joined(separator: " ")
        for stretch in try Self.english(not: language) {
            #expect(!all.contains(stretch), "\(stretch)")
        }
        let prompts = try Prompts.builtIn(in: language)
        for phase in Phase.allCases where phase.minutes != nil {
            #expect(all.contains(prompts.title(of: phase).uppercased()))
        }
        #expect(all.contains(prompts.phrase(.yesWasSaid)))
    }

    @Test(arguments: others)
    func `takes a yes of the language at the prompt, where a yes was asked for`(
        language: Language
    ) throws {
        let meeting = try Meeting(Lines.owned, in: language)
        var presses = 0
        while try presses < 20 && !meeting.pressEnter().contains("  > yes A1") { presses += 1 }
        for word in try Prompts.builtIn(in: language).answers.yes {
            guard let refused = meeting.refusal(of: word) else { continue }
            #expect(
                meeting.conversation.offers.prefill(after: refused, of: word).line == "yes A1",
                "\(word)")
        }
    }

    @Test func `records a no without a reason in the language`() throws {
        let meeting = try Meeting(Lines.owned, in: try #require(Language(rawValue: "de")))
        _ = try lead(.read, in: meeting, "nein", "-")
        #expect(meeting.session.actions[1]?.refusal == "kein Grund genannt")
        let other = try Meeting(Lines.owned, in: try #require(Language(rawValue: "de")))
        _ = try lead(.read, in: other, "n", "weil ich Urlaub habe")
        #expect(other.session.actions[1]?.refusal == "ich Urlaub habe")
    }
}
