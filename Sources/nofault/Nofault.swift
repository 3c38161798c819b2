import ArgumentParser
import Shell

/// The command-line tool: subcommands and exit codes; everything they do is the shell's.
@main
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
            Log.self, Actions.self,
        ],
        defaultSubcommand: Open.self)
}

extension Complaint.Status {
    /// Ends the process with this status, unless all was done.
    func exit() throws {
        guard self != .done else { return }
        throw ExitCode(rawValue)
    }
}
