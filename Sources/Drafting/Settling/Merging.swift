import PostMortem

/// Puts the rows of several sources into one order, each thing once.
struct Merging {
    let kinds: [SourceKind]
    let places: (PlacedRow) -> String

    /// How far two sources may be apart about the same alert, in seconds.
    private static let nearness: Int64 = 180

    /// Returns all rows in order, those of the same thing as one.
    func merged(_ sources: [[PlacedRow]]) -> [PlacedRow] {
        var rows: [PlacedRow] = []
        var seen: [String: Int] = [:]
        for source in sources {
            for row in collapsed(source) {
                if let identity = row.row.identity {
                    if let first = seen[identity], first != row.source { continue }
                    seen[identity] = row.source
                }
                rows.append(row)
            }
        }
        rows.sort { ($0.key, $0.source, $0.order) < ($1.key, $1.source, $1.order) }
        return withoutDuplicates(rows)
    }

    /// Keeps the first of the log lines that are alike, which then says how often it came and until when.
    private func collapsed(_ rows: [PlacedRow]) -> [PlacedRow] {
        var first: [String: Int] = [:]
        var kept: [PlacedRow] = []
        for row in rows.sorted(by: { ($0.key, $0.order) < ($1.key, $1.order) }) {
            guard row.row.leftOut == nil, let likeness = row.row.likeness else {
                kept.append(row)
                continue
            }
            let key = "\(row.row.kind.rawValue) \(likeness)"
            guard let index = first[key] else {
                first[key] = kept.count
                kept.append(row)
                continue
            }
            kept[index].row.count += row.row.count
            kept[index].until = [kept[index].until, row.until, row.time.instant].compactMap(\.self)
                .max()
        }
        return kept
    }

    private func withoutDuplicates(_ rows: [PlacedRow]) -> [PlacedRow] {
        var rows = rows
        var dropped: Set<Int> = []
        let candidates = rows.indices.filter {
            !rows[$0].row.isHuman && rows[$0].row.leftOut == nil && rows[$0].time.instant != nil
        }
        // A source tells nothing twice, so that one alone has no duplicates.
        guard Set(candidates.map { rows[$0].source }).count > 1 else { return rows }
        let twins = Dictionary(grouping: candidates) { Twin(rows[$0]) }
        var alerts = candidates.filter { rows[$0].isAlert }[...]
        var absorbed: [Int: Set<Int>] = [:]
        for first in candidates where !dropped.contains(first) {
            var others = Set(twins[Twin(rows[first]), default: []])
            if rows[first].isAlert {
                alerts = alerts.drop { $0 <= first }
                others.formUnion(
                    alerts.prefix { rows[$0].key - rows[first].key <= Merging.nearness })
            }
            for second in others.sorted() where second > first {
                guard !dropped.contains(second), !dropped.contains(first),
                    rows[first].source != rows[second].source, isSame(rows[first], rows[second])
                else { continue }
                let (stays, goes) =
                    isMoreExact(rows[second], rows[first]) ? (second, first) : (first, second)
                guard absorbed[stays, default: []].insert(rows[goes].source).inserted else {
                    continue
                }
                rows[stays].also.append(places(rows[goes]))
                rows[stays].also += rows[goes].also
                dropped.insert(goes)
            }
        }
        return rows.indices.filter { !dropped.contains($0) }.map { rows[$0] }
    }

    private func isSame(_ first: PlacedRow, _ second: PlacedRow) -> Bool {
        if Twin(first) == Twin(second) { return true }
        guard first.isAlert, first.row.mark == second.row.mark, let name = first.row.alert,
            let other = second.row.alert
        else { return false }
        return Merging.names(name, other)
    }

    /// Whether one name is in the other, as a whole.
    private static func names(_ first: String, _ second: String) -> Bool {
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        return short.count >= 4 && (long == short || long.hasWord(short))
    }

    private func isMoreExact(_ first: PlacedRow, _ second: PlacedRow) -> Bool {
        kinds[first.source].rank.rawValue < kinds[second.source].rank.rawValue
    }
}

/// What two rows have in common that say the same word for word.
private struct Twin: Hashable {
    private let instant: Instant?
    private let text: String

    init(_ row: PlacedRow) {
        instant = row.time.instant
        text = row.row.text.lowercased()
    }
}

extension PlacedRow {
    /// Whether it tells of an alert, which two sources may do in different words.
    fileprivate var isAlert: Bool {
        switch row.mark {
        case .alertBegins, .alertEnds, .acknowledged: row.alert != nil
        case .deployBegins, .deployEnds, nil: false
        }
    }
}
