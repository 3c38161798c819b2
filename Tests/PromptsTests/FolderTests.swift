import Lens
import PostMortem
import Prompts
import Testing

struct `A team's own folder` {
    let folder: TextFolder

    init() throws { folder = try TextFolder() }

    @Test func `that is a copy says what the built-in prompts say`() throws {
        let copy = try Prompts(directory: folder.path)
        let builtIn = try Prompts.builtIn()
        #expect(copy.directive == builtIn.directive)
        #expect(copy.turns == builtIn.turns)
        for cue in Samples.cues { #expect(copy.cue(cue) == builtIn.cue(cue)) }
        for phase in Phase.allCases { #expect(copy.phase(phase) == builtIn.phase(phase)) }
    }

    @Test func `has its own words read`() throws {
        try folder.write(
            Array("# Ours.\n== read aloud\nWir klagen\nniemanden an.\n\nSeid ihr dabei?\n".utf8),
            to: "directive.txt")
        #expect(
            try Prompts(directory: folder.path).directive
                == ["Wir klagen niemanden an.", "Seid ihr dabei?"])
    }

    @Test func `may leave a placeholder out, and end its lines as Windows does`() throws {
        let cues = String(decoding: PromptFile.cues.builtIn, as: UTF8.self)
            .replacing("{id}: \"{text}\". By which day?", with: "By which day?")
            .replacing("\n", with: "\r\n")
        try folder.write([0xEF, 0xBB, 0xBF] + Array(cues.utf8), to: "cues.txt")
        let cue = try Prompts(directory: folder.path).cue(.dueMissing(Samples.entry, text: "x"))
        #expect(cue.text == "By which day? One you'd put your name to.")
        #expect(cue.command == "due T6 DATE")
    }

    @Test func `may hold files that are no texts`() throws {
        try folder.write([], to: "README.md")
        try folder.write([], to: "._room.txt")
        #expect(folder.error() == nil)
    }

    @Test func `takes what it lacks from the built-in prompts, section by section`() throws {
        try folder.remove("room.txt")
        try folder.remove("cues.txt")
        try folder.write(Array("== say\nOurs.\n".utf8), to: "timeline.txt")
        let (ours, builtIn) = (try Prompts(directory: folder.path), try Prompts.builtIn())
        #expect(ours.phase(.room) == builtIn.phase(.room))
        #expect(ours.phase(.timeline).say == ["Ours."])
        #expect(ours.phase(.timeline).ask == builtIn.phase(.timeline).ask)
        let german = try Prompts(directory: folder.path, language: .german)
        #expect(german.phase(.room) == (try Prompts.builtIn(in: .german)).phase(.room))
        #expect(german.phase(.timeline).say == ["Ours."])
    }

    @Test func `has to hold a file of prompts`() throws {
        for file in PromptFile.allCases { try folder.remove(file.name) }
        #expect(folder.error()?.message == "There is no file of prompts in this folder.")
    }

    @Test func `is reviewed: what is missing, unknown, or older than its English`() throws {
        let sums = try FolderReview.englishSums()
        try folder.write(Array(sums.joined(separator: "\n").utf8), to: FolderReview.sums)
        let whole = try FolderReview(directory: folder.path)
        #expect(whole.faults.isEmpty && whole.remarks.isEmpty)

        let aged = sums.map {
            $0.hasSuffix(" room.txt: say") ? "0123456789abcdef room.txt: say" : $0
        }
        try folder.write(Array(aged.joined(separator: "\n").utf8), to: FolderReview.sums)
        try folder.remove("dates.txt")
        try folder.write([], to: "rooms.txt")
        try folder.write(
            Array("== say\nOurs.\n== asks\nOurs?\n== done\nOurs.\n== watch\nOurs.\n".utf8),
            to: "timeline.txt")
        let review = try FolderReview(directory: folder.path)
        #expect(
            review.faults == [
                "\(folder.path)/rooms.txt: unknown: there is no file of that name.",
                "\(folder.path)/timeline.txt:3: unknown: there is no section \"asks\" here.",
            ])
        #expect(
            review.remarks == [
                "\(folder.path)/timeline.txt: missing: the built-in section \"ask\" is used.",
                "\(folder.path)/dates.txt: missing: the built-in one is used.",
                "\(folder.path)/room.txt: say: older than its English.",
            ])
    }

    @Test
    func `takes the built-in rules of the lens where it has none, and none where they are empty`()
        throws
    {
        try folder.remove("lens.txt")
        #expect(try Prompts(directory: folder.path).lens.isEmpty == false)
        try folder.write([], to: "lens.txt")
        let prompts = try Prompts(directory: folder.path)
        #expect(prompts.lens.isEmpty)
        #expect(prompts.wordings.unfitCause("human error") == nil)
    }

    @Test func `has a wrong line of its rules named`() throws {
        try folder.write(Array("# ours\n== blame\n? Who?\n{rol} broke it\n".utf8), to: "lens.txt")
        let error = try #require(folder.error())
        #expect(error.path == "\(folder.path)/lens.txt")
        #expect(error.line == 4)
        #expect(error.message == "There is no class {rol}.")
    }

    @Test func `can set other hours after which memory has faded`() throws {
        #expect(try Prompts.builtIn().memoryHours == 48)
        #expect(try Prompts.builtIn().ownMemoryHours == nil)
        try folder.write(Array("== memory hours\n\n72\n".utf8), to: "prepare.txt")
        let prompts = try Prompts(directory: folder.path)
        #expect(prompts.memoryHours == 72)
        #expect(prompts.ownMemoryHours == 72)
    }

    @Test(arguments: ["soon", "0", "-48", "8761", "48 h", "48\n\n72", "99999999999999999999"])
    func `has hours that are none named with their line`(hours: String) throws {
        try folder.write(Array("# ours\n== memory hours\n\(hours)\n".utf8), to: "prepare.txt")
        let error = try #require(folder.error())
        #expect(error.line == 2)
        #expect(
            error.message
                == "The section \"memory hours\" must hold a number of hours from 1 to 8760.")
    }

    @Test func `must not hold a text that nobody reads`() throws {
        try folder.write([], to: "Rooms.txt")
        try folder.write([], to: "phase1.txt")
        let error = try #require(folder.error())
        #expect(error.message == "These are no files of prompts: Rooms.txt, phase1.txt.")
    }

    @Test func `that isn't there is an error with its path`() {
        #expect(throws: PromptError.self) { try Prompts(directory: folder.path + "/nowhere") }
    }

    @Test func `with a folder in the place of a file is an error with its path`() throws {
        try folder.remove("room.txt")
        try folder.makeFolder("room.txt")
        let error = try #require(folder.error())
        #expect(error.path == "\(folder.path)/room.txt")
        #expect(error.message.hasPrefix("The file can't be read: "))
    }

    @Test func `with a file far too large is an error with its path`() throws {
        try folder.write(Array(repeating: UInt8(ascii: "\n"), count: 2 << 20), to: "room.txt")
        #expect(folder.error()?.message == "The file is larger than a megabyte.")
    }

    @Test func `with a line that is not UTF-8 is an error with its line`() throws {
        try folder.write(
            Array("# Ours.\n== read aloud\n".utf8) + [0xC3, 0x28], to: "directive.txt")
        let error = try #require(folder.error())
        #expect(error.description == "\(folder.path)/directive.txt:3: The line is not UTF-8.")
    }

    @Test(arguments: Slip.all)
    func `with a slip of the pen is an error with its line`(slip: Slip) throws {
        try folder.replace(slip.old, with: slip.new, in: slip.file)
        let error = try #require(folder.error())
        #expect(error.path == "\(folder.path)/\(slip.file.name)")
        #expect(error.line == slip.line)
        #expect(error.message == slip.message)
        #expect(!error.hints.isEmpty)
    }
}
