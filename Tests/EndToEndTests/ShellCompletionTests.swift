import Foundation
import TestTools
import Testing

/// What Tab offers in the shells that people have, by the scripts that the tool makes for them.
///
/// Each is skipped, and says so, where its shell is missing.
struct ShellCompletionTests {
    @Test(.enabled(if: Installed.has("bash"), "bash is not installed"))
    func `bash completes subcommands, journals and scripts`() throws {
        let world = try world(script: "c", for: "bash")
        try complete(
            in: world, leading: "exec bash --norc --noprofile -i",
            setUp: "PS1='ready> '; . ./c")
    }

    @Test(.enabled(if: Installed.has("zsh"), "zsh is not installed"))
    func `zsh completes subcommands, journals and scripts`() throws {
        let world = try world(script: "_nofault", for: "zsh")
        _ = try world.run("mkdir functions && mv _nofault functions/")
        try complete(
            in: world, leading: "exec zsh -f -i",
            setUp: "PS1='ready> '; fpath=($PWD/functions $fpath); "
                + "autoload -U compinit; compinit -u -D")
    }

    @Test(.enabled(if: Installed.has("fish"), "fish is not installed"))
    func `fish completes subcommands, journals and scripts`() throws {
        let world = try world(script: "c", for: "fish")
        for (typed, completed) in Self.expectations {
            let offered = try world.run("fish --no-config -c 'source c; complete -C \"\(typed)\"'")
            let words = offered.output.split(separator: "\n").map {
                $0.prefix { $0 != "\t" }.trimmingCharacters(in: .whitespaces)
            }
            #expect(words == [completed], "\(typed): \(offered.output)")
        }
    }

    /// What is typed, and the one word that completes it.
    private static let expectations = [
        ("nofault sam", "sample"), ("nofault open a", "a.journal"), ("nofault run a", "a.script"),
        ("nofault verify a", "a.journal"), ("nofault open --load a", "a.script"),
    ]

    /// Returns a world with a journal, a script and a text of one name, and the script for a shell.
    private func world(script name: String, for shell: String) throws -> World {
        let world = try World()
        for ending in ["journal", "script", "txt"] { try world.write("", to: "a.\(ending)") }
        let made = try world.run("nofault --generate-completion-script \(shell) >\(name)")
        #expect(made == World.Outcome(output: "", status: 0))
        return world
    }

    /// Presses Tab behind what is typed, and waits for the whole word with a space behind it.
    private func complete(in world: World, leading lead: String, setUp: String) throws {
        let path = "\(Repository.binaries.path):/usr/local/bin:/usr/bin:/bin"
        let session = try PtySession(
            world, columns: 120, environment: ["PATH": path], under: lead)
        session.send(setUp + "; echo done-$((1+1))\r")
        try session.wait(for: "the set-up") {
            $0.transcript.contains("done-2") && $0.lineBeforeCursor == "ready> "
        }
        for (typed, completed) in Self.expectations {
            let before = typed.split(separator: " ").dropLast().joined(separator: " ")
            session.send(typed + "\t")
            try session.wait(forLine: "\(before) \(completed) ")
            session.send("\u{15}")
            try session.wait(forLine: "ready> ")
        }
        session.send("exit\r")
        _ = try session.waitForEnding()
    }
}
