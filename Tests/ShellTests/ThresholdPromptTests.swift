import PostMortem
import Testing

@testable import Shell

struct ThresholdPromptTests {
    static let prompts: [(lines: [String], minutes: Int64, prompt: String, narrow: String)] = [
        ([], 0, "[prepare] > ", "[prepare] > "),
        (Rehearsal.room, 0, "[1 room 5:00] > ", "[1 5:00] > "),
        (Rehearsal.timeline, 26, "[2 timeline +1:00] > ", "[2 +1:00] > "),
        (Rehearsal.cause, 1, "[3 cause 29:00] > ", "[3 29:00] > "),
        (Rehearsal.cause + ["problem x"], 0, "[3 cause why 1 30:00] > ", "[3 why 1 30:00] > "),
        (Rehearsal.whys, 0, "[3 cause why 2 30:00] > ", "[3 why 2 30:00] > "),
        (Rehearsal.rooted + ["at W1"], 0, "[3 cause why 2 30:00] > ", "[3 why 2 30:00] > "),
        (
            Rehearsal.factors + ["pause"], 3, "[4 factors 10:00 paused] > ",
            "[4 10:00 paused] > "
        ),
        (Rehearsal.ideas, 0, "[5 actions 15:00] > ", "[5 15:00] > "),
        (Rehearsal.picked, 0, "[5 actions A1 owner 15:00] > ", "[5 A1 owner 15:00] > "),
        (
            Rehearsal.picked + ["owner A1 Ana"], 0, "[5 actions A1 due 15:00] > ",
            "[5 A1 due 15:00] > "
        ),
        (Rehearsal.owned, 0, "[5 actions A1 yes 15:00] > ", "[5 A1 yes 15:00] > "),
        (Rehearsal.confirmed, 0, "[5 actions 15:00] > ", "[5 15:00] > "),
        (Rehearsal.confirmed + ["close"], 0, "[closed] > ", "[closed] > "),
    ]

    @Test(arguments: prompts)
    func `the prompt tells where the meeting stands`(
        row: (lines: [String], minutes: Int64, prompt: String, narrow: String)
    ) throws {
        var room = try Rehearsal(row.lines)
        room.wait(minutes: row.minutes)
        func text(_ columns: Int?) -> String {
            PromptText(session: room.session, now: room.now, columns: columns).command
        }
        #expect(text(nil) == row.prompt)
        #expect(text(80) == row.prompt)
        #expect(text(40) == row.narrow)
    }

    @Test func `the longest prompt leaves room to type at 80 and at 40 columns`() throws {
        var room = try Rehearsal(Rehearsal.picked + ["owner A1 Ana", "due A1 +1d"])
        room.wait(minutes: 200)
        try room.take("pause")
        func count(_ columns: Int) -> Int {
            PromptText(session: room.session, now: room.now, columns: columns).command.count
        }
        #expect(count(80) <= 45)
        #expect(count(40) <= 32)
    }

    @Test func `a question has a prompt of its own`() throws {
        let room = try Rehearsal(Rehearsal.ideas)
        let prompt = PromptText(session: room.session, now: room.now, columns: 80)
        #expect(prompt.question(of: "rank", wanting: "1 or 2?") == "[5 rank 15:00] 1 or 2? > ")
        let before = PromptText(session: Session(), now: room.now, columns: 80)
        #expect(before.question(of: "fit", wanting: "y, n") == "[fit] y, n > ")
    }
}
