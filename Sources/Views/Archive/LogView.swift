package import Archive
import PostMortem
import Screen
package import WriteUp

/// What `log` prints of incidents.
package struct LogView {
    let sessions: [ArchivedSession]
    let folder: String

    /// Creates the view of sessions that were found in a folder.
    package init(sessions: [ArchivedSession], folder: String) {
        self.sessions = sessions
        self.folder = folder
    }

    /// In fewer columns the services would leave too little room for the titles.
    private static let leastWidthForServices = 100

    /// The lines for people: one an incident, and how many there are.
    package var lines: [String] {
        guard !sessions.isEmpty else { return ["No such incident in \(folder)."] }
        let width = Wrapping.current.width
        let isNarrow = (width ?? .max) < LogView.leastWidthForServices
        var columns: [TextTable.Column] = [
            .init(heading: "DATE"), .init(heading: "SEV", least: 4),
            .init(heading: "TITLE", least: 16), .init(heading: "DETECT", isNumber: true),
            .init(heading: "RESOLVE", isNumber: true), .init(heading: "OPEN", isNumber: true),
            .init(heading: "SESSION", least: 14, yields: true),
        ]
        if !isNarrow {
            columns.append(.init(heading: "SERVICES", least: 10, yields: true))
        }
        let rows = sessions.map { session in
            let cells = [
                session.date?.description ?? "—", session.severity ?? "—",
                session.title ?? "—", MinutesFace.text(session.minutesToDetect),
                MinutesFace.text(session.minutesToResolve), standing(of: session), session.name,
            ]
            return isNarrow ? cells : cells + [session.services.joined(separator: ", ")]
        }
        let table = TextTable(columns: columns, rows: rows, width: width)
        return table.lines + [counted(sessions.count, "incident")]
    }

    /// Returns how many actions are open, of how many; the phase of a session that is not closed.
    private func standing(of session: ArchivedSession) -> String {
        guard session.isClosed else { return session.phase.rawValue }
        return "\(session.actions.count { $0.state == .open })/\(session.actions.count)"
    }

    /// Returns the incidents for programs, under the columns of the incident log.
    ///
    /// In JSON, minutes, counts and hours are numbers, and `phase` and `closed` are added; comma-separated values are
    /// as in `incident-log.csv`.
    package static func table(of sessions: [ArchivedSession], isForCSV: Bool) -> DataTable {
        let columns = LogColumn.allCases
        let isNumber = columns.map { LogView.numbers.contains($0) }
        let names = columns.map(\.rawValue)
        return DataTable(
            columns: isForCSV ? names : names + ["phase"],
            rows: sessions.map { session in
                let cells = session.row.enumerated().map { index, text -> DataTable.Cell in
                    if isForCSV { return .text(text) }
                    if text.isEmpty { return .nothing }
                    if columns.indices.contains(index), columns[index] == .services {
                        return .texts(session.services)
                    }
                    return isNumber[index]
                        ? Int(text).map { .number($0) } ?? .text(text) : .text(text)
                }
                return isForCSV ? cells : cells + [.text(session.phase.rawValue)]
            })
    }

    private static let numbers: Set<LogColumn> = [
        .minutesToDetect, .minutesToMitigate, .minutesToResolve, .factors, .actionsTotal,
        .actionsOpen, .hoursToReview,
    ]
}
