extension DraftRow.Time {
    /// Reads a time that a program wrote into a field: a string in any shape, or a number of seconds or smaller
    /// units since 1970.
    static func field(_ value: JSONValue?) -> DraftRow.Time? {
        switch value {
        case .string(let text), .number(let text):
            return field(text)
        case .object:
            // Log4j 2 and protocol buffers write seconds and nanoseconds apart.
            // MongoDB's extended JSON says of a date that it is one.
            if let date = value?["$date"] { return field(date["$numberLong"] ?? date) }
            let seconds = value?["epochSecond"] ?? value?["seconds"]
            return seconds?.integer.map { .written(WrittenTime(epoch: Int64($0) * 1000)) }
        case .null, .bool, .array, nil:
            return nil
        }
    }

    /// Reads a time that is all of a text.
    static func field(_ text: String) -> DraftRow.Time? {
        var scanner = ByteScanner(text)
        scanner.skipBlanks()
        if text.contains("e+") || text.contains("E+"), let number = Double(text), number > 1e9,
            number < 1e10
        {
            return .written(WrittenTime(epoch: Int64(number) * 1000))
        }
        guard let time = scanner.time() else { return nil }
        scanner.skipBlanks()
        return scanner.isAtEnd ? .written(time) : nil
    }
}
