import Testing

@testable import PostMortem

@Suite struct IdeaTests {
    @Test func `an idea answers whys, factors and the problem, each once`() {
        let given = Given.ideas
        for target in [w(2), f(1), .problem] {
            #expect(
                given.when(.target(i(1), at: target))
                    == .event(.ideaTargeted(id: i(1), target: target)))
            let aimed = given.and(.ideaTargeted(id: i(1), target: target))
            #expect(aimed.when(.target(i(1), at: target)) == .nothing)
        }
        #expect(given.when(.target(i(1), at: t(1))) == .refused(.wrongItem(t(1))))
        #expect(given.when(.target(i(1), at: f(7))) == .refused(.unknownItem(f(7))))
        #expect(given.when(.target(i(7), at: f(1))) == .refused(.unknownItem(i(7))))
    }

    @Test func `an order names every open idea once`() {
        let given = Given.ideas
        let order = [i(3), i(1), i(4), i(2)]
        #expect(given.when(.rank(order)) == .event(.ideasRanked(ids: order)))
        #expect(given.and(.ideasRanked(ids: order)).when(.rank(order)) == .nothing)
        #expect(given.when(.rank([])) == .nothing)
        #expect(given.when(.rank([i(3), i(1), i(1), i(4), i(2)])) == .refused(.ruled))
        #expect(given.when(.rank([i(3), i(1), i(4)])) == .refused(.ruled))
        #expect(given.when(.rank([i(3), i(1), i(4), i(9)])) == .refused(.unknownItem(i(9))))
        #expect(given.when(.rank([a(1)])) == .refused(.wrongItem(a(1))))
    }

    @Test func `a missing idea is named`() {
        let refusal = Given.ideas.refusal(of: .rank([i(3), i(1)]))
        #expect(refusal?.message == "I2 and I4 have no place in the order.")
    }

    @Test func `ranked ideas come first, in their order, then the others by number`() {
        let given = Given.ranked.and(.ideaAdded(id: i(5), text: "x"))
        #expect(given.session.openIdeas.map(\.id) == [i(2), i(1), i(4), i(3), i(5)])
    }

    @Test func `a declined or dropped idea leaves the order of the others`() throws {
        let given = try Given.ranked.after(
            .decline(i(1), reason: "too dear"), .drop(i(4), reason: nil))
        #expect(given.session.openIdeas.map(\.id) == [i(2), i(3)])
        #expect(given.session.ranking == [i(2), i(3)])
        #expect(given.when(.rank([i(2), i(3)])) == .nothing)
        #expect(try given.after(.undo, .undo).session.ranking == [i(2), i(1), i(4), i(3)])
        #expect(given.session.ideas[1]?.declined == "too dear")
        #expect(
            given.when(.pick([i(2), i(3)], because: nil))
                == .event(.ideasPicked(ideas: [i(2), i(3)], actions: [a(1), a(2)], override: nil)))
    }

    @Test(arguments: [
        Command.decline(i(1), reason: "x"), .pick([i(1)], because: "x"), .target(i(1), at: f(1)),
    ])
    func `a declined idea stays declined`(command: Command) {
        let given = Given.ranked.and(.ideaDeclined(id: i(1), reason: "too dear"))
        #expect(given.when(command) == .refused(.impossible))
    }

    @Test func `two or three are picked without ado`() {
        let given = Given.ranked
        for ids in [[i(2)], [i(2), i(1)], [i(2), i(1), i(4)]] {
            let actions = ids.indices.map { a($0 + 1) }
            #expect(
                given.when(.pick(ids, because: nil))
                    == .event(.ideasPicked(ideas: ids, actions: actions, override: nil)))
        }
    }

    @Test func `a fourth action needs a reason, in one go or one by one`() {
        let all = [i(2), i(1), i(4), i(3)]
        let override = Override(
            rules: ["That would make 4 actions, and two or three get done"],
            codes: ["mostActions"], reason: "all tiny")
        #expect(Given.ranked.when(.pick(all, because: nil)) == .refused(.ruled))
        #expect(
            Given.ranked.when(.pick(all, because: "all tiny"))
                == .event(
                    .ideasPicked(ideas: all, actions: [a(1), a(2), a(3), a(4)], override: override))
        )
        let three = Given.picked.and(.ideasPicked(ideas: [i(4)], actions: [a(3)], override: nil))
        #expect(three.when(.pick([i(3)], because: nil)) == .refused(.ruled))
        #expect(
            three.when(.pick([i(3)], because: "all tiny"))
                == .event(.ideasPicked(ideas: [i(3)], actions: [a(4)], override: override)))
    }

    @Test func `what is not ranked is not picked, unless for a reason`() {
        let given = Given.ranked.and(.ideaAdded(id: i(5), text: "x"))
        #expect(given.when(.pick([i(2)], because: nil)) == .refused(.ruled))
        #expect(
            given.when(.pick([i(2)], because: "obvious"))
                == .event(
                    .ideasPicked(
                        ideas: [i(2)], actions: [a(1)],
                        override: Override(
                            rules: ["I5 is not ranked yet"], codes: ["ranking"], reason: "obvious"))
                ))
    }

    @Test func `an idea is picked once, and again after its action was dropped`() throws {
        #expect(Given.picked.when(.pick([i(2)], because: nil)) == .nothing)
        #expect(Given.picked.when(.pick([i(1), i(1)], because: nil)) == .refused(.ruled))
        #expect(
            Given.picked.when(.pick([i(2), i(4)], because: nil))
                == .event(.ideasPicked(ideas: [i(4)], actions: [a(3)], override: nil)))
        let dropped = try Given.picked.after(.drop(a(1), reason: nil))
        #expect(
            dropped.when(.pick([i(2)], because: nil))
                == .event(.ideasPicked(ideas: [i(2)], actions: [a(3)], override: nil)))
    }

    @Test func `a picked idea is neither declined nor dropped while its action stands`() {
        #expect(Given.picked.when(.decline(i(2), reason: "x")) == .refused(.impossible))
        #expect(Given.picked.when(.drop(i(2), reason: nil)) == .refused(.impossible))
    }

    @Test func `no action at all is a result, with a reason and without actions`() throws {
        #expect(
            Given.actions.when(.noAction(reason: "known risk"))
                == .event(.noActionChosen(reason: "known risk")))
        #expect(Given.picked.when(.noAction(reason: "known risk")) == .refused(.impossible))
        let none = try Given.ranked.after(.noAction(reason: "known risk"))
        #expect(none.debts == [])
        #expect(none.when(.noAction(reason: "known risk")) == .nothing)
        let picked = try none.after(.pick([i(2)], because: nil))
        #expect(picked.session.noActionReason == nil)
        #expect(try picked.after(.undo).session.noActionReason == "known risk")
    }
}
