import Testing

@testable import PostMortem

/// New names, people who leave the roster, and those who can't agree.
@Suite struct RenamingTests {
    private func named(_ names: String...) -> Given {
        Given.opened.and(names.map { .personInvited(name: $0, role: .other) })
    }

    @Test(
        arguments: [
            ("jon, John Smith", "Jon", "John Smith"), ("jon John Smith", "Jon", "John Smith"),
            ("ines duarte Inês Duarte", "Ines Duarte", "Inês Duarte"),
            ("duarte, Duarte, Ines", "Ines Duarte", "Duarte, Ines"),
            ("Ines Duarte  Inês", "Ines Duarte", "Inês"), ("Jon JON", "Jon", "JON"),
            ("Holm, Eva, Eva Holm", "Holm, Eva", "Eva Holm"),
        ])
    func `the roster says where the old name ends`(typed: String, old: String, new: String) {
        let given = named("Jon", "Ines Duarte", "Holm, Eva")
        #expect(given.when(.rename(typed)) == .event(.personRenamed(name: old, to: new)))
        // The line of a script that rebuilds the session says the same.
        let line = Event.personRenamed(name: old, to: new).command(in: given.session)
        #expect(line.map(given.when) == .event(.personRenamed(name: old, to: new)))
    }

    @Test func `what can be read in two ways is refused with both`() throws {
        let given = named("Jon", "Jon Smith")
        let refusal = try #require(given.refusal(of: .rename("Jon Smith John Smith")))
        #expect(
            refusal.hints == ["rename Jon, Smith John Smith", "rename Jon Smith, John Smith"])
        #expect(
            given.when(.rename("Jon Smith, John Smith"))
                == .event(.personRenamed(name: "Jon Smith", to: "John Smith")))
        #expect(given.when(.rename("Jon Smith")) == .refused(.impossible))
        #expect(given.when(.rename("Jon, jon smith")) == .refused(.impossible))
        #expect(given.when(.rename("zoe, Zoë")) == .refused(.unknownPerson))
        #expect(given.when(.rename("Jon, SRE")) == .refused(.unknownPerson))
        #expect(given.when(.rename("Jon, Jon")) == .nothing)
    }

    @Test func `a new name reaches what its owner agreed to, owns and objected to`() throws {
        let given = Given.picked.and(
            .ownerSet(id: a(1), name: "Ines Duarte"),
            .objectionRaised(name: "Ines Duarte", text: "no"),
            .personRenamed(name: "Ines Duarte", to: "Inês"),
            .personRenamed(name: "Inês", to: "Inês Duarte"))
        #expect(given.session.actions[1]?.owner == "Inês Duarte")
        #expect(given.session.objections.all.map(\.name) == ["Inês Duarte"])
        #expect(given.session.agreements[.contract]?.contains("Inês Duarte") == true)
        #expect(given.session.agreements[.contract]?.contains("Ines Duarte") == false)
        #expect(given.session.roster.people(in: .manager).map(\.id) == ["Inês Duarte"])
        #expect(given.session.roster.person("Ines Duarte") == nil)
        // Somebody else comes under the old name, and has nothing of it.
        let other = given.and(
            .personInvited(name: "Ines Duarte", role: .other),
            .personRenamed(name: "Ines Duarte", to: "Another"))
        #expect(other.session.actions[1]?.owner == "Inês Duarte")
    }

    @Test func `many records at once give the same as one after the other`() {
        let events: [Event] = [
            .objectionRaised(name: "Ines Duarte", text: "no"),
            .personRenamed(name: "Ines Duarte", to: "X Y"), .personRemoved(name: "X Y"),
            .personInvited(name: "X Y", role: .other),
            .personRenamed(name: "X Y", to: "Z Z"),
        ]
        let one = Given.room.and(events).session
        var all = Given.room.session
        all.apply(
            contentsOf: events.enumerated().map { offset, event in
                Record(
                    sequence: Given.room.session.recordCount + offset,
                    at: Given.room.now.instant, by: "mara", event: event)
            })
        #expect(all == one)
        #expect(all.objections.all.map(\.name) == ["X Y"])
    }

    @Test func `undone, the former name is everywhere again`() throws {
        let before = Given.picked.and(.ownerSet(id: a(1), name: "Ines Duarte"))
        let renamed = before.and(.personRenamed(name: "Ines Duarte", to: "X Y"))
        let back = renamed.and(.undone(record: renamed.session.recordCount - 1))
        #expect(back.session.actions[1]?.owner == "Ines Duarte")
        #expect(back.session.roster == before.session.roster)
        #expect(back.session.agreements == before.session.agreements)
    }

    @Test func `a forged new name that is somebody else's changes nothing`() {
        let given = named("Jon", "Eva")
        let same = given.and(
            .personRenamed(name: "Jon", to: "Eva"), .personRenamed(name: "Zoe", to: "Jo"),
            .personRemoved(name: "Zoe"))
        #expect(same.session.roster == given.session.roster)
    }

    @Test func `who owns an action stays on the roster until it has another owner`() throws {
        let owning = Given.picked.and(.ownerSet(id: a(1), name: "Ines Duarte"))
        let refusal = try #require(owning.refusal(of: .uninvite(name: "ines")))
        #expect(refusal.message == "Ines Duarte owns A1.")
        #expect(refusal.hints.first?.hasSuffix("owner A1 NAME") == true)
        let free = owning.and(.ownerSet(id: a(1), name: "Mara Lind"))
        #expect(
            free.when(.uninvite(name: "ines")) == .event(.personRemoved(name: "Ines Duarte")))
        let gone = free.and(.personRemoved(name: "Ines Duarte"))
        #expect(!gone.session.roster.has("ines duarte"))
        #expect(gone.session.agreements[.contract]?.contains("Ines Duarte") == false)
        let back = gone.and(.personInvited(name: "Ines Duarte", role: .other))
        #expect(back.session.roster.person("Ines Duarte")?.roles == [.other])
    }

    @Test func `who can't agree is recorded, and has not agreed`() {
        let room = Given.room.and(
            .agreed(.contract, names: ["Mara Lind", "Tomas Beck", "Ines Duarte"]))
        #expect(
            room.when(.object("ines the goal is wrong"))
                == .event(.objectionRaised(name: "Ines Duarte", text: "the goal is wrong")))
        #expect(
            room.when(.object("Ines Duarte: the goal is wrong, I think"))
                == .event(
                    .objectionRaised(name: "Ines Duarte", text: "the goal is wrong, I think")))
        for nothing in [
            "ines", "Ines Duarte,", "Ines Duarte :", "ines,", "Ines Duarte.", "Ines Duarte -",
        ] {
            #expect(room.when(.object(nothing)) == .refused(.impossible))
        }
        #expect(room.when(.object("zoe it is wrong")) == .refused(.unknownPerson))
        #expect(Given.prepared.when(.object("ines no")) == .refused(.tooEarly(.room)))
        let objected = room.and(.objectionRaised(name: "Ines Duarte", text: "no"))
        #expect(objected.debts == [.contract(["Ines Duarte"])])
        #expect(objected.session.objections.all.map(\.phase) == [.room])
        // In later phases it voids nothing that was agreed before.
        let later = Given.cause.and(.objectionRaised(name: "Ines Duarte", text: "no"))
        #expect(later.session.agreements == Given.cause.session.agreements)
    }

    @Test func `a no stands until there is another owner, another day, other words or a yes`() {
        let given = Given.picked.and(
            .ownerSet(id: a(1), name: "Ines Duarte"),
            .dueSet(id: a(1), date: today.adding(days: 7)))
        #expect(
            given.when(.refuse(a(1), text: "on leave"))
                == .event(.actionRefused(id: a(1), text: "on leave")))
        let refused = given.and(.actionRefused(id: a(1), text: "on leave"))
        #expect(refused.when(.refuse(a(1), text: "on leave")) == .nothing)
        #expect(refused.debts.contains(.refused(a(1), "Ines Duarte")))
        #expect(!refused.debts.contains(.yes(a(1))))
        #expect(
            Debt.refused(a(1), "Ines Duarte").rule == "the owner of A1 has not said yes")
        for event: Event in [
            .ownerSet(id: a(1), name: "Mara Lind"),
            .dueSet(id: a(1), date: today.adding(days: 9)), .actionConfirmed(id: a(1)),
            .textEdited(id: a(1), text: "less"),
        ] {
            #expect(refused.and(event).session.actions[1]?.refusal == nil)
        }
        #expect(
            refused.and(.measureSet(id: a(1), text: "x")).session.actions[1]?.refusal != nil)
        #expect(Given.picked.when(.refuse(a(1), text: "no")) == .refused(.owed))
    }

    @Test func `an entry changes its colour and keeps its id, its time and what hangs on it`() {
        let given = Given.timeline.and(fact(1, at(9, 0)), fact(2, at(9, 5))).and(
            .milestoneSet(.started, time: at(9, 0), entry: t(1), text: nil))
        #expect(
            given.when(.recolour(t(1), .signal))
                == .event(.kindSet(id: t(1), kind: .signal)))
        #expect(given.when(.recolour(t(1), .fact)) == .nothing)
        #expect(given.when(.recolour(t(9), .fact)) == .refused(.unknownItem(t(9))))
        #expect(given.when(.recolour(a(1), .fact)) == .refused(.wrongItem(a(1))))
        let red = given.and(.kindSet(id: t(1), kind: .signal))
        #expect(red.session.timeline.map(\.kind) == [.signal, .fact])
        #expect(red.session.incident.milestones[.started]?.entry == t(1))
        #expect(red.session.agreements == given.session.agreements)
    }
}
