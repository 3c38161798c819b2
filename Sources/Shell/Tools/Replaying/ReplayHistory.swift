import PostMortem
import WriteUp

/// The records of a journal with their minutes, so that one can go back and forth among them.
struct ReplayHistory {
    /// The entry of each record.
    let entries: [MinutesEntry]
    /// Which of them were undone, and from where on.
    private let takenBack: TakenBack
    /// The session before every so many records: a state in the middle is folded from the one before it.
    private let milestones: [Session]
    private let stride: Int

    /// Prepares records for going back and forth.
    init(_ records: [Record]) {
        // Few enough to hold in memory, and near enough that a step back is quick.
        stride = max(64, records.count / 64)
        var minutes = Minutes()
        var milestones: [Session] = []
        var entries: [MinutesEntry] = []
        for record in records {
            if entries.count % stride == 0 { milestones.append(minutes.session) }
            entries.append(minutes.entry(for: record))
        }
        self.entries = entries
        self.milestones = milestones
        takenBack = TakenBack(in: records)
    }

    /// Whether there is no record.
    var isEmpty: Bool { entries.isEmpty }

    /// Returns the session after the record at an index.
    func session(after index: Int) -> Session {
        let start = index / stride
        return entries[(start * stride)...index].reduce(into: milestones[start]) {
            $0.apply($1.record)
        }
    }

    /// Returns the lines of the record at an index as they stand after another: whether it was undone by then.
    func lines(of index: Int, after end: Int) -> [Line] {
        let entry = entries[index]
        return entry.rows(
            isTakenBack: takenBack.contains(
                entry.record.sequence, after: entries[end].record.sequence))
    }
}

extension MinutesEntry {
    /// Returns the lines of the entry for a screen; what was undone is struck through, behind its mark.
    func rows(isTakenBack: Bool) -> [Line] {
        lines(isTakenBack: isTakenBack).map { line in
            guard isTakenBack, line.hasPrefix("-") else { return Line(line) }
            let mark = line.prefix { $0 == "-" || $0 == " " }
            return Line(String(mark)) + Line(String(line.dropFirst(mark.count)), .struck)
        }
    }
}
