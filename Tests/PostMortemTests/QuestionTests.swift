import Testing

@testable import PostMortem

@Suite struct QuestionTests {
    @Test func `a question is parked at any time and waits`() {
        #expect(Given.opened.when(.park("Why?")) == .event(.questionParked(id: q(1), text: "Why?")))
        let given = Given.cause.and(.questionParked(id: q(1), text: "Why?"))
        #expect(given.when(.park("Why?")) == .event(.questionParked(id: q(2), text: "Why?")))
        #expect(given.session.openQuestions.map(\.id) == [q(1)])
    }

    @Test func `an answer settles a question and can be changed`() {
        let given = Given.factors.and(
            .questionParked(id: q(1), text: "Why?"), .questionAnswered(id: q(1), text: "Averages"))
        #expect(given.session.openQuestions.isEmpty)
        #expect(given.when(.answer(q(1), text: "Averages")) == .nothing)
        #expect(
            given.when(.answer(q(1), text: "Medians"))
                == .event(.questionAnswered(id: q(1), text: "Medians")))
    }

    @Test func `only a question that is there has an answer`() {
        let given = Given.factors.and(
            .questionParked(id: q(1), text: "Why?"), .itemDropped(id: q(1), reason: "off topic"))
        #expect(given.when(.answer(q(1), text: "x")) == .refused(.unknownItem(q(1))))
        #expect(given.when(.answer(q(2), text: "x")) == .refused(.unknownItem(q(2))))
        #expect(given.when(.answer(t(1), text: "x")) == .refused(.wrongItem(t(1))))
        #expect(
            given.refusal(of: .answer(q(1), text: "x"))?.message == "Q1 was dropped: off topic.")
    }
}
