import Testing

@testable import PostMortem

/// Names as they are typed: several at once, near ones, and those that are no person's.
@Suite struct NameTests {
    private let given = Given.prepared

    @Test func `names with commas between are a list where each is known or whole`() {
        let event = Event.peopleInvited(names: ["Eva Holm", "Tom Reed"], role: .other)
        #expect(given.when(.invite(.other, name: "Eva Holm, Tom Reed")) == .event(event))
        #expect(given.when(.invite(.other, name: "Eva Holm; Tom Reed,")) == .event(event))
        #expect(given.when(.invite(.other, name: "Eva Holm and Tom Reed")) == .event(event))
        #expect(
            given.when(.invite(.developer, name: "mara, Tom Reed, Tom Reed"))
                == .event(.peopleInvited(names: ["Mara Lind", "Tom Reed"], role: .developer)))
        #expect(
            given.when(.invite(.facilitator, name: "Mara, Tom Reed"))
                == .event(.personInvited(name: "Tom Reed", role: .facilitator)))
    }

    @Test(arguments: ["Holm, Eva", "Eva, Tom", "Eva Holm, Tom", "Sammy Davis, Jr."])
    func `a list that may be one name is refused with both readings, and each can be typed`(
        typed: String
    ) throws {
        let refusal = try #require(given.refusal(of: .invite(.other, name: typed)))
        #expect(refusal.kind == .unknownPerson)
        #expect(refusal.hints.count == 2)
        #expect(refusal.hints[1].hasSuffix("invite other - \(typed)"))
        #expect(
            given.when(.invite(.other, name: "- \(typed)"))
                == .event(.personInvited(name: typed, role: .other)))
        for part in NameList.parts(of: typed, joinedBy: ["and"]) {
            #expect(refusal.hints[0].contains("invite other \(part)"))
            #expect(
                given.when(.invite(.other, name: part))
                    == .event(.personInvited(name: part, role: .other)))
        }
    }

    @Test(arguments: [
        ("Eva Holm, on-call Tom Reed", "invite other Eva Holm · invite on-call Tom Reed"),
        ("manager Tom Reed", "invite manager Tom Reed"),
        ("On-Call Tom Reed and Eva Holm", "invite on-call Tom Reed · invite other Eva Holm"),
        ("oncall: Tom Reed", "invite on-call Tom Reed"),
        ("on call - Tom Reed", "invite on-call Tom Reed"),
        ("(developer) Tom Reed", "invite developer Tom Reed"),
        ("Eva Holm, Tom Reed (on-call)", "invite other Eva Holm · invite on-call Tom Reed"),
        ("Tom Reed [on call]", "invite on-call Tom Reed"),
    ])
    func `a role beside a name is no part of it`(typed: String, lines: String) throws {
        let refusal = try #require(given.refusal(of: .invite(.other, name: typed)))
        #expect(refusal.message.hasSuffix(" with a role."))
        #expect(refusal.hints.first == "One role a line: \(lines)")
        // Whoever is called so is invited as one person, and a script that rebuilds the session says so.
        let event = Event.personInvited(name: "Manager Tom", role: .other)
        #expect(given.when(.invite(.other, name: "- Manager Tom")) == .event(event))
        #expect(event.command(in: given.session) == .invite(.other, name: "- Manager Tom"))
        #expect(given.and(event).when(.invite(.developer, name: "Manager Tom")) != .nothing)
        #expect(given.when(.invite(.other, name: "Otherwise Smith")) != .refused(.unknownPerson))
    }

    @Test(
        arguments: [
            (.rename("Tomas, on-call Tom Reed"), "rename Tomas Beck, Tom Reed"),
            (.rename("on-call Tomas, Tom Reed"), "rename Tomas, Tom Reed"),
            (.rename("On call Tomas Tom Reed"), "rename Tomas Tom Reed"),
            (.uninvite(name: "developer Tomas"), "uninvite Tomas"),
            (.absent(name: "oncall: Tomas Beck"), "absent Tomas Beck"),
            (.present(name: "Manager Tomas"), "present Tomas"),
            (.object("manager Ines: the goal is wrong"), "object Ines the goal is wrong"),
            (.agree(.person("on-call Tomas")), "agree Tomas"),
            (.agree(.person("mara, on-call Tomas and Ines")), "agree mara, Tomas, Ines"),
            (.agree(.person("Tomas (on-call)")), "agree Tomas"),
            (.agree(.contract("on-call Tomas")), "agree Tomas"),
        ] as [(Command, String)])
    func `every verb that takes a name refuses a role beside it alike`(
        command: Command, line: String
    ) throws {
        let refusal = try #require(Given.room.refusal(of: command))
        #expect(refusal.kind == .unknownPerson)
        #expect(refusal.message.hasSuffix(" with a role."))
        #expect(refusal.hints.first == "The name alone: \(line)")
    }

    @Test func `an owner is named without a role`() throws {
        let id = try #require(ItemID("A1"))
        let refusal = try #require(Given.picked.refusal(of: .owner(id, name: "manager Ines")))
        #expect(refusal.message == "\"manager Ines\" begins with a role.")
        #expect(refusal.hints == ["The name alone: owner A1 Ines"])
        // In a later phase the hint has the word that is typed there.
        let late = Given.orderedTimeline.refusal(of: .agree(.contract("manager Ines")))
        #expect(late?.hints == ["The name alone: agree contract Ines"])
    }

    @Test func `a new name that looks like a role has a way in, and a script rebuilds it`() throws {
        let refusal = try #require(Given.room.refusal(of: .rename("Tomas, on-call Tom Reed")))
        #expect(
            refusal.hints == [
                "The name alone: rename Tomas Beck, Tom Reed",
                "If it is a name: rename Tomas Beck, - on-call Tom Reed",
            ])
        let added = Given.room.refusal(of: .rename("Ines, developer Ines Duarte"))
        #expect(
            added?.hints == [
                "The role has a line of its own: invite developer Ines Duarte",
                "If it is a name: rename Ines Duarte, - developer Ines Duarte",
            ])
        for name in ["Manager Singh", "Team Ö", "- Tom", "Tom (developer)"] {
            let event = Event.personRenamed(name: "Tomas Beck", to: name)
            #expect(Given.room.when(.rename("tomas, - \(name)")) == .event(event))
            let line = event.command(in: Given.room.session, hearing: .some)
            #expect(line == .rename("Tomas Beck, - \(name)"))
        }
        let known = Given.room.and(.personRenamed(name: "Tomas Beck", to: "Manager Singh"))
        #expect(
            known.when(.absent(name: "manager singh"))
                == .event(.attendanceSet(name: "Manager Singh", present: false)))
        #expect(
            known.when(.rename("Manager Singh, Tomas Beck"))
                == .event(.personRenamed(name: "Manager Singh", to: "Tomas Beck")))
    }

    @Test func `whoever has a name with a comma in it is found by it, and not in parts`() throws {
        let given = try given.after(.invite(.other, name: "- Holm, Eva"), .next(because: "x"))
        #expect(given.when(.invite(.other, name: "Holm, Eva")) == .nothing)
        #expect(
            given.when(.agree(.person("holm, eva")))
                == .event(.agreed(.contract, names: ["Holm, Eva"])))
    }

    @Test func `several agree at once, all or none`() {
        let room = Given.room
        #expect(
            room.when(.agree(.person("mara, ines")))
                == .event(.agreed(.contract, names: ["Mara Lind", "Ines Duarte"])))
        #expect(
            room.when(.agree(.person("mara, mara and tomas")))
                == .event(.agreed(.contract, names: ["Mara Lind", "Tomas Beck"])))
        #expect(room.when(.agree(.person("mara, zoe"))) == .refused(.unknownPerson))
        let gone = room.and(.attendanceSet(name: "Tomas Beck", present: false))
        #expect(gone.when(.agree(.person("mara, tomas"))) == .refused(.impossible))
        let message = room.refusal(of: .agree(.person("mara, zoe")))?.message ?? ""
        #expect(message.contains("2 names or one"))
    }

    @Test func `who comes late agrees to the contract in any phase, and is known to be late`() {
        let given = Given.orderedTimeline.and(.personInvited(name: "Jo", role: .affected))
        #expect(given.session.lateToContract == ["Jo"])
        #expect(
            given.when(.agree(.contract("jo"))) == .event(.agreed(.contract, names: ["Jo"])))
        let agreed = given.and(.agreed(.contract, names: ["Jo"]))
        #expect(agreed.session.lateToContract == [])
        #expect(agreed.when(.agree(.contract("jo"))) == .nothing)
        // A meeting that never agreed on a contract has nobody who is late to it.
        let none = Given.opened.and(
            .personInvited(name: "Jo", role: .other), .phaseEntered(.timeline, override: nil))
        #expect(none.session.lateToContract == [])
    }

    @Test(arguments: [
        ("Jorg Weiss", "Jörg Weiß"), ("jörg weiss", "Jörg Weiß"), ("FATIMA REIS", "Fátima Reis"),
    ])
    func `a new name that is somebody's with other accents is asked about`(
        typed: String, known: String
    ) {
        let given = Given.opened.and(
            ["Jörg Weiß", "Fátima Reis"].map { .personInvited(name: $0, role: .other) })
        for text in [typed, "Ana Silva, \(typed)"] {
            #expect(given.when(.invite(.manager, name: text)) == .refused(.unknownPerson))
            let refusal = given.refusal(of: .invite(.manager, name: text))
            #expect(
                refusal?.hints == [
                    "If they are one person: invite manager \(known)",
                    "If they are two: invite manager - \(typed)",
                ])
        }
        let other = Event.personInvited(name: typed, role: .manager)
        #expect(given.when(.invite(.manager, name: "- \(typed)")) == .event(other))
        #expect(other.command(in: given.session) == .invite(.manager, name: "- \(typed)"))
    }

    @Test(
        arguments: [
            ("fatima", ["Fatma Kaya", "Fátima Reis"]), ("jorg", ["Jörg Weiß"]),
            ("Joerg", ["Jörg Weiß"]), ("weiss", ["Jörg Weiß"]), ("lukasz", ["Łukasz Zając"]),
            ("Lukasz Zajac", ["Łukasz Zając"]), ("Jörk", ["Jörg Weiß"]), ("zoe", ["Zoë Ek"]),
            ("soren", ["Søren Ek"]), ("ek", []), ("xx", []), ("", []), ("Nobody", []),
        ])
    func `names are near across accents and a slip, and nobody is taken for another`(
        typed: String, near: [String]
    ) {
        let given = Given.opened.and(
            ["Fatma Kaya", "Fátima Reis", "Jörg Weiß", "Łukasz Zając", "Zoë Ek", "Søren Ek"].map {
                .personInvited(name: $0, role: .other)
            })
        guard typed != "ek" else { return }
        #expect(given.session.roster.people(near: typed).map(\.id) == near)
        guard !typed.isEmpty else { return }
        #expect(given.when(.absent(name: typed)) == .refused(.unknownPerson))
        let hint = given.refusal(of: .absent(name: typed))?.hints.first ?? ""
        for name in near { #expect(hint.contains(name)) }
    }

    @Test(
        arguments: [
            "SRE", "sre", "@here", "@channel", "#incident", "Ana and Bob", "Ana & Bob", "Ana/Bob",
            "Ana or Bob", "the team", "everyone", "DBAs", "SREs", "the SREs", "Payments team",
            "data platform squad", "on-call", "TBD", "?", "Ana, Bob", "QA", "all engineers",
            "somebody", "dev team", "Dev Ops", "@sre-team", "PMs",
        ])
    func `a team, a crowd or two people own nothing, and the refusal says how to go on`(
        name: String
    ) throws {
        let given = Given.picked
        let id = try #require(ItemID("A1"))
        let refusal = try #require(given.refusal(of: .owner(id, name: name)))
        #expect(refusal.kind == .unknownPerson)
        #expect(refusal.hints.contains("owner A1 NAME"))
        #expect(refusal.hints.contains { $0.contains("in the room are") })
    }

    @Test(
        arguments: [
            "Ana Silva", "Jo", "JB", "Andy Orr", "Sandra Land", "Bob", "Thea Meyer", "O'Neill",
            "Jean-Luc Picard", "李明", "Anders And", "Iris", "Teamu Laine", "Oliver Squadron",
        ])
    func `a person's name is one, whatever it looks like`(name: String) {
        #expect(NameWords.some.fault(of: name) == nil)
        #expect(NameList.isPlain(name, hearing: .some))
        #expect(
            given.when(.invite(.other, name: name))
                == .event(.personInvited(name: name, role: .other)))
    }

    @Test
    func `a team speaks through one person, and a person who is called like one has a way in`()
        throws
    {
        let refusal = try #require(given.refusal(of: .invite(.affected, name: "Payments team")))
        #expect(refusal.hints.contains { $0.hasSuffix("invite affected NAME") })
        #expect(
            given.when(.invite(.affected, name: "- IT"))
                == .event(.personInvited(name: "IT", role: .affected)))
    }
}
