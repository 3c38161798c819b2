import CommandLanguage
import PostMortem
import Shell

/// A script that gives the same state when it is run on a new journal of the same name.
struct RebuildingScript {
    /// The script, one command a line.
    let text: String

    init(_ records: [Record]) {
        var session = Session()
        var lines: [String] = []
        if let first = records.first {
            let time = Moment(instant: first.at, offset: 0)
            lines += [
                "# Rebuilds the session; dates are held against the day it is run on, so run it with:",
                "# nofault run THIS --journal NEW.journal --clock \(time)",
            ]
        }
        for record in records {
            if let command = record.event.command(in: session.phase) { lines.append(command.line) }
            session.apply(record)
        }
        text = lines.map { $0 + "\n" }.joined()
    }
}
