import PostMortem
import Prompts

extension Page {
    private static let markdownTemplate = PageTemplate(
        PackageResources.page_md_mustache, named: "page.md.mustache")

    /// Returns the page as Markdown that GitHub and GitLab show alike.
    ///
    /// - Throws: ``WriteUpError`` of kind `template` where the template can't be read.
    public func markdown() throws(WriteUpError) -> String {
        PageMark.marked(try Page.markdownTemplate.filled(with: markdownDocument))
    }

    /// What the tool's own template is filled from: what a team's is, with words in place of codes, days as
    /// tables have them in the language, and what it says besides.
    private var markdownDocument: DocumentValue {
        let phrases = phrases
        func columns(_ table: PagePhrases.Columns) -> DocumentValue {
            .text(phrases.names(of: table).joined(separator: " | "))
        }
        let own: DocumentValue = [
            "edition": .text(editionNote.map { phrases(.thisIs, [.text: $0]) }),
            "held": .text(heldAt.map(dayAndTime)),
            "zone": .text(phrases(.allAre, [.zone: zone.name])),
            "milestoneColumns": columns(.milestones),
            "timelineColumns": columns(.timeline),
            "actionColumns": columns(.actions),
            "records": .text(phrases.records(journal.records)),
        ]
        return templateDocument.setting("say", to: phrases.document)
            .setting("own", to: own)
            .setting("milestones", to: .list(of: milestones) { worded($0, phrases) })
            .setting("timeline", to: .list(of: timeline) { worded($0, phrases) })
            .setting("whys", to: .list(of: whys) { worded($0, phrases) })
            .setting("actions", to: .list(of: actions) { worded($0, phrases) })
            .setting(
                "openQuestions",
                to: .list(of: openQuestions) { question in
                    question.document.setting(
                        "label",
                        to: .text(phrases(.openQuestion, [.id: question.id.description])))
                })
    }

    private func worded(_ line: MilestoneLine, _ phrases: PagePhrases) -> DocumentValue {
        line.document.setting("milestone", to: .text(phrases(PagePhrase(line.milestone))))
            .setting("date", to: .text(phrases.dayInNumbers(line.date)))
    }

    private func worded(_ line: TimelineLine, _ phrases: PagePhrases) -> DocumentValue {
        line.document.setting("kind", to: .text(phrases(PagePhrase(line.entry.kind))))
            .setting("date", to: .text(line.date.map { phrases.dayInNumbers($0) }))
    }

    private func worded(_ line: WhyLine, _ phrases: PagePhrases) -> DocumentValue {
        let evidence = line.evidence.map(\.description).joined(separator: ", ")
        return line.document
            .setting("why", to: .text(phrases(.whyOf, [.id: line.parent.description])))
            .setting(
                "evidence", to: .text(evidence.isEmpty ? nil : phrases(.evidence, [.ids: evidence]))
            )
    }

    private func worded(_ line: ActionLine, _ phrases: PagePhrases) -> DocumentValue {
        let action = line.action
        let slips = action.slips.map { slip -> DocumentValue in
            [
                "putOff": .text(phrases.putOff(slip) { phrases.dayInNumbers($0) }),
                "reason": .text(slip.reason),
            ]
        }
        return trackedDocument(line)
            .setting("due", to: .text(action.due.map { phrases.dayInNumbers($0) }))
            .setting("status", to: .text(phrases(PagePhrase(action.status))))
            .setting("slips", to: .list(slips))
    }
}
