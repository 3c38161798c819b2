import CommandLanguage
import LineEditor
import Screen

/// Runs pasted lines through a conversation, once the facilitator has seen them.
struct PasteRunner {
    let conversation: Conversation

    /// What came of running pasted lines.
    enum Ending: Equatable {
        /// All were taken, or one was refused; what comes back into the prompt.
        case goOn(prefill: String)
        /// A line said `quit`.
        case left
    }

    /// Runs the lines that wait as a script, up to the first that is refused; that one is dropped from
    /// them, and those behind it stay.
    ///
    /// All of them share one commit; their answers come after it.
    func run(_ pasted: inout PastedLines) -> Ending {
        let verbosity = conversation.verbosity
        conversation.verbosity = .answering
        defer {
            conversation.verbosity = verbosity
            conversation.output.say(conversation.heardTogether())
        }
        let whole = pasted
        for line in whole.lines {
            let step: Conversation.Step
            do {
                step = try take(line)
            } catch {
                guard commit() else {
                    pasted = whole
                    return .goOn(prefill: "")
                }
                pasted.dropFirst(1)
                return .goOn(prefill: refuse(line, error))
            }
            pasted.dropFirst(1)
            guard step != .goOn else { continue }
            guard commit() else {
                pasted = whole
                return .goOn(prefill: "")
            }
            guard case .load(let path) = step else { return .left }
            do {
                if try conversation.load(path) == .quit { return .left }
            } catch {
                conversation.output.complain(error.lines)
                return .goOn(prefill: line.content.text)
            }
        }
        if !commit() { pasted = whole }
        return .goOn(prefill: "")
    }

    private func take(_ line: PastedLines.Line) throws(Refused) -> Conversation.Step {
        if let offset = line.content.firstInvalid {
            throw .failed(
                Complaint(
                    "Byte \(offset + 1) of the line is not UTF-8.",
                    hints: ["Correct the line and press Enter."], column: 1))
        }
        return try conversation.take(
            line.content.text, from: "\(PastedLines.name):\(line.number)")
    }

    /// Says why a line was not taken.
    ///
    /// - Returns: what comes back of it.
    private func refuse(_ line: PastedLines.Line, _ refused: Refused) -> String {
        let text = line.content.text
        let complaint = refused.complaint
        let back = conversation.offers.prefill(after: refused, of: text)
        conversation.output.complain(
            Complaint(
                "Line \(line.number) of the paste: \(complaint.message) Nothing of it was recorded.",
                hints: back.hint.map { [$0] } ?? complaint.hints
            ).lines)
        return back.line
    }

    /// Makes what was taken durable; says why it can't be.
    ///
    /// - Returns: whether it is.
    private func commit() -> Bool {
        do { try conversation.commit() } catch {
            conversation.output.complain(error.lines)
            return false
        }
        return true
    }
}
