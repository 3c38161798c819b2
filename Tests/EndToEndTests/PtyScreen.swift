/// What a terminal shows of the bytes that were written to it: enough of an xterm for a line editor.
///
/// Rows are kept when they scroll off the top, so that row numbers never change. Every scalar takes one
/// column.
struct PtyScreen {
    private(set) var columns: Int
    private(set) var height: Int
    /// Every row that was ever written, the top of the session first.
    private var rows: [[Unicode.Scalar]] = [[]]
    /// Where the cursor is, counted from the first row of the session.
    private(set) var row = 0
    private(set) var column = 0
    /// The rows that the terminal began by itself, because the text above was wider than it is.
    private(set) var brokenRows: Set<Int> = []
    private var pending: [UInt8] = []

    init(columns: Int, height: Int) {
        self.columns = columns
        self.height = height
    }

    /// Returns the text of a row, without the spaces at its end.
    func text(_ row: Int) -> String {
        guard rows.indices.contains(row) else { return "" }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: rows[row])
        return String(String(text).reversed().drop { $0 == " " }.reversed())
    }

    /// The row that the cursor is in, up to the cursor.
    var lineBeforeCursor: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: rows[row].prefix(column))
        return String(text)
    }

    /// All rows, for a failure's message.
    var transcript: String { rows.indices.map { text($0) }.joined(separator: "\n") }

    mutating func resize(columns: Int, height: Int) {
        self.columns = columns
        self.height = height
    }

    /// Takes bytes as they come; a sequence that is cut waits for its rest.
    mutating func write(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        while let length = lengthOfFirst() {
            perform(Array(pending[..<length]))
            pending.removeFirst(length)
        }
    }

    /// The length of the first character or control sequence; nil while it has not wholly come.
    private func lengthOfFirst() -> Int? {
        guard let first = pending.first else { return nil }
        if first == 0x1B {
            guard pending.count > 1 else { return nil }
            switch pending[1] {
            case UInt8(ascii: "["):
                return pending.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
            case UInt8(ascii: "("), UInt8(ascii: ")"):
                return pending.count > 2 ? 3 : nil
            default:
                return 2
            }
        }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        return pending.count >= length ? length : nil
    }

    private mutating func perform(_ bytes: [UInt8]) {
        switch bytes[0] {
        case 0x1B:
            guard bytes.count > 2, bytes[1] == UInt8(ascii: "[") else { return }
            let digits = String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self)
            control(bytes[bytes.count - 1], digits.split(separator: ";").map { Int($0) ?? 0 })
        case UInt8(ascii: "\r"): column = 0
        case UInt8(ascii: "\n"): lineFeed()
        case 8: column = max(0, column - 1)
        case 9: column = min(columns - 1, (column / 8 + 1) * 8)
        case ..<32, 127: break
        default:
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { put(scalar) }
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        // A full row wraps with the next character, not before.
        if column >= columns {
            column = 0
            lineFeed()
            brokenRows.insert(row)
        }
        fill(to: column)
        if column < rows[row].count { rows[row][column] = scalar } else { rows[row].append(scalar) }
        column += 1
    }

    private mutating func lineFeed() {
        row += 1
        while rows.count <= row { rows.append([]) }
    }

    private mutating func fill(to column: Int) {
        while rows[row].count < column { rows[row].append(" ") }
    }

    private var top: Int { max(0, rows.count - height) }

    private mutating func control(_ final: UInt8, _ numbers: [Int]) {
        let count = max(1, numbers.first ?? 1)
        column = min(column, columns - 1)
        switch final {
        case UInt8(ascii: "A"): row = max(top, row - count)
        case UInt8(ascii: "B"): row = min(rows.count - 1, row + count)
        case UInt8(ascii: "C"): column = min(columns - 1, column + count)
        case UInt8(ascii: "D"): column = max(0, column - count)
        case UInt8(ascii: "G"): column = min(columns - 1, count - 1)
        case UInt8(ascii: "H"):
            row = top + count - 1
            while rows.count <= row { rows.append([]) }
            column = (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1
        case UInt8(ascii: "J"):
            rows[row] = Array(rows[row].prefix(column))
            rows.removeLast(rows.count - 1 - row)
        case UInt8(ascii: "K"): rows[row] = Array(rows[row].prefix(column))
        case UInt8(ascii: "P"):
            fill(to: column)
            rows[row].removeSubrange(column..<min(rows[row].count, column + count))
        case UInt8(ascii: "@"):
            fill(to: column)
            rows[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
        default: break
        }
    }
}
