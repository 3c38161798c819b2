import PostMortem
import Prompts
import Testing

struct `The built-in prompts` {
    let prompts: Prompts

    init() throws { prompts = try Prompts.builtIn() }

    @Test func `stay under 40 KB where they are literals, beyond which compiling them is slow`() {
        let sizes = PromptFile.allCases.filter { $0 != .lens }.map(\.builtIn.count)
        #expect(sizes.allSatisfy { $0 > 0 })
        #expect(sizes.reduce(0, +) < 40_000)
    }

    @Test(arguments: PromptFile.allCases)
    func `explain each file to the team that edits it`(file: PromptFile) throws {
        let text = try #require(String(validating: file.builtIn, as: UTF8.self))
        #expect(text.hasPrefix("# "))
    }

    @Test func `credit Norm Kerth for the directive`() {
        #expect(prompts.directive.count > 1)
        #expect(prompts.directive.last?.contains("Norm Kerth") == true)
        #expect(prompts.directive.last?.contains("Project Retrospectives, 2001") == true)
    }

    @Test(arguments: Phase.allCases)
    func `tell for each phase what to say, to ask, to watch for and to reach`(phase: Phase) {
        let prompt = prompts.phase(phase)
        for list in [prompt.say, prompt.ask, prompt.watch, prompt.done] { #expect(list.count > 1) }
    }

    @Test func `say whom to invite, one paragraph a role`() {
        #expect(prompts.invite.count == Role.allCases.count - 1)
    }

    @Test func `say when to use the meeting and when to avoid it`() {
        #expect(prompts.useWhen.count == 4)
        #expect(prompts.avoidWhen.count == 4)
        #expect(prompts.avoidWhen.contains { $0.contains("\(FitFinding.memoryHours) hours") })
    }

    @Test func `join the lines of a paragraph`() {
        #expect(prompts.directive.allSatisfy { !$0.contains("\n") && !$0.contains("  ") })
        #expect(prompts.directive[1].contains("With what they knew at that hour."))
    }

    @Test(arguments: Phase.allCases)
    func `say at most 14 lines at once, on a screen of 60 columns`(phase: Phase) {
        // Nine columns stand before each line: "  Say    ".
        let lines = prompts.phase(phase).say.map { Self.lines(of: $0, columns: 60 - 9) }
        #expect(lines.reduce(0, +) <= 14)
    }

    @Test func `take two and a half minutes to read aloud before the first yes`() {
        let said = prompts.phase(.room).say + prompts.directive.dropLast()
        let words = said.map { $0.split(separator: " ").count }.reduce(0, +)
        #expect(words <= 130 * 5 / 2)
    }

    /// Returns how many lines a paragraph takes when each holds as many whole words as fit.
    private static func lines(of paragraph: String, columns: Int) -> Int {
        var lines = 1
        var used = 0
        for word in paragraph.split(separator: " ") {
            if used > 0, used + 1 + word.count > columns {
                lines += 1
                used = 0
            }
            used += word.count + (used > 0 ? 1 : 0)
        }
        return lines
    }
}
