import SafeText

/// Comma-separated values (RFC 4180) that keep their spelling, so that what is not changed stays as it is,
/// byte for byte and in any encoding.
package struct CSVTable: Hashable, Sendable {
    /// A cell as the file spells it.
    package struct Cell: Hashable, Sendable {
        /// The bytes between the commas, quotation marks included.
        package let spelling: [UInt8]
        /// What the cell says.
        package let value: [UInt8]

        /// Creates a cell that says a text.
        package init(saying value: String) {
            self.value = Array(value.utf8)
            spelling = Array(CSVText.spelling(of: value).utf8)
        }

        fileprivate init(spelling: [UInt8], value: [UInt8]) {
            self.spelling = spelling
            self.value = value
        }
    }

    /// A row with the line break that ends it.
    package struct Row: Hashable, Sendable {
        /// The cells; a blank line has one that is empty.
        package var cells: [Cell]
        /// CR LF, LF, or nothing at the end of a file that ends without a line break.
        package var ending: [UInt8]
        /// The line that it begins in, from 1.
        package let line: Int

        /// Whether the line has nothing in it.
        package var isBlank: Bool { cells.count == 1 && cells[0].spelling.isEmpty }
    }

    /// What is wrong in a file that is no table, and in which line.
    package struct Fault: Error, Hashable {
        /// The line, from 1.
        package let line: Int
        /// What is wrong with it, as half a sentence.
        package let problem: String
    }

    /// The bytes before the first row: a byte order mark, or nothing.
    package let mark: [UInt8]
    /// The rows, the header included.
    package var rows: [Row]

    /// Reads a file's content.
    ///
    /// - Throws: ``Fault`` where a quotation mark stands inside an unquoted cell, where anything but a comma
    ///   or a line break follows a closing one, and where one is never closed.
    package init(_ bytes: [UInt8]) throws(Fault) {
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        mark = bytes.starts(with: byteOrderMark) ? byteOrderMark : []
        var reader = CSVReader(bytes: bytes, position: mark.count)
        rows = []
        while let row = try reader.nextRow() { rows.append(row) }
    }

    /// The table as a file's content; of a table that was not changed, the very bytes it was read from.
    package var bytes: [UInt8] {
        var bytes = mark
        for row in rows {
            bytes += row.cells.map(\.spelling).joined(separator: [UInt8(ascii: ",")])
            bytes += row.ending
        }
        return bytes
    }
}

/// Reads rows one after the other.
private struct CSVReader {
    let bytes: [UInt8]
    var position: Int
    var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Returns the next row; nil at the end.
    mutating func nextRow() throws(CSVTable.Fault) -> CSVTable.Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var cells = [try nextCell()]
        while current == CSVReader.comma {
            position += 1
            cells.append(try nextCell())
        }
        return CSVTable.Row(cells: cells, ending: lineBreak(), line: start)
    }

    private mutating func nextCell() throws(CSVTable.Fault) -> CSVTable.Cell {
        let start = position
        let value = current == CSVReader.quote ? try quotedValue() : try plainValue()
        return CSVTable.Cell(spelling: Array(bytes[start..<position]), value: value)
    }

    private mutating func plainValue() throws(CSVTable.Fault) -> [UInt8] {
        let start = position
        while let byte = current, byte != CSVReader.comma, !isAtLineBreak {
            guard byte != CSVReader.quote else {
                throw fault("has a quotation mark inside a cell that doesn't begin with one")
            }
            position += 1
        }
        return Array(bytes[start..<position])
    }

    private mutating func quotedValue() throws(CSVTable.Fault) -> [UInt8] {
        let start = line
        var value: [UInt8] = []
        position += 1
        while let byte = current {
            position += 1
            if byte == CSVReader.lineFeed { line += 1 }
            guard byte == CSVReader.quote else {
                value.append(byte)
                continue
            }
            if current == CSVReader.quote {
                value.append(byte)
                position += 1
            } else if current == nil || current == CSVReader.comma || isAtLineBreak {
                return value
            } else {
                throw fault("goes on behind a closing quotation mark")
            }
        }
        throw CSVTable.Fault(line: start, problem: "opens a quotation mark that is never closed")
    }

    private var isAtLineBreak: Bool {
        switch current {
        case CSVReader.lineFeed: true
        case CSVReader.carriageReturn:
            position + 1 < bytes.count && bytes[position + 1] == CSVReader.lineFeed
        default: false
        }
    }

    private mutating func lineBreak() -> [UInt8] {
        guard isAtLineBreak else { return [] }
        let start = position
        position += current == CSVReader.carriageReturn ? 2 : 1
        line += 1
        return Array(bytes[start..<position])
    }

    private func fault(_ problem: String) -> CSVTable.Fault {
        CSVTable.Fault(line: line, problem: problem)
    }
}
