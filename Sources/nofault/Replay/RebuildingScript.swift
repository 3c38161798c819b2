import CommandLanguage
import PostMortem
import SafeText
import Shell

/// A script that gives the same state when it is run on a new journal of the same name.
///
/// A text of a journal may have characters in it that no line of a script can, line feeds among them: other
/// programs write journals too. The first line then says that they are written as `\u{…}`, and
/// ``ScriptRunner`` reads them back.
struct RebuildingScript {
    /// The script, one command a line.
    let text: String
    /// The records whose command can't be written as a line, as their text is empty or has blanks around it.
    ///
    /// A comment stands in the place of each.
    let lost: [Int]

    /// - Parameters:
    ///   - records: the journal's records.
    ///   - words: what names are held against where the script is run.
    init(_ records: [Record], hearing words: NameWords = .none) {
        var session = Session()
        var lines: [(record: Int, command: Command)] = []
        var restatesZone = false
        for record in records {
            if case .zoneSet(session.incident.zone) = record.event, !session.incident.isZoneStated {
                restatesZone = true
            }
            if let command = record.event.command(in: session, hearing: words) {
                lines.append((record.sequence, command))
            }
            session.apply(record)
        }
        // The opening's zone is stated by a line. Where somebody stated that very zone later and something was undone,
        // theirs would be no record any more, and an undo would take back another one: then the machine is set to it.
        var machine = ""
        if restatesZone, case .zone(let zone)? = lines.first?.command,
            RebuildingScript.isName(zone),
            records.contains(where: { if case .undone = $0.event { true } else { false } })
        {
            machine = "TZ=\(zone) "
            lines.removeFirst()
        }
        let escapes = lines.contains { !UnsafeCharacters.areAbsent(from: $0.command.line) }
        var text = escapes ? [ScriptText.mark] : []
        if let first = records.first {
            let hasSecrets = lines.contains { !Secrets.found(in: $0.command.line).isEmpty }
            let options = hasSecrets ? " --allow-secrets" : ""
            let time = Moment(instant: first.at, offset: 0)
            text += [
                "# Rebuilds the session; dates are held against the day it is run on, so run it with:",
                "# \(machine)nofault run THIS --journal NEW.journal\(options) --clock \(time)",
            ]
        }
        var lost: [Int] = []
        // Commands are written with whole times, which mean the same everywhere.
        let context = ReadingContext(zone: .utc, now: Instant(milliseconds: 0))
        for (record, command) in lines {
            let line = command.line
            let readBack = try? CommandParser.parse(line, in: context, takesLineFeeds: escapes)
            // A whole time is stated, whatever it was read in, so the commands may differ in that.
            if readBack?.line == line {
                text.append(escapes ? ScriptText.written(line) : line)
            } else {
                lost.append(record)
                text.append("# Record \(record) is left out: its text can't stand in a line.")
            }
        }
        self.text = text.map { $0 + "\n" }.joined()
        self.lost = lost
    }

    /// Whether a zone is one that a machine can be set to, and that means nothing else to a shell.
    private static func isName(_ zone: String) -> Bool {
        zone.first?.isLetter == true
            && zone.utf8.allSatisfy { byte in
                "/_-+".utf8.contains(byte) || (0x30...0x39).contains(byte)
                    || (0x61...0x7A).contains(byte | 0x20)
            }
    }
}
