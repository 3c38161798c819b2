import PostMortem
import Prompts
import Screen
import Testing

@testable import Shell

struct DialogueTests {
    let prompts: Prompts

    init() throws { prompts = try Prompts.builtIn() }

    @Test func `pick takes ideas from the top, then owner, date and measure of each`() throws {
        var room = try Rehearsal(Rehearsal.ranked)
        var dialogue = PickDialogue(prompts: prompts)
        let commands = try room.answer(
            &dialogue, with: "y", "n", "yes", "e", "Ana", "+14d", "a load test", "Tomas Beck",
            "2026-12-05", "-")
        #expect(
            commands == [
                "pick I2 I3", "owner A1 Ana", "due A1 +14d", "measure A1 a load test",
                "owner A2 Tomas Beck", "due A2 2026-12-05",
            ])
        #expect(dialogue.question(in: room.session) == nil)
        #expect(dialogue.closing(in: room.session).map(\.text).joined().hasSuffix("yes: read"))
        #expect(room.session.openRequirements.map(\.requirement) == [.measure, .yes, .yes])
    }

    @Test func `pick stops asking at three, and picks nothing where every idea is passed over`()
        throws
    {
        var room = try Rehearsal(Rehearsal.ranked)
        var dialogue = PickDialogue(prompts: prompts)
        let dialogueCommands = try room.answer(&dialogue, with: "y", "y", "y")
        #expect(dialogueCommands == ["pick I2 I1 I3"])
        var none = try Rehearsal(Rehearsal.ranked)
        var passing = PickDialogue(prompts: prompts)
        let passingCommands = try none.answer(&passing, with: "n", "n", "n", "n")
        #expect(passingCommands == [])
        #expect(passing.question(in: none.session) == nil)
    }

    @Test func `pick goes on with what actions lack`() throws {
        var room = try Rehearsal(Rehearsal.picked + ["owner A1 Ana", "due A1 +7d"])
        var dialogue = PickDialogue(prompts: prompts)
        let reply2 = dialogue.take("show p99", in: room.session)
        #expect(reply2 == .command("measure A1 show p99"))
        _ = try room.answer(&dialogue, with: "-")
        let reply4 = dialogue.take("N. Berg", in: room.session)
        #expect(reply4 == .command("owner A2 N. Berg"))
    }

    @Test func `read shows one action after the other and takes each yes`() throws {
        var room = try Rehearsal(Rehearsal.owned)
        var dialogue = ReadDialogue(prompts: prompts, now: room.now)
        let lines = try #require(dialogue.question(in: room.session)).lines
        #expect(lines.contains("    alert on the pool"))
        #expect(lines.contains { $0.text.contains("Ana Ruiz · by Monday, 7 December 2026") })
        let reply5 = dialogue.take("maybe", in: room.session)
        #expect(reply5 == .unclear)
        let dialogueCommands = try room.answer(&dialogue, with: "n", "on leave", "-", "y")
        #expect(dialogueCommands == ["no A1 on leave", "yes A2"])
        #expect(dialogue.question(in: room.session) == nil)
        #expect(dialogue.closing(in: room.session) == ["  Without a yes: A1. On with: read"])
        var changing = ReadDialogue(prompts: prompts, now: room.now)
        let changes = try room.answer(&changing, with: "+21d")
        #expect(changes == ["due A1 +21d"])
        var again = ReadDialogue(prompts: prompts, now: room.now)
        let againCommands = try room.answer(&again, with: "Y")
        #expect(againCommands == ["yes A1"])
        #expect(again.closing(in: room.session).map(\.text).joined().hasSuffix("close"))
    }

    @Test func `read says what can't be read yet`() throws {
        let room = try Rehearsal(Rehearsal.picked + ["owner A1 Ana", "due A1 +7d", "due A2 +7d"])
        let lines = ReadDialogue(prompts: prompts, now: room.now).opening(in: room.session)
        #expect(lines == ["  A2 can't be read yet, it has no owner in the room: owner A2 NAME"])
    }

    @Test func `invite asks for each role that nobody has, then for anybody else`() throws {
        var room = try Rehearsal("invite manager Ines Duarte")
        var dialogue = InviteDialogue(prompts: prompts)
        let commands = try room.answer(
            &dialogue, with: "S. Patel", "Tomas Beck", "-", "Jon Berg", "Mia", "-")
        #expect(
            commands == [
                "invite facilitator S. Patel", "invite on-call Tomas Beck",
                "invite affected Jon Berg", "invite other Mia",
            ])
        #expect(dialogue.question(in: room.session) == nil)
    }

    @Test func `read takes a name or a day after a no, whichever it looks like`() throws {
        for (answer, line) in [
            ("Tomas", "owner A1 Tomas"), ("fri", "due A1 fri"), ("11 dec", "due A1 11 dec"),
            ("next friday", "due A1 next friday"), ("tomsa", "owner A1 tomsa"),
            ("03/04", "due A1 03/04"), ("Ann Friday", "owner A1 Ann Friday"),
        ] {
            let room = try Rehearsal(Rehearsal.owned + ["no A1 on leave"])
            var dialogue = ReadDialogue(prompts: prompts, now: room.now)
            let question = try #require(dialogue.question(in: room.session))
            #expect(question.wanted == "A1 other owner or day?")
            let reply = dialogue.take(answer, in: room.session)
            #expect(reply == .command(line))
        }
    }

    @Test func `read takes a yes and a no as a room says them`() throws {
        #expect(prompts.answers.spoken("Yep!") == true)
        #expect(prompts.answers.spoken("yes please") == true)
        #expect(prompts.answers.spoken("nope.") == false)
        #expect(prompts.answers.spoken("no idea") == nil)
        #expect(prompts.answers.spoken("maybe") == nil)
        #expect(Hasty.reason(behindNo: "no, on leave until May") == "on leave until May")
        #expect(Hasty.reason(behindNo: "n because of the move") == "the move")
        #expect(Hasty.reason(behindNo: "no idea") == nil)
        #expect(Hasty.reason(behindNo: "no") == nil)
    }

    @Test func `close asks for its reason, and takes no yes for one`() throws {
        var room = try Rehearsal(Rehearsal.owned)
        var dialogue = CloseDialogue(prompts: prompts, now: room.now)
        let opening = dialogue.opening(in: room.session).map(\.text).joined(separator: " ")
        #expect(opening.contains("the owner of A1 has not said yes: yes A1"))
        let unclear = dialogue.take("y", in: room.session)
        #expect(unclear == .unclear)
        let commands = try room.answer(&dialogue, with: "they had to leave")
        #expect(commands == ["close because they had to leave"])
        #expect(dialogue.question(in: room.session) == nil)
    }

    @Test func `fit asks case by case, and for a reason only where something speaks against it`()
        throws
    {
        var room = try Rehearsal(Rehearsal.prepared)
        var fine = FitDialogue(prompts: prompts, now: room.now)
        let fineCommands = try room.answer(&fine, with: "y", "n", "n", "n", "n", "n", "n", "n")
        #expect(fineCommands == [])
        #expect(fine.question(in: room.session) == nil)
        #expect(
            fine.closing(in: room.session).map(\.text).joined().contains("Nothing speaks against"))
        var minor = FitDialogue(prompts: prompts, now: room.now)
        let commands = try room.answer(
            &minor, with: "y", "n", "n", "n", "y", "n", "n", "n", "because it comes back")
        #expect(commands == ["fit because it comes back"])
        #expect(room.session.fitOverride?.reason == "it comes back")
        #expect(minor.question(in: room.session) == nil)
    }

    @Test(
        arguments: [
            ("rank", Rehearsal.ideas, DialogueKind.rank), ("rank I1", Rehearsal.ideas, nil),
            ("rank", Rehearsal.actions, nil), ("pick", Rehearsal.ranked, .pick),
            ("pick", Rehearsal.ideas, nil), ("pick", Rehearsal.picked, .pick),
            ("pick I1", Rehearsal.ranked, nil), ("read", Rehearsal.picked, nil),
            ("read", Rehearsal.owned, .read), ("read", Rehearsal.confirmed, nil),
            ("invite", [], .invite), ("invite other Mia", [], nil), ("fit", [], .fit),
            ("fit because so", [], nil), ("fit", Rehearsal.confirmed + ["close"], nil),
        ] as [(String, [String], DialogueKind?)])
    func `a command asks in turn where it says nothing and there is something to ask`(
        line: String, lines: [String], kind: DialogueKind?
    ) throws {
        let session = try Rehearsal(lines).session
        let command = try Rehearsal(lines).command(line)
        #expect(command.traits.query.flatMap { DialogueKind($0, in: session) } == kind)
    }
}
