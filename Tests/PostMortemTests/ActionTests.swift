import Testing

@testable import PostMortem

@Suite struct ActionTests {
    @Test(arguments: ["all", "Everyone", "the team", "TBD", "we", "nobody"])
    func `everybody is nobody`(name: String) {
        #expect(Given.picked.when(.owner(a(1), name: name)) == .refused(.unknownPerson))
        #expect(Given.prepared.when(.invite(.other, name: name)) == .refused(.unknownPerson))
    }

    @Test func `an owner is one person of the roster who is in the room`() {
        let given = Given.picked.and(.personInvited(name: "Ines Okafor", role: .other))
        #expect(
            given.when(.owner(a(1), name: "tomas"))
                == .event(.ownerSet(id: a(1), name: "Tomas Beck")))
        #expect(given.when(.owner(a(1), name: "Ines")) == .refused(.unknownPerson))
        #expect(
            given.when(.owner(a(1), name: "okafor"))
                == .event(.ownerSet(id: a(1), name: "Ines Okafor")))
        #expect(given.when(.owner(a(1), name: "Zoë")) == .refused(.unknownPerson))
        #expect(given.when(.owner(a(9), name: "Tomas")) == .refused(.unknownItem(a(9))))
        let gone = given.and(.attendanceSet(name: "Tomas Beck", present: false))
        #expect(gone.when(.owner(a(1), name: "Tomas")) == .refused(.impossible))
    }

    @Test func `an ambiguous name lists whom it could mean`() {
        let given = Given.picked.and(.personInvited(name: "Ines Okafor", role: .other))
        #expect(
            given.refusal(of: .owner(a(1), name: "Ines"))?.message
                == "\"Ines\" could be Ines Duarte, Ines Okafor.")
    }

    @Test func `a date is today or later`() {
        let given = Given.picked
        #expect(given.when(.due(a(1), today)) == .event(.dueSet(id: a(1), date: today)))
        #expect(given.when(.due(a(1), today.adding(days: -1))) == .refused(.ruled))
        #expect(given.and(.dueSet(id: a(1), date: today)).when(.due(a(1), today)) == .nothing)
    }

    @Test func `today is the day on the wall, not in UTC`() {
        let midnight = Given.picked.later(minutes: -9 * 60 + 30)
        #expect(midnight.now.clockTime == "00:30")
        #expect(midnight.when(.due(a(1), today.adding(days: -1))) == .refused(.ruled))
        #expect(midnight.when(.due(a(1), today)) == .event(.dueSet(id: a(1), date: today)))
    }

    @Test func `a yes needs an owner who is there, and a date`() {
        let given = Given.picked
        #expect(given.when(.yes(a(1))) == .refused(.owed))
        let owned = given.and(.ownerSet(id: a(1), name: "Tomas Beck"))
        #expect(owned.when(.yes(a(1))) == .refused(.owed))
        let dated = owned.and(.dueSet(id: a(1), date: today))
        #expect(dated.when(.yes(a(1))) == .event(.actionConfirmed(id: a(1))))
        #expect(dated.and(.actionConfirmed(id: a(1))).when(.yes(a(1))) == .nothing)
        let gone = dated.and(.attendanceSet(name: "Tomas Beck", present: false))
        #expect(gone.when(.yes(a(1))) == .refused(.impossible))
    }

    @Test(
        arguments: [
            Command.owner(a(1), name: "Ines"), .due(a(1), today), .measure(a(1), text: "p99 < 1 s"),
            .edit(a(1), text: "Guard the pool"),
        ])
    func `a change to an action voids the yes, and undo brings it back`(command: Command) throws {
        let given = try Given.confirmed.after(command)
        #expect(given.session.actions[1]?.isConfirmed == false)
        #expect(given.session.actions[2]?.isConfirmed == true)
        #expect(given.debts == [.yes(a(1))])
        #expect(try given.after(.undo).session.actions[1]?.isConfirmed == true)
    }

    @Test func `what changes nothing leaves the yes`() {
        let given = Given.confirmed
        #expect(given.when(.owner(a(1), name: "TOMAS BECK")) == .nothing)
        #expect(given.when(.due(a(1), today.adding(days: 7))) == .nothing)
        let measured = given.and(.measureSet(id: a(1), text: "x"), .actionConfirmed(id: a(1)))
        #expect(measured.when(.measure(a(1), text: "x")) == .nothing)
    }

    @Test func `an action keeps the words of its idea from the moment of picking`() {
        let given = Given.picked.and(.textEdited(id: i(2), text: "Something else"))
        #expect(given.session.actions[1]?.text == "Build guard number 2")
        #expect(given.session.actions[1]?.idea == i(2))
        #expect(given.session.ideas[2]?.action == a(1))
    }
}
