import PostMortem
import Testing

@testable import WriteUp

struct OnePageTests {
    /// The largest session, with texts of a number of words.
    private static func large(words: Int, keys: [Int] = [], entries: Int = 40) -> Page {
        let text = String(repeating: "database latency ", count: words)
        var events: [Event] = [.sessionOpened(session: "large", zone: "UTC", tool: "0.1.0")]
        for number in 1...entries {
            let time = StatedTime(
                Moment(instant: Instant(seconds: 1_795_000_000 + Int64(number) * 300), offset: 0))
            events.append(
                .entryAdded(
                    id: Fixture.id("T\(number)"), kind: number % 3 == 0 ? .signal : .fact,
                    time: time, text: text))
        }
        events += keys.map { .itemKeyed(id: Fixture.id("T\($0)")) }
        for number in 1...12 {
            let parent = number == 1 ? ItemID.problem : Fixture.id("W\(number - 1)")
            events.append(.whyAdded(id: Fixture.id("W\(number)"), under: parent, text: text))
        }
        events.append(.rootMarked(id: Fixture.id("W12"), override: nil))
        for number in 1...15 {
            let kind = FactorKind.allCases[number % FactorKind.allCases.count]
            events.append(.factorAdded(id: Fixture.id("F\(number)"), kind: kind, text: text))
        }
        return Page(of: Fixture.folded(events), journal: Fixture.head)
    }

    @Test(arguments: [1, 3, 8, 20, 200])
    func `the largest session is held to the height of a sheet`(words: Int) {
        let sheet = OnePage(fitting: OnePageTests.large(words: words))
        var layout = PageLayout()
        #expect(layout.height(of: sheet) <= PageLayout.room)
    }

    @Test func `what is marked as key and structural causes stay`() {
        let sheet = OnePage(fitting: OnePageTests.large(words: 8, keys: [11, 29]))
        let kept = sheet.page.timeline.map(\.entry.id.description)
        #expect(kept.contains("T11") && kept.contains("T29"))
        #expect(kept.count < 40)
        #expect(sheet.page.roots.map(\.id.description) == ["W12"])
    }

    @Test func `facts that nothing refers to go before signals`() {
        let sheet = OnePage(fitting: OnePageTests.large(words: 4))
        let signals = sheet.page.timeline.count { $0.entry.kind == .signal }
        let facts = sheet.page.timeline.count - signals
        #expect(signals == 13 || facts == 0)
    }

    @Test func `what is left out is counted and its command given`() throws {
        let page = OnePageTests.large(words: 8, entries: 70)
        let sheet = OnePage(fitting: page)
        let left = try #require(sheet.leftOut.first)
        #expect(left.text == "\(70 - sheet.page.timeline.count) of 70 timeline entries")
        let html = try page.html()
        #expect(html.contains(left.text))
        #expect(html.contains("nofault show large.journal</bdi> timeline"))
    }

    @Test func `of a small session nothing is left out, and its picture is printed`() {
        let sheet = OnePage(fitting: Page(of: Fixture.full(), journal: Fixture.head))
        #expect(sheet.leftOut.isEmpty)
        #expect(sheet.picture != nil)
    }

    @Test func `a screen shows every entry, why and factor with its whole text`() throws {
        let page = OnePageTests.large(words: 8)
        let html = try page.html().replacing(
            /<span class="screen">|<\/span><span class="print">…<\/span>/, with: "")
        let text = String(repeating: "database latency ", count: 8)
        let whole = html.split(separator: "<bdi>\(text)</bdi>", omittingEmptySubsequences: false)
        #expect(whole.count - 1 == 40 + 12 + 15)
    }

    @Test func `no factor goes while an entry that nothing refers to has more than one line`() {
        let sheet = OnePage(fitting: OnePageTests.large(words: 4))
        #expect(sheet.page.factors.reduce(0) { $0 + $1.factors.count } == 15)
    }

    @Test func `a text is cut behind a word and never longer than its room`() {
        let text = "The connection pool ran dry because of a retry"
        #expect(Shortening.shortened(text, to: 100) == text)
        let cut = Shortening.shortened(text, to: 30)
        #expect(cut.hasSuffix("…"))
        #expect(text.hasPrefix(String(cut.dropLast())))
        for text in Hostile.texts {
            #expect(TextWidth.of(Shortening.shortened(text, to: 40)) <= 40 * 500)
        }
    }

    @Test func `the summary says what is known and nothing else`() {
        let full = Page(of: Fixture.full(), journal: Fixture.head)
        #expect(
            full.summary.text == """
                Checkout slow in the EU: it began on 21 November 2026 at 09:14, was detected after about 17 min \
                (a customer called), was mitigated after 47 min and was resolved after 6 h 46 min. The structural \
                causes: No test measures connections; The pool's size is set by hand. Two actions were chosen, \
                one is done and the open one is due on 8 December 2026: Measure connections in the load test; Alert on p99 of \
                checkout.
                """)
        let empty = Page(of: Fixture.empty, journal: Fixture.head)
        #expect(
            empty.summary.text == """
                2026-11-21-checkout. When it happened is not recorded. No structural cause has been marked. No \
                action has been chosen yet.
                """)
    }

    @Test func `every time on a page is read from the clock of the start`() {
        let page = Page(of: Fixture.full(), journal: Fixture.head)
        #expect(page.zone.name == "UTC+01:00")
        // 00:05 on the 22nd, UTC.
        #expect(page.timeline.last?.clock == "01:05")
    }
}
