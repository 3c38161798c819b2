import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What happens to files that others have put where ours would go, with the real binary.
struct FilesTests {
    private static let meeting = """
        zone UTC
        incident Lamps go dark
        severity SEV2
        started 2026-11-21T09:02 the switch was turned
        resolved 2026-11-21T10:02 lit
        invite facilitator Ann Alt
        next because rehearsal
        next because rehearsal
        next because rehearsal
        problem The hall was dark
        why One wire feeds every lamp
        why The plan has no second wire
        root W2
        next because rehearsal
        next because rehearsal
        idea Lay a second wire
        for I1 W2
        rank I1
        pick I1
        owner A1 Ann
        due A1 +7d
        measure A1 It holds
        yes A1
        close because rehearsal

        """

    /// A folder with a closed session for each name.
    private func world(_ names: String...) throws -> World {
        let world = try World()
        for name in names {
            // With the clock pinned, two meetings of the same lines would be one and the same.
            try world.write("note for \(name)\n" + FilesTests.meeting, to: "meeting.script")
            // A journal whose name ends otherwise is taken where it is there.
            let held = try world.run(
                "touch \(name) && nofault run meeting.script --journal \(name) --quiet $CLOCK")
            try #require(held.status == 0, "\(held.output)")
        }
        return world
    }

    @Test func `where the files for a tracker are is said without sending the name as it is`()
        throws
    {
        let world = try world("a.journal")
        let run = try world.run(
            "nofault handover a.journal --to github=a/b -o \"$(printf 'x\\033[31m')\"")
        #expect(run.status == 0)
        #expect(run.output.contains("A1 are in x\\u{001B}[31m. Read them"), "\(run.output)")
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test(arguments: ["report a.journal", "report a.journal --format ics"])
    func `an option for a file without a name is an error of usage`(command: String) throws {
        let world = try world("a.journal")
        let run = try world.run("nofault \(command) -o ''")
        #expect(run.status == 64)
        #expect(run.output.contains("-o names no file."))
    }

    @Test(arguments: [
        "report a.journal --format markdown -o a.journal",
        "report b.journal --format json -o a.journal",
        "report a.journal --force --format markdown -o a.journal",
        "report b.journal --force --format markdown -o hard.md",
        "report a.journal -o incident-log.csv", "report a.journal -o README.md",
        "report a.journal --template t.md.mustache -o t.md.mustache",
        "report a.journal --force --template t.md.mustache -o t.md.mustache",
        "report a.journal --format markdown -o a.journal.sig",
        "report a.journal --format markdown -o a.journal.lock",
        "report a.journal --format html -o a.md",
    ])
    func `report leaves what it may not replace`(command: String) throws {
        let world = try world("a.journal", "b.journal")
        try world.write("# Mine\n", to: "README.md")
        try world.write("{{title}}\n", to: "t.md.mustache")
        _ = try world.run("ln a.journal hard.md")
        let before = try world.run("cksum *")
        let outcome = try world.run("nofault \(command)")
        #expect(outcome.status == 73, "\(outcome.output)")
        #expect(outcome.output.contains("Hint: "))
        #expect(try world.run("cksum *") == before)
    }

    @Test func `report replaces its own, and somebody's file by force`() throws {
        let world = try world("a.journal")
        for name in ["out.md", "out.html", "out.json", "out.svg", "out.csv"] {
            for _ in 1...2 {
                let outcome = try world.run("nofault report a.journal -o \(name)")
                #expect(outcome.status == 0, "\(name): \(outcome.output)")
            }
        }
        try world.write("# Mine\n", to: "README.md")
        #expect(try world.run("nofault report a.journal --force -o README.md").status == 0)
        #expect(try world.read("README.md").hasPrefix("# Lamps go dark"))
    }

    @Test func `an edited page stays, the new one is beside it, and that is said`() throws {
        let world = try world("a.journal")
        let former = try world.read("a.md")
        try world.write(former + "And one more thing.\n", to: "a.md")
        let outcome = try world.run(
            "echo 'done A1 laid' | nofault run - --journal a.journal $CLOCK")
        #expect(
            outcome.output.contains("a.md was edited by hand and stays; the new one is a.new.md"))
        #expect(try world.read("a.md") == former + "And one more thing.\n")
        #expect(try world.read("a.new.md").contains("laid"))
        #expect(try world.read("a.html").contains("laid"))
    }

    @Test func `the same page goes to standard output and to its file`() throws {
        let world = try world("a.journal")
        for format in ["markdown", "html"] {
            let ending = format == "html" ? "html" : "md"
            let outcome = try world.run(
                "nofault report a.journal --format \(format) | cmp - a.\(ending)")
            #expect(outcome.status == 0, "\(outcome.output)")
        }
    }

    @Test func `closing beside somebody's file of the page's name leaves it, and says so`() throws {
        let world = try World()
        try world.write(FilesTests.meeting, to: "meeting.script")
        try world.write("# Mine\n", to: "README.md")
        let outcome = try world.run(
            "nofault run meeting.script --journal README.journal --quiet $CLOCK")
        #expect(outcome.status == 73)
        #expect(outcome.output.contains("README.md is there already, and is not a file of nofault"))
        #expect(try world.read("README.md") == "# Mine\n")
        #expect(try world.read("incident-log.csv").contains("README.journal"))
    }

    @Test func `sessions x and x.journal keep a page and a row each`() throws {
        let world = try world("x", "x.journal")
        for name in ["x.md", "x.html", "x-2.md", "x-2.html"] {
            #expect(try world.read(name).contains("Lamps go dark"), "\(name)")
        }
        let rows = try world.read("incident-log.csv").split(separator: "\r\n").dropFirst()
        #expect(rows.map { $0.prefix { $0 != "," } } == ["x", "x-2"])
        let first = try world.read("x.md")
        _ = try world.run("echo 'done A1 laid' | nofault run - --journal x.journal --quiet $CLOCK")
        #expect(try world.read("x.md") == first)
        #expect(try world.read("x-2.md").contains("laid"))
    }

    @Test func `names that aren't UTF-8 are names of their own, shown safely`() throws {
        let world = try World()
        for byte in ["351", "350"] {
            let outcome = try world.run(
                "echo 'note one' | nofault run - --journal \"$(printf 's\\\(byte)a.journal')\" $CLOCK"
            )
            #expect(outcome.status == 0, "\(outcome.output)")
        }
        #expect(try world.run("ls | LC_ALL=C grep -ac 'journal$'").output == "2\n")
        let log = try world.run("nofault log --all .")
        #expect(log.status == 0, "\(log.output)")
        #expect(log.output.contains("s\\xE9a"))
        #expect(log.output.contains("s\\xE8a"))
        #expect(try world.run("nofault show \"$(printf 's\\351a.journal')\"").status == 0)
        #expect(try world.run("nofault verify .").status == 0)
    }

    @Test func `copies, links and backups of a journal count once, and are named`() throws {
        let world = try world("a.journal")
        _ = try world.run(
            "cp a.journal b.journal; ln a.journal c.journal; ln -s a.journal d.journal; "
                + "head -n 5 a.journal >e.journal")
        let log = try world.run("nofault log . --format csv")
        #expect(log.status == 0, "\(log.output)")
        #expect(log.output.split(whereSeparator: \.isNewline).count { $0.hasPrefix("a,") } == 1)
        for name in ["b", "c", "d", "e"] {
            #expect(log.output.contains("Note: \(name).journal is "))
        }
        let figures = try world.run("nofault log . --figures --format csv 2>/dev/null")
        #expect(figures.output.contains(",1,"))
        #expect(!figures.output.contains(",4,"))
    }

    @Test(arguments: ["a.md", "a.html", "incident-log.csv", ".incident-log.lock"])
    func `nothing is written through a link, and a pipe makes nobody wait`(name: String) throws {
        for make in [
            "ln -s target \(name)", "ln -s nowhere \(name)", "mkfifo \(name)", "mkdir \(name)",
        ] {
            let world = try World()
            try world.write(FilesTests.meeting, to: "meeting.script")
            try world.write("mine\n", to: "target")
            _ = try world.run(make)
            let outcome = try world.run(
                "timeout 20 nofault run meeting.script --journal a.journal --quiet $CLOCK")
            #expect([65, 73].contains(outcome.status), "\(make): \(outcome.output)")
            #expect(outcome.output.contains("hint: "))
            #expect(try world.read("target") == "mine\n")
            #expect(!FileManager.default.fileExists(atPath: world.folder.path + "/nowhere"))
        }
    }

    @Test func `a lock note counts only while the lock is held`() throws {
        let world = try world("a.journal")
        try world.write("1\n", to: "a.journal.lock")
        let log = try world.run("nofault log .")
        #expect(log.status == 0, "\(log.output)")
        #expect(!log.output.contains("being written"))
    }

    @Test
    func `a folder with links, pipes and devices under journals' names is listed all the same`()
        throws
    {
        let world = try world("a.journal")
        _ = try world.run(
            "ln -s /etc/passwd b.journal; ln -s loop.journal loop.journal; mkfifo c.journal; "
                + "mkdir d.journal; mkfifo a.journal.lock; truncate -s 8G e.journal")
        let log = try world.run("timeout 20 nofault log .")
        #expect(log.status == 65, "\(log.output)")
        #expect(log.output.contains("Lamps go dark"))
        for name in ["b", "loop", "c", "d", "e"] { #expect(log.output.contains("\(name).journal")) }
        #expect(!log.output.contains("root:"))
    }
}
