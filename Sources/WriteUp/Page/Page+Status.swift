import PostMortem

extension Page {
    /// How the incident and the meeting stand, in a few words.
    public var status: String {
        let last = milestones.last?.milestone
        let incident =
            switch last {
            case .resolved: "resolved"
            case .mitigated: "mitigated"
            case .detected, .started, nil: "end not recorded"
            }
        guard isClosed else { return "\(incident) · draft: the meeting is not closed" }
        let open = actions.count { $0.action.status == .open }
        guard !actions.isEmpty else { return "\(incident) · no action chosen" }
        return open == 0
            ? "\(incident) · no action open"
            : "\(incident) · \(open) of \(actions.count) actions open"
    }

    /// The summary in front of the page.
    public var summary: Summary { Summary(of: self) }

    /// That the page takes the place of an earlier one; nil for a first edition, and before the meeting is closed.
    var editionNote: String? {
        guard edition > 1, isClosed else { return nil }
        let date = closedAt.map { ", \(zone.readable($0))" } ?? ""
        return "edition \(edition)\(date), in place of the one before"
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
            let board = Summary.board(causes: page.roots.count, actions: page.actions.count)
            parts = [.plain("\(Summary.course(page.milestones)) \(board)")]
        }
    }
}
