import Testing

@testable import PostMortem

/// What can be done with an item of every kind.
@Suite struct ItemTests {
    /// A state with an open item of every kind.
    static let board = Given.picked.and(.questionParked(id: q(1), text: "Why?"))

    static let ids = [t(1), q(1), w(2), f(1), i(3), a(1)]

    @Test(arguments: ids)
    func `every item can be put otherwise`(id: ItemID) throws {
        let given = ItemTests.board
        #expect(
            given.when(.edit(id, text: "otherwise"))
                == .event(.textEdited(id: id, text: "otherwise")))
        let edited = try given.after(.edit(id, text: "otherwise"))
        #expect(edited.session.text(of: id) == "otherwise")
        #expect(edited.when(.edit(id, text: "otherwise")) == .nothing)
    }

    @Test(arguments: ids)
    func `every item can be dropped, and is then off the board and in the journal`(
        id: ItemID
    ) throws {
        let given = ItemTests.board
        #expect(
            given.when(.drop(id, reason: "twice")) == .event(.itemDropped(id: id, reason: "twice")))
        let dropped = try given.after(.drop(id, reason: "twice"))
        #expect(dropped.session.text(of: id) == nil)
        #expect(dropped.session.item(id)?.drop?.reason == "twice")
        #expect(try dropped.after(.undo).session.item(id)?.drop == nil)
    }

    @Test(arguments: ids)
    func `a dropped item is neither changed nor dropped again nor blamed`(id: ItemID) throws {
        let dropped = try ItemTests.board.after(.drop(id, reason: nil))
        for command in [Command.edit(id, text: "x"), .drop(id, reason: nil), .blame(id, text: nil)]
        {
            #expect(dropped.when(command) == .refused(.unknownItem(id)))
        }
    }

    @Test(arguments: [t(1), w(2), f(1)])
    func `entries, whys and factors can be key, once`(id: ItemID) {
        let given = ItemTests.board
        #expect(given.when(.key(id)) == .event(.itemKeyed(id: id)))
        #expect(given.and(.itemKeyed(id: id)).when(.key(id)) == .nothing)
    }

    @Test(arguments: [q(1), i(3), a(1), .problem])
    func `what is always on the page can't be key`(id: ItemID) {
        #expect(ItemTests.board.when(.key(id)) == .refused(.wrongItem(id)))
    }

    @Test func `the problem is edited and never dropped`() {
        let given = ItemTests.board
        #expect(
            given.when(.edit(.problem, text: "x")) == .event(.textEdited(id: .problem, text: "x")))
        #expect(given.and(.textEdited(id: .problem, text: "x")).session.problem == "x")
        #expect(given.when(.drop(.problem, reason: "x")) == .refused(.impossible))
        #expect(Given.cause.when(.edit(.problem, text: "x")) == .refused(.impossible))
    }

    @Test func `blame is called out about an item, about the problem or in general`() throws {
        let given = ItemTests.board
        for id in ItemTests.ids + [.problem] {
            #expect(given.when(.blame(id, text: nil)) == .event(.blameCalled(id: id, text: nil)))
        }
        #expect(given.when(.blame(t(99), text: nil)) == .refused(.unknownItem(t(99))))
        let called = try given.after(
            .blame(nil, text: "who did that?"), .blame(nil, text: "who did that?"))
        #expect(called.session.callOuts.all.map(\.text) == ["who did that?", "who did that?"])
        #expect(try called.after(.undo).session.callOuts.all.count == 1)
    }

    @Test func `a note keeps who typed it and when`() throws {
        let noted = try Given.room.after(.note("short break"))
        let note = try #require(noted.session.notes.all.first)
        #expect(note.by == "mara")
        #expect(note.at == noted.now.instant)
        #expect(note.record == noted.session.recordCount - 1)
    }
}
