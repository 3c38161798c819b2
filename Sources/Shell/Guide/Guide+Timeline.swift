import PostMortem
import Prompts

// Phase 2: what the timeline lacks, and what may be missing from it.
extension Guide {
    var timeline: [Suggestion] {
        let entries = session.timeline
        let leader = session.roster.people(in: .onCall).first(where: \.isPresent)
        var list: [Suggestion] = leader.map { [.once(.leadIn(name: $0.id))] } ?? []
        guard let first = entries.first else { return list + [.owed(.noEntry)] }
        let signals = entries.filter { $0.kind == .signal }
        if signals.isEmpty { list.append(.owed(.noSignal)) }
        if signals.count == entries.count { list.append(.once(.noFact)) }
        if first.kind == .signal { list.append(.once(.nothingBeforeSignal(first.id))) }
        list += milestones(among: entries)
        let gaps = gaps(between: entries).map { Suggestion.once(.gap(from: $0.from, to: $0.to)) }
        let untimed = entries.filter { $0.time == nil }
            .map { Suggestion.once(.untimed($0.id, text: $0.text)) }
        let questions = gaps + untimed + [.once(.whatIsMissing)]
        if let missing = session.missing(.order) {
            return list + questions + [.owed(.orderNotAgreed(names: missing))]
        }
        // The room has agreed, so going on comes first; what could still be asked follows.
        let done: [Suggestion] = signals.isEmpty ? [] : [.owed(.timelineDone)]
        return list.filter { $0.cue.content.name != .leadIn } + done + questions
    }

    private func milestones(among entries: [TimelineEntry]) -> [Suggestion] {
        var list: [Suggestion] = []
        let known = session.incident.milestones
        let canStart = entries.contains { $0.time != nil }
        if known[.started] == nil, canStart { list.append(.once(.startedUnknown)) }
        if known[.detected] == nil { list.append(.once(.detectedUnknown)) }
        if session.incident.end == nil { list.append(.once(.endUnknown)) }
        if session.incident.lacksResolution { list.append(.once(.resolvedMissing)) }
        if !session.incident.isZoneStated {
            list.append(.once(.zoneUnstated(zone: session.incident.zone)))
        }
        for (first, second) in session.incident.milestonesOutOfOrder {
            list.append(.once(.milestonesOutOfOrder(first: first, second: second)))
        }
        return list
    }

    /// The shortest stretch without entries that is worth asking about, in minutes; whoever was there did
    /// something.
    static let shortSilence: Int64 = 20

    /// The most stretches that are asked about at a time.
    private static let mostGaps = 3

    /// The stretches without an entry that are worth asking about, the longest first.
    ///
    /// A stretch is long against the incident too: at least an eighth of it, so that an incident of two
    /// days isn't asked about hour by hour. What lies before its start is no gap, nor is
    /// what lies behind the moment when customers were fine.
    private func gaps(
        between entries: [TimelineEntry]
    ) -> [(from: StatedTime, to: StatedTime)] {
        let times = entries.compactMap(\.time)
        guard let first = times.first, let last = times.last else { return [] }
        let start = session.incident.milestones[.started]?.time.instant ?? first.instant
        let relief =
            session.incident.milestones[.mitigated] ?? session.incident.milestones[.resolved]
        let end = relief?.time.instant ?? last.instant
        let span = max(0, end.milliseconds(since: start)) / 60_000
        let shortest = max(Guide.shortSilence, span / 8)
        return zip(times, times.dropFirst())
            .map {
                (from: $0, to: $1, minutes: $1.instant.milliseconds(since: $0.instant) / 60_000)
            }
            .filter { $0.minutes > shortest && $0.to.instant > start && $0.from.instant < end }
            .sorted { $0.minutes > $1.minutes }
            .prefix(Guide.mostGaps)
            .map { (from: $0.from, to: $0.to) }
    }
}
