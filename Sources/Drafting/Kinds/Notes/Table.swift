import PostMortem

/// Tables: CSV with commas, semicolons, tabs or bars, Markdown's tables too, whose first line names a time and a
/// text, in English or German, or as log services export them.
extension SourceKind {
    static let table = SourceKind(
        "table", title: "table", unit: "rows", shape: .text,
        likelihood: { TableHeader.find($0) == nil ? 0 : 1 },
        read: { (text, reading) throws(DraftProblem) in try Table.read(text, &reading) })
}

enum Table {
    static func read(_ text: SourceText, _ reading: inout Reading) throws(DraftProblem) {
        guard let header = TableHeader.find(text) else { return }
        reading.zone = header.statedZone ?? headingZone(text, header)
        if header.isMarkdown { reading.namedDay = headingDay(text, header) }
        var reader = DelimitedReader(text, from: header.index, delimiter: header.delimiter)
        _ = reader.next()
        var records = 0
        while let record = reader.next() {
            var cells = record.cells
            if header.isMarkdown {
                cells = TableHeader.inner(cells)
                if cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { continue }
                // Behind the table, or between two: a day's heading.
                if cells.count == 1, record.cells.count == 1 {
                    if !addDayLine(cells[0], record.line, &reading) {
                        reading.unplaced.append(record.line)
                    }
                    continue
                }
                if TableHeader.key(cells[0]) == TableHeader.key(header.names[0]) { continue }
            }
            records += 1
            add(cells, record.line, header, text, &reading)
        }
        reading.placeable = records
        reading.itemCount = records
    }

    private static func headingZone(_ text: SourceText, _ header: TableHeader) -> WrittenZone? {
        (0..<header.index).lazy.compactMap { ZoneInText.find(text.line($0).text) }.first
    }

    private static func headingDay(_ text: SourceText, _ header: TableHeader) -> CalendarDate? {
        (0..<header.index).lazy.compactMap { DateInText.last(in: text.line($0).text) }.first
    }

    private static func addDayLine(_ line: String, _ number: Int, _ reading: inout Reading) -> Bool
    {
        let bare = line.filter { !"#*|".contains($0) }.trimmedBlanks
        guard let day = DateInText.last(in: bare) else {
            return line.hasPrefix("#") || bare.isEmpty
        }
        var row = DraftRow(number, .written(WrittenTime(day: .date(day))), bare)
        row.isDayLine = true
        reading.rows.append(row)
        return true
    }

    private static func add(
        _ cells: [String], _ line: Int, _ header: TableHeader, _ text: SourceText,
        _ reading: inout Reading
    ) {
        func cell(_ index: Int?) -> String? {
            guard let index, index < cells.count else { return nil }
            let text = Markup.plain(cells[index])
            return text.isEmpty ? nil : text
        }
        let words = cell(header.text) ?? ""
        let stamp = [cell(header.date), cell(header.time)].compactMap(\.self).joined(separator: " ")
        guard let time = time(stamp, zone: cell(header.zone)) else {
            // No time, or none that can be read: a row behind the one before it.
            guard !words.isEmpty else { return }
            if stamp.isEmpty {
                var row = DraftRow(line, .none, author: cell(header.who), words.oneLine)
                row.isHuman = true
                reading.rows.append(row)
            } else {
                reading.unplaced.append(line)
            }
            return
        }
        if words.isEmpty {
            if time.clock == nil, time.day != nil {
                var row = DraftRow(line, .written(time), stamp)
                row.isDayLine = true
                reading.rows.append(row)
            }
            return
        }
        reading.rows.append(row(words, time, line, cell, header))
    }
}
