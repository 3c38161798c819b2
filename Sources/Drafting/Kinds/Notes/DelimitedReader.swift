/// Reads tables with a delimiter (RFC 4180), keeping the line on which each record begins.
struct DelimitedReader {
    struct Record {
        let line: Int
        let cells: [String]
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position: Int
    private var line: Int

    /// Creates a reader from the first line of the table on.
    init(_ text: SourceText, from index: Int, delimiter: UInt8) {
        bytes = text.bytes
        self.delimiter = delimiter
        position =
            text.ranges.indices.contains(index) ? text.ranges[index].lowerBound : text.bytes.count
        line = index + 1
    }

    /// Returns the next record, empty lines passed over; nil at the end.
    mutating func next() -> Record? {
        while position < bytes.count {
            let first = line
            let cells = record()
            if cells.contains(where: { !$0.isEmpty }) { return Record(line: first, cells: cells) }
        }
        return nil
    }

    private mutating func record() -> [String] {
        var cells: [String] = []
        while true {
            cells.append(cell())
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A {
            position += 1
            line += 1
        }
        return cells
    }

    private mutating func cell() -> String {
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        guard position < bytes.count, bytes[position] == 0x22 else { return plain() }
        position += 1
        var cell: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x22 {
                guard position < bytes.count, bytes[position] == 0x22 else { break }
                position += 1
            }
            if byte == 0x0A { line += 1 }
            cell.append(byte)
        }
        // What stands between the closing quote and the delimiter belongs to the cell.
        return (String(decoding: cell, as: UTF8.self) + plain()).trimmedBlanks
    }

    private mutating func plain() -> String {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            // Markdown writes a bar that is no delimiter behind a backslash.
            if byte == 0x5C, delimiter == 0x7C, position + 1 < bytes.count,
                bytes[position + 1] == 0x7C
            {
                position += 2
                continue
            }
            if byte == delimiter || byte == 0x0A { break }
            if byte == 0x0D, position + 1 >= bytes.count || bytes[position + 1] == 0x0A { break }
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self).trimmedBlanks
    }
}
