import Foundation
import PostMortem
import TestTools
import Testing

@testable import WriteUp

/// Actions on their way into a tracker.
struct HandoverTests {
    private static let trackers = ["github=acme/shop", "gitlab=acme/web/shop", "jira=OPS"]

    @Test(arguments: [
        "github=acme/shop", "github=https://git.example:8443/acme/.github", "gitlab=a/b/c",
        "gitlab=https://git.example/a/b", "jira=OPS_2",
        "jira=https://acme.atlassian.net?pid=10000&issuetype=10001",
    ])
    func `a tracker is named as it is read`(name: String) {
        #expect(Tracker(name)?.name == name)
    }

    @Test(arguments: [
        "", "github", "github=acme", "github=acme/shop/x", "github=acme/-x", "github=a/../b",
        "github=acme/sh'op", "github=acme/$(id)", "github=http://x/a/b", "gitlab=acme", "jira=ops",
        "jira=-X", "jira=https://x?pid=1&issuetype=a", "jira=https://x@y?pid=1&issuetype=2",
        "bugzilla=a/b", "github=acme/shop\n",
    ])
    func `what could be more than a name is none`(name: String) { #expect(Tracker(name) == nil) }

    /// A session whose words have been passed through a function, one of its actions open.
    private func session(_ words: (String) -> String = { $0 }) -> Session { Fixture.full(words) }

    @Test func `done and tracked actions are left out, up to the last`() throws {
        let tracker = try #require(Tracker("jira=OPS"))
        #expect(try Handover(of: session(), to: tracker).actions == [Fixture.id("A2")])
        let tracked = Fixture.folded(
            Fixture.events() + [
                .actionTracked(id: Fixture.id("A2"), address: "https://x.example/browse/OPS-1")
            ])
        #expect(throws: WriteUpError.self) { try Handover(of: tracked, to: tracker) }
    }

    @Test func `an edited file stays, and so does anybody else's`() throws {
        let folder = try TemporaryFolder()
        let tracker = try #require(Tracker("github=acme/shop"))
        let handover = try Handover(of: session(), to: tracker)
        func write() throws -> Handover.Written {
            try handover.write(
                to: folder.path, journal: "\(folder.path)/x.journal", consent: .refused(hint: "h"))
        }
        #expect(try write().edited == [])
        let text = "\(folder.path)/A2.md"
        let former = try String(contentsOfFile: text, encoding: .utf8)
        try former.replacing("Owner", with: "Who").write(
            toFile: text, atomically: true, encoding: .utf8)
        #expect(try write().edited == [text])
        #expect(try String(contentsOfFile: text, encoding: .utf8).contains("Who"))
        try "mine".write(toFile: text, atomically: true, encoding: .utf8)
        #expect(throws: WriteUpError.self) { try write() }
        #expect(try String(contentsOfFile: text, encoding: .utf8) == "mine")
    }

    /// A program that stands in for gh, glab and acli; it is there before, since no system runs a file that
    /// somebody else has open.
    private static let standIn =
        #filePath.split(separator: "/").dropLast().reduce("") {
            "\($0)/\($1)"
        } + "/Fixtures/tracker/stand-in.sh"

    private static let texts =
        Hostile.texts + [
            "-rf", "--help", "$(touch pwned)", "`touch pwned`", "'; touch pwned; '", "a\nb\r",
        ]

    @Test(arguments: trackers, texts)
    func `people's words reach the program whole, and nothing else sees them`(
        name: String, text: String
    ) throws {
        let folder = try TemporaryFolder()
        let tracker = try #require(Tracker(name))
        let program = try #require(tracker.program)
        let words = text.isEmpty ? "x" : text
        let written = try Handover(of: session { _ in words }, to: tracker).write(
            to: folder.path, journal: "\(folder.path)/x.journal", consent: .refused(hint: "h"))
        let script = try String(contentsOfFile: written.script, encoding: .utf8)
        let plain = try Handover(of: session(), to: tracker).write(
            to: folder.path + "/plain", journal: "x", consent: .refused(hint: "h"))
        #expect(try script == String(contentsOfFile: plain.script, encoding: .utf8))

        let bin = "\(folder.path)/bin"
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: "\(bin)/\(program)", withDestinationPath: HandoverTests.standIn)
        for _ in 1...2 { try run(written.script, bin, folder.path) }

        let record = try Data(contentsOf: URL(filePath: "\(folder.path)/record"))
        let arguments = record.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        let session = session { _ in words }
        let line = try #require(Page(of: session, journal: Fixture.head).actions.last)
        let expected = HandoverText(
            line, of: session, in: program == "acli" ? .plain : .markdown)
        let title = program == "acli" ? "--summary=" : "--title="
        // Made once, although the script ran twice. Bytes count: a text can begin with a combining mark.
        #expect(arguments.count { $0.utf8.starts(with: title.utf8) } == 1)
        let given = try #require(arguments.first { $0.utf8.starts(with: title.utf8) })
        #expect(given.utf8.elementsEqual((title + expected.title).utf8))
        let body = expected.lines.joined(separator: "\n")
        let found =
            program == "gh"
            ? arguments.dropLast().last.map { String($0.dropLast()) }
            : arguments.first { $0.hasPrefix("--description=") }.map {
                String($0.dropFirst("--description=".count))
            }
        #expect(found?.utf8.elementsEqual(body.utf8) == true)
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/pwned"))
        #expect(
            try String(contentsOfFile: "\(folder.path)/tracked.script", encoding: .utf8)
                == "tracked A2 https://tracker.example/issues/7\n")
    }

    private func run(_ script: String, _ bin: String, _ folder: String) throws {
        let ran = try Program(
            "/bin/sh", [script],
            environment: [
                "PATH": "\(bin):/usr/bin:/bin", "RECORD": "\(folder)/record", "LC_ALL": "C.UTF-8",
            ]
        ).run()
        #expect(ran.isSuccess)
    }

    @Test(
        .enabled(if: Installed.has("shellcheck")),
        arguments: trackers)
    func `shellcheck finds nothing in the script`(name: String) throws {
        let folder = try TemporaryFolder()
        let written = try Handover(of: session(), to: #require(Tracker(name))).write(
            to: folder.path, journal: "x", consent: .refused(hint: "h"))
        let ran = try Program(
            #require(Installed.path(of: "shellcheck")),
            ["--enable=all", "--exclude=SC2250,SC2312", written.script]
        ).run()
        #expect(ran.isSuccess, "\(ran.text)")
    }

    @Test(arguments: [
        ("github=acme/shop", "https://github.com/acme/shop/issues/new?title=", "&body="),
        (
            "gitlab=https://git.example/a/b",
            "https://git.example/a/b/-/issues/new?issue%5Btitle%5D=", "&issue%5Bdescription%5D="
        ),
        (
            "jira=https://acme.atlassian.net?pid=1&issuetype=2",
            "https://acme.atlassian.net/secure/CreateIssueDetails!init.jspa?pid=1&issuetype=2&summary=",
            "&description="
        ),
    ])
    func `a page links to the tracker's form, filled in`(
        name: String, start: String, middle: String
    ) throws {
        let text = "50 % of \"x\" & 'y' <b> #1\u{202E} é"
        for words in [text, String(repeating: "long & ", count: 3000)] {
            let session = session { _ in words }
            let page = Page(
                of: session, journal: Fixture.head, handingOverTo: Tracker(name))
            let address = try #require(page.newIssues[Fixture.id("A2")])
            #expect(page.newIssues.count == 1)
            #expect(address.hasPrefix(start))
            #expect(address.utf8.count < 8000)
            let isPlain: (Character) -> Bool = { $0.isASCII && !" \"'<>\\".contains($0) }
            #expect(address.allSatisfy(isPlain))
            let parts = address.dropFirst(start.count).components(separatedBy: middle)
            let line = try #require(page.actions.last)
            let expected = HandoverText(
                line, of: session, in: name.hasPrefix("jira") ? .plain : .markdown)
            #expect(parts.count == 2)
            #expect(parts.first?.removingPercentEncoding == expected.title)
            let text = parts.last?.removingPercentEncoding ?? ""
            #expect(
                words.count > 1000
                    ? text.hasSuffix("(More of it is on the page.)")
                    : text == expected.lines.joined(separator: "\n"))
            let html = try page.html()
            #expect(html.contains("href=\"\(address.replacing("&", with: "&amp;"))\""))
        }
    }

    @Test func `an issue's address is on pages, and a forged one isn't followed`() throws {
        func page(_ address: String) -> Page {
            Page(
                of: Fixture.folded(
                    Fixture.events() + [.actionTracked(id: Fixture.id("A2"), address: address)]),
                journal: Fixture.head, handingOverTo: Tracker("github=acme/shop"))
        }
        let good = page("https://tracker.example/OPS-7?a=1&b=2")
        #expect(try good.html().contains("href=\"https://tracker.example/OPS-7?a=1&amp;b=2\""))
        #expect(try good.markdown().contains("https://tracker.example/OPS-7?a=1"))
        #expect(try !good.html().contains("issues/new"))
        #expect(try !page("javascript:alert(1)").html().contains("javascript:"))
    }

    @Test(arguments: [Sample.empty, .full, .hostile])
    func `a digest is five plain lines`(sample: Sample) throws {
        let lines = sample.page.digest.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6 && lines.last == "")
        let heads = [
            "Post-mortem: ", "In short: ", "What made it possible: ", "Actions: ", "Held: ",
        ]
        #expect(zip(lines, heads).allSatisfy { $0.hasPrefix($1) })
        #expect(!sample.page.digest.contains("@here"))
        try Golden.expect(sample.page.digest, is: "digest-\(sample.rawValue).txt")
    }
}
