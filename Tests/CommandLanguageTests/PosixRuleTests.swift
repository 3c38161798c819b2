@testable import CommandLanguage
import PostMortem
import Testing

/// What a rule of `TZ` says of an instant.
struct PosixRuleTests {
    private func offset(_ rule: String, _ time: String) throws -> Int {
        try #require(PosixRule(rule)).offset(atSeconds: instant(time).seconds)
    }

    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2050-03-27T00:59:59Z", 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2050-03-27T01:00:00Z", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2050-10-30T00:59:59Z", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2050-10-30T01:00:00Z", 3600),
        // South of the equator summer goes over the new year.
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-01-01T00:00:00Z", 39_600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-07-01T00:00:00Z", 36_000),
        // In Ireland winter is the exception.
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2050-01-01T00:00:00Z", 0),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2050-07-01T00:00:00Z", 3600),
        // Summer time all year, both ways of RFC 9636 §3.3.1.
        ("EST5EDT,0/0,J365/25", "2051-01-01T04:59:59Z", -14_400),
        ("EST5EDT,0/0,J365/25", "2051-01-01T05:00:00Z", -14_400),
        ("XXX3EDT4,0/0,J365/23", "2052-12-31T23:59:59Z", -14_400),
        ("XXX3EDT4,0/0,J365/23", "2053-01-01T03:00:00Z", -14_400),
        // Hours beyond a day, and before midnight, as Godthab and Gaza had them.
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2050-03-27T00:59:59Z", -7200),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2050-03-27T01:00:00Z", -3600),
        ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2050-03-25T23:59:59Z", 7200),
        ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2050-03-26T00:00:00Z", 10_800),
        // The end may lie in the next year.
        ("AAA0BBB,J180,J365/167", "2051-01-06T21:59:59Z", 3600),
        ("AAA0BBB,J180,J365/167", "2051-01-06T22:00:00Z", 0),
        // J60 is 1 March always, 59 only in common years.
        ("AAA0BBB,J60/0,J300", "2052-02-29T23:59:59Z", 0),
        ("AAA0BBB,J60/0,J300", "2052-03-01T00:00:00Z", 3600),
        ("AAA0BBB,59/0,J300", "2052-02-29T00:00:00Z", 3600),
        ("AAA0BBB,59/0,J300", "2051-03-01T00:00:00Z", 3600),
        ("AAA0BBB,59/0,J300", "2051-02-28T23:59:59Z", 0),
        ("EST5EDT", "2050-03-13T07:00:00Z", -14_400),
        ("<+0545>-5:45", "2050-01-01T00:00:00Z", 20_700),
        ("LMT0:44:30", "2050-01-01T00:00:00Z", -2670),
    ])
    func `a rule is followed in every year`(rule: String, time: String, offset: Int) throws {
        #expect(try self.offset(rule, time) == offset, "\(rule) at \(time)")
    }

    @Test(arguments: [
        "", "C", "12", "CE-1", "CET", "CET-", "CET-1CE", "CET-1CEST,", "CET-1CEST,M3.5.0",
        "CET-1CEST,M3.5.0,M10.5.0/3,", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0",
        "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365",
        "CET-1CEST,J1,J366", "CET-1CEST,366,1", "CET-24", "CET-1:60", "CET-1:00:60",
        "CET-1CEST,M3.5.0/168,M10.5.0", "CET-9999999999999999999", "<CET-1", "<>0", "CET-1 ",
        " CET-1", "CET-1CEST,M3.5.0;M10.5.0", "ÇET-1", "CET-23CEST-24", "CET-1\nCET-1",
    ])
    func `what is no rule to its last byte is refused`(text: String) {
        #expect(PosixRule(text) == nil)
    }

    @Test
    func `no instant is too far away, and the calendar comes round after 400 years`() throws {
        let rule = try #require(PosixRule("CET-1CEST,M3.5.0,M10.5.0/3"))
        let cycle: Int64 = 146_097 * 86_400
        for seconds in stride(from: Int64(0), to: cycle, by: 86_400 * 97 + 3601) {
            let offset = rule.offset(atSeconds: seconds)
            #expect(rule.offset(atSeconds: seconds - cycle) == offset)
            #expect(rule.offset(atSeconds: seconds + 7 * cycle) == offset)
        }
        for seconds in [Int64.min, .min + 1, -1, .max - 1, .max] {
            #expect([3600, 7200].contains(rule.offset(atSeconds: seconds)))
        }
    }
}
