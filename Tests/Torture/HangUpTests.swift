#if os(Linux)
    import Foundation
    import TestTools
    import Journal
    import Testing

    /// The terminal goes away while a session is led at it.
    struct HangUpTests {
        @Test(arguments: [false, true])
        func `a terminal that hangs up leaves a journal that holds what was answered`(
            isMidLine: Bool
        ) throws {
            let workplace = try Workplace()
            let terminal = try PseudoTerminal(
                [Workplace.binary.path, "open", workplace.journal],
                home: workplace.folder.path)
            #expect(terminal.wait(for: "[prepare]"))
            terminal.type("note N0\r")
            #expect(terminal.wait(for: "Noted"))
            if isMidLine { terminal.type("note half a li") }
            terminal.hangUp()
            // Whichever comes first: the signal, or the end of input.
            #expect([.signal(SIGHUP), .exit(0)].contains(terminal.ending()))
            #expect(try workplace.notes() == ["N0"])
            let contents = try JournalReader.read(workplace.journal)
            #expect(contents.extent.damage == nil && contents.extent.tornTail == nil)
            #expect(try workplace.names() == ["session.journal"])
        }

        @Test func `a failed write at the prompt keeps the text and ends with 74`() throws {
            guard let saboteur = Saboteur.shared else { return }
            let workplace = try Workplace()
            // The opening is written and synced first.
            let plan = Saboteur.Plan(calls: ["fdatasync"], at: 2, effect: "\(EIO)")
            let terminal = try PseudoTerminal(
                [Workplace.binary.path, "open", workplace.journal], home: workplace.folder.path,
                saboteur.environment(plan, in: workplace))
            #expect(terminal.wait(for: "[prepare]"))
            terminal.type("note N0\r")
            #expect(terminal.wait(for: "Noted"))
            terminal.type("note N1 that matters\r")
            #expect(terminal.wait(for: "Your line was: note N1 that matters"))
            // What is there can still be looked at, and the line is in the prompt again.
            #expect(terminal.wait(for: "> note N1 that matters"))
            terminal.type("\u{15}status\r")
            #expect(terminal.wait(for: "Before the meeting"))
            terminal.type("note N2\r")
            #expect(terminal.wait(for: "Nothing more can be recorded here"))
            // Keys typed between two reads would reach the line before what comes back does.
            #expect(terminal.wait(for: "> note N2"))
            terminal.type("\u{15}quit\r")
            #expect(terminal.ending() == .exit(74))
            #expect(try workplace.notes() == ["N0"])
        }
    }
#endif
