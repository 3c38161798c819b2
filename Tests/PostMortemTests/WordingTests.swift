import Testing

@testable import PostMortem

struct `No wording of a language` {
    private let whys = Given.cause.and(
        .problemStated(text: "Checkout failed"),
        .whyAdded(id: w(1), under: .problem, text: "The pool was full"),
        .whyAdded(id: w(2), under: w(1), text: "Human error: be more careful"))

    @Test func `decides what a cause is, or who is a crowd, where none is listened for`() {
        let silent = whys.hearing(.none)
        #expect(silent.refusal(of: .root(w(2), because: nil)) == nil)
        #expect(whys.refusal(of: .root(w(2), because: nil))?.kind == .ruled)
        let ours = Wordings(unfitCause: { _ in nil }, names: NameWords(crowds: ["alle"]))
        #expect(Given.cause.hearing(.none).refusal(of: .invite(.other, name: "Alle")) == nil)
        #expect(
            Given.cause.hearing(ours).refusal(of: .invite(.other, name: "Alle"))?.kind
                == .unknownPerson)
    }

    @Test func `is asked when events are folded`() throws {
        let marked = Event.rootMarked(
            id: w(2), override: Override(rules: ["W2 reads like a memo"], reason: "decided"))
        #expect(whys.and(marked).session.roots.map(\.id) == [w(2)])
        #expect(whys.and(marked).hearing(.none).session.roots.map(\.id) == [w(2)])
    }

    @Test func `says what somebody did, and what asks for care, in the same words`() {
        let did = whys.and(.textEdited(id: w(2), text: "They forgot it"))
        #expect(
            did.refusal(of: .root(w(2), because: nil))?.message.contains("says what somebody did")
                == true)
        #expect(
            whys.refusal(of: .root(w(2), because: nil))?.message.contains("a memo to people")
                == true)
    }
}
