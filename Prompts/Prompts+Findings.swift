public import PostMortem

extension Prompts {
    /// Returns what a phase still owes, as a sentence without its full stop.
    public func sentence(of debt: Debt) -> String {
        switch debt {
        case .title: said(.title)
        case .role(.facilitator): said(.roleFacilitator)
        case .role(.onCall): said(.roleOnCall)
        case .role(.manager): said(.roleManager)
        case .start: said(.start)
        case .unfit(let finding): sentence(of: finding)
        case .emptyRoom: said(.emptyRoom)
        case .contract(let names):
            said(names.count == 1 ? .contractOfOne : .contractOfSeveral, [.names: list(names)])
        case .timeline: said(.timeline)
        case .signal: said(.signal)
        case .order(let names):
            said(names.count == 1 ? .orderOfOne : .orderOfSeveral, [.names: list(names)])
        case .problem: said(.problem)
        case .root: said(.root)
        case .factors: said(.factors)
        case .questions(let ids):
            said(ids.count == 1 ? .oneQuestion : .severalQuestions, [.ids: list(ids)])
        case .ranking(let ids):
            said(ids.count == 1 ? .oneUnranked : .severalUnranked, [.ids: list(ids)])
        case .picks(0): said(.noPick)
        case .picks: said(.onePick)
        case .owner(let id): said(.owner, [.id: id.description])
        case .absentOwner(let id, let name):
            said(.absentOwner, [.id: id.description, .name: name])
        case .due(let id): said(.due, [.id: id.description])
        case .yes(let id): said(.yes, [.id: id.description])
        case .refused(let id, let name): said(.refused, [.id: id.description, .name: name])
        }
    }

    /// Returns what speaks for or against holding the meeting, as a sentence without its full stop.
    public func sentence(of finding: FitFinding) -> String {
        switch finding {
        case .notOver: said(.notOver)
        // What ended within the hour speaks for nothing and is never quoted, so there is no singular.
        case .hoursSinceEnd(let hours, let limit) where hours < 72:
            said(.endedHoursAgo, [.count: String(hours), .hours: String(limit)])
        case .hoursSinceEnd(let hours, let limit):
            said(.endedDaysAgo, [.count: String(hours / 24), .hours: String(limit)])
        case .recurs: said(.recurs)
        }
    }

    private func said(
        _ phrase: FindingPhrase, _ values: [Placeholder: String] = [:]
    ) -> String {
        findings[phrase]?.filled(with: values) ?? phrase.rawValue
    }

    private func list(_ parts: [some CustomStringConvertible]) -> String {
        let words = parts.map(\.description)
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return said(
            .list, [.first: words.dropLast().joined(separator: ", "), .second: last])
    }
}
