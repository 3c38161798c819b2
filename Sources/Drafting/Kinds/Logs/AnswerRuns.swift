/// Answers of a web server, as runs of failing ones: the first of a run is a signal, and so is the first good one to what had
/// failed.
struct AnswerRuns {
    /// What failed in the run.
    private var failed: Set<String> = []
    /// The row of the first failing answer; nil outside of a run.
    private var first: Int?

    /// Returns what a request asks for, without what may differ from request to request.
    static func target(of request: String) -> String {
        let words = request.split(separator: " ")
        let path = words.count > 1 ? words[1] : words.first ?? ""
        return Likeness.shape(of: String(path.prefix { $0 != "?" }))
    }

    /// Takes an answer.
    ///
    /// - Parameters:
    ///   - status: the answer's.
    ///   - target: what was asked for.
    ///   - row: the answer's own row, which is left out where it begins and ends nothing.
    ///   - rows: those before it; the first of a run counts the failing ones.
    mutating func take(
        _ status: Int, to target: String, _ row: inout DraftRow, behind rows: inout [DraftRow]
    ) {
        if status >= 500 {
            if let first {
                failed.insert(target)
                rows[first].count += 1
                rows[first].until = row.time
                row.leftOut = .quiet
            } else {
                first = rows.count
                failed = [target]
                row.mark = .alertBegins
            }
        } else if first != nil, status < 400, failed.contains(target) {
            first = nil
            failed = []
            row.mark = .alertEnds
        } else {
            row.leftOut = .quiet
        }
    }
}
