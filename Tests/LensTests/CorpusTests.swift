import Lens
import Testing

struct `The built-in rules` {
    let lens: Lens
    let corpus: Corpus

    init() throws {
        lens = try builtInLens()
        corpus = try Corpus()
    }

    @Test(arguments: Category.allCases)
    func `are right in 95 of 100 hints of a category, and miss one sentence in ten at most`(
        wanted: Category
    ) {
        var right = 0
        var wrong = 0
        var missed = 0
        for sentence in corpus.sentences {
            let found = category(sentence.text, lens)
            switch (found == wanted, sentence.category == wanted) {
            case (true, true): right += 1
            case (true, false): wrong += 1
            case (false, true): missed += 1
            case (false, false): continue
            }
        }
        #expect(right >= 10)
        #expect(Double(right) >= 0.95 * Double(right + wrong))
        #expect(Double(right) >= 0.9 * Double(right + missed))
    }

    @Test func `hint at one clean sentence in a hundred at most`() {
        let clean = corpus.sentences.filter { $0.category == nil }
        let hinted = clean.filter { category($0.text, lens) != nil }
        #expect(clean.count >= 120)
        #expect(hinted.count * 100 <= clean.count, "\(hinted)")
    }

    @Test func `that refuse a cause are silent on every clean sentence`() {
        for sentence in corpus.sentences where sentence.category == nil {
            #expect(lens.unfitCause(in: sentence.text) == nil, "\(sentence)")
        }
    }

    @Test(
        arguments: [
            "Be more careful with migrations", "Engineers need to double-check the flag",
            "Human error", "It was an operator error", "The on-call engineer forgot to rotate it",
            "They should have paged earlier", "They should’ve paged earlier",
            "Remind the team of the runbook", "Remember to check the dashboard",
            "Retrain the team on deploys", "Raise awareness of canaries", "He was careless",
            "Take more care when merging", "The developer accidentally deleted the bucket",
        ])
    func `refuse a cause that asks for care or names what somebody did`(cause: String) {
        #expect(lens.unfitCause(in: cause) != nil)
    }

    @Test(
        arguments: [
            "The double-checked locking in the pool races",
            "The model is retrained every night without a gate",
            "The forgot-password endpoint has no rate limit",
            "The client did not follow the redirect", "The proxy did not read the new limit",
            "The user error page answers with status 200", "The reminder job died silently",
            "The lock has to be held while the table is rewritten",
            "There is no way to run the job by hand", "Respect the Retry-After header",
            "> why did you restart it?",
            "No limit guards the pool", "The check runs once, not doubled",
        ])
    func `take machines that forget, retrain or don't follow for what they are`(cause: String) {
        #expect(lens.unfitCause(in: cause) == nil)
    }

    @Test func `ask a question of each category, and take turns`() {
        for category in Category.allCases {
            let questions = Set((0..<4).map { lens.question(for: category, count: $0) })
            #expect(questions.allSatisfy { $0.hasSuffix("?") || $0.hasSuffix(".") })
            #expect(!questions.contains(""))
        }
        #expect(
            lens.question(for: .counterfactual, count: 0)
                != lens.question(for: .counterfactual, count: 1))
    }

    @Test func `turn the praised memo round`() {
        let memo = "We'll just keep a closer eye on it"
        #expect(lens.hints(in: memo).first?.category == .carefulMemo)
    }

    @Test(
        arguments: [
            ("Zoltan should have asked the vendor.", Category.counterfactual),
            ("Zoltan's deploy killed the site.", .blame),
            ("Zoltan confused the two hosts.", .humanError),
            ("Telemetry should have told us.", nil),
            ("The Ingress causing the errors was found.", nil),
            ("Vitess's rebalance took four minutes.", nil),
        ] as [(String, Category?)])
    func `take an unknown name for somebody before what people alone do`(
        text: String, wanted: Category?
    ) {
        #expect(category(text, lens) == wanted)
    }

    @Test func `look at a wording before what an action lacks`() {
        #expect(category("Everyone needs to stick to the plan by 4 May.", lens) == .carefulMemo)
    }

    @Test func `know a name on the roster as somebody`() {
        let names = Names(["Zsófia Nagy", "Kubik"])
        #expect(category("Kubik ignored the alert.", lens, names: names) == .blame)
        #expect(category("Nagy ignored the alert.", lens, names: names) == .blame)
        #expect(category("Kafka ignored the alert.", lens) == nil)
    }
}
