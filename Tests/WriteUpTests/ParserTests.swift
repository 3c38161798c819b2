import Foundation
import PostMortem
import Prompts
import OperatingSystem
import SafeText
import TestTools
import Testing

@testable import WriteUp

/// Calendars and tables, read by parsers that are not ours: the `icalendar` package and Python's `csv`.
///
/// Skipped where there is no Python that has the package; `make test-tools` installs it.
@Suite(.enabled(if: Installed.python(with: "icalendar") != nil))
struct ParserTests {
    /// What a parser found in a file.
    private struct Found: Decodable, Equatable {
        /// The components with the names of their properties; the length of each row.
        let structure: [String]
        /// The summaries of events; the first cell of each row.
        let words: [String]
        /// What the parser complains of.
        let errors: [String]
    }

    private static let read = """
        import csv, icalendar, json, pathlib, sys
        found = {}
        for path in pathlib.Path(sys.argv[1]).iterdir():
            if path.suffix == '.ics':
                calendar = icalendar.Calendar.from_ical(path.read_bytes())
                parts = list(calendar.walk())
                found[path.name] = {
                    'structure': [f"{part.name} {' '.join(sorted(part.keys()))}" for part in parts],
                    'words': [str(event['SUMMARY']) for event in calendar.walk('VEVENT')],
                    'errors': [str(error) for part in parts for error in part.errors]}
            else:
                with open(path, encoding='utf-8', newline='') as file:
                    rows = list(csv.reader(file, strict=True))
                found[path.name] = {'structure': [str(len(row)) for row in rows],
                    'words': [row[0] for row in rows], 'errors': []}
        print(json.dumps(found))
        """

    /// Writes the files of texts, and returns what was found in each.
    private func found(in texts: [String]) throws -> [String: Found] {
        let folder = try TemporaryFolder()
        for (index, text) in texts.enumerated() {
            let session = Fixture.full { text.isEmpty ? $0 : "\(text) \($0)" }
            let head = Fixture.head
            try WholeFile.replace(
                "\(folder.path)/\(index)-actions.ics",
                with: Array(ReportFormat.ics.document(of: session, journal: head).utf8))
            try WholeFile.replace(
                "\(folder.path)/\(index)-actions.csv",
                with: Array(ReportFormat.csv.document(of: session, journal: head).utf8))
            try WholeFile.replace(
                "\(folder.path)/\(index)-log.csv",
                with: IncidentLog.content(
                    [], at: "log",
                    with: LogRow(of: session, head: head, journal: text, page: text)))
            let addresses = Dictionary(
                session.roster.people.compactMap { person in
                    MailAddress("a@example.org").map { (person.id, $0) }
                }, uniquingKeysWith: { $1 })
            let invitation = Invitation(
                to: session, saying: try Prompts.builtIn(),
                at: Moment(instant: Instant(seconds: 1_795_424_400), offset: 3600),
                made: Instant(seconds: 1_795_338_000), addresses: addresses)
            try WholeFile.replace(
                "\(folder.path)/\(index)-invitation.ics", with: Array(invitation.calendar.utf8))
        }
        let output = try Installed.runPython(ParserTests.read, folder.path, with: "icalendar")
        return try JSONDecoder().decode([String: Found].self, from: output)
    }

    @Test func `no text changes what a calendar or a table is made of, and every text is read`()
        throws
    {
        let texts = [""] + Hostile.texts
        let found = try found(in: texts)
        #expect(found.count == 4 * texts.count)
        for (index, text) in texts.enumerated() {
            for kind in ["actions.ics", "invitation.ics", "actions.csv", "log.csv"] {
                let plain = try #require(found["0-\(kind)"])
                let file = try #require(found["\(index)-\(kind)"])
                #expect(file.structure == plain.structure, "\(kind) with \(text.debugDescription)")
                #expect(file.errors.isEmpty, "\(kind) with \(text.debugDescription)")
            }
            func shown(_ words: String) -> String {
                UnsafeCharacters.shown(in: text.isEmpty ? words : "\(text) \(words)")
            }
            let summary = try #require(found["\(index)-actions.ics"]?.words.last)
            let expected = "Due: \(shown("Alert on p99 of checkout")) (\(shown("Tom Okafor")))"
            #expect(summary.unicodeScalars.elementsEqual(expected.unicodeScalars))
        }
    }

    @Test func `days, times, people and what happened to actions are read as meant`() throws {
        let session = Fixture.folded(
            Fixture.events() + [
                .actionCancelled(id: Fixture.id("A2"), reason: "no longer needed")
            ])
        let addresses = ["Mara Voss": "mara@example.org", "Ines Duarte": "ines@example.org"]
            .compactMapValues { MailAddress($0) }
        let invitation = Invitation(
            to: session, saying: try Prompts.builtIn(),
            at: Moment(instant: Instant(seconds: 1_795_424_400), offset: 3600),
            made: Instant(seconds: 1_795_338_000), addresses: addresses)
        let folder = try TemporaryFolder()
        try WholeFile.replace(
            "\(folder.path)/a.ics",
            with: Array(ReportFormat.ics.document(of: session, journal: Fixture.head).utf8))
        try WholeFile.replace("\(folder.path)/b.ics", with: Array(invitation.calendar.utf8))
        let script = """
            import icalendar, pathlib, sys
            for name in 'a.ics', 'b.ics':
                calendar = icalendar.Calendar.from_ical((pathlib.Path(sys.argv[1]) / name).read_bytes())
                print(calendar.get('METHOD'))
                for event in calendar.walk('VEVENT'):
                    end = event.get('DTEND')
                    print(event['STATUS'], event['DTSTART'].dt, end.dt if end else '', sep='|')
                    people = event.get('ATTENDEE', [])
                    for one in people if isinstance(people, list) else [people]:
                        print(one, one.params['CN'], one.params['ROLE'], one.params['PARTSTAT'], sep='|')
            """
        let output = try Installed.runPython(script, folder.path, with: "icalendar")
        #expect(
            String(decoding: output, as: UTF8.self) == """
                None
                CONFIRMED|2026-12-05|
                CANCELLED|2026-12-08|
                REQUEST
                CONFIRMED|2026-11-23 09:00:00+00:00|2026-11-23 10:30:00+00:00
                mailto:mara@example.org|Mara Voss|CHAIR|ACCEPTED
                mailto:ines@example.org|Ines Duarte|REQ-PARTICIPANT|NEEDS-ACTION

                """)
    }
}
