import ArgumentParser
import PostMortem
import Screen
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
        subcommands: SubcommandName.allCases.map(\.command),
        defaultSubcommand: Open.self)

    /// Reads a command line and does what it asks for.
    ///
    /// - Parameters:
    ///   - arguments: the words behind the program's name.
    ///   - output: where results, complaints and the help go.
    /// - Returns: the exit code.
    static func run(_ arguments: [String], _ output: Output) -> Int32 {
        // Scripts ask for it, and it takes the parser longer than all else together.
        guard arguments != ["--version"] else {
            output.deliver(Tool.version + "\n")
            return Complaint.Status.done.rawValue
        }
        // The commonest line says nothing that has to be parsed, and somebody waits for its prompt.
        if let command = Open.plain(arguments) { return command.perform(output).rawValue }
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
                if let first = arguments.first, let near = SubcommandName.nearest(to: first) {
                    output.complain(["Hint: Did you mean nofault \(near)?"])
                }
            }
            return code.rawValue
        }
    }
}

extension SubcommandName {
    /// The subcommand of the name.
    fileprivate var command: any ParsableCommand.Type {
        switch self {
        case .open: Open.self
        case .sample: Sample.self
        case .run: Run.self
        case .draft: DraftCommand.self
        case .check: Check.self
        case .replay: Replay.self
        case .show: Show.self
        case .verify: Verify.self
        case .repair: Repair.self
        case .seal: Seal.self
        case .report: Report.self
        case .invite: Invite.self
        case .board: Board.self
        case .log: Log.self
        case .actions: Actions.self
        case .handover: HandoverCommand.self
        case .lens: LensCommand.self
        }
    }
}
