import ArgumentParser
import PostMortem
import Shell

/// The command line: its subcommands, each of which is a file in `Commands`.
struct Nofault: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nofault",
        abstract: "A shell in which a facilitator runs a 90-minute blameless post-mortem.",
        discussion: """
            Begin with: nofault open 2026-11-21-checkout.journal
            A journal keeps every accepted line; opening it again goes on where it ended.
            """,
        version: Tool.version,
        subcommands: [
            Open.self, Run.self, DraftCommand.self, Check.self, Replay.self, Show.self, Verify.self,
            Repair.self,
            Seal.self, Report.self, Invite.self, Board.self,
            Log.self, Actions.self, HandoverCommand.self, LensCommand.self,
        ],
        defaultSubcommand: Open.self)

    /// Reads a command line and does what it asks for.
    ///
    /// - Parameters:
    ///   - arguments: the words behind the program's name.
    ///   - output: where results, complaints and the help go.
    /// - Returns: the exit code.
    static func run(_ arguments: [String], _ output: Output) -> Int32 {
        do {
            var command = try parseAsRoot(LensCommand.spelledOut(arguments))
            guard let command = command as? any Subcommand else {
                // One that the parser brings: `help`, which ends by throwing what it has to say.
                try command.run()
                return Complaint.Status.done.rawValue
            }
            return command.perform(output).rawValue
        } catch {
            // The parser can't break the help into fewer columns.
            let (code, message) = Terminal.withColumns(atLeast: 40) {
                (exitCode(for: error), fullMessage(for: error))
            }
            if code.isSuccess {
                output.deliver(message + "\n")
            } else {
                output.complain(
                    message.split(separator: "\n", omittingEmptySubsequences: false).map(
                        String.init))
                if let first = arguments.first, let near = command(near: first) {
                    output.complain(["Hint: Did you mean nofault \(near)?"])
                }
            }
            return code.rawValue
        }
    }

    /// Returns the subcommand that a word is a slip away from; nil for one that is a subcommand, and for one near none.
    static func command(near word: String) -> String? {
        let names =
            configuration.subcommands.map {
                $0.configuration.commandName ?? String(describing: $0).lowercased()
            } + ["help"]
        return names.contains(word) ? nil : Spelling.nearest(to: word, among: names)
    }
}
