import CommandLanguage
import PostMortem
import Testing

/// How people and programs write times, each with what becomes of it behind `fact`.
///
/// It is Monday, 2026-11-23, 10:00 in Berlin, and the entry before was on Saturday, 2026-11-21, at 09:14.
struct TimeSpellingTests {
    /// Spellings of 13:58 on the day of the entry before; a text follows them.
    static let sameTime = [
        "13:58", "13:58:00", "13:58:", "13:58,", "13:58.", "13:58;", "[13:58]", "(13:58)",
        "{13:58}", "<13:58>",
        "*13:58*", "**13:58**", "`13:58`", "\"13:58\"", "“13:58”", "‘13:58’", "«13:58»", "_13:58_",
        "|13:58|",
        "@13:58", "> 13:58", "• 13:58", "* 13:58", "· 13:58", "at 13:58", "At 13:58", "@ 13:58",
        "13h58", "13H58", "13h58m", "13:58h", "13:58Uhr", "1:58pm", "1:58 pm", "1:58 PM",
        "1:58 p.m.", "01:58pm",
        "1.58pm", "1:58P.M.", "[1:58 PM]", "(1:58pm)", "13:58:00.000", "13:58:00,123",
        "１３：５８", "１３:５８", "13：58", "13∶58", "13﹕58", "١٣:٥٨", "१३:५८", "\u{A0}13:58",
        "\u{200B}13:58",
        "\u{FEFF}13:58", "\u{200E}13:58", "\u{200F}13:58", "\u{2066}13:58\u{2069}",
        "\u{202A}13:58\u{202C}",
        "\u{2009}13:58", "\u{3000}13:58", "\u{2060}13:58", "13\u{200B}:58", "13:58\u{200B}",
        "13:58\u{FE0F}",
        "13:58+01:00", "13:58 +01:00",
        "13:58 +0100", "13:58+0100", "13:58+01", "13:58 UTC+1",
        "1\u{FE0F}\u{20E3}3\u{FE0F}\u{20E3}:58", "13:58 UTC+01", "13:58 UTC+01:00",
        "13:58 UTC+0100",
        "13:58 GMT+1", "13:58 gmt+1", "13:58 UTC +1", "12:58Z", "12:58 Z", "12:58 UTC", "12:58UTC",
        "12:58 utc",
        "12:58 GMT", "12:58GMT", "12:58 (UTC)", "12:58 [UTC]", "[12:58 UTC]", "12:58 +00:00",
        "12:58 +0000",
        "12:58 \u{2212}00:00", "07:58 -05:00", "07:58 \u{2212}05:00", "07:58 UTC-5",
        "07:58 UTC\u{2212}5",
        "18:28 +05:30", "18:28 UTC+5:30", "18:28 +0530", "13:58 Europe/Berlin",
        "13:58 europe/berlin",
        "12:58 Europe/London", "07:58 America/New_York", "18:28 Asia/Kolkata", "21:58 (Asia/Tokyo)",
        "12:58 UTC,", "13:58 (+01:00)",
        // with their day
        "2026-11-21T13:58", "2026-11-21 13:58", "2026-11-21  13:58", "2026-11-21t13:58",
        "2026-11-21_13:58",
        "2026-11-21-13:58", "2026-11-21/13:58", "2026-11-21,13:58", "2026-11-21, 13:58",
        "[2026-11-21 13:58:00]",
        "2026-11-21 13:58:00,123", "2026-11-21 13:58:00.123456789", "2026-11-21T12:58:00.123Z",
        "2026-11-21T13:58:00+01:00", "2026-11-21T13:58:00+0100", "2026-11-21 13:58:00 +0100",
        "2026-11-21 13:58:00+01", "2026-11-21T07:58-05:00", "2026-11-21T07:58\u{2212}05:00",
        "2026-11-21 12:58 UTC", "2026-11-21T13:58 Europe/Berlin", "20261121T135800",
        "20261121T1358",
        "20261121T125800Z", "2026-11-21T1358", "2026-11-21 1:58 pm", "2026-11-21T1:58pm",
        "2026-11-21 13.58",
        "2026-11-21 1358", "2026-11-21 at 13:58", "2026/11/21 13:58", "2026.11.21 13:58",
        "11/21/2026 13:58",
        "21/11/2026 13:58", "21.11.2026 13:58", "21.11.2026, 13:58", "21-11-2026 13:58",
        "21.11. 13:58",
        "11/21 13:58", "11/21/2026 1:58 PM", "11/21/2026, 1:58:00 PM", "21 Nov 13:58",
        "Nov 21 13:58", "21 nov 13:58",
        "Nov 21, 13:58", "21. Nov 13:58", "21st Nov 13:58", "Nov 21st 13:58",
        "21 November 2026 13:58",
        "November 21, 2026 13:58", "Nov 21, 2026, 1:58 PM", "21-Nov-2026 13:58",
        "21-Nov-2026 13:58:00",
        "[21/Nov/2026:13:58:00 +0100]", "21/Nov/2026:12:58:00 +0000", "Nov 21 13:58:00",
        "Nov 21 13:58:00.123",
        "Sat 13:58", "sat 13:58", "Sat, 13:58", "Saturday 13:58", "saturday 13:58", "Sat at 13:58",
        "on Sat 13:58",
        "on Saturday at 13:58", "Sat 21 Nov 13:58", "Sat, 21 Nov 2026 13:58:00 +0100",
        "Sat, 21 Nov 2026 12:58:00 +0000 (UTC)", "Sat, 21 Nov 2026 12:58:00 GMT",
        "Sat Nov 21 13:58:00 2026",
        "12:58 z", "1:58p", "um 13:58", "20261121-135800", "20261121_1358", "20261121 1358",
        "20261121 13:58", "2026/11/21-13:58", "21.11.2026,13:58", "21.11.2026T13:58:00",
        "Sat Nov 21 12:58:00 UTC 2026", "Saturday, November 21, 2026 1:58 PM", "+4h44m",
    ]

    @Test(arguments: sameTime)
    func `a spelling with one reading is read`(spelling: String) throws {
        let read = try command("fact \(spelling) the pool is full", in: context())
        guard case .record(.fact, let time?, let text) = read else {
            Issue.record("\(spelling) was read as text")
            return
        }
        #expect(time.description == expected(time))
        #expect(text == "the pool is full")
    }

    private func expected(_ time: StatedTime) -> String {
        StatedTime(Moment(instant: Instant(seconds: 1_795_265_880), offset: time.moment.offset))
            .description
    }

    /// Spellings of about 13:58.
    @Test(arguments: [
        "~13:58", "~ 13:58", "～13:58", "∼13:58", "≈13:58", "about 13:58", "around 13:58",
        "at about 13:58", "gegen 13:58", "c. 13:58",
        "At around 13:58", "ca. 13:58", "ca 13:58", "circa 13:58", "approx. 13:58",
        "approximately 13:58",
        "roughly 13:58", "around 1:58pm", "~13:58 +01:00", "~12:58 +00:00", "~12:58Z", "~~13:58",
        "~Sat 13:58",
        "~2026-11-21T13:58", "about 2026-11-21 13:58", "[~13:58]",
    ])
    func `a spelling that says about is approximate`(spelling: String) throws {
        let read = try command("fact \(spelling) the pool is full", in: context())
        guard case .record(.fact, let time?, "the pool is full") = read else {
            Issue.record("\(spelling) was read as \(read)")
            return
        }
        #expect(time.isApproximate)
        #expect(time.instant.seconds == 1_795_265_880)
    }

    /// Spellings with two readings or none; each is refused with how to go on.
    @Test(arguments: [
        "25:77", "24:01", "13:60", "99:99", "9:7", "13:5", "12:345", "13::58", "13.58", "0914",
        "1358",
        "13:58x", "13:58-14:05", "13:58–14:05", "13:58 - 14:05", "13:58 – 14:05", "13:58 to 14:05",
        "13:58-05:00", "13:58\u{2212}05:00", "13:58 CET", "13:58 CEST", "13:58 PST", "13:58 PDT",
        "13:58 EST",
        "13:58 EDT", "13:58 IST", "13:58 BST", "13:58 CST", "13:58 PT", "13:58 ET", "13:58 cet",
        "13:58 (CET)",
        "13:58CET", "2026-11-21 13:58 CET", "Sat 13:58 PST", "13:58 Europe/Berln", "13:58 +02",
        "14:00 pm",
        "13pm", "0:10pm", "03/04/2026 13:58", "03.04.2026 13:58", "3/4 13:58", "1/2/26 13:58",
        "31/31/2026 13:58",
        "2026-11-21", "2026-02-30 13:58", "2026-13-01T10:00", "21.11.2026", "25 Nov", "Nov 25",
        "yesterday",
        "today", "tomorrow", "Tuesday", "Tue", "on Friday", "Sun 22 Nov 2025 13:58",
        "Mon 21 Nov 2026 13:58",
        "31 Feb 13:58", "1795265880", "1795265880123", "1795265880123456", "1795265880.5",
        "45987.58", "45987,58",
        "+5min", "+1.5h", "+1d", "+00:05", "around 11", "about 9", "at about 9", "at 9",
        "around nine", "at ten",
        "~11", "~ 11", "around 11 alerts fired and", "at 10,", "ca. 11", "after 11", "since 13:58",
        "until 13:58",
        "before 9:14", "after 9:14", "from 9:14 to 9:20", "between 9:10 and 9:20", "by 10:00",
        "half past ten",
        "half ten", "quarter past nine", "a quarter to ten", "quarter to 10", "ten past nine",
        "10 past 9",
        "five to eleven", "twenty-five to ten", "ten minutes past nine", "noon", "midday",
        "midnight",
        "around noon", "at midnight", "ten o'clock", "10 o'clock", "nine thirty",
        "ten minutes later",
        "10 minutes later", "10 min later", "10min later", "5m later", "about ten minutes later",
        "an hour later",
        "half an hour later", "a few minutes later", "two hours earlier", "5 minutes before",
        "30 seconds after",
        "an hour ago", "shortly after", "shortly before", "soon after", "minutes later",
        "after 10 minutes",
        "within 5 minutes", "the next day", "next morning", "the next morning", "this morning",
        "last night",
        "that evening", "later that day", "in the morning", "the day before", "overnight",
        "tonight",
        "13;58", "13,58", "13’58", "13°58", "13.58h", "1358h", "1358Z", "158pm", "5pm-6pm",
        "9-10am",
        "time 13:58", "Time: 13:58", "ts=13:58", "t=13:58", "time=2026-11-20T13:58:01Z", "T+5m",
        "T+5",
        "+5 m", "+ 5m", "+5 min", "13:58 -5", "13:58 EST5EDT", "13:58 Eastern time", "ten past",
        "quarter past",
        "a bit later", "a while later", "some time later", "after lunch", "around lunchtime",
        "at dawn",
        "day before yesterday 13:58", "the day before yesterday", "20th at 13:58", "the 20th 13:58",
        "on the 20th",
        "in November", "Nov 2026", "midnight-ish",
        "10:50 in the evening", "9:14 in the afternoon", "9:14 at night", "half past ten pm",
        "half past ten in the evening", "quarter to nine a.m.", "ten o'clock at night",
        "→ 13:58", "✅ 13:58", "🕐 13:58", "±13:58", "✅13:58", "10000-01-01 00:00", "12 13:58",
        "2026-W47-5T13:58", "2026-324T13:58", "13:5x", "13:??", "1:58 p", "one pm", "half 2",
        "13 Uhr", "EOD", "morning of the 20th", "Fri 21 Nov 13:58", "Wed 25 Nov 13:58",
        "last Tuesday", "the following day", "early this morning", "11ish", "– 13:58", "— 13:58",
        "13:58 13:59", "13:58 13:58", "13h", "23h", "~13h", "13 hrs", "at 9h", "11p", "13_58",
        "13-58",
        "lunchtime", "teatime", "noonish", "lunch time", "mid-morning", "mid afternoon",
    ])
    func `a spelling without one reading is asked about`(spelling: String) throws {
        let error = try parseError("fact \(spelling) the pool is full", in: context())
        #expect(error.kind == .notATime || error.kind == .notADate)
        #expect(error.hints.count >= 2)
        #expect(
            error.hints.last?.hasPrefix("Or type - in front to keep it as text: fact - ") == true)
        #expect(error.column == 6)
        // A dash keeps every one of them as text.
        let kept = Command.record(.fact, at: nil, text: "\(spelling) the pool is full")
        #expect(kept.line.hasPrefix("fact - "))
        #expect(try command(kept.line, in: context()) == kept)
    }

    @Test(arguments: [
        ("10:50 in the evening", "22:50"), ("9:14 in the afternoon", "21:14"),
        ("9:14 at night", "21:14"), ("half past ten pm", "22:30"), ("half past ten am", "10:30"),
        ("half past ten in the evening", "22:30"), ("quarter to nine in the morning", "08:45"),
        ("ten o'clock at night", "22:00"),
    ])
    func `the half of the day that is said leaves one reading`(spelling: String, clock: String)
        throws
    {
        let error = try parseError("fact \(spelling) the pool is full", in: context())
        #expect(error.corrected == "fact \(clock) the pool is full")
        #expect(error.readings.isEmpty)
    }

    @Test(arguments: ["9:14 in the morning", "22:50 in the evening", "02:10 at night"])
    func `the half of the day in which the hour lies anyway is text`(spelling: String) throws {
        let words = spelling.split(separator: " ", maxSplits: 1)
        guard
            case .record(_, at: _?, text: let text) = try command(
                "fact \(spelling) the pool is full", in: context())
        else {
            Issue.record("\(spelling) has no time")
            return
        }
        #expect(text == "\(words[1]) the pool is full")
    }

    @Test func `a time in words that can be two shows the line in each reading`() throws {
        let error = try parseError("fact ten to eleven the pool is full", in: context())
        #expect(
            error.readings == ["fact 10:50 the pool is full", "fact 22:50 the pool is full"])
        #expect(error.corrected == nil)
    }

    /// Texts that only look a little like times.
    @Test(arguments: [
        "3 pods restart", "502s rise", "1000 customers write", "1430 requests fail",
        "3:1 ratio of reads",
        "100:1 compression", "24/7 on call", "3/4 of the pods", "1.2.3 is out", "10.15.7 is out",
        "3.5 seconds late",
        "+20k requests", "+5 pods", "1-2 minutes of it", "9-10 pods", "13,58 seconds late",
        "1st alert of it",
        "on the edge", "in the cluster", "the 2nd pod", "t is low", "time passes", "when it began",
        "+ is a sign", "-40% traffic", "~200 customers", "5m requests",
        "about 200 customers call",
        "at least 5 pods", "about 5 percent fail", "at 5 of the 12 sites",
        "after 3 retries it gives up",
        "half of the pods", "may 3 pods restart", "march begins", "sun sets", "sat on it",
        "Sun servers",
        "Monday's deploy", "nine lives", "ten pods", "noonday", "at the office", "around the block",
        "00:1A:2B:3C:4D:5E is the card", "::1 answers", "next to nothing", "the last pod",
        "in the log",
        "the day's graph", "later versions", "today's deploy", "5 to 10 retries help", "1st alert",
        "12345678901 bytes",
        "2026-11-21-checkout is lost", "v2026.11", "the pool is full at 13:58", "p99 rises",
        "50 minutes of silence", "half 2 pods restart", "10.0.0.2:53 answers", "[::1]:22 answers",
        "12345678-1234 is the order", "20261121 rows are gone", "20261121-checkout is lost",
        "um nothing happened", "evening traffic rises", "→ the pool is full", "p value is 1",
        "1:n mapping", "20260230 13 pods",
        "3h outage", "24h retention ends", "12h shift begins", "13h of silence",
        "11-25 release", "10-15 customer tickets", "13-58 pods restart", "13-58 minutes of it",
        "lunch is late", "tea is served", "13_58x is a key",
    ])
    func `what doesn't say a time is text`(text: String) throws {
        #expect(try command("fact \(text)", in: context()) == .record(.fact, at: nil, text: text))
    }

    @Test
    func `the table has more than two hundred spellings`() {
        #expect(Self.sameTime.count > 170)
    }

    @Test(arguments: [
        ("yesterday 22:10", "2026-11-22T22:10:00+01:00"),
        ("today 08:00", "2026-11-23T08:00:00+01:00"),
        ("Tomorrow 08:00", "2026-11-24T08:00:00+01:00"),
        ("yesterday at 10pm", "2026-11-22T22:00:00+01:00"),
        ("Tue 22:10", "2026-11-17T22:10:00+01:00"), ("tuesday 22:10", "2026-11-17T22:10:00+01:00"),
        ("Fri 22:10", "2026-11-20T22:10:00+01:00"), ("Sun 22:10", "2026-11-22T22:10:00+01:00"),
        ("Mon 09:00", "2026-11-23T09:00:00+01:00"), ("Mon 23:00", "2026-11-16T23:00:00+01:00"),
        ("25 Nov 22:10", "2025-11-25T22:10:00+01:00"),
        ("Nov 20 22:10", "2026-11-20T22:10:00+01:00"),
        ("29 Feb 10:00", "2024-02-29T10:00:00+01:00"),
        ("31 Dec 23:59", "2025-12-31T23:59:00+01:00"),
        ("2026-11-25 22:10", "2026-11-25T22:10:00+01:00"),
        ("yesterday 23:30Z", "2026-11-22T23:30:00+00:00"),
        ("1 Jul 12:00", "2026-07-01T12:00:00+02:00"),
        ("yesterday 24:00", "2026-11-23T00:00:00+01:00"),
    ])
    func `a day word is the day nearest to what is known that isn't in the future`(
        spelling: String, time: String
    ) throws {
        #expect(try context().time(spelling).description == time)
    }

    @Test(arguments: [
        ("Fri 21 Nov 13:58", "2026-11-21T13:58", "2025-11-21T13:58"),
        ("Wed 25 Nov 22:10", "2025-11-25T22:10", "2026-11-25T22:10"),
    ])
    func `a weekday that the near year doesn't have is asked about, and leads years away never`(
        spelling: String, near: String, fitting: String
    ) throws {
        let error = try parseError("fact \(spelling) the pool is full", in: context())
        #expect(error.hints.first == "Type \(near) or \(fitting), whichever is meant.")
    }

    @Test func `what comes back for half of pm is the afternoon`() throws {
        let error = try parseError("fact 1:58 p the pool is full", in: context())
        #expect(error.corrected?.hasPrefix("fact 13:58 ") == true)
    }
}
