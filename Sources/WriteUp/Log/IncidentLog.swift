import OperatingSystem
import SafeText

/// The incident log of a folder: `incident-log.csv`, one row for each session, shared by all who write there.
public enum IncidentLog {
    /// The log's file name.
    public static let fileName = "incident-log.csv"

    /// Puts a session's row into the log of a folder, in place of the row it has there.
    ///
    /// Everything else in the file stays byte for byte: other rows, columns that this program doesn't know,
    /// their order and the line breaks. A log that doesn't exist is begun. Writers in several processes wait
    /// for one another, five seconds at most.
    ///
    /// - Parameters:
    ///   - row: the session's row.
    ///   - folder: the folder's path.
    /// - Throws: ``WriteUpError`` of kind `unreadableLog` where the file is no such log, of kind `locked` where
    ///   somebody else keeps writing, and whatever ``WholeFile/replace(_:with:mode:in:)`` throws. The log is
    ///   then as it was.
    /// - Returns: the log's path.
    @discardableResult
    public static func update(_ row: LogRow, in folder: String) throws(WriteUpError) -> String {
        try update(row, in: folder, attempts: 1000)
    }

    /// Does the same with another number of attempts at the lock, 5 milliseconds apart.
    @discardableResult
    package static func update(
        _ row: LogRow, in folder: String, attempts: Int
    ) throws(WriteUpError) -> String {
        let path = FileLocation(fileName, in: folder).path
        try holdingLock(of: path, in: folder, attempts: attempts) { () throws(WriteUpError) in
            let former = try content(of: path)
            let updated = try content(former ?? [], at: path, with: row)
            if updated != former { try WriteUpError.replacing(path, with: updated) }
        }
        return path
    }

    /// Does something to a log while nobody else does.
    static func holdingLock<Result>(
        of path: String, in folder: String, attempts: Int = 1000,
        _ body: () throws(WriteUpError) -> Result
    ) throws(WriteUpError) -> Result {
        let name = FileLocation(".incident-log.lock", in: folder).path
        let lock: FileLock
        do throws(FileError) {
            lock = try FileLock.take(name, attempts: attempts, for: path)
        } catch {
            throw WriteUpError(error)
        }
        return try lock.holding(body)
    }

    /// Returns a log's content with a session's row in it; that of a new log where there was none.
    package static func content(
        _ former: [UInt8], at path: String, with row: LogRow
    ) throws(WriteUpError) -> [UInt8] {
        var table: CSVTable
        do {
            table = try CSVTable(former)
        } catch {
            throw unreadable(path, "line \(error.line) \(error.problem)")
        }
        // RFC 4180 §2, rule 1, for a new log; a log that somebody keeps with LF goes on with LF.
        let known = table.rows.first.map(\.ending) ?? []
        let lineBreak = known.isEmpty ? Array("\r\n".utf8) : known
        if table.rows.isEmpty {
            let names = LogColumn.allCases.map { CSVTable.Cell(saying: $0.rawValue) }
            table.rows.append(CSVTable.Row(cells: names, ending: lineBreak, line: 1))
        }
        let places = try columns(of: table, at: path)
        let wanted = Array(CSVText.value(row[.id]).utf8)
        let found = try self.row(of: wanted, in: table, idColumn: places[.id], at: path)

        let empty = CSVTable.Row(
            cells: table.rows[0].cells.map { _ in CSVTable.Cell(saying: "") }, ending: lineBreak,
            line: 0)
        var changed = found.map { table.rows[$0] } ?? empty
        for (column, place) in places {
            let cell = CSVTable.Cell(saying: CSVText.value(row[column]))
            if changed.cells[place].value != cell.value { changed.cells[place] = cell }
        }
        if let found {
            table.rows[found] = changed
        } else {
            let last = table.rows.count - 1
            if table.rows[last].ending.isEmpty { table.rows[last].ending = lineBreak }
            table.rows.append(changed)
        }
        return table.bytes
    }

    /// Returns where each column is in the header row.
    static func columns(
        of table: CSVTable, at path: String
    ) throws(WriteUpError) -> [LogColumn: Int] {
        let header = table.rows[0].cells.map { String(decoding: $0.value, as: UTF8.self) }
        var places: [LogColumn: Int] = [:]
        for column in LogColumn.allCases {
            let found = header.indices.filter { header[$0] == column.rawValue }
            if found.isEmpty, column.isOptional { continue }
            guard found.count == 1 else {
                let count = found.isEmpty ? "no column" : "\(found.count) columns"
                throw unreadable(path, "its header row has \(count) named \(column.rawValue)")
            }
            places[column] = found[0]
        }
        return places
    }

    /// Returns the index of a session's row; nil where it has none.
    private static func row(
        of id: [UInt8], in table: CSVTable, idColumn: Int?, at path: String
    ) throws(WriteUpError) -> Int? {
        var found: Int?
        for (index, row) in table.rows.enumerated().dropFirst() where !row.isBlank {
            guard row.cells.count == table.rows[0].cells.count else {
                throw unreadable(
                    path,
                    "line \(row.line) has \(row.cells.count) cells, and the header row has \(table.rows[0].cells.count)"
                )
            }
            guard let idColumn, row.cells[idColumn].value == id else { continue }
            if let first = found {
                throw unreadable(
                    path,
                    "lines \(table.rows[first].line) and \(row.line) are about the same session")
            }
            found = index
        }
        return found
    }

    /// The most bytes of a log that are read: a hundred thousand sessions and more.
    private static let longest = 1 << 26

    /// Returns the bytes of the log; nil where there is no file.
    static func content(of path: String) throws(WriteUpError) -> [UInt8]? {
        do throws(SmallFile.Failure) {
            return try SmallFile.bytes(of: path, atMost: longest)
        } catch .missing {
            return nil
        } catch .tooLong {
            throw unreadable(path, "it has more than \(longest >> 20) MB")
        } catch .kind(let kind) {
            throw unreadable(path, "it is \(kind.name)")
        } catch {
            throw unreadable(path, "reading it failed: \(error.reason)")
        }
    }

    static func unreadable(_ path: String, _ problem: String) -> WriteUpError {
        WriteUpError(
            .unreadableLog, "\(path) is not an incident log as nofault writes it: \(problem).",
            hints: "Correct that in an editor, or move the file away to begin a new log.",
            "Nothing in it was changed.")
    }
}
