import PostMortem
import Prompts

extension Page {
    /// How the incident and the meeting stand, in a few words.
    public var status: String {
        let incident: PagePhrase =
            switch milestones.last?.milestone {
            case .resolved: .resolved
            case .mitigated: .mitigated
            case .detected, .started, nil: .endUnknown
            }
        return "\(phrases(incident)) · \(meetingStatus)"
    }

    private var meetingStatus: String {
        guard isClosed else { return phrases(.draft) }
        guard !actions.isEmpty else { return phrases(.statusWithoutAction) }
        let open = actions.count { $0.action.status == .open }
        guard open > 0 else { return phrases(.noneOpen) }
        return phrases(
            actions.count == 1 ? .openOfOne : .openOfSeveral,
            [.count: "\(open)", .total: "\(actions.count)"])
    }

    /// The summary in front of the page.
    public var summary: Summary { Summary(of: self) }

    /// That the page takes the place of an earlier one; nil for a first edition, and before the meeting is closed.
    var editionNote: String? {
        guard edition > 1, isClosed, let closedAt else { return nil }
        return phrases(.edition, [.count: "\(edition)", .time: dayAndTime(closedAt)])
    }

    /// Returns an instant on the page's clock, to the minute, as tables have it: `2026-11-23 10:00`.
    func dayAndTime(_ instant: Instant) -> String {
        let moment = Moment(instant: instant, offset: zone.offset)
        return phrases.dayAndTime(moment.date, moment.clockTime.prefix(5))
    }

    /// The ids of timeline entries that a milestone lies at or a why has as evidence.
    var cited: Set<ItemID> {
        Set(milestones.compactMap(\.entry) + whys.flatMap(\.evidence))
    }
}

extension Summary {
    /// Creates the summary of a page.
    init(of page: Page) {
        if let said = page.ownSummary {
            parts = [.said(said)]
        } else {
            let phrases = page.phrases
            let board = Summary.board(
                causes: page.roots.count, actions: page.actions.count, in: phrases)
            parts = [.plain("\(Summary.course(page.milestones, in: phrases)) \(board)")]
        }
    }
}
