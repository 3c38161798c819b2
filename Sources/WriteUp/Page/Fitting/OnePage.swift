import PostMortem
import SafeText

/// A page, and what of it is printed: no more than one sheet of A4 or Letter has room for.
///
/// What gives way first is a rule, not a matter of the browser: see `docs/page.md`. Things marked as
/// key, milestones, structural causes and actions go last, and what is left out is counted.
struct OnePage: Hashable, Sendable {
    /// The page with everything on it.
    let whole: Page
    /// What is left of it.
    var page: Page
    /// The picture of the whole timeline on paper; nil where there is none.
    var picture: Picture?
    /// The picture of the whole timeline on a screen; nil where nothing has a time.
    let screenPicture: Picture?
    /// How many average letters a text may have on paper; longer ones are cut.
    var letters = OnePage.allLetters

    /// How many average letters single texts may have, where that is not ``letters``.
    var limits: [String: Int] = [:]

    /// The number of letters that says that no text is cut, wherever it stands.
    private static let allLetters = 100_000

    /// Creates a page from which nothing is left out.
    init(whole: Page) {
        self.whole = whole
        page = whole
        screenPicture = Picture(of: whole, rows: 2)
        picture = screenPicture
    }

    /// Creates a page that fits on one sheet.
    init(fitting whole: Page) {
        self.init(whole: whole)
        var fitting = Fitting(sheet: self)
        fitting.run()
        self = fitting.sheet
        page.timeline = TimelineLine.lines(of: page.timeline.map(\.entry), in: page.zone)
    }

    /// What is left out, section by section; empty where all is there.
    var leftOut: [LeftOut] {
        let counts: [(String, String, (Page) -> Int)] = [
            ("timeline entries", "timeline", { $0.timeline.count }),
            ("whys", "whys", { $0.whys.count }),
            ("factors", "factors", { $0.factors.reduce(0) { $0 + $1.factors.count } }),
            ("actions", "actions", { $0.actions.count }),
            ("other ideas", "ideas", { $0.otherIdeas.count }),
            ("open questions", "parked", { $0.openQuestions.count }),
            ("people", "roster", { $0.people.count }),
            ("services", "incident", { $0.services.count }),
            ("rules set aside", "", { $0.overrides.count }),
        ]
        var leftOut = counts.compactMap { what, topic, count -> LeftOut? in
            let (kept, total) = (count(page), count(whole))
            guard kept < total else { return nil }
            return LeftOut(text: "\(total - kept) of \(total) \(what)", topic: topic)
        }
        if picture == nil, screenPicture != nil {
            leftOut.append(LeftOut(text: "the picture", topic: ""))
        }
        return leftOut
    }

    /// Returns a text as the page shows it.
    ///
    /// - Parameters:
    ///   - text: the text as typed.
    ///   - most: the most letters that its place has room for.
    /// - Returns: the text, shortened where it is longer than the page or its place has room for.
    func cut(_ text: String, most: Int = .max) -> String {
        letters == OnePage.allLetters
            ? UnsafeCharacters.shown(in: text)
            : Shortening.shortened(text, to: min(limits[text] ?? letters, most))
    }
}

extension Page {
    /// The questions that have no answer.
    var openQuestions: [Question] { questions.filter { $0.answer == nil } }
}
