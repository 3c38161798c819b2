import Foundation
import Testing

/// `nofault sample`, which needs nothing but the tool.
struct SampleTests {
    @Test func `without a terminal the sample meeting runs, each time in a folder of its own`()
        throws
    {
        let world = try World()
        for count in 1...2 {
            let outcome = try world.run("nofault sample $CLOCK")
            #expect(outcome.status == 0, "\(outcome.output)")
            #expect(outcome.output.contains("gitlab-2017-01-31.html"))
            #expect(outcome.output.contains("incident-log.csv"))
            let folders = try world.run("ls -d sessions/sample-*")
            #expect(folders.output.split(separator: "\n").count == count)
        }
        let scripts = try world.run(
            "for f in sessions/sample-*; do cmp $f/gitlab-2017-01-31-meeting.script "
                + "$SCRIPTS/gitlab-2017-01-31-meeting.script; done; nofault verify sessions/sample-*"
        )
        #expect(scripts.status == 0, "\(scripts.output)")
    }

    @Test func `at a terminal the draft is loaded once, and the session is gone on with`() throws {
        let world = try World()
        for opening in ["new journal", "resumed after"] {
            let session = try PtySession(world, "sample", "--output", "there")
            try session.wait(forLine: "[prepare] > ")
            #expect(session.screen.transcript.contains(opening))
            #expect(
                session.screen.transcript.contains("lines loaded") == (opening == "new journal"))
            session.send("quit\r")
            #expect(try session.waitForEnding() == .exited(0))
        }
        #expect(
            try world.run("ls there").output
                == "cloudflare-2019-07-02-draft.script\ncloudflare-2019-07-02.journal\n")
    }

    @Test func `nothing that is there is written over`() throws {
        let world = try World()
        _ = try world.run("mkdir there; echo mine >there/cloudflare-2019-07-02-draft.script")
        let session = try PtySession(world, "sample", "-o", "there", columns: 200)
        #expect(try session.waitForEnding() == .exited(73))
        #expect(session.screen.transcript.contains("isn't the sample"))
        #expect(
            try world.run("cat there/*; ls there").output
                == "mine\ncloudflare-2019-07-02-draft.script\n")
        try world.write("", to: "file")
        let refused = try world.run("nofault sample -o file")
        #expect(refused.status == 73)
        #expect(refused.output.contains("file is no folder"))
    }
}
