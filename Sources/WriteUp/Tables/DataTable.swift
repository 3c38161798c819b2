import SafeText

/// Rows under named columns, for programs: as comma-separated values or as JSON.
public struct DataTable: Hashable, Sendable {
    /// What is in a row under a column.
    public enum Cell: Hashable, Sendable {
        /// A text as typed.
        case text(String)
        /// A whole number.
        case number(Int)
        /// Several texts; one cell of comma-separated values joins them by `; `.
        case texts([String])
        /// Nothing is known.
        case nothing

        /// Creates a cell of a text that may not be known.
        public init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }

        /// Creates a cell of a number that may not be known.
        public init(_ number: Int?) { self = number.map { .number($0) } ?? .nothing }
    }

    private let columns: [String]
    private let rows: [[Cell]]

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - columns: the names of the columns.
    ///   - rows: the rows, each with a cell for each column.
    public init(columns: [String], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The table as comma-separated values (RFC 4180): a header row, and CR LF behind each row.
    ///
    /// What is not known is an empty cell. Texts are made safe as in the incident log.
    public var csv: String {
        var text = DataTable.line(columns)
        for row in rows {
            text += DataTable.line(
                row.map { cell in
                    switch cell {
                    case .text(let text): CSVText.value(text)
                    case .number(let number): String(number)
                    case .texts(let texts): CSVText.value(texts.joined(separator: "; "))
                    case .nothing: ""
                    }
                })
        }
        return text
    }

    private static func line(_ values: [String]) -> String {
        values.map { CSVText.spelling(of: $0) }.joined(separator: ",") + "\r\n"
    }

    /// The table as JSON: a list of one object a row; what is not known is null.
    public var json: String {
        DocumentValue.list(
            rows.map { row in
                .object(
                    Dictionary(
                        zip(columns, row.map(DataTable.value)),
                        uniquingKeysWith: { first, _ in first }
                    ))
            }
        ).json
    }

    private static func value(_ cell: Cell) -> DocumentValue {
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .texts(let texts): .list(texts.map { .text($0) })
        case .nothing: .null
        }
    }
}
