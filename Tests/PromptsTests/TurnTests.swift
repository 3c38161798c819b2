import Lens
import Prompts
import Testing

struct `Turning blame round` {
    let prompts: Prompts

    init() throws { prompts = try Prompts.builtIn() }

    @Test(
        arguments: [
            ("Tomasz should have looked at the prompt", "should have"),
            ("that SHOULDN\u{2019}T HAVE gone out", "should have"),
            ("why didn't you check?", "why didn't"),
            ("it was human error", "human error"),
            ("obviously it was spam", "obvious*"),
            ("we have to be careful next time", "be careful"),
            ("a careless move", "careless*"),
            ("in hindsight they could have seen it", "hindsight"),
            ("she forgot the flag", "forgot*"),
            ("let's add a check", "let's"),
            ("we need more training", "training"),
            ("he skipped the runbook", "skipped"),
            ("it was a typo", "typo*"),
            ("this always happens", "always"),
            ("nobody looked", "nobody looked"),
            ("who pushed it?", "who"),
            ("'you' again", "you"),
            ("Duarte pushed it", "{name}"),
            ("ines pushed it", "{name}"),
        ])
    func `picks the question by the wording`(said: String, trigger: String) throws {
        let turn = try #require(prompts.turns.first { $0.triggers.contains(trigger) })
        let question = prompts.turn(for: said, naming: ["Ines Maria Duarte"], count: 0)
        #expect(question == turn.questions[0])
    }

    @Test(arguments: ["the shoulder had it", "a memorandum", "Maria pushed it", "whom it hit"])
    func `takes whole words only, and of names the first and the last`(said: String) throws {
        let anything = try #require(prompts.turns.last)
        let question = prompts.turn(for: said, naming: ["Ines Maria Duarte"], count: 0)
        #expect(question == anything.questions[0])
    }

    @Test(arguments: [nil, "", "the moon was full"])
    func `goes round the questions that fit anything where no wording fits`(said: String?) throws {
        let anything = try #require(prompts.turns.last)
        #expect(anything.triggers.isEmpty)
        let count = anything.questions.count
        let asked = (0..<2 * count).map { prompts.turn(for: said, count: $0) }
        #expect(asked == anything.questions + anything.questions)
    }

    @Test func `goes round a wording's own questions as well`() throws {
        let turn = try #require(prompts.turns.first { $0.triggers.contains("should have") })
        try #require(turn.questions.count == 2)
        let asked = (0..<4).map { prompts.turn(for: "they should have asked", count: $0) }
        #expect(asked == turn.questions + turn.questions)
    }

    @Test(
        arguments: [
            ("nobody noticed", "nobody noticed"),
            ("Nobody noticed the queue for an hour", "nobody noticed"),
            ("that's not our job", "not our job"), ("it was my fault", "my fault"),
            ("I told you so", "told you so"), ("they ignored the alert", "ignored the alert*"),
            ("why didn't you roll back sooner?", "why didn't"),
            ("management didn't give us time", "didn't give us time"),
            ("someone has to take responsibility", "take responsibility"),
            ("he didn't ask for help", "didn't ask"), ("you always do that", "you always"),
            ("Who approved this?", "who approved"),
        ])
    func `a narrow wording comes before the lens, and fits better than its category`(
        said: String, trigger: String
    ) throws {
        let turn = try #require(prompts.turns.first { $0.triggers.contains(trigger) })
        #expect(turn.isNarrow)
        for count in 0..<3 {
            let question = prompts.question(turning: said, count: count)
            #expect(turn.questions.contains(question))
        }
    }

    @Test func `no question tells people off, or asks for a name`() {
        let stilted = [
            "Show us", "Leave out the name", "when nobody asks", "worth keeping", "heavy heart",
        ]
        for question in prompts.turns.flatMap(\.questions) {
            for phrase in stilted { #expect(!question.contains(phrase)) }
        }
    }

    @Test func `never turns on a person`() {
        for question in prompts.turns.flatMap(\.questions) {
            #expect(!question.hasPrefix("Who") && !question.contains("should have"))
        }
    }

    @Test func `the lens's category comes first, and what was said decides where it finds none`()
        throws
    {
        let memo = prompts.question(turning: "We'll just keep a closer eye on it", count: 0)
        #expect(memo == prompts.lens.question(for: .carefulMemo, count: 0))
        let vague = "the moon was full"
        #expect(
            prompts.question(turning: vague, count: 1) == prompts.turn(for: vague, count: 1))
        #expect(prompts.question(turning: nil, count: 2) == prompts.turn(for: nil, count: 2))
    }
}
