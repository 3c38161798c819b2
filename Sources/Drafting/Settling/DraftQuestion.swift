/// What has to be asked about the times of a source, in words.
struct DraftQuestion {
    let asks: Set<DraftProblem.Question>
    /// Whether the day lacks nothing but its year.
    let lacksYear: Bool
    /// Whether the day lacks nothing but the order of day and month.
    var isDoubtful = false

    /// Returns the question about a row.
    func problem(_ file: String, _ line: Int, _ shown: String) -> DraftProblem {
        var lacks: [String] = []
        var adds: [String] = []
        if asks.contains(.date) {
            lacks.append(
                isDoubtful ? "a day that can be read in two ways" : lacksYear ? "no year" : "no day"
            )
            adds.append("--date DAY")
        }
        if asks.contains(.zone) {
            lacks.append("no zone")
            adds.append("--zone Europe/Berlin")
        }
        var message = lacks.isEmpty ? "" : "\(shown) has \(lacks.joined(separator: " and "))."
        if asks.contains(.copied) {
            adds.append("--copied 2026-11-21T15:40")
            let relative = "\(shown) counts from when it was copied."
            message =
                message.isEmpty
                ? relative : "\(relative) It has \(lacks.joined(separator: " and "))."
        }
        let what = adds.count == 1 ? "Add it" : adds.count == 2 ? "Add both" : "Add them"
        var hint = "\(what), as in: \(adds.joined(separator: " "))"
        if asks.contains(.date) { hint += " (DAY is the day of the first row, as 2026-11-21)" }
        return DraftProblem(file, line, message, hint: hint, asks: asks)
    }
}
