import PostMortem
import Prompts
import Testing

struct `What is still missing` {
    static let entry = ItemID("A1") ?? .problem
    static let debts: [Debt] = [
        .title, .role(.facilitator), .role(.onCall), .role(.manager), .start, .unfit(.notOver),
        .unfit(.hoursSinceEnd(60)), .unfit(.hoursSinceEnd(100)), .unfit(.recurs), .emptyRoom,
        .contract(["Mara"]), .contract(["Mara", "Ines", "Jo"]), .timeline, .signal,
        .order(["Mara"]), .order(["Mara", "Ines"]), .problem, .root, .factors,
        .questions([entry]), .questions([entry, .problem]), .ranking([entry]),
        .ranking([entry, .problem]), .picks(0), .picks(1), .owner(entry),
        .absentOwner(entry, "Mara"), .due(entry), .yes(entry), .refused(entry, "Mara"),
    ]

    @Test(arguments: debts)
    func `is said in English as the refusal says it`(debt: Debt) throws {
        #expect(try Prompts.builtIn().sentence(of: debt) == debt.sentence)
    }

    @Test(arguments: debts)
    func `is said in the language of the cue that quotes it`(debt: Debt) throws {
        let german = try Prompts.builtIn(in: .german)
        #expect(german.sentence(of: debt) != debt.sentence)
        #expect(!german.sentence(of: debt).contains("{"))
        #expect(german.cue(.leftOpen(debt)).text.contains(german.sentence(of: debt)))
        #expect(german.cue(.leftOpen(debt)).command == debt.remedy)
    }
}
