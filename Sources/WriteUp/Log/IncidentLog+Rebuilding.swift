import OperatingSystem
import SafeText

extension IncidentLog {
    /// What came of rebuilding a log.
    public struct Rebuilt: Hashable, Sendable {
        /// The log's path.
        public let path: String
        /// How many rows there are now.
        public let rows: Int
        /// The sessions whose rows were kept as they were, for there was nothing to write them from.
        public let kept: [String]
        /// Where the former file is kept, because it could not be read as a log; nil where it could.
        public let aside: String?
        /// Whether the file changed.
        public let isChanged: Bool
    }

    /// Writes the log of a folder from its sessions' rows: one for each, by date and then by name.
    ///
    /// Columns that the log was begun without are added behind the others.
    /// Columns that this program doesn't know keep their cells, and the header its order. So do rows
    /// of other sessions, unless they are to go. A file that is no log, such as one with the marks of
    /// a merge that failed, is kept aside whole.
    ///
    /// - Parameters:
    ///   - rows: the rows, one for each session.
    ///   - folder: the folder's path.
    ///   - spared: sessions whose rows stay whatever else goes.
    ///   - dropsOthers: whether rows of sessions that are neither here nor spared go.
    ///   - time: the time for the name of a file that is kept aside, as `20261123T090000Z`.
    /// - Throws: ``WriteUpError`` where the log can't be read, locked or written. It is then as it was.
    /// - Returns: what came of it.
    public static func rebuild(
        _ rows: [LogRow], in folder: String, sparing spared: Set<String>, dropsOthers: Bool,
        at time: String
    ) throws(WriteUpError) -> Rebuilt {
        let path = FileLocation(fileName, in: folder).path
        return try holdingLock(of: path, in: folder) { () throws(WriteUpError) in
            let former = try content(of: path) ?? []
            var aside: String?
            var known = ExistingLog()
            do throws(WriteUpError) {
                known = try ExistingLog(former, at: path)
            } catch  where error.kind == .unreadableLog {
                let copy = "\(path).damaged-\(time)"
                try WriteUpError.replacing(copy, with: former)
                aside = copy
            }
            let (bytes, kept, count) = known.rebuilt(
                with: rows, sparing: spared, dropsOthers: dropsOthers)
            if bytes != former { try WriteUpError.replacing(path, with: bytes) }
            return Rebuilt(
                path: path, rows: count, kept: kept, aside: aside, isChanged: bytes != former)
        }
    }
}

/// A log as it was found, several rows of one session and several headers allowed, as merging leaves them.
private struct ExistingLog {
    /// The names of the columns, the program's own and others.
    private var header = LogColumn.allCases.map(\.rawValue)
    private var mark: [UInt8] = []
    private var lineBreak = Array("\r\n".utf8)
    /// The cells' spellings by session, of the first row that it has.
    private var rows: [String: [CSVTable.Cell]] = [:]

    /// Creates that of a log that doesn't exist.
    init() {}

    /// Reads a log.
    init(_ bytes: [UInt8], at path: String) throws(WriteUpError) {
        let table: CSVTable
        do { table = try CSVTable(bytes) } catch {
            throw IncidentLog.unreadable(path, "line \(error.line) \(error.problem)")
        }
        guard let first = table.rows.first else { return }
        let places = try IncidentLog.columns(of: table, at: path)
        guard let place = places[.id] else { return }
        mark = table.mark
        if !first.ending.isEmpty { lineBreak = first.ending }
        header = first.cells.map { String(decoding: $0.value, as: UTF8.self) }
        for row in table.rows.dropFirst() where !row.isBlank && row.cells != first.cells {
            guard row.cells.count == header.count else {
                throw IncidentLog.unreadable(
                    path,
                    "line \(row.line) has \(row.cells.count) cells, and the header row has \(header.count)"
                )
            }
            let id = String(decoding: row.cells[place].value, as: UTF8.self)
            if rows[id] == nil { rows[id] = row.cells }
        }
        let missing = LogColumn.allCases.filter { places[$0] == nil }
        header += missing.map(\.rawValue)
        for id in rows.keys {
            rows[id]? += missing.map { _ in CSVTable.Cell(saying: "") }
        }
    }

    /// Returns the log's new content, the sessions whose rows were kept, and how many rows there are.
    func rebuilt(
        with new: [LogRow], sparing spared: Set<String>, dropsOthers: Bool
    ) -> (bytes: [UInt8], kept: [String], count: Int) {
        let places = Dictionary(
            header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let empty = header.map { _ in CSVTable.Cell(saying: "") }
        var all: [(key: (String, String), cells: [CSVTable.Cell])] = []
        var written: Set<String> = []
        for row in new {
            let id = CSVText.value(row[.id])
            guard written.insert(id).inserted else { continue }
            var cells = rows[id] ?? empty
            for column in LogColumn.allCases {
                guard let place = places[column.rawValue] else { continue }
                cells[place] = CSVTable.Cell(saying: CSVText.value(row[column]))
            }
            all.append((ExistingLog.key(date: CSVText.value(row[.date]), id: id), cells))
        }
        var kept: [String] = []
        let sparedIDs = Set(spared.map { CSVText.value($0) })
        for (id, cells) in rows where !written.contains(id) {
            guard !dropsOthers || sparedIDs.contains(id) else { continue }
            kept.append(id)
            let date = places[LogColumn.date.rawValue].map {
                String(decoding: cells[$0].value, as: UTF8.self)
            }
            all.append((ExistingLog.key(date: date ?? "", id: id), cells))
        }
        all.sort { $0.key < $1.key }
        var bytes = mark
        for cells in [header.map { CSVTable.Cell(saying: $0) }] + all.map(\.cells) {
            bytes += cells.map(\.spelling).joined(separator: [UInt8(ascii: ",")])
            bytes += lineBreak
        }
        return (bytes, kept.sorted(), all.count)
    }

    /// Returns what rows are sorted by: the date, those without one last; then the session.
    private static func key(date: String, id: String) -> (String, String) {
        (date.isEmpty ? "\u{10FFFF}" : date, id)
    }
}
