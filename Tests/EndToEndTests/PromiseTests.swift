import Foundation
import Testing

/// What docs/command-line.md and docs/archive.md promise of exits, files and links and no other test tries: each sentence
/// as it stands there, and the lines of a shell that show it.
struct PromiseTests {
    struct Promise: CustomTestStringConvertible {
        /// The sentence, or a part of it.
        let sentence: String
        /// What is run, in a folder with the sound journal `a.journal`, a seal's `key`, and `target`, which holds `mine`.
        let lines: String
        /// The exit status of the last line.
        var status: Int32 = 0
        /// What the output says, in part.
        var says: [String] = []
        /// The page that promises it.
        var page = "command-line.md"

        var testDescription: String { sentence }
    }

    @Test(arguments: exits + files + environment)
    func `the pages say what happens`(promise: Promise) throws {
        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("docs/\(promise.page)"),
            encoding: .utf8)
        let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(promise.sentence), "docs/\(promise.page) says something else")

        let world = try World()
        try world.write("mine\n", to: "target")
        let begun = try world.run(
            "ssh-keygen -q -t ed25519 -N '' -f key; "
                + "echo 'note a' | nofault run - --journal a.journal --quiet $CLOCK")
        try #require(begun.status == 0, "\(begun.output)")
        let outcome = try world.run(promise.lines)
        #expect(outcome.status == promise.status, "\(outcome.output)")
        for text in promise.says { #expect(outcome.output.contains(text), "\(outcome.output)") }
        #expect(try world.read("target") == "mine\n")
        #expect(!FileManager.default.fileExists(atPath: world.folder.path + "/nowhere"))
    }

    private static let exits = [
        Promise(
            sentence: "| 1 | a command or a check failed |",
            lines: "echo 'root W7' | nofault run - --journal a.journal", status: 1),
        Promise(
            sentence: "| 64 | the command line is wrong |",
            lines: "nofault show a.journal everything", status: 64),
        Promise(
            sentence: "| 65 | a journal or an input is corrupt |",
            lines: "sed -i 's/note/nate/' a.journal; nofault show a.journal", status: 65,
            says: ["Hint: "]),
        Promise(
            sentence: "| 73 | a file can't be created |",
            lines: "nofault report a.journal -o missing/a.md", status: 73, says: ["missing"]),
        Promise(
            sentence: "| 75 | another process holds the journal |",
            lines: """
                mkfifo held; nofault run held --journal a.journal --quiet & exec 8>held
                until [ -e a.journal.lock ]; do sleep 0.05; done
                echo 'note b' | nofault run - --journal a.journal; status=$?
                exec 8>&-; wait; (exit $status)
                """, status: 75, says: ["is being written by process PID"]),
        Promise(
            sentence: "and refused with 64 elsewhere",
            lines: "nofault verfy; nofault open verfy", status: 64, says: ["verfy"]),
        Promise(
            sentence: "A file that is there is opened whatever its name.",
            lines: "cp a.journal other; echo 'note b' | nofault run - --journal other --quiet"),
        Promise(
            sentence: "A run reads 250,000 lines;",
            lines: "yes '# a' | head -n 250001 | nofault run - --journal a.journal --quiet",
            status: 1, says: [":250000:1: error: This run has read 250,000 lines."]),
        Promise(
            sentence:
                "with `--keep-going`, and in `check`, it stops at the thousandth refused line.",
            lines: """
                yes 'root W7' | nofault run - --journal a.journal --quiet --keep-going
                yes 'root' | nofault check -
                """, status: 1, says: [":1000:1: error: 1,000 lines were refused."]),
        Promise(
            sentence: "A line without an end within a megabyte ends it as well.",
            lines: "yes aa | tr -d '\\n' | nofault run - --journal a.journal --keep-going",
            status: 1, says: ["error: The line is longer than 64 KiB"]),
        Promise(
            sentence: "What the process was started ignoring (`nohup`) stays ignored.",
            lines: """
                mkfifo held
                (trap '' HUP; exec nofault run held --journal a.journal --quiet) & exec 8>held
                until [ -e a.journal.lock ]; do sleep 0.05; done
                kill -HUP $!; sleep 0.2; echo 'note b' >&8; exec 8>&-; wait $!
                """),
        Promise(
            sentence: "`~somebody/` isn't known, and is refused.",
            lines: "echo 'report ~somebody/a.md' | nofault run - --journal a.journal", status: 1,
            says: ["only ~/ is known"]),
    ]

    private static let files = [
        Promise(
            sentence: "**Links, pipes, devices, folders, sockets and far too long files**",
            lines: """
                for make in 'ln -s nowhere' 'ln -s target' mkfifo mkdir; do
                  rm -rf a.journal.sig; $make a.journal.sig
                  timeout 20 nofault seal a.journal --key key && exit 1
                  timeout 20 nofault verify a.journal --signers target && exit 1
                done; true
                """, says: ["symbolic link", "a pipe", "a folder"]),
        Promise(
            sentence: "are an error that names them, and never a wait",
            lines: """
                python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("a.md")'
                nofault report a.journal -o a.md
                """, status: 73, says: ["a.md can't be written: there is a socket of that name."]),
        Promise(
            sentence: "nothing is read or written through them",
            lines: """
                mkdir -p cache; mkfifo cache/nofault; export XDG_CACHE_HOME=$PWD/cache
                for n in $(seq 30); do cp a.journal $n.journal; done
                timeout 20 nofault log . >/dev/null && rm cache/nofault && ln -s nowhere cache/nofault
                timeout 20 nofault log . >/dev/null
                """),
        Promise(
            sentence: "A journal, a script or a template that you name yourself may be a link.",
            lines: """
                ln -s a.journal link.journal; echo 'note b' >s.script; ln -s s.script link.script
                echo '{{title}}' >t.md.mustache; ln -s t.md.mustache link.md.mustache
                nofault run link.script --journal link.journal --quiet && nofault verify link.journal \
                  && nofault report link.journal --template link.md.mustache
                """, says: ["link.journal is sound"]),
        Promise(
            sentence:
                "Symbolic links aren't followed. One to a journal of the same folder is named",
            lines: "mkdir d; mv a.journal d; ln -s a.journal d/b.journal; nofault verify d",
            says: [
                "d/a.journal is sound", "b.journal is a link to a.journal", "1 of 1 journals",
            ], page: "archive.md"),
        Promise(
            sentence: "any other is an error, exit code 65",
            lines: """
                mkdir d; cp a.journal d; ln -s ../a.journal d/b.journal; ln -s nowhere d/c.journal
                nofault verify d
                """, status: 65,
            says: [
                "d/a.journal is sound", "d/b.journal is a symbolic link",
                "d/c.journal is a symbolic link", "1 of 3 journals",
            ], page: "archive.md"),
        Promise(
            sentence: "An empty file counts as free.",
            lines: ": >a.md; nofault report a.journal -o a.md"),
        Promise(
            sentence: "writing it again with another content takes `--force` too",
            lines: """
                echo '{{title}}' >t.md.mustache
                nofault report a.journal --template t.md.mustache -o own.md
                echo 'incident Lamps' | nofault run - --journal a.journal --quiet
                nofault report a.journal --template t.md.mustache -o own.md; [ $? = 73 ] || exit 1
                nofault report a.journal --template t.md.mustache -o own.md --force
                """),
        Promise(
            sentence: "the session, one JSON record a line, readable by its owner only",
            lines: "stat -c %a a.journal 2>/dev/null || stat -f %Lp a.journal", says: ["600"]),
    ]

    private static let environment = [
        Promise(
            sentence: "from 1 to 1,000, anything else is as if they were not set",
            lines: """
                nofault show a.journal >plain
                for width in 0 -5 1001 99999999999999999999 x ''; do
                  COLUMNS=$width nofault show a.journal | cmp - plain || exit 1
                done; COLUMNS=40 nofault show a.journal | cmp -s - plain; [ $? = 1 ]
                """),
        Promise(
            sentence: "| `TZ` | the zone of the machine, for a new session |",
            lines: """
                echo 'note b' | TZ=Europe/Zurich nofault run - --journal z.journal --quiet
                nofault show z.journal
                """, says: ["Europe/Zurich"]),
        Promise(
            sentence: "| `USER`, `LOGNAME` | who is typing, unless `--as` says it |",
            lines: """
                echo 'note b' | USER=ina nofault run - --journal u.journal --quiet
                echo 'note c' | USER=ina nofault run - --journal u.journal --quiet --as jo
                grep -c '"by":"ina"' u.journal; grep -c '"by":"jo"' u.journal
                """),
    ]
}
