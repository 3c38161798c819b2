import PostMortem

/// Kubernetes events as `kubectl get events` prints them: a table whose times count from when it was printed.
extension SourceKind {
    static let kubernetesTable = SourceKind(
        "kubernetes", title: "Kubernetes events", unit: "events", shape: .text,
        likelihood: { KubernetesTable.header($0) == nil ? 0 : 1 },
        read: { KubernetesTable.read($0, &$1) })
}

enum KubernetesTable {
    struct Column {
        let name: String
        let start: Int
    }

    /// Finds the header among the first lines, and where each column begins.
    static func header(_ text: SourceText) -> (index: Int, columns: [Column])? {
        for index in text.ranges.indices.prefix(5) {
            let line = text.line(index).text
            if line.contains("Reason"), line.contains(" Age "), line.contains("Message") {
                // The end of `kubectl describe`.
                return (index, columns(line.uppercased()))
            }
            guard line.contains("REASON"), line.contains("LAST SEEN") || line.contains("LASTSEEN"),
                line.contains("MESSAGE") || line.contains("OBJECT")
            else { continue }
            return (index, columns(line))
        }
        return nil
    }

    private static func columns(_ line: String) -> [Column] {
        var columns: [Column] = []
        let names = [
            "NAMESPACE", "LAST SEEN", "FIRST SEEN", "LASTSEEN", "FIRSTSEEN", "COUNT", "NAME",
            "KIND",
            "SUBOBJECT", "TYPE", "REASON", "OBJECT", "SOURCE", "MESSAGE", "AGE", "FROM",
        ]
        var position = 0
        var rest = line[...]
        while !rest.isEmpty {
            if let name = names.first(where: {
                rest.hasPrefix($0) && isEnd(rest.dropFirst($0.count))
            }) {
                let known = name == "AGE" ? "LASTSEEN" : name.filter { $0 != " " }
                columns.append(Column(name: known, start: position))
                rest = rest.dropFirst(name.count)
                position += name.count
            } else {
                rest = rest.dropFirst()
                position += 1
            }
        }
        return columns
    }

    private static func isEnd(_ rest: Substring) -> Bool {
        rest.isEmpty || rest.first == " " || rest.first == "\t"
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        guard let (headerIndex, columns) = header(text) else { return }
        reading.placeable = text.lineCount - headerIndex - 1
        for index in text.ranges.indices.dropFirst(headerIndex + 1) {
            let line = text.line(index)
            if line.isBlank || line.text == text.line(headerIndex).text { continue }
            if line.text.allSatisfy({ $0 == "-" || $0 == " " || $0 == "\t" }) { continue }
            let cells = cells(line.text, columns)
            guard let row = row(line.number, cells) else {
                // A message may go on in the next line.
                if let last = reading.rows.indices.last, line.text.hasPrefix(" ") {
                    reading.rows[last].text += " " + line.trimmed.oneLine
                } else {
                    reading.unplaced.append(line.number)
                }
                continue
            }
            reading.rows.append(row)
        }
    }

    /// Cuts a line where the columns begin; a cell that runs over its column moves those behind it.
    private static func cells(_ line: String, _ columns: [Column]) -> [String: String] {
        let characters = Array(line)
        var cells: [String: String] = [:]
        let fits = columns.dropFirst().allSatisfy {
            $0.start >= characters.count || $0.start < 2
                || (characters[$0.start - 1] == " " && characters[$0.start] != " ")
                || characters[$0.start] == " "
        }
        if fits {
            for (index, column) in columns.enumerated() where column.start < characters.count {
                let end =
                    index + 1 < columns.count
                    ? min(columns[index + 1].start, characters.count) : characters.count
                cells[column.name] = String(characters[column.start..<end]).trimmedBlanks
            }
            return cells
        }
        var pieces = line.split(separator: "   ", omittingEmptySubsequences: true).map {
            $0.trimmedBlanks
        }
        .filter { !$0.isEmpty }
        if pieces.count < columns.count {
            pieces = line.split(separator: "  ", omittingEmptySubsequences: true).map {
                $0.trimmedBlanks
            }
            .filter { !$0.isEmpty }
        }
        for (index, column) in columns.enumerated() where index < pieces.count {
            let isLast = index == columns.count - 1
            cells[column.name] = isLast ? pieces[index...].joined(separator: " ") : pieces[index]
        }
        return cells
    }

    private static func row(_ place: Int, _ cells: [String: String]) -> DraftRow? {
        guard let seen = cells["LASTSEEN"], let last = age(seen) else { return nil }
        let object =
            cells["OBJECT"]
            ?? [cells["KIND"], cells["NAME"]].compactMap(\.self).joined(separator: "/")
        let first = cells["FIRSTSEEN"].flatMap(age) ?? over(seen) ?? last
        var row = KubernetesEvent.row(
            place, .written(time(first)), type: cells["TYPE"] ?? "Normal",
            reason: cells["REASON"] ?? "",
            object: object.lowercased(), cells["MESSAGE"] ?? "")
        let count = cells["COUNT"].flatMap { Int($0) } ?? times(seen)
        if count > 1 {
            row.count = count
            row.until = .written(time(last))
        }
        return row
    }

    private static func time(_ age: Age) -> WrittenTime {
        switch age {
        case .ago(let seconds): WrittenTime(ago: seconds)
        case .at(let time): time
        }
    }

    private enum Age {
        case ago(Int)
        case at(WrittenTime)
    }

    /// Reads `51m`, `2m (x3 over 10m)`, or a time with `-o custom-columns`.
    private static func age(_ text: String) -> Age? {
        let word = text.prefix { $0 != "(" }.trimmedBlanks
        if let seconds = RelativeWords.seconds(word) { return .ago(seconds) }
        guard case .written(let time)? = DraftRow.Time.field(word) else { return nil }
        return .at(time)
    }

    private static func over(_ text: String) -> Age? {
        guard let range = text.firstRange(of: " over ") else { return nil }
        return RelativeWords.seconds(text[range.upperBound...].prefix { $0 != ")" }.trimmedBlanks)
            .map(Age.ago)
    }

    private static func times(_ text: String) -> Int {
        guard let range = text.firstRange(of: "(x") else { return 1 }
        return Int(text[range.upperBound...].prefix { $0.isNumber }) ?? 1
    }
}
