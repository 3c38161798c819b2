import PostMortem
import Testing

@testable import WriteUp

struct PaperFitTests {
    /// A session with texts of a number of words.
    private static func large(
        words: Int, keys: [Int] = [], entries: Int = 40, whys: Int = 12, factors: Int = 15
    ) -> Page {
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
        for number in 1...whys {
            let parent = number == 1 ? ItemID.problem : Fixture.id("W\(number - 1)")
            events.append(.whyAdded(id: Fixture.id("W\(number)"), under: parent, text: text))
        }
        events.append(.rootMarked(id: Fixture.id("W\(whys)"), override: nil))
        for number in 1...factors {
            let kind = FactorKind.allCases[number % FactorKind.allCases.count]
            events.append(.factorAdded(id: Fixture.id("F\(number)"), kind: kind, text: text))
        }
        return Page(of: Fixture.folded(events), journal: Fixture.head)
    }

    /// The height of the higher column with what is kept, counted anew from the items.
    private static func height(_ page: Page, _ fit: PaperFit, on size: PaperSize) -> Double {
        func height(isLeft: Bool) -> Double {
            fit.sections.filter { fit.columns.isLeft($0.kind) == isLeft }.reduce(0) {
                sum, section in
                let items = section.items.filter { fit.holds($0.key, on: size) }
                let days = Set(items.compactMap(\.day)).count
                return sum + (items.isEmpty ? 0 : PaperSize.heading)
                    + items.reduce(0) { $0 + $1.height } + Double(days) * (PaperSize.line + 1)
            }
        }
        let foot = PageFoot(of: page).height(leftOut: fit.leftOutText(on: size))
        return PageHead(of: page).height + foot + max(height(isLeft: true), height(isLeft: false))
    }

    @Test(arguments: [1, 3, 8, 14, 200], [40, 2000])
    func `no session is higher than a sheet`(words: Int, entries: Int) {
        let page = Self.large(words: words, entries: entries)
        let fit = PaperFit(of: page)
        for size in PaperSize.allCases {
            #expect(Self.height(page, fit, on: size) <= size.height)
        }
    }

    @Test(arguments: [3, 6, 8, 10, 12])
    func `where anything is left out, a sheet is full but for one item`(words: Int) {
        let page = Self.large(words: words)
        let fit = PaperFit(of: page)
        for size in PaperSize.allCases where fit.leftOutText(on: size) != nil {
            #expect(Self.height(page, fit, on: size) >= size.height * 0.94)
        }
    }

    @Test func `what is on Letter is on A4 too`() {
        let fit = PaperFit(of: Self.large(words: 8))
        let keys = fit.sections.flatMap(\.items).map(\.key)
        let letter = keys.filter { fit.holds($0, on: .letter) }
        #expect(letter.allSatisfy { fit.holds($0, on: .a4) })
        #expect(letter.count < keys.count { fit.holds($0, on: .a4) })
    }

    @Test func `actions, structural causes with their chain and what is marked as key stay`() {
        let fit = PaperFit(of: Self.large(words: 6, keys: [11, 29]))
        for id in ["T11", "T29"] + (1...12).map({ "W\($0)" }) + ["W0"] {
            #expect(fit.holds(.item(Fixture.id(id)), on: .letter), "\(id)")
        }
    }

    @Test func `facts that nothing refers to go before signals, and signals before evidence`() {
        let fit = PaperFit(of: Self.large(words: 6))
        let kept = fit.sections.filter { $0.kind == .timeline }.flatMap(\.items)
            .filter { fit.holds($0.key, on: .letter) }.map(\.rank)
        #expect(!kept.contains(.facts) || kept.count { $0 == .signals } == 13)
    }

    @Test func `no factor of a kind is without the first one, which has the heading`() {
        let fit = PaperFit(of: Self.large(words: 9))
        for item in fit.sections.flatMap(\.items) where fit.holds(item.key, on: .letter) {
            if let needed = item.needs { #expect(fit.holds(needed, on: .letter)) }
        }
    }

    @Test func `the foot names what is left out by its id, and the command that shows it`() throws {
        let page = Self.large(words: 8, entries: 70)
        let fit = PaperFit(of: page)
        let text = try #require(fit.leftOutText(on: .letter))
        #expect(text.hasPrefix("T1"))
        let html = try page.html()
        #expect(html.contains("Not on this sheet: \(text)."))
        #expect(html.contains("nofault report large.journal"))
        for id in (1...70).map({ Fixture.id("T\($0)") }) {
            #expect(
                Self.names(id, in: text) != fit.holds(.item(id), on: .letter), "\(id) in \(text)")
        }
    }

    /// Whether ids as people write them, `T1–T40 but T3, T5–T7`, name one.
    private static func names(_ id: ItemID, in text: String) -> Bool {
        var isNamed = false
        for part in text.replacing(" and ", with: ", ").split(separator: ", ") {
            let sides = part.split(separator: " but ")
            func holds(_ side: Substring) -> Bool {
                let ends = side.split(separator: "–").compactMap { ItemID(String($0)) }
                guard let first = ends.first, let last = ends.last, first.kind == id.kind else {
                    return false
                }
                return (first.number...last.number).contains(id.number)
            }
            if sides.count == 2 {
                isNamed = holds(sides[0]) && !holds(sides[1])
            } else if part.contains("T"), holds(part) {
                isNamed = !isNamed
            }
        }
        return isNamed
    }

    @Test func `of a small session nothing is left out, and its picture is printed`() throws {
        let page = Page(of: Fixture.full(), journal: Fixture.head)
        let fit = PaperFit(of: page)
        #expect(fit.leftOutText(on: .letter) == nil && fit.leftOutText(on: .a4) == nil)
        #expect(PageHead(of: page).picture != nil)
        #expect(try !page.html().contains("class=\"off"))
    }

    @Test func `a screen shows every entry, why and factor with its whole text`() throws {
        let page = Self.large(words: 20)
        let html = try page.html().replacing(
            /<span class="screen">|<\/span><span class="paper">…<\/span>/, with: "")
        let text = String(repeating: "database latency ", count: 20)
        let whole = html.split(separator: "<bdi>\(text)</bdi>", omittingEmptySubsequences: false)
        #expect(whole.count - 1 == 40 + 12 + 15)
    }

    @Test func `every time on a page is read from the clock of the start`() {
        let page = Page(of: Fixture.full(), journal: Fixture.head)
        #expect(page.zone.name == "UTC+01:00")
        // 00:05 on the 22nd, UTC.
        #expect(page.timeline.last?.clock == "01:05")
    }
}

struct PaperTextTests {
    @Test func `a text is whole unless it is too long for any sheet, and ends at a clause then`() {
        let clause = String(repeating: "The pool ran dry", count: 9)
        let text = "\(clause), and nobody saw it coming. \(clause)"
        let paper = PaperText(text)
        #expect(paper.head == "\(clause), and nobody saw it coming")
        #expect(paper.head + (paper.more ?? "") == text)
        #expect(paper.printed == paper.head + "…")
        #expect(PaperText(clause).printed == clause)
        #expect(PaperText(clause).more == nil)
    }

    @Test func `without a clause it ends at a word, and without a word at its limit`() {
        let words = PaperText(String(repeating: "words ", count: 60))
        #expect(words.head.hasSuffix("words") && words.head.count < 240)
        let word = PaperText(String(repeating: "w", count: 300))
        #expect(word.head.count == 240 && word.more?.count == 60)
        let ideographs = PaperText(String(repeating: "接続が枯渇した。", count: 40))
        #expect(ideographs.head.hasSuffix("した") && ideographs.head.count < 240)
    }

    @Test func `nothing is lost by a cut, whatever the text is`() {
        for text in Hostile.texts.map({ String(repeating: $0 + " ", count: 40) }) {
            let paper = PaperText(text, most: 60)
            #expect(paper.more != nil)
            let whole = PaperText(text, most: .max / 4)
            #expect(paper.head + (paper.more ?? "") == whole.head)
        }
    }

    @Test func `a text that is too long is named before closing, with how to shorten it`() {
        let long = String(repeating: "It was slow. ", count: 20)
        let session = Fixture.folded(
            Fixture.events() + [
                .textEdited(id: Fixture.id("T2"), text: long), .problemStated(text: long),
                .measureSet(id: Fixture.id("A2"), text: long), .summarySet(text: long + long),
            ])
        #expect(session.textsTooLong.map(\.name) == ["summary", "problem", "A2 measure", "T2"])
        #expect(Fixture.full().textsTooLong.isEmpty)
    }
}
