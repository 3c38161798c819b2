import TestTools
import Testing

/// Streams that are closed, full, broken or slow, and what the real binary makes of them.
struct StreamTests {
    private let world: World

    init() throws {
        world = try World()
        try world.write("note one\nshow roster\nnonsense here\n", to: "s.script")
    }

    private func status(_ command: String) throws -> Int32 { try world.run(command).status }

    private func meeting() throws {
        let made = try world.run(
            "nofault run $SCRIPTS/gitlab-2017-01-31-meeting.script --journal a.journal --quiet $CLOCK"
        )
        try #require(made.status == 0, "\(made.output)")
    }

    @Test(arguments: [
        ">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&-", "<&- 2>&-", "<&- >&- 2>&-",
    ])
    func `a stream that is closed never makes the journal take what was meant for it`(
        closed: String
    ) throws {
        for command in [
            "run s.script --keep-going --journal a.journal", "open b.journal --load s.script",
        ] {
            _ = try world.run("nofault \(command) \(closed)")
        }
        #expect(try status("nofault verify a.journal b.journal") == 0)
        #expect(try world.run("nofault replay a.journal").output.contains("one"))
    }

    @Test func `recording goes on where answers can't be written, and the exit code is 74`() throws
    {
        for closed in [">&-", ">/dev/full", ">&- 2>&-"] {
            let run = "printf 'note a\\nnote b\\n' | nofault run - --journal a.journal \(closed)"
            #expect(try status(run) == 74, "\(closed)")
        }
        #expect(try status("nofault run s.script --keep-going --journal b.journal 2>&-") == 74)
        let script = try world.run("nofault replay a.journal --script").output
        #expect(script.split(separator: "\n").count { $0 == "note b" } == 3)
    }

    @Test(arguments: [
        "show a.journal", "report a.journal", "report a.journal --format html",
        "report a.journal --format svg", "report a.journal --format ics",
        "report a.journal --format csv", "report a.journal --format json", "replay a.journal",
        "replay a.journal --script", "replay a.journal --format json",
        "replay a.journal --diff 1 9",
        "replay a.journal --step", "log .", "log . --format csv", "log . --figures", "actions .",
        "actions . --format json", "verify a.journal", "repair a.journal", "board a.journal",
        "help", "--help", "help open", "run --help",
        "--version", "--generate-completion-script bash",
    ])
    func `whatever can't be written is told, and ends with 74`(command: String) throws {
        try meeting()
        let full = try world.run("nofault \(command) >/dev/full")
        #expect(
            full.output.contains(
                "Error: Standard output can't be written: no space left on device."))
        #expect(full.status == 74)
        #expect(try status("nofault \(command) >&-") == 74)
        #expect(try status("nofault \(command) >/dev/full 2>&1") == 74)
    }

    @Test func `a mistake of usage that can't be told ends with 74`() throws {
        #expect(try status("nofault --bogus 2>/dev/full") == 74)
        #expect(try status("nofault show 2>/dev/full") == 74)
        #expect(try status("nofault show") == 64)
    }

    @Test(arguments: ["", "trap '' PIPE; "])
    func `a pipe that nobody reads ends by SIGPIPE, and a script is recorded to its end`(
        before: String
    ) throws {
        try meeting()
        for command in ["replay a.journal", "show a.journal", "report a.journal", "--help"] {
            let run = "\(before){ sleep 0.3; nofault \(command); echo $? >status; } | true"
            _ = try world.run(run)
            #expect(try world.read("status") == "141\n", "\(command)")
        }
        _ = try world.run(
            "\(before){ sleep 0.3; printf 'note a\\nnote b\\n' | nofault run - --journal c.journal; "
                + "echo $? >status; } | true")
        #expect(try world.read("status") == "141\n")
        #expect(try world.run("nofault replay c.journal --script").output.contains("note b\n"))
    }

    @Test(.enabled(if: Installed.has("python3")))
    func `a stream that doesn't wait loses nothing, and is waited for`() throws {
        try meeting()
        try world.write(
            """
            import fcntl, os, subprocess, sys, time
            def slow(fd): os.set_blocking(fd, False)
            r, w = os.pipe(); slow(w)
            p = subprocess.Popen(["nofault", "report", "a.journal", "--format", "html"], stdout=w); os.close(w)
            time.sleep(0.3); got = b""
            while True:
                part = os.read(r, 5000)
                if not part: break
                got += part
            whole = subprocess.run(["nofault", "report", "a.journal", "--format", "html"], capture_output=True).stdout
            print(p.wait(), got == whole)
            r, w = os.pipe(); slow(r)
            p = subprocess.Popen(["nofault", "run", "-", "--journal", "b.journal"], stdin=r, stdout=-3); os.close(r)
            time.sleep(0.3); os.write(w, b"note late\\n"); time.sleep(0.3); os.write(w, b"note later\\n"); os.close(w)
            print(p.wait())
            """, to: "slow.py")
        #expect(try world.run("python3 slow.py").output == "0 True\n0\n")
        #expect(try world.run("nofault replay b.journal --script").output.contains("note later\n"))
    }

    @Test(
        arguments: [
            "yes nonsense", "cat /dev/zero", "cat /dev/urandom", "yes ''",
        ])
    func `input without an end is not read for ever`(source: String) throws {
        let ran = try world.run(
            "\(source) 2>/dev/null | nofault run - --keep-going --journal a.journal 2>&1 | tail -n 2"
        )
        #expect(ran.output.contains("What follows is not read."), "\(ran.output)")
        #expect(try status("nofault verify a.journal") == 0)
    }

    @Test func `lines end with a carriage return as well, alone or not`() throws {
        _ = try world.run(
            "printf 'note a\\rnote b\\r\\nnote c\\rnote d' | nofault run - --journal a.journal")
        let script = try world.run("nofault replay a.journal --script").output
        #expect(script.hasSuffix("note a\nnote b\nnote c\nnote d\n"))
    }

    @Test(arguments: [
        "0", "1", "-5", "7", "1000000", "99999999999", "99999999999999999999", "wide", "",
    ])
    func `a width of any value is sane`(columns: String) throws {
        try meeting()
        for command in [
            "show a.journal", "board a.journal", "log", "help", "--bogus", "replay a.journal",
        ] {
            let shown = try world.run(
                "nofault \(command)", environment: ["COLUMNS": columns, "LINES": columns])
            #expect([0, 64].contains(shown.status), "\(command): \(shown.status)")
            #expect(shown.output.utf8.count < 100_000, "\(command)")
        }
    }

    @Test func `a home that isn't there, or can't be written, is sane`() throws {
        try meeting()
        for home in ["env -u HOME", "env HOME=", "env HOME=/nowhere/at/all", "env HOME=/dev/null"] {
            for command in [
                "show a.journal", "log .", "run s.script --journal h.journal --keep-going",
            ] {
                let ran = try world.run("\(home) nofault \(command)")
                #expect([0, 1].contains(ran.status), "\(home) \(command): \(ran.output)")
            }
        }
    }

    @Test func `a name that isn't that of a journal makes none unasked`() throws {
        for (name, hint) in [
            ("verfy", "nofault verify?"), ("shwo", "nofault show?"),
            ("checkout", "checkout.journal"),
        ] {
            for command in [name, "open \(name)", "run s.script --journal \(name)"] {
                let refused = try world.run("nofault \(command)")
                #expect(refused.status == 64)
                #expect(refused.output.contains(hint), "\(refused.output)")
            }
        }
        #expect(try world.run("ls").output == "s.script\n")
        _ = try world.run("nofault run s.script --journal a.journal; mv a.journal old")
        #expect(try status("echo 'note x' | nofault old") == 0)
    }
}
