package import PostMortem

/// What a facilitator would stumble over in a draft that has no mistakes.
package struct ScriptReview {
    /// A remark, and the script line that it is about.
    package struct Remark: Equatable {
        /// As `draft.script:12`; nil where it is about the whole.
        package let place: String?
        /// What is remarked.
        package let message: String
    }

    /// The records that the scripts would make.
    let records: [Record]
    /// The session behind them.
    let session: Session
    /// Whether the zone is the one that the machine happens to be set to.
    let isZoneGuessed: Bool

    /// Creates the review of what scripts would record.
    package init(records: [Record], session: Session, isZoneGuessed: Bool) {
        self.records = records
        self.session = session
        self.isZoneGuessed = isZoneGuessed
    }

    /// The longest silence between two entries that needs no remark: two hours, in seconds.
    private static let longestGap: Int64 = 2 * 3600
    /// The most remarks of one sort.
    private static let most = 5

    private struct Entry {
        let place: String?
        let kind: EntryKind
        let time: StatedTime?
        let text: String
    }

    private var entries: [Entry] {
        records.compactMap { record in
            guard case .entryAdded(_, let kind, let time, let text) = record.event else {
                return nil
            }
            return Entry(place: record.source, kind: kind, time: time, text: text)
        }
    }

    /// All remarks, in the order in which they are looked for.
    package var remarks: [Remark] {
        let entries = entries
        guard !entries.isEmpty else { return [] }
        return untimed(entries) + timeWords(entries) + lateStart + otherDay(entries) + gaps(entries)
            + signals(entries) + zone
    }

    private func untimed(_ entries: [Entry]) -> [Remark] {
        entries.filter { $0.time == nil }.prefix(ScriptReview.most).map {
            Remark(
                place: $0.place,
                message: "The entry has no time, and stands behind the one before it.")
        }
    }

    private func timeWords(_ entries: [Entry]) -> [Remark] {
        entries.filter { Self.beginsWithTime($0.text) }.prefix(ScriptReview.most).map { entry in
            let word = entry.text.split(separator: " ").prefix(2).joined(separator: " ")
            return Remark(
                place: entry.place,
                message:
                    "The text begins with words of time, \"\(word)\": write them as the entry's time, as ~09:14."
            )
        }
    }

    private static func beginsWithTime(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard let first = words.first else { return false }
        let bare = first.filter { $0.isLetter || $0.isNumber || $0 == ":" }
        let second = words.count > 1 ? words[1] : ""
        let isNumber = second.first?.isNumber ?? false
        switch bare {
        case "around", "about", "approx", "ca", "circa", "at", "by", "until", "since", "after",
            "before":
            return isNumber || ["noon", "midnight", "half"].contains(second)
        case "noon", "midnight", "yesterday", "later", "meanwhile", "shortly", "afterwards":
            return true
        case "half", "quarter": return second == "past" || second == "to"
        case "some", "a", "two", "few", "five", "ten":
            return words.dropFirst().prefix(3).contains {
                $0.hasPrefix("minute") || $0.hasPrefix("hour")
            }
                && words.prefix(5).contains { $0.hasPrefix("later") || $0.hasPrefix("after") }
        default:
            let parts = bare.split(separator: ":")
            return parts.count == 2
                && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
        }
    }

    /// A start that is stated behind entries whose bare times are read next to it.
    private var lateStart: [Remark] {
        var count = 0
        for record in records {
            if case .entryAdded = record.event { count += 1 }
            guard count > 0, case .milestoneSet(.started, _, nil, _) = record.event else {
                continue
            }
            let entries = count == 1 ? "an entry" : "\(count) entries"
            return [
                Remark(
                    place: record.source,
                    message:
                        "The start is stated behind \(entries): put it in front, since bare times are read next to it."
                )
            ]
        }
        return []
    }

    private func otherDay(_ entries: [Entry]) -> [Remark] {
        guard let start = session.incident.milestones[.started]?.time.moment else { return [] }
        let days = Set(entries.compactMap { $0.time?.moment.date })
        guard !days.isEmpty, !days.contains(start.date) else { return [] }
        let place = records.last { record in
            if case .milestoneSet(.started, _, _, _) = record.event { true } else { false }
        }?.source
        return [Remark(place: place, message: "The start is on \(start.date), and no entry is.")]
    }

    private func gaps(_ entries: [Entry]) -> [Remark] {
        let timed = entries.filter { $0.time != nil }.sorted {
            ($0.time?.instant.milliseconds ?? 0) < ($1.time?.instant.milliseconds ?? 0)
        }
        let gaps = zip(timed, timed.dropFirst()).compactMap { first, second -> Remark? in
            guard let early = first.time, let late = second.time else { return nil }
            let seconds = late.instant.seconds - early.instant.seconds
            guard seconds > ScriptReview.longestGap else { return nil }
            let length = "\(seconds / 3600) h \(seconds / 60 % 60) min"
            return Remark(
                place: second.place,
                message:
                    "Nothing is told of the \(length) before \(late.moment.date) \(late.moment.clockTime). What went on?"
            )
        }
        return Array(gaps.prefix(ScriptReview.most))
    }

    private func signals(_ entries: [Entry]) -> [Remark] {
        guard entries.count > 2, !entries.contains(where: { $0.kind == .signal }) else { return [] }
        return [
            Remark(
                place: nil,
                message:
                    "There is no signal: what could be seen or heard, and when? Add it with: signal TIME TEXT"
            )
        ]
    }

    private var zone: [Remark] {
        let isStated = records.contains { record in
            if case .zoneSet = record.event { true } else { false }
        }
        guard isZoneGuessed, !isStated else { return [] }
        return [
            Remark(
                place: nil,
                message:
                    "No line says the zone: times are read in \(session.incident.zone), which this machine is set to. "
                    + "Say it in the first line: zone \(session.incident.zone)")
        ]
    }
}
