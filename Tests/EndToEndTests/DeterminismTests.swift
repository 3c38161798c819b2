import Foundation
import Testing

/// The page and the state depend on the journal's bytes, and on nothing else of the machine.
struct DeterminismTests {
    private static let meetings = [
        "gitlab-2017-01-31-meeting.script", "cloudflare-2019-07-02-meeting.script",
    ]

    @Test(arguments: meetings, ["markdown", "html", "json", "svg", "ics", "csv"])
    func `a copy of a journal gives the same page in another zone, folder and locale`(
        meeting: String, format: String
    ) throws {
        let world = try World()
        let made = try world.run("nofault run $SCRIPTS/\(meeting) --journal A.journal --quiet")
        #expect(made.status == 0)
        let here = try world.run("nofault report A.journal --format \(format)")
        let there = try world.run(
            "mkdir -p b && cp A.journal b/B.journal && cd b && nofault report B.journal --format \(format)",
            environment: ["TZ": "Pacific/Apia", "LC_ALL": "C", "COLUMNS": "40", "USER": "other"])
        #expect(here.status == 0)
        #expect(here.output.count > 500)
        #expect(here == there)
    }

    @Test(arguments: meetings)
    func `a replayed script gives the same state in a new journal`(meeting: String) throws {
        let world = try World()
        let made = try world.run(
            """
            nofault run $SCRIPTS/\(meeting) --journal A.journal --quiet $CLOCK
            nofault replay A.journal --script > rebuild.script
            TZ=Asia/Tokyo nofault run rebuild.script --journal B.journal --quiet $CLOCK
            nofault show A.journal --format json > A.json
            TZ=America/Lima nofault show B.journal --format json > B.json
            cmp A.json B.json
            """)
        #expect(made.status == 0, "\(made.output)")
        #expect(try world.read("A.json").contains("\"roots\""))
    }

    @Test(arguments: ["", "note two\\n"])
    func `the machine's own zone, stated and taken back, is rebuilt by the command in the script`(
        more: String
    ) throws {
        let world = try World()
        let made = try world.run(
            """
            export TZ=Europe/Lisbon
            printf 'note one\\nzone Europe/Lisbon\\n\(more)undo\\n' | nofault run - --journal A.journal --quiet $CLOCK
            nofault replay A.journal --script > THIS
            nofault show A.journal --format json > A.json
            export TZ=Asia/Tokyo
            sh -c "$(sed -n 's/^# \\(TZ=.*\\) --clock .*/\\1/p' THIS) --quiet $CLOCK"
            mv NEW.journal B.journal
            nofault show B.journal --format json > B.json
            cmp A.json B.json
            """)
        #expect(made.status == 0, "\(made.output)")
    }

    @Test func `a replay changes nothing in its folder`() throws {
        let world = try World()
        let listing = "ls -l A.journal; cat A.journal; ls -A | grep -v '^.output'"
        _ = try world.run("nofault run $SCRIPTS/\(Self.meetings[0]) --journal A.journal --quiet")
        let before = try world.run(listing)
        for arguments in ["", "--to 20", "--script", "--pace 100000000"] {
            let replay = try world.run("nofault replay A.journal \(arguments)")
            #expect(replay.status == 0)
            #expect(replay.output.isEmpty == false)
        }
        #expect(try world.run(listing) == before)
    }

    @Test func `a step waits for Enter before the next record`() throws {
        let world = try World()
        _ = try world.run("printf 'note one\\nnote two\\n' | nofault run - --journal A.journal")
        let stepped = try world.run("printf '\\n' | nofault replay A.journal --step")
        #expect(stepped.output.contains("Noted: one"))
        #expect(!stepped.output.contains("Noted: two"))
    }
}
