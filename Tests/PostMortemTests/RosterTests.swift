import Testing

@testable import PostMortem

@Suite struct RosterTests {
    @Test func `an invitation is recorded once, and further roles of one person are added`() throws
    {
        let given = Given.prepared
        #expect(given.when(.invite(.manager, name: "ines duarte")) == .nothing)
        #expect(
            given.when(.invite(.developer, name: "INES DUARTE"))
                == .event(.personInvited(name: "Ines Duarte", role: .developer)))
        let invited = try given.after(.invite(.developer, name: "INES DUARTE"))
        #expect(invited.session.roster.people.count == 3)
        #expect(invited.session.roster.people(in: .developer).map(\.id) == ["Ines Duarte"])
        #expect(invited.session.roster.people(in: .manager).map(\.id) == ["Ines Duarte"])
    }

    @Test(
        arguments: [
            ("Ines Duarte", ["Ines Duarte"]), ("ines duarte", ["Ines Duarte"]),
            ("Ines", ["Ines Duarte", "Ines de la Cruz"]), ("duarte", ["Ines Duarte"]),
            ("de la", ["Ines de la Cruz"]), ("la cruz", ["Ines de la Cruz"]), ("Jo", ["Jo"]),
            ("Ann", ["Jo Ann"]), ("Joanna", ["Joanna"]), ("In", []), ("", []), ("Duarte Ines", []),
            ("ZOË", ["Zoë Ek"]), ("Zoe\u{308}", ["Zoë Ek"]), ("Zoe", []),
        ])
    func `a name means the people whose words it is`(name: String, people: [String]) {
        let given = Given.opened.and(
            ["Ines Duarte", "Ines de la Cruz", "Jo", "Jo Ann", "Joanna", "Zoë Ek"].map {
                .personInvited(name: $0, role: .other)
            })
        #expect(given.session.roster.people(named: name).map(\.id) == people)
    }

    @Test func `who is there is recorded when it changes`() {
        let given = Given.prepared
        #expect(given.when(.present(name: "Tomas")) == .nothing)
        #expect(
            given.when(.absent(name: "Tomas"))
                == .event(.attendanceSet(name: "Tomas Beck", present: false)))
        let gone = given.and(.attendanceSet(name: "Tomas Beck", present: false))
        #expect(gone.when(.absent(name: "Tomas")) == .nothing)
        #expect(
            gone.when(.present(name: "beck"))
                == .event(.attendanceSet(name: "Tomas Beck", present: true)))
        #expect(given.when(.absent(name: "Zoë")) == .refused(.unknownPerson))
        #expect(
            given.refusal(of: .absent(name: "Zoë"))?.hints.first
                == "On the roster: Mara Lind, Tomas Beck, Ines Duarte.")
    }

    @Test func `phase 1 agrees the contract, everybody in the room at once or one by one`() {
        let given = Given.room
        let all = ["Mara Lind", "Tomas Beck", "Ines Duarte"]
        #expect(given.when(.agree(.everyone)) == .event(.agreed(.contract, names: all)))
        #expect(
            given.when(.agree(.person("tomas")))
                == .event(.agreed(.contract, names: ["Tomas Beck"])))
        let one = given.and(.agreed(.contract, names: ["Tomas Beck"]))
        #expect(one.when(.agree(.person("tomas"))) == .nothing)
        #expect(
            one.when(.agree(.everyone))
                == .event(.agreed(.contract, names: ["Mara Lind", "Ines Duarte"])))
        #expect(given.and(.agreed(.contract, names: all)).when(.agree(.everyone)) == .nothing)
    }

    @Test func `from phase 2 on the order is agreed, once there is one`() {
        #expect(Given.timeline.when(.agree(.everyone)) == .refused(.impossible))
        let given = Given.timeline.and(fact(1, at(9, 0)))
        #expect(
            given.when(.agree(.person("Mara"))) == .event(.agreed(.order, names: ["Mara Lind"])))
        #expect(Given.cause.when(.agree(.everyone)) == .nothing)
    }

    @Test func `those who come late have yet to agree`() {
        let room = Given.room.and(
            .attendanceSet(name: "Tomas Beck", present: false),
            .agreed(.contract, names: ["Mara Lind", "Ines Duarte"]))
        #expect(room.debts == [])
        #expect(
            room.and(.attendanceSet(name: "Tomas Beck", present: true)).debts == [
                .contract(["Tomas Beck"])
            ])
        let timeline = Given.orderedTimeline.and(.personInvited(name: "Jo", role: .affected))
        #expect(timeline.debts == [.order(["Jo"])])
        #expect(timeline.when(.agree(.everyone)) == .event(.agreed(.order, names: ["Jo"])))
        #expect(
            Given.cause.and(.personInvited(name: "Jo", role: .affected)).when(.agree(.person("Jo")))
                == .event(.agreed(.order, names: ["Jo"])))
    }

    @Test func `only those in the room agree`() {
        let given = Given.room.and(.attendanceSet(name: "Tomas Beck", present: false))
        #expect(given.when(.agree(.person("Tomas"))) == .refused(.impossible))
        #expect(given.when(.agree(.person("Zoë"))) == .refused(.unknownPerson))
        let empty = Given.opened.and(.phaseEntered(.room, override: nil))
        #expect(empty.when(.agree(.everyone)) == .refused(.impossible))
    }
}
