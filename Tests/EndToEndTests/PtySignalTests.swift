import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Signals at a terminal, while the real binary edits a line or waits for a file.
struct PtySignalTests {
    private let world: World

    init() throws {
        world = try World()
        try #require(world.run("mkfifo pipe").status == 0)
    }

    /// Makes sure that the terminal is whole, and the journal sound and free.
    private func check(_ session: PtySession) throws {
        #expect(session.attributes == session.attributesBefore)
        #expect(try world.run("nofault verify a.journal").status == 0)
        let again = try world.run("echo 'note again' | nofault run - --journal a.journal")
        #expect(again.status == 0, "\(again.output)")
    }

    @Test(arguments: [
        SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGPIPE, SIGABRT, SIGSEGV, SIGVTALRM,
    ])
    func `whatever ends the process leaves the terminal as it was`(signal: Int32) throws {
        let session = try PtySession(world, "open", "a.journal")
        try session.wait(forLine: "[prepare] > ")
        session.send("note half a line")
        try session.wait(forLine: "half a line")
        session.signal(signal)
        #expect(try session.waitForEnding() == .signaled(signal))
        try check(session)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a script that never comes is waited for until a signal`(signal: Int32) throws {
        let session = try PtySession(world, "open", "a.journal", "--load", "pipe")
        try session.wait(for: "the opening") { $0.transcript.contains("new journal") }
        Thread.sleep(forTimeInterval: 0.3)
        session.signal(signal)
        #expect(try session.waitForEnding() == .signaled(signal))
        try check(session)
    }

    @Test(arguments: ["pipe", "/dev/tty"])
    func `an interrupt ends the loading of a script, and gives the prompt back`(script: String)
        throws
    {
        let session = try PtySession(world, "open", "a.journal")
        try session.wait(forLine: "[prepare] > ")
        session.send("load \(script)\r")
        Thread.sleep(forTimeInterval: 0.5)
        session.signal(SIGINT)
        try session.wait(for: "the prompt") {
            $0.transcript.contains("was interrupted.") && $0.lineBeforeCursor == "[prepare] > "
        }
        try session.type("note goes on")
        session.signal(SIGTERM)
        #expect(try session.waitForEnding() == .signaled(SIGTERM))
        try check(session)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a hanging ssh-keygen is ended with the process`(signal: Int32) throws {
        try world.write("note one\n", to: "s.script")
        try #require(world.run("nofault run s.script --journal a.journal").status == 0)
        try world.write("#!/bin/sh\necho $$ >keygen\nexec sleep 100\n", to: "ssh-keygen")
        try #require(world.run("chmod +x ssh-keygen").status == 0)
        let session = try PtySession(
            world, "seal", "a.journal", "--key", "pipe",
            environment: [
                "PATH": "\(world.folder.path):/usr/bin:/bin", "TMPDIR": world.folder.path,
            ])
        try session.wait(for: "ssh-keygen") { _ in
            (try? world.read("keygen").hasSuffix("\n")) == true
        }
        session.signal(signal)
        #expect(try session.waitForEnding() == .signaled(signal))
        try check(session)
        #expect(try world.run("kill -0 $(cat keygen)").status != 0)
        #expect(try world.run("ls -d nofault-*").status != 0)
    }

    @Test func `a screen of its own is left, whatever ends the process`() throws {
        try world.write("note one\nnote two\n", to: "s.script")
        try #require(world.run("nofault run s.script --journal a.journal").status == 0)
        for signal in [SIGTERM, SIGUSR1, SIGABRT] {
            let session = try PtySession(world, "replay", "a.journal", "--step")
            try session.wait(for: "the keys") { $0.transcript.contains("q: quit") }
            session.signal(signal)
            #expect(try session.waitForEnding() == .signaled(signal))
            #expect(session.attributes == session.attributesBefore)
        }
    }

    @Test func `a slip in a subcommand with arguments is named`() throws {
        let ran = try world.run("nofault shwo a.journal table")
        #expect(ran.status == 64)
        #expect(ran.output.hasSuffix("Hint: Did you mean nofault show?\n"), "\(ran.output)")
        #expect(try !world.run("nofault show a b c").output.contains("Did you mean"))
    }

    @Test func `a new journal of an unusual name is asked about`() throws {
        let session = try PtySession(world, "verfy")
        try session.wait(forLine: "[y/N] ")
        #expect(session.screen.transcript.contains("Did you mean nofault verify?"))
        session.send("\r")
        #expect(try session.waitForEnding() == .exited(64))
        #expect(try world.run("test -e verfy").status == 1)
        let other = try PtySession(world, "plain")
        try other.wait(forLine: "[y/N] ")
        other.send("y\r")
        try other.wait(forLine: "[prepare] > ")
        other.send("quit\r")
        #expect(try other.waitForEnding() == .exited(0))
        #expect(try world.run("test -e plain").status == 0)
    }
}
