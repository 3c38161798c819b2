import PostMortem
import Prompts
import Testing

@testable import WriteUp

struct SummaryTests {
    @Test func `the room's own sentences come first wherever there is a summary`() throws {
        let said = "Customers could not pay. A pool ran dry. It is measured now."
        let session = Fixture.folded(Fixture.events() + [.summarySet(text: said)])
        let page = Page(of: session, journal: Fixture.head)
        #expect(page.summary.text == said)
        #expect(try page.markdown().contains("\n\(said)\n"))
        #expect(try page.html().contains(said))
        let row = LogRow(of: session, head: Fixture.head, journal: "x.journal", page: "x.html")
        #expect(row[.summary] == said)
    }

    @Test func `without one there are two short sentences that say what is known`() {
        #expect(
            Page(of: Fixture.full(), journal: Fixture.head).summary.text == """
                The incident began on 21 November 2026 at 09:14, was detected after about 17 min, was mitigated after \
                47 min and was resolved after 6 h 46 min. Two structural causes are marked, and two actions are chosen.
                """)
        #expect(
            Page(of: Fixture.empty, journal: Fixture.head).summary.text == """
                When the incident began is not recorded. No structural cause is marked, and no action is chosen.
                """)
    }

    /// A milestone as a combination has it: not known, at some minutes from 09:00 on, exactly or about.
    private struct Point: Hashable {
        let minutes: Int
        let isAbout: Bool
    }

    private static func page(_ points: [Milestone: Point], causes: Int, actions: Int) -> Page {
        var events: [Event] = [.sessionOpened(session: "x", zone: "UTC", tool: "0.1.0")]
        for milestone in Milestone.allCases {
            guard let point = points[milestone] else { continue }
            let time = StatedTime(
                Moment(
                    instant: Instant(seconds: 1_795_424_400 + Int64(point.minutes) * 60), offset: 0),
                isApproximate: point.isAbout)
            events.append(.milestoneSet(milestone, time: time, entry: nil, text: nil))
        }
        for number in 0..<causes {
            events.append(
                .whyAdded(id: Fixture.id("W\(number + 1)"), under: .problem, text: "why"))
            events.append(.rootMarked(id: Fixture.id("W\(number + 1)"), override: nil))
        }
        for number in 0..<actions {
            let idea = Fixture.id("I\(number + 1)")
            events.append(.ideaAdded(id: idea, text: "do"))
            events.append(
                .ideasPicked(ideas: [idea], actions: [Fixture.id("A\(number + 1)")], override: nil))
        }
        return Page(of: Fixture.folded(events), journal: Fixture.head)
    }

    /// Each milestone unknown, at once, later, days later, or before the others; exactly and about.
    private static let choices: [Point?] =
        [nil]
        + [0, 17, 3000, -70].flatMap {
            [Point(minutes: $0, isAbout: false), Point(minutes: $0, isAbout: true)]
        }

    @Test func `they are well formed in every combination`() throws {
        var sentences: [String: [Milestone: Point]] = [:]
        for started in Self.choices {
            for detected in Self.choices {
                for mitigated in Self.choices {
                    for resolved in Self.choices {
                        var points: [Milestone: Point] = [:]
                        points[.started] = started
                        points[.detected] = detected
                        points[.mitigated] = mitigated
                        points[.resolved] = resolved
                        let lines = Self.page(points, causes: 0, actions: 0).milestones
                        sentences[Summary.course(lines, in: .english)] = points
                    }
                }
            }
        }
        #expect(sentences.count > 1000)
        let time = #"(on \d{1,2} [A-Z][a-z]+ 2026 )?at (about )?\d\d:\d\d"#
        let length = #"after (about )?(\d+ (min|h|d)( \d+ (min|h))?)"#
        let later =
            "(was (detected|mitigated|resolved) (\(time)|\(length)|within a minute|at about the same time))"
        let first = #"(began on \d{1,2} [A-Z][a-z]+ 2026 at (about )?\d\d:\d\d)"#
        let clause = "(\(first)|\(later))"
        let form = try Regex("The incident \(clause)((, \(clause))* and \(clause))?\\.")
        for (sentence, points) in sentences
        where sentence != "When the incident began is not recorded." {
            #expect(sentence.wholeMatch(of: form) != nil, "\(sentence)")
            // Unknown ends give no length, and an end that is about gives one that is about.
            if points[.started] == nil { #expect(!sentence.contains("after")) }
            if points[.started]?.isAbout == true {
                #expect(!sentence.contains(#/after \d/#) && !sentence.contains("within a minute"))
            }
            for (milestone, point) in points where point.isAbout && milestone != .started {
                let name = milestone.rawValue
                #expect(
                    try sentence.contains(
                        Regex("\(name) (after about|at about|on [^,.]* at about)")),
                    "\(sentence)")
            }
        }
    }

    @Test func `causes and actions are counted in words`() {
        #expect(
            Summary.board(causes: 1, actions: 3, in: .english)
                == "One structural cause is marked, and three actions are chosen.")
        #expect(
            Summary.board(causes: 2, actions: 1, in: .english)
                == "Two structural causes are marked, and one action is chosen.")
        #expect(
            Summary.board(causes: 12, actions: 0, in: .english)
                == "12 structural causes are marked, and no action is chosen.")
    }
}
