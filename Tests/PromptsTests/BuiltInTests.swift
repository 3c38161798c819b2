import PostMortem
import Prompts
import Testing

struct `The built-in prompts` {
    let prompts: Prompts

    init() throws { prompts = try Prompts.builtIn() }

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
        #expect(prompts.avoidWhen.contains { $0.contains("\(Incident.memoryHours) hours") })
    }

    @Test func `join the lines of a paragraph`() {
        #expect(prompts.directive.allSatisfy { !$0.contains("\n") && !$0.contains("  ") })
        #expect(prompts.directive[1].contains("With what they knew at that hour."))
    }
}
