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

    /// The summary where it stands under the title, and needn't repeat it.
    var summaryBelowTitle: Summary { Summary(of: self, isBelowTitle: true) }

    /// The ids of timeline entries that a milestone lies at or a why has as evidence.
    var cited: Set<ItemID> {
        Set(milestones.compactMap(\.entry) + whys.flatMap(\.evidence))
    }
}
