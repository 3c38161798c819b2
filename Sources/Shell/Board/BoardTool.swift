#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import OperatingSystem
import PostMortem
package import Prompts

/// `board`: follows a live session, read-only, on a screen that the room can see.
package struct BoardTool {
    /// How long it takes at the most until a new record is seen, in milliseconds.
    private static let pace = 200

    private let journal: String
    private let prompts: Prompts
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path; it may not be there yet.
    ///   - prompts: what the guide would ask.
    ///   - output: where frames and complaints go.
    package init(journal: String, prompts: Prompts, output: Output) {
        self.journal = journal
        self.prompts = prompts
        self.output = output
    }

    /// Follows the session until somebody leaves; without a terminal, prints one frame.
    package func run() throws(Complaint) -> Complaint.Status {
        var state = BoardState(journal)
        _ = state.look()
        guard Terminal.isBehindOutput else { return try printOnce(state, prompts) }
        // What is no journal now won't become one; a missing one will.
        if let trouble = state.trouble, !state.isThere { throw trouble }
        if let signal = follow(&state, prompts) { reraise(signal) }
        return .done
    }

    private func printOnce(
        _ state: BoardState, _ prompts: Prompts
    ) throws(Complaint) -> Complaint.Status {
        if let trouble = state.trouble, !state.isThere { throw trouble }
        guard state.isThere else { throw Complaint("There is no journal at \(journal).") }
        let frame = frame(of: state, prompts, size: Terminal.givenSize)
        output.say(frame)
        guard let trouble = state.trouble else { return .done }
        output.complain(trouble.lines)
        return trouble.status
    }

    /// Shows the state for as long as nobody leaves.
    ///
    /// - Returns: the signal that ends the process; nil where somebody left.
    private func follow(_ state: inout BoardState, _ prompts: Prompts) -> Int32? {
        let terminal = BoardTerminal(output: output)
        let signals = BoardSignals()
        terminal.enter()
        defer {
            terminal.leave()
            signals.restore()
        }
        var shown: [Line] = []
        var isNew = true
        while true {
            let size = Terminal.size
            let frame = frame(of: state, prompts, size: size)
            // Where frames can't replace one another, the clock alone is no reason for another one.
            if frame != shown, terminal.isDrawn || isNew {
                terminal.show(frame, columns: size.columns, clearing: shown.isEmpty)
                shown = frame
            }
            switch terminal.wait(milliseconds: BoardTool.pace) {
            case .key(UInt8(ascii: "q")), .key(UInt8(ascii: "Q")), .key(3), .key(4): return nil
            default: break
            }
            for signal in signals.take().sorted() {
                switch signal {
                case SIGINT: return nil
                case SIGTSTP: terminal.stopProcess()
                case SIGWINCH: break
                default: return signal
                }
                shown = []
                isNew = terminal.isDrawn
            }
            isNew = state.look()
        }
    }

    private func frame(of state: BoardState, _ prompts: Prompts, size: BoardFrame.Size) -> [Line] {
        let session = state.session
        let question = BoardQuestion(session: session, prompts: prompts).text
        let keys = Terminal.isBehindOutput ? "   q leaves" : ""
        return BoardFrame(
            session: session, now: state.clock(at: WallClock.system.now), size: size,
            shapes: .fitting(variable: environment), question: state.isThere ? question : nil,
            footer: state.footer + keys
        ).lines
    }
}
