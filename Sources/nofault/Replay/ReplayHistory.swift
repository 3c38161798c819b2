import PostMortem
import Screen
import Shell
import WriteUp

/// The records of a journal with their minutes, so that one can go back and forth among them.
struct ReplayHistory {
    /// The entry of each record.
    let entries: [MinutesEntry]
    /// Which of them were undone, and from where on.
    private let undoneRecords: UndoneRecords

    /// Prepares records for going back and forth.
    init(_ records: [Record]) {
        var minutes = Minutes()
        entries = records.map { minutes.entry(for: $0) }
        undoneRecords = UndoneRecords(in: records)
    }

    /// Whether there is no record.
    var isEmpty: Bool { entries.isEmpty }

    /// Returns the session after the record at an index, folded from the beginning: a step waits for a key, which
    /// takes longer.
    func session(after index: Int) -> Session {
        Session(folding: entries[...index].lazy.map(\.record))
    }

    /// Returns the lines of the record at an index as they stand after another: whether it was undone by then.
    func lines(of index: Int, after end: Int) -> [Line] {
        let entry = entries[index]
        return entry.rows(
            isTakenBack: undoneRecords.contains(
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
