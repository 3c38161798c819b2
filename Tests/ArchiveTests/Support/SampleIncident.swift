import Archive
import PostMortem

/// An incident of the sample archive, labelled with its kind: two are alike if they are of one kind.
struct SampleIncident {
    let name: String
    /// What alike incidents share; nil for one that is like no other.
    let kind: String?
    var services: [String] = []
    let title: String
    var impact = ""
    var problem = ""
    var root = ""

    /// The session, as far as it is compared.
    var session: Session {
        var events: [Event] = [.sessionOpened(session: name, zone: "UTC", tool: "0.1.0")]
        events.append(.titleSet(text: title))
        events += services.map { .serviceAdded(text: $0) }
        if !impact.isEmpty { events.append(.impactSet(text: impact)) }
        if !problem.isEmpty { events.append(.problemStated(text: problem)) }
        if !root.isEmpty, let id = ItemID("W1") {
            events.append(.whyAdded(id: id, under: .problem, text: root))
            events.append(.rootMarked(id: id, override: nil))
        }
        return events.enumerated().reduce(into: Session()) { session, event in
            session.apply(
                Record(
                    sequence: event.offset, at: Instant(milliseconds: 0), by: nil,
                    event: event.element))
        }
    }

    /// What the archive keeps of it.
    var archived: ArchivedSession {
        ArchivedSession(
            of: session, journal: "\(name).journal", row: [], closedOn: nil, doneOn: [:])
    }
}

/// How well likeness finds what is labelled alike, over all pairs of an archive.
struct Findings: CustomStringConvertible {
    var right = 0
    var wrong: [String] = []
    var missed: [String] = []

    /// Asks for each incident among all others.
    init(_ incidents: [SampleIncident], threshold: Likeness.Threshold = .standard) {
        let archived = incidents.map(\.archived)
        for (index, incident) in incidents.enumerated() {
            var others = archived
            others.remove(at: index)
            let found = Set(
                Likeness(among: others, threshold: threshold).matches(of: incident.session)
                    .map(\.session.name))
            for other in incidents where other.name != incident.name {
                let isAlike = incident.kind != nil && incident.kind == other.kind
                switch (isAlike, found.contains(other.name)) {
                case (true, true): right += 1
                case (true, false): missed.append("\(incident.name) ~ \(other.name)")
                case (false, true): wrong.append("\(incident.name) ~ \(other.name)")
                case (false, false): break
                }
            }
        }
    }

    /// The share of what was found that is alike.
    var precision: Double { Double(right) / Double(max(1, right + wrong.count)) }
    /// The share of what is alike that was found.
    var recall: Double { Double(right) / Double(max(1, right + missed.count)) }

    var description: String {
        "precision \(precision), recall \(recall); wrong: \(wrong); missed: \(missed)"
    }
}
