import Foundation
import PostMortem
import Testing

@testable import WriteUp

struct PageTests {
    @Test func `nothing of a dropped item is on the page`() throws {
        let page = Page(of: Fixture.full(), journal: Fixture.head)
        #expect(!page.timeline.contains { $0.entry.id == Fixture.id("T7") })
        #expect(page.whys.first?.evidence == [Fixture.id("T2"), Fixture.id("T3")])
        for text in [try page.markdown(), try page.html(), page.json] {
            #expect(!text.contains("a duplicate"))
            #expect(!text.contains("said twice"))
            #expect(!text.contains("T7"))
        }
    }

    @Test func `notes and call-outs are on no page, nor are those who were absent`() throws {
        let page = Page(of: Fixture.full(), journal: Fixture.head)
        for text in [try page.markdown(), try page.html(), page.json] {
            #expect(!text.contains("tired"))
            #expect(!text.contains("somebody should have"))
            #expect(!text.localizedCaseInsensitiveContains("blame"))
            #expect(!text.contains("Li Wei"))
            #expect(!text.contains("shipped"))
        }
    }

    @Test func `from a rule that was set aside nobody can be told`() throws {
        let rules = [
            "Tom has not agreed to the order", "Ana and Tom have not agreed to the contract",
            "Tom, who owns A1, is not in the room",
        ]
        let session = Fixture.folded([
            .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"),
            .phaseEntered(.room, override: Override(rules: rules, reason: "time")),
        ])
        let page = Page(of: session, journal: Fixture.head)
        #expect(
            page.overrides.flatMap(\.rules) == [
                "not everybody in the room had agreed to the order",
                "not everybody in the room had agreed to the contract",
                "not every owner was in the room",
            ])
        for text in [try page.markdown(), try page.html(), page.json] {
            #expect(!text.contains("Tom") && !text.contains("Ana"))
        }
    }

    @Test func `a page that was closed again says that it is a later edition`() throws {
        var events = Fixture.events().filter { if case .actionDone = $0 { false } else { true } }
        let first = Page(of: Fixture.folded(events), journal: Fixture.head)
        #expect(first.edition == 1 && first.editionNote == nil)
        let close = try #require(
            events.firstIndex { if case .sessionClosed = $0 { true } else { false } })
        events = Array(events[...close])
        events += [
            .undone(record: close), .textEdited(id: Fixture.id("T2"), text: "p99 passes 5 s"),
            .sessionClosed(override: nil),
        ]
        let second = Page(of: Fixture.folded(events), journal: Fixture.head)
        #expect(second.edition == 2)
        let note = "edition 2, 2026-11-23 "
        #expect(second.editionNote?.hasPrefix(note) == true)
        #expect(try second.markdown().contains("*This is \(note)"))
        #expect(try second.html().contains(note))
    }

    @Test func `what was undone is not on the page`() {
        let session = Fixture.folded([
            .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"),
            .factorAdded(id: Fixture.id("F1"), kind: .hid, text: "no alert"),
            .undone(record: 1),
        ])
        #expect(Page(of: session, journal: Fixture.head).factors.isEmpty)
    }

    @Test func `the day is shown where it differs from that of the line before`() {
        let days = Page(of: Fixture.full(), journal: Fixture.head).timeline.map {
            $0.date?.description
        }
        #expect(days == ["2026-11-20", "2026-11-21", nil, nil, nil, "2026-11-22"])
    }

    @Test func `an answer to a dropped why stands under the nearest why above`() {
        let session = Fixture.folded([
            .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"),
            .whyAdded(id: Fixture.id("W1"), under: .problem, text: "one"),
            .whyAdded(id: Fixture.id("W2"), under: Fixture.id("W1"), text: "two"),
            .whyAdded(id: Fixture.id("W3"), under: Fixture.id("W2"), text: "three"),
            .itemDropped(id: Fixture.id("W2"), reason: nil),
            .itemDropped(id: Fixture.id("W1"), reason: nil),
            .whyAdded(id: Fixture.id("W4"), under: Fixture.id("W3"), text: "four"),
        ])
        let whys = Page(of: session, journal: Fixture.head).whys
        #expect(whys.map(\.id.description) == ["W3", "W4"])
        #expect(whys.map(\.depth) == [1, 2])
        #expect(whys.map(\.parent) == [.problem, Fixture.id("W3")])
    }

    @Test func `whys that answer one another in a circle stand under the problem`() {
        let session = Fixture.folded([
            .sessionOpened(session: "x", zone: "UTC", tool: "0.1.0"),
            .whyAdded(id: Fixture.id("W5"), under: .problem, text: "one"),
            .whyAdded(id: Fixture.id("W2"), under: Fixture.id("W5"), text: "two"),
        ])
        let whys = Page(of: session, journal: Fixture.head).whys
        #expect(Set(whys.map(\.id.description)) == ["W2", "W5"])
    }

    @Test func `a tree as deep as the journal is long is laid out`() throws {
        let events: [Event] = (1...2000).compactMap { number in
            guard let id = ItemID(.why, number), let above = ItemID(.why, number - 1) else {
                return nil
            }
            return .whyAdded(id: id, under: above, text: "why")
        }
        let page = Page(of: Fixture.folded(events), journal: Fixture.head)
        #expect(page.whys.last?.depth == 2000)
    }

    @Test func `an idea whose action was dropped is among the others again`() {
        var events = Fixture.events()
        events.append(.itemDropped(id: Fixture.id("A2"), reason: nil))
        let page = Page(of: Fixture.folded(events), journal: Fixture.head)
        #expect(page.actions.map(\.action.id.description) == ["A1"])
        #expect(page.otherIdeas.map(\.idea.id.description) == ["I1", "I4", "I3"])
        #expect(page.otherIdeas.map(\.rank) == [2, 3, nil])
    }

    @Test func `a milestone at an entry says what the entry says`() {
        let lines = Page(of: Fixture.full(), journal: Fixture.head).milestones
        #expect(lines.map(\.minutes) == [nil, 17, 47, 406])
        #expect(lines[0].how == "p99 of checkout passes 4 s on the EU dashboard")
        #expect(lines[1].how == "a customer called")
        #expect(lines[2].how == nil)
    }

    @Test func `the HTML asks for nothing outside itself`() throws {
        let html = try Page(of: Fixture.full(), journal: Fixture.head).html()
        for forbidden in ["<script", "<link", "<img", "src=", "href=", "@import", "http:"] {
            #expect(!html.contains(forbidden))
        }
        // What is referred to is within the file.
        #expect(!html.replacing("url(#", with: "").contains("url("))
        #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
    }
}

struct StateDocumentTests {
    @Test func `the document does not depend on when, by whom and where lines were typed`() {
        var later = Session()
        for (number, event) in Fixture.events().enumerated() {
            let event: Event =
                if case .sessionOpened(_, let zone, _, _, _, _) = event {
                    .sessionOpened(session: "another", zone: zone, tool: "9.9.9")
                } else {
                    event
                }
            later.apply(event, at: Instant(seconds: 1_900_000_000 + Int64(number) * 71), by: "x")
        }
        let document = StateDocument(of: later)
        #expect(document == StateDocument(of: Fixture.full()))
        #expect(document.json == StateDocument(of: Fixture.full()).json)
    }

    @Test func `dropped items are not in the document`() {
        let json = StateDocument(of: Fixture.full()).json
        #expect(json.contains("\"T6\""))
        #expect(!json.contains("\"T7\""))
        #expect(!json.contains("a duplicate"))
    }
}
