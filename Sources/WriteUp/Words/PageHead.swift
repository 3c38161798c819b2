import PostMortem
import Prompts

/// What stands above the columns, in words, and its height on paper.
struct PageHead {
    /// The severity; nil where nobody gave one.
    let severity: PaperText?
    /// The affected services, those that paper has room for in front.
    let services: [PaperText]
    /// How many more services a screen shows.
    let moreServices: Int
    /// That there are more; nil where paper has room for all.
    let moreText: String?
    /// How incident, meeting and page stand, a few words each.
    let standing: [String]
    /// The title.
    let title: PaperText
    /// What customers noticed; nil where nobody said.
    let impact: PaperText?
    /// The summary.
    let summary: PaperText
    /// Whether the summary is the room's own.
    let isSummarySaid: Bool
    /// The timeline as a picture; nil where nothing has a time.
    let picture: Picture?
    /// How high all of it is on paper, in points.
    let height: Double

    /// The most services that are named on paper.
    private static let most = 8
    /// The most letters of a word above the title.
    private static let letters = 48

    /// Prepares the head of a page.
    init(of page: Page) {
        severity = page.severity.map { PaperText($0, most: PageHead.letters) }
        services = page.services.map { PaperText($0, most: PageHead.letters) }
        moreServices = max(0, services.count - PageHead.most)
        let phrases = page.phrases
        let held =
            page.heldAt.map { phrases(.heldOn, [.day: phrases.day(page.zone.date($0))]) }
            ?? phrases(.notYetHeld)
        standing = [page.status, held] + (page.editionNote.map { [$0] } ?? [])
        title = PaperText(page.title)
        impact = page.impact.map { PaperText($0) }
        let sentences = page.summary
        isSummarySaid = page.ownSummary != nil
        summary = PaperText(sentences.text, most: LongText.mostOfSummary)
        picture = Picture(of: page, width: PaperSize.width)

        let named = services.prefix(PageHead.most).map(\.printed).joined(separator: ", ")
        moreText = moreServices > 0 ? phrases(.more, [.count: "\(moreServices)"]) : nil
        let more = moreText.map { " \($0)" } ?? ""
        let line = ([phrases(.heading), severity?.printed ?? "", named + more] + standing)
            .joined(separator: "    ")
        var height = PaperSize.line * Double(TextLines.count([.bold(line)], in: PaperSize.width))
        height +=
            1 + 23 * Double(TextLines.count([.bold(title.printed)], in: PaperSize.width, size: 20))
        let noticed = impact?.printed ?? phrases(.noImpact)
        let left = 14 * Double(TextLines.count([.bold(noticed)], in: 162, size: 11))
        let right = 13 * Double(TextLines.count([.regular(summary.printed)], in: 359.9, size: 10))
        height += 4 + max(left, right)
        if let picture { height += 7 + picture.height }
        self.height = height + 3
    }

    /// The services that only a screen names begin behind so many.
    var namedServices: Int { services.count - moreServices }
}
