import PostMortem
import Prompts
import Testing

struct `A cue` {
    let prompts: Prompts

    init() throws { prompts = try Prompts.builtIn() }

    @Test func `has a text, and no text is without a cue`() throws {
        let file = try #require(String(validating: PromptFile.cues.builtIn, as: UTF8.self))
        let titles = file.split(separator: "\n").filter { $0.hasPrefix("== ") }
            .map { String($0.dropFirst(3)) }
        #expect(titles.sorted() == Cue.Name.allCases.map(\.rawValue).sorted())
    }

    @Test func `exists for every name`() {
        let names = Samples.cues.map(\.content.name)
        #expect(names.map(\.rawValue).sorted() == Cue.Name.allCases.map(\.rawValue).sorted())
    }

    @Test(arguments: Samples.cues)
    func `brings a value for exactly the placeholders of its name`(cue: Cue) {
        let (name, values) = cue.content
        #expect(Set(values.keys) == name.placeholders)
    }

    @Test(arguments: Samples.cues)
    func `leaves no place unfilled, and people's braces alone`(cue: Cue) {
        let wording = prompts.cue(cue).description.replacing(Samples.text, with: "")
        #expect(!wording.contains("{") && !wording.contains("}"))
    }

    @Test(arguments: Samples.cues)
    func `is one to three short sentences`(cue: Cue) {
        let text = prompts.cue(cue).text
        let sentences = text.split { ".?!".contains($0) }.filter { $0.first == " " }.count + 1
        #expect(sentences <= 3)
        #expect(text.count <= 140 + Samples.text.count)
    }

    @Test(
        arguments: [
            (.managerMissing, "invite manager NAME"), (.readyToStart, "next"),
            (.ownerMissing(Samples.entry, text: "x"), "owner T6 NAME"),
            (.milestonesOutOfOrder(first: .detected, second: .mitigated), "mitigated TIME"),
            (.stateDeliverables, nil),
        ] as [(Cue, String?)])
    func `ends with the command to type, where there is one`(cue: Cue, command: String?) {
        #expect(prompts.cue(cue).command == command)
    }

    @Test(
        arguments: [
            (40, "From 23:00 to 23:40, 40 min, "), (60, "From 23:00 to 00:00, 1 h, "),
            (135, "From 23:00 to 01:15, 2 h 15 min, "), (-5, "From 23:00 to 22:55, 0 min, "),
        ] as [(Int64, String)])
    func `about a gap says how long it is`(minutes: Int64, beginning: String) {
        let gap = Cue.gap(from: Samples.time(minutes: 0), to: Samples.time(minutes: minutes))
        #expect(prompts.cue(gap).text.hasPrefix(beginning))
    }

    @Test func `about an approximate time keeps the mark`() {
        let from = Samples.time(minutes: 0, isApproximate: true)
        let gap = Cue.gap(from: from, to: Samples.time(minutes: 40))
        #expect(prompts.cue(gap).text.hasPrefix("From ~23:00 to 23:40, "))
    }

    @Test(arguments: [
        ("It stopped.", "It stopped"), ("It waits...", "It waits..."), ("It?", "It?"),
    ])
    func `quotes a sentence without its full stop`(said: String, quoted: String) {
        let cue = prompts.cue(.dueMissing(Samples.entry, text: said))
        #expect(cue.text.hasPrefix("T6: \"\(quoted)\". By which day?"))
    }

    @Test func `lists names and ids with commas`() {
        #expect(
            prompts.cue(.notAgreed(names: ["Ines Duarte", "Mara"])).text
                .contains("Ines Duarte, Mara."))
        #expect(prompts.cue(.notRanked([.problem, Samples.entry])).text.contains("W0, T6."))
    }
}
