import PostMortem

/// An incident copied from a status page in a browser: each update is a state, its words, and when it was posted, as
/// `Resolved` above them and `Posted May 20, 2026 - 10:31 UTC` below, or `Resolved - words` and a time alone below.
extension SourceKind {
    static let statuspageText = SourceKind(
        "statuspage-text", title: "status page", unit: "updates", shape: .text,
        likelihood: { text in
            let found = StatuspageText.updates(text.sample())
            return found.updates.count > 1 || found.isPosted ? 0.95 : 0
        },
        read: { StatuspageText.read($0, &$1) })
}

enum StatuspageText {
    struct Update {
        /// The line that its state is on.
        let place: Int
        let state: String
        var body: [String]
        var time: WrittenTime?
    }

    /// Returns the updates, newest first as the page has them, and whether any says when it was posted.
    static func updates(
        _ lines: [SourceLine]
    ) -> (updates: [Update], isPosted: Bool, unplaced: [Int]) {
        var updates: [Update] = []
        var open: Update?
        var isPosted = false
        var unplaced: [Int] = []
        for line in lines where !line.isBlank {
            let words = line.trimmed
            if let (state, rest) = state(words) {
                if let open { unplaced.append(open.place) }
                open = Update(place: line.number, state: state, body: rest.isEmpty ? [] : [rest])
            } else if var update = open {
                if let (time, isSaid) = time(words) {
                    update.time = time
                    updates.append(update)
                    isPosted = isPosted || isSaid
                    open = nil
                } else {
                    update.body.append(words)
                    open = update
                }
            } else if !updates.isEmpty {
                unplaced.append(line.number)
            }
        }
        if let open { unplaced.append(open.place) }
        return (updates, isPosted, unplaced)
    }

    private static let states: Set<String> = [
        "investigating", "identified", "monitoring", "update", "resolved", "postmortem",
        "scheduled",
        "in progress", "verifying", "completed",
    ]

    /// Reads `Resolved`, and `Resolved - words`.
    private static func state(_ line: String) -> (String, String)? {
        let dash = line.firstRange(of: " - ")
        let word = dash.map { String(line[..<$0.lowerBound]) } ?? line
        guard states.contains(word.lowercased()), word.first?.isUppercase == true else {
            return nil
        }
        return (word, dash.map { line[$0.upperBound...].trimmedBlanks } ?? "")
    }

    /// Reads `May 20, 10:31 UTC`, and the same behind `Posted 2 days ago.` and with a dash behind its day.
    private static func time(_ line: String) -> (WrittenTime, isSaid: Bool)? {
        var rest = line.without(prefix: "Posted")
        let isSaid = rest != line
        if let ago = rest.firstRange(of: "ago. ") { rest = String(rest[ago.upperBound...]) }
        var scanner = ByteScanner(rest.replacing(" - ", with: " ").without(suffix: "."))
        scanner.skipBlanks()
        guard let time = scanner.time(), time.day != nil, time.clock != nil else { return nil }
        scanner.skipBlanks()
        return scanner.isAtEnd ? (time, isSaid) : nil
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        let found = updates(text.lines)
        reading.unplaced = found.unplaced
        for update in found.updates {
            guard let time = update.time else { continue }
            let body = update.body.joined(separator: " ").oneLine
            reading.rows.append(
                DraftRow(
                    update.place, .written(time), author: "status page",
                    body.isEmpty ? update.state : "\(update.state): \(body)"))
        }
    }
}
