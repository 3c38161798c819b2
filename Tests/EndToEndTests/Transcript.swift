import Foundation

/// A file of commands with what they print: comments, then `$ command`, `> its next line`, output,
/// and `[exit N]` where the status is not 0.
struct Transcript {
    struct Step {
        var command: String
        var expected: String
    }

    private(set) var preamble = ""
    private(set) var steps: [Step] = []

    init(_ text: String) {
        var isInCommand = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), expected: ""))
                isInCommand = true
            } else if steps.isEmpty {
                preamble += line + "\n"
            } else if isInCommand, line.hasPrefix("> ") || line == ">" {
                steps[steps.count - 1].command += "\n" + line.dropFirst(2)
            } else {
                isInCommand = false
                steps[steps.count - 1].expected += line + "\n"
            }
        }
    }

    /// Runs every command in one world and returns the transcript as it is now.
    func replayed() throws -> String {
        let world = try World()
        return try steps.reduce(into: preamble) { text, step in
            let outcome = try world.run(step.command)
            text += "$ " + step.command.replacingOccurrences(of: "\n", with: "\n> ") + "\n"
            text += outcome.output
            if !outcome.output.isEmpty, !outcome.output.hasSuffix("\n") {
                text += "\n[no newline]\n"
            }
            if outcome.status != 0 { text += "[exit \(outcome.status)]\n" }
        }
    }
}
