import PostMortem
import Testing

@testable import Shell

extension Rehearsal {
    /// Answers a dialogue's questions with these words, and takes the commands it gives.
    ///
    /// - Returns: the commands; the dialogue is where the answers ran out, or at its end.
    mutating func answer(
        _ dialogue: inout some Dialogue, with answers: String...
    ) throws -> [String] {
        var commands: [String] = []
        for answer in answers {
            _ = try #require(dialogue.question(in: session), "\(answer) answers nothing")
            if case .command(let line) = dialogue.take(answer, in: session) {
                commands.append(line)
                try take(line)
            }
        }
        if dialogue.question(in: session) == nil, let line = dialogue.conclusion(in: session) {
            commands.append(line)
            try take(line)
        }
        return commands
    }
}
