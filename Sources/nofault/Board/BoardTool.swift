#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import OperatingSystem
import PostMortem
import Prompts
import Screen
import Shell

/// `board`: follows a live session, read-only, on a screen that the room can see.
struct BoardTool {
    /// How long it takes at the most until a new record is seen.
    private static let pace = Duration.milliseconds(200)

    private let journal: String
    private let prompts: Prompts
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path; it may not be there yet.
    ///   - prompts: what the guide would ask.
    ///   - output: where frames and complaints go.
    init(journal: String, prompts: Prompts, output: Output) {
        self.journal = journal
        self.prompts = prompts
        self.output = output
    }

    /// Follows the session until somebody leaves; without a terminal, prints one frame.
    func run() throws(Complaint) -> Complaint.Status {
        var state = BoardState(journal)
        _ = state.look()
        guard Terminal.isBehindOutput else { return try printOnce(state, prompts) }
        // What is no journal now won't become one; a missing one will.
        if let trouble = state.trouble, !state.isThere { throw trouble }
        if let signal = try follow(&state, prompts) { reraise(signal) }
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
    private func follow(
        _ state: inout BoardState, _ prompts: Prompts
    ) throws(Complaint) -> Int32? {
        let screen = try FullScreen.taking(output)
        screen.enter()
        defer { screen.leave() }
        var shown: [Line] = []
        var isNew = true
        while true {
            let frame = frame(of: state, prompts, size: screen.size)
            // Where frames can't replace one another, the clock alone is no reason for another one.
            if frame != shown, screen.isDrawn || isNew {
                screen.show(frame)
                shown = frame
            }
            isNew = false
            switch screen.next(within: BoardTool.pace) {
            case .key(Key(.character("q"))), .key(Key(.character("Q"))),
                .key(Key(.character("c"), .control)), .key(Key(.character("d"), .control)), .ended,
                .signal(SIGINT):
                return nil
            case .signal(let signal): return signal
            case .redraw: shown = []
            case .key, .time: break
            }
            isNew = state.look() || (shown.isEmpty && screen.isDrawn)
        }
    }

    private func frame(of state: BoardState, _ prompts: Prompts, size: BoardFrame.Size) -> [Line] {
        let session = state.session
        let question = RoomQuestion(session: session, prompts: prompts, pair: state.pair)
        let keys = Terminal.isBehindOutput ? "   q leaves" : ""
        return BoardFrame(
            session: session, now: state.clock(at: WallClock.system.now), size: size,
            glyphs: .fitting(variable: Environment.value), prompts: prompts,
            question: state.isThere ? question.text : nil,
            choices: question.choices,
            footer: state.footer + keys
        ).lines
    }
}
