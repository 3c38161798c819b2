import Testing

@testable import PostMortem

@Suite struct WhyTests {
    @Test func `the whys start from a problem`() {
        #expect(Given.cause.when(.why(under: nil, text: "x")) == .refused(.impossible))
        #expect(Given.cause.when(.why(under: .problem, text: "x")) == .refused(.impossible))
        #expect(Given.cause.when(.focus(.problem)) == .refused(.impossible))
        #expect(Given.cause.when(.problem("x")) == .event(.problemStated(text: "x")))
        #expect(Given.twoWhys.when(.problem("Customers could not pay")) == .nothing)
    }

    @Test func `a why answers the one before it, or the one that is named`() {
        let given = Given.twoWhys
        #expect(
            given.when(.why(under: nil, text: "x"))
                == .event(.whyAdded(id: w(3), under: w(2), text: "x")))
        #expect(
            given.when(.why(under: w(1), text: "x"))
                == .event(.whyAdded(id: w(3), under: w(1), text: "x")))
        #expect(
            given.when(.why(under: .problem, text: "x"))
                == .event(.whyAdded(id: w(3), under: .problem, text: "x")))
        #expect(given.when(.why(under: w(9), text: "x")) == .refused(.unknownItem(w(9))))
        #expect(given.when(.why(under: f(1), text: "x")) == .refused(.wrongItem(f(1))))
    }

    @Test func `going on from another why moves the current one`() {
        let given = Given.twoWhys
        #expect(given.when(.focus(w(2))) == .nothing)
        #expect(given.when(.focus(w(1))) == .event(.whyFocused(id: w(1))))
        let first = given.and(.whyFocused(id: w(1)))
        #expect(
            first.when(.why(under: nil, text: "x"))
                == .event(.whyAdded(id: w(3), under: w(1), text: "x")))
        #expect(given.when(.focus(.problem)) == .event(.whyFocused(id: .problem)))
    }

    @Test func `the tree tells depth, chain and answers`() {
        let session = Given.twoWhys.and(.whyAdded(id: w(3), under: w(1), text: "x")).session
        #expect([.problem, w(1), w(2), w(3)].map { session.depth(of: $0) } == [0, 1, 2, 2])
        #expect(session.chain(to: w(3)).map(\.id) == [w(1), w(3)])
        #expect(session.answers(to: w(1)).map(\.id) == [w(2), w(3)])
        #expect(session.answers(to: .problem).map(\.id) == [w(1)])
    }

    @Test func `dropping the current why goes back to the one it answers`() throws {
        let given = try Given.twoWhys.after(.drop(w(2), reason: nil))
        #expect(given.session.currentWhy == w(1))
        #expect(try given.after(.drop(w(1), reason: nil)).session.currentWhy == .problem)
        #expect(Given.twoWhys.when(.drop(w(1), reason: nil)) == .refused(.impossible))
        #expect(Given.twoWhys.when(.drop(.problem, reason: nil)) == .refused(.impossible))
    }

    @Test func `a second why is a root, the first one is only with a reason`() {
        let given = Given.twoWhys
        #expect(
            given.when(.root(w(2), because: nil)) == .event(.rootMarked(id: w(2), override: nil)))
        #expect(given.when(.root(w(1), because: nil)) == .refused(.ruled))
        #expect(
            given.when(.root(w(1), because: "it is the limit itself"))
                == .event(
                    .rootMarked(
                        id: w(1),
                        override: Override(
                            rules: ["W1 is the first answer, often the same fact reversed"],
                            codes: ["firstAnswer"],
                            reason: "it is the limit itself"))))
        #expect(
            given.and(.rootMarked(id: w(2), override: nil)).when(.root(w(2), because: nil))
                == .nothing)
    }

    @Test func `any first answer is refused as a root, whatever its number`() {
        let given = Given.twoWhys.and(.whyAdded(id: w(3), under: .problem, text: "x"))
        #expect(given.when(.root(w(3), because: nil)) == .refused(.ruled))
    }

    @Test func `the problem is never a root, with or without a reason`() {
        #expect(Given.twoWhys.when(.root(.problem, because: nil)) == .refused(.ruled))
        #expect(Given.twoWhys.when(.root(.problem, because: "x")) == .refused(.ruled))
    }

    @Test func `a memo is no root, and a reason that makes it one is kept`() throws {
        let given = Given.twoWhys.and(
            .whyAdded(id: w(3), under: w(2), text: "Engineers should be more careful"))
        let refusal = try #require(given.refusal(of: .root(w(3), because: nil)))
        #expect(refusal.kind == .ruled)
        #expect(refusal.message.contains("more careful"))
        let after = try given.after(.root(w(3), because: "the room insists"))
        #expect(after.session.roots.map(\.id) == [w(3)])
        #expect(after.session.overrides.all.map(\.override.reason) == ["the room insists"])
    }

    @Test func `both rules are named where both stand in the way`() throws {
        let given = Given.cause.and(
            .problemStated(text: "x"), .whyAdded(id: w(1), under: .problem, text: "human error"))
        let after = try given.after(.root(w(1), because: "x"))
        #expect(after.session.overrides.all.first?.override.rules.count == 2)
    }

    @Test func `a root is not edited into a memo`() {
        let given = Given.twoWhys.and(.rootMarked(id: w(2), override: nil))
        #expect(given.when(.edit(w(2), text: "People must be more careful")) == .refused(.ruled))
        #expect(
            given.when(.edit(w(1), text: "People must be more careful"))
                == .event(.textEdited(id: w(1), text: "People must be more careful")))
    }

    @Test func `a memo that was marked with a reason can still be put better`() {
        let given = Given.twoWhys.and(
            .whyAdded(id: w(3), under: w(2), text: "Human eror: be more careful"),
            .rootMarked(id: w(3), override: Override(rules: ["a memo"], reason: "x")))
        let text = "Human error: be more careful"
        #expect(given.when(.edit(w(3), text: text)) == .event(.textEdited(id: w(3), text: text)))
    }

    @Test func `evidence is an entry of the timeline, once`() {
        let given = Given.twoWhys
        #expect(given.when(.link(w(1), to: t(2))) == .event(.whyLinked(id: w(1), entry: t(2))))
        let linked = given.and(.whyLinked(id: w(1), entry: t(2)))
        #expect(linked.when(.link(w(1), to: t(2))) == .nothing)
        #expect(given.when(.link(w(1), to: t(9))) == .refused(.unknownItem(t(9))))
        #expect(given.when(.link(w(1), to: w(2))) == .refused(.wrongItem(w(2))))
        #expect(given.when(.link(t(1), to: t(2))) == .refused(.wrongItem(t(1))))
        #expect(given.when(.link(.problem, to: t(1))) == .refused(.wrongItem(.problem)))
    }
}
