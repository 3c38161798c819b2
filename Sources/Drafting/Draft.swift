package import CommandLanguage
import PostMortem

/// A draft timeline, made from what chats, logs, alerts and others say.
///
/// What flows through it: bytes become a ``SourceText``, whose ``SourceKind`` reads ``DraftRow``s out of it with
/// times as they are written; ``TimeSettling`` finds out which instants those are or asks; ``Merging`` puts the
/// rows of all sources into one order; ``DraftScript`` writes them as lines of the grammar. It reads no clock, no
/// zone of the machine and no date of a file: the same input and options give the same bytes.
package struct Draft: Sendable {
    /// What was found in a source.
    package struct Finding: Sendable {
        /// The source as it was named.
        package let file: String
        /// What it is, as `Slack`.
        package let kind: String
        /// What its rows are called, as `messages`.
        package let unit: String
        package let items: Int
        package let facts: Int
        package let signals: Int
        package let leftOut: Int
        /// What the engineer is to know although there is a draft.
        package let warnings: [String]
    }

    /// The script.
    package let script: String
    package let findings: [Finding]
    /// The zone that the script is in.
    package let zone: ZoneRules
    /// How many rows are not in the script because they are recorded already.
    package let knownCount: Int

    /// The most rows that are taken.
    static let mostRows = 400

    /// Drafts a timeline.
    ///
    /// - Throws: all that is to be answered or put right first.
    package init(_ sources: [DraftSource], _ options: DraftOptions) throws(DraftProblems) {
        let loaded = try Draft.load(sources, options)
        let settled = try Draft.settle(loaded, options)
        let kinds = loaded.map(\.kind)
        let names = loaded.map(\.text.name)
        let place: @Sendable (PlacedRow) -> String = { row in
            let mark = kinds[row.source].shape == .json && !loaded[row.source].isByLine ? "#" : ":"
            return "\(names[row.source])\(mark)\(row.row.place)"
        }
        let window = try Draft.window(options, settled)
        // What lies outside is taken away before lines that are alike become one, dated as the first of them.
        let stretch = Merging(kinds: kinds, places: place).merged(
            settled.map { $0.filter { Draft.lies($0, in: window) } })
        let zone = options.zone ?? .utc
        self.zone = zone
        let writer = DraftScript(
            zone: zone, masking: Masking(kept: options.kept), place: place,
            file: { names[$0.source] },
            known: options.known)
        let inside = stretch.filter { $0.row.leftOut != nil || !writer.isKnown($0) }
        knownCount = stretch.count - inside.count
        try Draft.hold(inside, zone, loaded)
        findings = loaded.indices.map { index in
            let own = inside.filter { $0.source == index }
            let taken = own.filter { $0.row.leftOut == nil }
            return Finding(
                file: names[index], kind: kinds[index].title, unit: kinds[index].unit,
                items: loaded[index].reading.itemCount
                    ?? loaded[index].reading.rows.filter { !$0.isDayLine }.count,
                facts: taken.filter { $0.row.kind == .fact }.count,
                signals: taken.filter { $0.row.kind == .signal }.count,
                leftOut: own.count - taken.count, warnings: loaded[index].reading.warnings)
        }
        let parts = findings.map { finding in
            "\(finding.file) (\(finding.kind): \(finding.items) \(finding.unit), \(finding.facts + finding.signals) taken)"
        }
        script = writer.text(
            inside, header: "Drafted from \(parts.joined(separator: ", ")).")
    }

    /// The lines of the script that record something, but for the zone, each with its number.
    package var lines: [(number: Int, text: String)] {
        script.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter {
                !$0.element.isEmpty && !$0.element.hasPrefix("#") && !$0.element.hasPrefix("zone ")
            }
            .map { ($0.offset + 1, String($0.element)) }
    }

    // MARK: Steps

    private static func load(
        _ sources: [DraftSource], _ options: DraftOptions
    ) throws(DraftProblems) -> [LoadedSource] {
        var problems: [DraftProblem] = []
        var texts: [(SourceText, SourceKind)] = []
        for source in sources {
            do throws(DraftProblem) {
                texts.append(try SourceLoading(source, options).load())
            } catch { problems.append(error) }
        }
        guard problems.isEmpty else { throw DraftProblems(problems) }
        var names = ChatNames()
        for (text, kind) in texts where kind.name == "slack-export" && SlackExport.isNames(text) {
            names.people.merge(SlackExport.names(text)) { first, _ in first }
        }
        var loaded: [LoadedSource] = []
        for (text, kind) in texts {
            var reading = Reading(options: options, names: names)
            do throws(DraftProblem) {
                try kind.read(text, &reading)
                try SourceLoading.holdPlaced(text, kind, &reading)
            } catch {
                problems.append(error)
                continue
            }
            let isByLine = kind.name == "json-log" || kind.name == "journald-json"
            loaded.append(
                LoadedSource(
                    text: text, kind: kind, reading: reading,
                    isByLine: isByLine && text.values.count > 1))
        }
        guard problems.isEmpty else { throw DraftProblems(problems) }
        return loaded
    }

    private static func settle(
        _ loaded: [LoadedSource], _ options: DraftOptions
    ) throws(DraftProblems) -> [[PlacedRow]] {
        var problems: [DraftProblem] = []
        var settled: [[PlacedRow]] = []
        for (index, one) in loaded.enumerated() {
            do throws(DraftProblem) {
                settled.append(try RowPlacing(one, index, options).placed())
            } catch { problems.append(error) }
        }
        guard problems.isEmpty else { throw DraftProblems(problems) }
        return settled
    }

    /// Whether a row is in a stretch of time; one with a day alone is in none.
    private static func lies(_ row: PlacedRow, in window: ClosedRange<Int64>?) -> Bool {
        guard let window else { return true }
        return (row.time.instant != nil || row.time.day == nil) && window.contains(row.key)
    }

    private static func window(
        _ options: DraftOptions, _ sources: [[PlacedRow]]
    ) throws(DraftProblems) -> ClosedRange<Int64>? {
        guard options.from != nil || options.to != nil else { return nil }
        let first = sources.joined().filter { $0.time.instant != nil }.map(\.key).min()
        let zone = options.zone ?? .utc
        let day = options.date ?? first.map { zone.moment(at: Instant(seconds: $0)).date }
        func key(_ bound: DraftOptions.Bound?) -> Int64? {
            guard let written = bound?.written else { return nil }
            if let instant = written.instant { return instant.seconds }
            guard let clock = written.clock else { return nil }
            let date: CalendarDate? = if case .date(let date) = written.day { date } else { day }
            guard let date else { return nil }
            switch WallReading(date.daysSince1970 * 86_400 + Int64(clock.second), in: zone) {
            case .once(let instant), .twice(let instant, _): return instant.seconds
            case .never:
                return date.daysSince1970 * 86_400 + Int64(clock.second)
                    - Int64(zone.offset(at: Instant(seconds: date.daysSince1970 * 86_400)))
            }
        }
        let from = key(options.from) ?? .min
        var to = key(options.to) ?? .max
        // A minute means all of it.
        if let clock = options.to?.written.clock, !clock.hasSeconds, to < .max { to += 59 }
        guard from <= to else {
            throw DraftProblems([
                DraftProblem(
                    "--from", nil, "--from is later than --to.",
                    hint: "Name the earlier time first.")
            ])
        }
        return from...to
    }

    /// Refuses more rows than anybody reads, saying which stretch to try.
    private static func hold(
        _ rows: [PlacedRow], _ zone: ZoneRules, _ loaded: [LoadedSource]
    ) throws(DraftProblems) {
        let taken = rows.filter { $0.row.leftOut == nil }
        guard taken.count > mostRows, let first = taken.first(where: { $0.time.instant != nil }),
            let last = taken.last(where: { $0.time.instant != nil })
        else { return }
        let middle = taken[min(taken.count - 1, mostRows / 2)]
        let names = loaded.map(\.text.name).joined(separator: ", ")
        throw DraftProblems([
            DraftProblem(
                names, nil,
                "\(taken.count) rows from \(shown(first.key, zone)) to \(shown(last.key, zone)) are more than a room can go through (\(mostRows)).",
                hint:
                    "Draft a stretch of it, as in: --from \(shown(first.key, zone)) --to \(shown(middle.key, zone))"
            )
        ])
    }

    private static func shown(_ key: Int64, _ zone: ZoneRules) -> String {
        let moment = zone.moment(at: Instant(seconds: key))
        return "\(moment.date)T\(moment.clockTime)"
    }
}
