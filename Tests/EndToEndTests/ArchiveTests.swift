import Foundation
import TestTools
import Testing

/// The log and the actions of a folder, with the real binary, real git and a real database.
struct ArchiveTests {
    /// A meeting from its opening to its close, with one action.
    private static func meeting(_ title: String, day: String) -> String {
        """
        zone UTC
        incident \(title)
        severity SEV2
        service checkout
        started \(day)T09:00Z
        detected \(day)T09:20Z
        resolved \(day)T11:00Z
        invite facilitator Mara Lind
        invite on-call Tomas Beck
        invite manager Ines Duarte
        next because it is a test
        agree all
        next
        fact \(day)T09:00Z it began
        signal \(day)T09:20Z it was slow
        agree all
        next
        problem \(title)
        why The pool was exhausted
        why No limit guards the pool
        root W2
        next
        hid No alert
        next
        idea Build a limit
        for I1 W2
        rank I1
        pick I1
        owner A1 Tomas
        due A1 +7d
        measure A1 It holds
        yes A1
        close because it is a test

        """
    }

    private func hold(
        _ name: String, _ title: String, day: String = "2026-11-22", in world: World,
        folder: String = "."
    ) throws {
        try world.write(ArchiveTests.meeting(title, day: day), to: "\(name).script")
        let held = try world.run(
            "nofault run \(name).script --journal \(folder)/\(name).journal --quiet $CLOCK && rm \(name).script"
        )
        try #require(held.status == 0, "\(held.output)")
    }

    @Test func `two branches that each add a row merge, and rebuilding gives the right log`() throws
    {
        let world = try World()
        let git = "git -c user.name=m -c user.email=m@example.org -c init.defaultBranch=main"
        try hold("base", "Search was down", in: world)
        let begun = try world.run(
            """
            echo '*.csv merge=union' > .gitattributes
            printf '.incident-log.lock\\n.output-*\\n' > .gitignore
            \(git) init -q . && \(git) add -A && \(git) commit -qm base && \(git) switch -qc other
            """)
        try #require(begun.status == 0, "\(begun.output)")
        try hold("two", "Login was slow", day: "2026-11-21", in: world)
        _ = try world.run("\(git) add -A && \(git) commit -qm two && \(git) switch -q main")
        try hold("three", "Mail came twice", day: "2026-11-20", in: world)
        // The same session goes on in one branch, so that the merge has both of its rows.
        let merged = try world.run(
            """
            echo 'done A1' | nofault run - --journal base.journal --quiet --clock 2026-11-24T09:00:00Z
            \(git) add -A && \(git) commit -qm three && \(git) merge -q --no-edit other > /dev/null && \(git) status --short
            """)
        #expect(merged.status == 0, "\(merged.output)")
        #expect(merged.output == "")
        let rebuilt = try world.run(
            "nofault log rebuild && nofault log --format csv > computed.csv")
        #expect(rebuilt.status == 0, "\(rebuilt.output)")
        let log = try world.read("incident-log.csv")
        #expect(log == (try world.read("computed.csv")))
        let ids = log.split(separator: "\r\n").map { $0.prefix { $0 != "," } }
        #expect(ids == ["id", "three", "two", "base"])
    }

    @Test func `a log with the marks of a conflict is kept aside and written anew`() throws {
        let world = try World()
        try hold("a", "Search was down", in: world)
        let rebuilt = try world.run(
            """
            cp incident-log.csv right.csv
            { echo '<<<<<<< ours'; cat right.csv; echo '>>>>>>> theirs'; } > incident-log.csv
            nofault log rebuild && cmp incident-log.csv right.csv && ls | grep -c damaged
            """)
        #expect(rebuilt.status == 0, "\(rebuilt.output)")
        #expect(rebuilt.output.hasSuffix("\n1\n"))
    }

    @Test func `a damaged copy takes nothing from the row of the sound journal`() throws {
        let world = try World()
        try hold("a", "Search was down", in: world)
        let rebuilt = try world.run(
            """
            cp incident-log.csv right.csv
            sed 's/Search was down/Search was up/' a.journal > a-copy.journal
            rm incident-log.csv
            nofault log rebuild; cmp incident-log.csv right.csv
            """)
        #expect(rebuilt.status == 0, "\(rebuilt.output)")
    }

    @Test func `processes that read a folder at once, and build its cache, say the same`() throws {
        let world = try World()
        try hold("a", "Search was down", in: world)
        let read = try world.run(
            """
            for i in $(seq 30); do cp a.journal copy-$i.journal; done
            for i in $(seq 6); do nofault log --format json 2>/dev/null > log-$i & done; wait
            nofault log --format json 2>/dev/null > last
            for i in $(seq 6); do cmp log-$i last || exit 1; done
            grep -c '"id"' last; ls .cache/nofault | wc -l
            """)
        #expect(read.status == 0, "\(read.output)")
        #expect(read.output.split(whereSeparator: \.isWhitespace) == ["1", "1"])
    }

    @Test func `a damaged journal is named, and the rest is listed`() throws {
        let world = try World()
        try hold("a", "Search was down", in: world)
        try hold("b", "Login was slow", in: world)
        let listed = try world.run("sed -i 's/guards/GUARDS/' a.journal; nofault log --format csv")
        #expect(listed.status == 65)
        #expect(listed.output.contains("Login was slow"))
        #expect(listed.output.contains("a.journal"))
    }

    @Test func `what is done in a session is done in the list, the row and the page`() throws {
        let world = try World()
        try hold("a", "Search was down", in: world)
        let actions = "nofault actions --overdue --clock 2026-12-24T09:00:00Z"
        #expect(try world.run(actions).output.contains("24 d late"))
        let done = try world.run(
            """
            echo 'done A1 it holds' | nofault run - --journal a.journal --quiet --clock 2026-12-02T10:00:00Z
            nofault log --format csv > computed.csv; cmp computed.csv incident-log.csv
            grep -c 'it holds' a.md
            \(actions)
            nofault actions --format json | grep -E 'done_on|state'
            """)
        #expect(
            done.output == """
                1
                No such action.
                    "done_on": "2026-12-02",
                    "state": "done",

                """)
    }

    @Test func `the statements of docs give what nofault gives, in a real PostgreSQL`() throws {
        let binaries = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql"))
            .flatMap { $0.sorted().last }.map { "/usr/lib/postgresql/\($0)/bin" }
        guard let binaries, FileManager.default.fileExists(atPath: "\(binaries)/initdb") else {
            print("Not run: PostgreSQL is not installed (apt-get install postgresql).")
            return
        }
        let world = try World()
        try hold("a", "=Search, \"the\" big one", in: world)
        try hold("b", "Login was slow", day: "2026-08-21", in: world)
        let sql = try ArchiveTests.statements()
        try world.write(sql.tables + sql.postgres, to: "load.sql")
        try world.write(sql.questions, to: "ask.sql")
        // A server refuses to run as root, as which tests run in containers.
        let serve =
            getuid() == 0
            ? "chown -R postgres . && chmod 755 . && su postgres -s /bin/sh -c 'sh server.sh'"
            : "sh server.sh"
        let ran = try world.run(
            """
            nofault log --format csv > log.csv && nofault actions --format csv > actions.csv
            cat > server.sh <<'END'
            set -e
            PATH=\(binaries):$PATH
            initdb -D data -U me -A trust -E UTF8 --no-sync > server.log 2>&1
            pg_ctl -D data -w -o "-k $PWD -c listen_addresses= -F" -l server.log start > /dev/null
            trap 'pg_ctl -D data -m immediate stop > /dev/null' EXIT
            psql="psql -h $PWD -U me -d postgres -X -q -v ON_ERROR_STOP=1"
            export PGTZ=UTC
            $psql -f load.sql && $psql -f ask.sql -At
            $psql -Atc 'select title from incident_log order by id'
            END
            \(serve)
            """)
        #expect(ran.status == 0, "\(ran.output)")
        #expect(
            ran.output == """
                2026-Q3|1|20|120
                2026-Q4|1|20|120
                a|A1|Tomas Beck
                b|A1|Tomas Beck
                a|2026-11-22 09:00:00+00
                b|2026-08-21 09:00:00+00
                '=Search, "the" big one
                Login was slow

                """)
    }

    @Test(.enabled(if: Installed.python(with: "duckdb") != nil))
    func `the statements of docs give what nofault gives, in a real DuckDB`() throws {
        let world = try World()
        try hold("a", "=Search, \"the\" big one", in: world)
        try hold("b", "Login was slow", day: "2026-08-21", in: world)
        let sql = try ArchiveTests.statements()
        try world.write(sql.tables + sql.duckDB + sql.questions, to: "all.sql")
        try world.write(
            """
            import duckdb
            connection = duckdb.connect()
            connection.execute("SET TimeZone = 'UTC'")
            for statement in open('all.sql', encoding='utf-8').read().split(';'):
                if statement.strip().startswith('SELECT'):
                    for row in connection.execute(statement).fetchall(): print(*row, sep='|')
                elif statement.strip():
                    connection.execute(statement)
            for title, in connection.execute('SELECT title FROM incident_log ORDER BY id').fetchall(): print(title)
            print(len(connection.execute("SELECT * FROM read_csv('log.csv', all_varchar = true)").fetchall()))
            """, to: "ask.py")
        let python = try #require(Installed.python(with: "duckdb"))
        let ran = try world.run(
            """
            nofault log --format csv > log.csv && nofault actions --format csv > actions.csv
            \(python) ask.py
            """)
        #expect(ran.status == 0, "\(ran.output)")
        #expect(
            ran.output == """
                2026-Q3|1|20.0|120.0
                2026-Q4|1|20.0|120.0
                a|A1|Tomas Beck
                b|A1|Tomas Beck
                a|2026-11-22 09:00:00+00:00
                b|2026-08-21 09:00:00+00:00
                '=Search, "the" big one
                Login was slow
                2

                """)
    }

    /// The statements of the documentation, in the order in which they stand there.
    private static func statements() throws -> (
        tables: String, postgres: String, duckDB: String, questions: String
    ) {
        let docs = try String(
            contentsOf: Repository.root.appendingPathComponent("docs/archive.md"), encoding: .utf8)
        let blocks = docs.components(separatedBy: "```sql\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
        try #require(blocks.count == 4)
        return (blocks[0], blocks[1], blocks[2], blocks[3])
    }

    @Test(.enabled(if: Installed.has("python3")))
    func `no text changes the rows of log and actions, read by a parser that is not ours`() throws {
        let words = [
            "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "a,b;c\"d\"", "\"", "<b>", "| x |",
            "[x](y)",
            "\u{202E}abc", "\u{FF1D}1", "日本語、", "مرحبا", "'x", "\\", "/close",
        ]
        let world = try World()
        for (index, word) in words.enumerated() {
            try hold("s\(index)", "\(word) \(word)", in: world)
        }
        try world.write(
            """
            import csv
            for name, formula in ('log.csv', '=+-@'), ('actions.csv', '=+-@'):
                rows = list(csv.reader(open(name, encoding='utf-8', newline=''), strict=True))
                widths = {len(row) for row in rows}
                wrong = [cell for row in rows for cell in row if cell[:1] in tuple(formula) and cell]
                print(len(rows), len(widths), wrong)
            """, to: "check.py")
        let ran = try world.run(
            "nofault log --format csv > log.csv; nofault actions --format csv > actions.csv; python3 check.py"
        )
        #expect(ran.output == "\(words.count + 1) 1 []\n\(words.count + 1) 1 []\n")
    }
}
