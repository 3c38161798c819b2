import CommandLanguage
import PostMortem
import Testing

struct CommandLineTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `printing and reading gives the same command`(seed: UInt64) throws {
        let context = try context()
        var random = RandomCommand(generator: SeededGenerator(seed: seed))
        var verbs: Set<String> = []
        for _ in 0..<3000 {
            let command = random.command()
            let line = command.line
            verbs.insert(String(line.unicodeScalars.prefix { $0 != " " }))
            let read = try CommandParser.parse(line, in: context)
            // Equal strings can differ in their bytes, which have to stay as typed.
            guard read == command, read.map({ Array($0.line.utf8) }) == Array(line.utf8) else {
                Issue.record(
                    "\(line.debugDescription): \(command) became \(String(describing: read))")
                return
            }
        }
        #expect(verbs.count == Verb.allCases.count)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `whatever is typed is a command or an error with a place in the line`(seed: UInt64) throws
    {
        let context = try context()
        var random = RandomCommand(generator: SeededGenerator(seed: seed))
        var accepted = 0
        for _ in 0..<2000 {
            let verb = random.generator.one(of: Verb.allCases).word
            let line = "\(verb) \(random.text()) \(random.text())"
            do {
                let command = try #require(try CommandParser.parse(line, in: context))
                #expect(try CommandParser.parse(command.line, in: context) == command)
                accepted += 1
            } catch let error as ParseError {
                #expect(error.column >= 1 && error.length >= 0)
                #expect(error.column + error.length <= line.count + 1)
                #expect(!error.message.isEmpty && !error.hints.isEmpty)
            }
        }
        #expect((1..<2000).contains(accepted))
    }

    @Test(arguments: [
        "-", "- x", "all", "ALL", "because", "because x", "09:14 x", "T3", "T3 x", "9pm", "# x",
        "~", "contract", "contract x",
    ])
    func `a text that looks like an argument is told from one`(text: String) throws {
        let context = try context()
        let entry = try #require(ItemID("T3"))
        let commands: [Command] = [
            .record(.fact, at: nil, text: text), .record(.signal, at: nil, text: text),
            .blame(nil, text: text), .blame(entry, text: text), .why(under: nil, text: text),
            .why(under: .problem, text: text), .agree(.person(text)), .agree(.contract(text)),
            .object(text), .rename(text), .uninvite(name: text), .refuse(entry, text: text),
            .next(because: text),
            .pick([], because: text), .pick([entry], because: text), .root(.problem, because: text),
            .drop(entry, reason: text), .help(verb: text), .report(path: text),
            .invite(.onCall, name: text), .note(text),
        ]
        for command in commands {
            #expect(try CommandParser.parse(command.line, in: context) == command)
        }
    }

    @Test
    func `a dash stands only where it is needed`() {
        #expect(Command.record(.fact, at: nil, text: "3 pods").line == "fact 3 pods")
        #expect(Command.record(.fact, at: nil, text: "09:14 x").line == "fact - 09:14 x")
        #expect(Command.record(.fact, at: nil, text: "T3").line == "fact - T3")
        #expect(Command.agree(.person("contract")).line == "agree contract")
        #expect(Command.blame(nil, text: "T3 x").line == "blame - T3 x")
        #expect(Command.blame(nil, text: "x T3").line == "blame x T3")
        #expect(Command.agree(.person("Al")).line == "agree Al")
    }
}
