import PostMortem
import Testing
import WriteUp

/// What is nobody's business outside the room: notes, objections, an owner's no, who called out blame.
struct PrivateWordsTests {
    private static let events: [Event] =
        Fixture.events() + [
            .noteAdded(text: "zqnote to myself"),
            .objectionRaised(name: "Zqname Objecting", text: "zqobjection"),
            .actionRefused(id: Fixture.id("A1"), text: "zqrefusal"),
            .blameCalled(id: nil, text: "zqblame"),
        ]

    @Test(arguments: ReportFormat.allCases)
    func `no page, no page's data, no picture, calendar or table has them`(
        format: ReportFormat
    ) throws {
        let session = Fixture.folded(Self.events)
        #expect(session.notes.all.contains { $0.text == "zqnote to myself" })
        #expect(session.objections.all.count == 1)
        let document = try format.document(of: session, journal: Fixture.head)
        for words in ["zqnote", "zqobjection", "Zqname", "zqrefusal", "zqblame"] {
            #expect(!document.contains(words), "\(format)")
        }
    }

    @Test func `nor does what a team's template can be filled with`() throws {
        let page = Page(of: Fixture.folded(Self.events), journal: Fixture.head)
        for words in ["zqnote", "zqobjection", "Zqname", "zqrefusal", "zqblame"] {
            #expect(!page.json.contains(words))
        }
        for name in ["notes", "objections", "actions.refusal"] {
            #expect(throws: TemplateError.self) {
                try TeamTemplate("{{\(name)}}", kind: .markdown)
            }
        }
    }

    @Test func `the replay tells them`() {
        #expect(
            EventSentence(
                .objectionRaised(name: "Jo", text: "too fast"), after: Fixture.empty
            ).minute == "Can't agree  Jo  too fast")
        #expect(
            EventSentence(.noteAdded(text: "mine"), after: Fixture.empty).minute == "Noted: mine")
    }
}
