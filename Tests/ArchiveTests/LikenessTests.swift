import Archive
import PostMortem
import Testing

/// What is named as having appeared before, on incidents that people labelled.
struct LikenessTests {
    @Test
    func `of what is found among public incidents nearly all is alike, and most of it is found`() {
        let findings = Findings(PublicIncidents.all)
        #expect(findings.precision >= 0.9, "\(findings)")
        #expect(findings.recall >= 0.8, "\(findings)")
    }

    @Test(arguments: 11...20 as ClosedRange<UInt64>)
    func `the figures hold on generated archives that the threshold was not chosen on`(
        seed: UInt64
    ) {
        var generated = GeneratedIncidents(seed: seed)
        let findings = Findings(generated.incidents(ofEach: 6))
        #expect(findings.precision >= 0.9, "\(findings)")
        #expect(findings.recall >= 0.8, "\(findings)")
    }

    @Test func `nothing is alike in an empty archive, or without a word`() throws {
        let all = PublicIncidents.all
        let first = try #require(all.first)
        #expect(Likeness(among: []).matches(of: first.session).isEmpty)
        #expect(Likeness(among: all.map(\.archived)).matches(of: Session()).isEmpty)
    }

    @Test func `one earlier session is enough to be remembered, and an unrelated one is not named`()
        throws
    {
        let all = PublicIncidents.all
        let teams = try #require(all.first { $0.name == "2020-02-03-teams" })
        let spotify = try #require(all.first { $0.name == "2020-08-19-spotify" })
        let knight = try #require(all.first { $0.name == "2012-08-01-knight" })
        let among = Likeness(among: [teams.archived, knight.archived])
        #expect(among.matches(of: spotify.session).map(\.session.name) == [teams.name])
    }

    @Test func `the same service alone makes nothing alike`() {
        let pool = SampleIncident(
            name: "a", kind: nil, services: ["checkout"], title: "Connection pool exhausted")
        let font = SampleIncident(
            name: "b", kind: nil, services: ["checkout"], title: "Thumbnails rotated sideways")
        #expect(Likeness(among: [pool.archived]).matches(of: font.session).isEmpty)
    }

    @Test func `the same service adds to what wordings share`() throws {
        let asked = SampleIncident(
            name: "a", kind: nil, services: ["checkout"], title: "Connection pool exhausted")
        let here = SampleIncident(
            name: "here", kind: nil, services: ["Checkout"], title: "Exhausted connection pools")
        let there = SampleIncident(
            name: "there", kind: nil, services: ["mail"], title: "Exhausted connection pools")
        let matches = Likeness(among: [there.archived, here.archived]).matches(of: asked.session)
        #expect(matches.map(\.session.name) == ["here", "there"])
        // Words are named as they stand in the session at hand, not in the form they are compared in.
        #expect(
            try #require(matches.first).shared.sorted()
                == ["checkout", "connection", "exhausted", "pool"])
    }

    @Test(arguments: [
        ("The pools were exhausted", ["pool", "exhaust"]),
        ("exhausting a pool's limits", ["exhaust", "pool", "limit"]),
        ("CPU at 502, in 2026, for 27 minutes", ["cpu", "502"]),
        ("Überlastung — Straßenkarte", ["überlastung", "straßenkarte"]),
        ("数据库连接", ["数据", "据库", "库连", "连接"]),
        ("the and of it", []),
    ])
    func `words are compared in their simplest form`(text: String, words: [String]) {
        #expect(Set(Wordings(of: [text]).counts.keys) == Set(words))
    }
}
