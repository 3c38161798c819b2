import PostMortem
import Prompts
import Testing

@testable import Shell

/// Names that were typed in small letters, and roles in front of names.
struct SmallNameTests {
    @Test(arguments: [
        ("invite developer ines duarte", "invite developer Ines Duarte"),
        ("invite other vincent van gogh", "invite other Vincent van Gogh"),
        ("invite other anna-lena o'brien", "invite other Anna-Lena O'Brien"),
        ("invite other tom reed, anna holm", "invite other Tom Reed, Anna Holm"),
        ("invite other tom", "invite other Tom"),
        ("rename mara, mara lindt", "rename mara, Mara Lindt"),
    ])
    func `a name in small letters is asked about once, and taken when it is insisted on`(
        typed: String, offered: String
    ) throws {
        let meeting = try Meeting(["invite facilitator Mara Lind"])
        let doubts = Doubts()
        let doubt = try #require(doubts.doubt(about: typed, in: meeting.conversation.offers))
        #expect(doubt.offer.line == offered)
        #expect(doubts.doubt(about: typed, in: meeting.conversation.offers) == nil)
        #expect(meeting.refusal(of: typed) == nil)
    }

    @Test(arguments: [
        "invite developer Ines Duarte", "invite developer bell Hooks", "invite other mara",
        "invite facilitator mara lind", "invite other - bell hooks", "invite other 李小龍",
        "rename mara, Mara Lindt",
    ])
    func `a name with a capital, a known one and one behind a dash are taken`(typed: String) throws
    {
        let meeting = try Meeting(["invite facilitator Mara Lind"])
        #expect(meeting.conversation.offers.doubt(about: typed) == nil)
    }

    @Test func `a script has its names as they stand`() throws {
        let meeting = try Meeting(["invite developer bell hooks"])
        #expect(meeting.session.roster.people.map(\.id) == ["bell hooks"])
    }

    @Test func `a small name without a role is shown in each role with its capitals`() throws {
        let meeting = try Meeting()
        let refused = try #require(meeting.refusal(of: "invite ines duarte"))
        let back = meeting.conversation.offers.prefill(after: refused, of: "invite ines duarte")
        #expect(back.hint?.contains("invite developer Ines Duarte") == true)
        #expect(meeting.refusal(of: back.line) != nil)
    }

    @Test(arguments: [
        ("Moderatorin Ines Duarte", Role.facilitator, "Ines Duarte"),
        ("Protokollantin Jonas", .other, "Jonas"), ("Entwickler: Tom Reed", .developer, "Tom Reed"),
        ("Eva Holm (Führungskraft)", .manager, "Eva Holm"),
        ("on-call Tom Reed", .onCall, "Tom Reed"),
    ])
    func `a role in the session's language in front of a name is asked about`(
        typed: String, role: Role, name: String
    ) throws {
        let german = try #require(Language(rawValue: "de"))
        let meeting = try Meeting(in: german)
        let refused = try #require(meeting.refusal(of: "invite affected \(typed)"))
        let hints = refused.complaint.hints.joined(separator: "\n")
        #expect(hints.contains("invite \(role.rawValue) \(name)"))
        #expect(meeting.refusal(of: "invite affected - \(typed)") == nil)
    }

    @Test(arguments: [
        "absent", "present", "uninvite", "agree", "agree contract", "owner A1", "object",
    ])
    func `behind every verb a role in the session's language is told from the name`(
        stem: String
    ) throws {
        let german = try #require(Language(rawValue: "de"))
        let meeting = try Meeting(Rehearsal.picked, in: german)
        let behind = stem == "object" ? ", not like this" : ""
        for typed in ["Moderatorin Ana Ruiz", "Ana Ruiz (Protokollantin)"]
        where stem != "object" || !typed.hasSuffix(")") {
            let line = "\(stem) \(typed)\(behind)"
            let refused = try #require(meeting.refusal(of: line))
            #expect(refused.complaint.message.contains("with a role"), "\(line)")
            let hints = refused.complaint.hints.joined(separator: "\n")
            #expect(hints.contains("The name alone: \(stem) Ana Ruiz\(behind)"), "\(line)")
        }
    }

    @Test func `a role of another language is part of a name`() throws {
        let meeting = try Meeting()
        #expect(meeting.refusal(of: "invite affected Moderatorin Ines") == nil)
    }
}
