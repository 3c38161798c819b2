/// Something that a phase still owes before the meeting may go on.
public enum Debt: Hashable, Sendable {
    /// The incident has no title.
    case title
    /// Nobody is invited in a role that the meeting can't do without.
    case role(Role.Required)
    /// It is not known when the incident began.
    case start
    /// Something on the list of when to avoid the meeting is true.
    case unfit(FitFinding)
    /// Nobody is in the room.
    case emptyRoom
    /// These people have not agreed to the contract.
    case contract([Person.ID])
    /// The timeline has no entry.
    case timeline
    /// The timeline has no signal.
    case signal
    /// These people have not agreed to the order of the timeline.
    case order([Person.ID])
    /// No problem is stated.
    case problem
    /// No structural cause is marked.
    case root
    /// No contributing factor is listed.
    case factors
    /// These parked questions are neither answered nor dropped.
    case questions([ItemID])
    /// These ideas are not ranked.
    case ranking([ItemID])
    /// Fewer than two actions are picked, and no reason says why there is none.
    case picks(Int)
    /// An action has no owner.
    case owner(ItemID)
    /// The owner of an action is not in the room.
    case absentOwner(ItemID, Person.ID)
    /// An action has no date.
    case due(ItemID)
    /// The owner of an action has not said yes.
    case yes(ItemID)
    /// The owner of an action said no to it as it stands.
    case refused(ItemID, Person.ID)

    /// What is missing, as a sentence without its full stop.
    public var sentence: String {
        switch self {
        case .title: "the incident has no title"
        case .role(let role): "no \(role.role.title) is invited"
        case .start: "nobody said when the incident started"
        case .unfit(let finding): finding.sentence
        case .emptyRoom: "nobody is in the room"
        case .contract(let names): "\(listed(names)) \(have(names)) not agreed to the contract"
        case .timeline: "the timeline is empty"
        case .signal: "the timeline has no signal"
        case .order(let names): "\(listed(names)) \(have(names)) not agreed to the order"
        case .problem: "no problem is stated"
        case .root: "no structural cause is marked"
        case .factors: "no contributing factor is listed"
        case .questions(let ids):
            ids.count == 1
                ? "\(ids[0]) is parked and not answered"
                : "\(listed(ids.map(\.description))) are parked and not answered"
        case .ranking(let ids):
            "\(listed(ids.map(\.description))) \(ids.count == 1 ? "is" : "are") not ranked"
        case .picks(0): "no action is picked"
        case .picks: "only one action is picked; two or three make a meeting worth holding"
        case .owner(let id): "\(id) has no owner"
        case .absentOwner(let id, let name): "\(name), who owns \(id), is not in the room"
        case .due(let id): "\(id) has no date"
        case .yes(let id): "the owner of \(id) has not said yes"
        case .refused(let id, let name): "\(name) said no to \(id)"
        }
    }

    /// The sentence that an override keeps: the same, without figures that change from day to day, and
    /// without names, since a page is read by people who weren't in the room.
    var rule: String {
        switch self {
        case .unfit(let finding): finding.rule
        case .contract: "not everybody in the room had agreed to the contract"
        case .order: "not everybody in the room had agreed to the order"
        case .absentOwner(let id, _): "the owner of \(id) is not in the room"
        // That somebody said no is for the room.
        case .refused(let id, _): "the owner of \(id) has not said yes"
        case .title, .role, .start, .emptyRoom, .timeline, .signal, .problem, .root, .factors,
            .questions, .ranking, .picks, .owner, .due, .yes:
            sentence
        }
    }

    /// The code by which an override names it.
    var code: RuleCode {
        switch self {
        case .title: .title
        case .role(.facilitator): .facilitator
        case .role(.onCall): .onCall
        case .role(.manager): .manager
        case .start: .start
        case .unfit(let finding): finding.code
        case .emptyRoom: .emptyRoom
        case .contract: .contract
        case .timeline: .timeline
        case .signal: .signal
        case .order: .order
        case .problem: .problem
        case .root: .root
        case .factors: .factors
        case .questions: .questions
        case .ranking: .ranking
        case .picks: .picks
        case .owner: .owner
        case .absentOwner: .absentOwner
        case .due: .due
        case .yes, .refused: .yes
        }
    }

    /// The line that settles it, with capitals for what has to be filled in.
    public var remedy: String {
        switch self {
        case .title: "incident TITLE"
        case .role(let role): "invite \(role.role.rawValue) NAME"
        case .start: "started TIME"
        case .unfit: "fit because REASON"
        case .emptyRoom: "invite ROLE NAME (or, if absent: present NAME)"
        case .contract(let names), .order(let names):
            names.count == 1 ? "agree \(names[0])" : "agree all"
        case .timeline: "fact TIME TEXT"
        case .signal: "signal TIME TEXT"
        case .problem: "problem TEXT"
        case .root: "root W-ID"
        case .factors: "worsened TEXT"
        case .questions(let ids): "answer \(ids[0]) TEXT"
        case .ranking: "rank I-ID…"
        case .picks(0): "pick I-ID I-ID (or: none REASON)"
        case .picks: "pick I-ID"
        case .owner(let id), .absentOwner(let id, _): "owner \(id) NAME"
        case .due(let id): "due \(id) DATE"
        case .yes(let id): "yes \(id)"
        case .refused(let id, _): "owner \(id) NAME (or another day: due \(id) DATE)"
        }
    }

    private func have(_ names: [Person.ID]) -> String { names.count == 1 ? "has" : "have" }
}

extension Session {
    /// Returns what a phase still owes, in the order in which it is best settled.
    public func debts(of phase: Phase, at now: Instant) -> [Debt] {
        switch phase {
        case .prepare: preparationDebts(at: now)
        case .room:
            roster.present.isEmpty
                ? [.emptyRoom] : missing(.contract).map { [.contract($0)] } ?? []
        case .timeline: timelineDebts
        case .cause: (problem == nil ? [.problem] : []) + (roots.isEmpty ? [.root] : [])
        case .factors:
            (onBoard(factors).contains { $0.kind.isContributing } ? [] : [.factors])
                + (openQuestions.isEmpty ? [] : [.questions(openQuestions.map(\.id))])
        case .actions: actionDebts
        case .after: []
        }
    }

    /// The people in the room who have not agreed; nil where everybody has.
    public func missing(_ agreement: Agreement) -> [Person.ID]? {
        let agreed = agreements[agreement] ?? []
        let missing = roster.present.map(\.id).filter { !agreed.contains($0) }
        return missing.isEmpty ? nil : missing
    }

    private func preparationDebts(at now: Instant) -> [Debt] {
        var debts: [Debt] = incident.title == nil ? [.title] : []
        if incident.milestones[.started] == nil { debts.append(.start) }
        for role in Role.Required.allCases where roster.people(in: role.role).isEmpty {
            debts.append(.role(role))
        }
        debts += fit(at: now).filter { finding in
            finding.speaksAgainst
                && fitOverride?.covers(finding.code, formerly: finding.formerRule) != true
        }.map { .unfit($0) }
        return debts
    }

    private var timelineDebts: [Debt] {
        let entries = timeline
        guard !entries.isEmpty else { return [.timeline] }
        var debts: [Debt] = entries.contains { $0.kind == .signal } ? [] : [.signal]
        if let names = missing(.order) { debts.append(.order(names)) }
        return debts
    }

    private var actionDebts: [Debt] {
        if noActionReason != nil { return [] }
        let items = actionItems
        let unranked = unrankedIdeas
        var debts: [Debt] = unranked.isEmpty ? [] : [.ranking(unranked)]
        if items.count < 2 { debts.append(.picks(items.count)) }
        for item in items {
            if let owner = item.owner {
                if !roster.isPresent(owner) { debts.append(.absentOwner(item.id, owner)) }
            } else {
                debts.append(.owner(item.id))
            }
            if item.due == nil { debts.append(.due(item.id)) }
            if item.refusal != nil, let owner = item.owner {
                debts.append(.refused(item.id, owner))
            } else if !item.isConfirmed {
                debts.append(.yes(item.id))
            }
        }
        return debts
    }
}
