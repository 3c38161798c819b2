import PostMortem
import SafeText

/// A calendar file (RFC 5545) as it is written, line by line.
struct CalendarFile {
    /// The file so far; each line ends with CR LF (§3.1).
    private(set) var text = ""

    /// The most bytes of a line, its end left out (§3.1).
    private static let width = 75

    /// Creates a calendar and fills it.
    ///
    /// - Parameters:
    ///   - method: what the receiver is to do with it (RFC 5546 §1.4); nil for a calendar to be imported,
    ///     which is all that it can be without an organizer's address.
    ///   - body: adds the components.
    init(method: String? = nil, _ body: (inout CalendarFile) -> Void) {
        within("VCALENDAR") { file in
            file.add("VERSION", "2.0")
            file.add("PRODID", "-//nofault//nofault//EN")
            if let method { file.add("METHOD", method) }
            body(&file)
        }
    }

    /// Adds a component: its first and last line, and what is added in between.
    mutating func within(_ component: String, _ body: (inout CalendarFile) -> Void) {
        add("BEGIN", component)
        body(&self)
        add("END", component)
    }

    /// Adds a property whose value holds people's words.
    mutating func add(_ name: String, text: String) { add(name, CalendarText.value(text)) }

    /// Adds a property whose value is several lines of people's words.
    mutating func add(_ name: String, lines: [String]) {
        add(name, CalendarText.value(lines: lines))
    }

    /// Adds a property, its name with parameters, if any, and its value in the form that the file has.
    ///
    /// A line that is too long goes on in the next, behind a space, and is cut between characters only, so
    /// that every line is UTF-8 on its own.
    mutating func add(_ name: String, _ value: String) {
        var room = CalendarFile.width
        for scalar in "\(name):\(value)".unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                text += "\r\n "
                room = CalendarFile.width - 1
            }
            text.unicodeScalars.append(scalar)
            room -= size
        }
        text += "\r\n"
    }

    /// Returns an instant in UTC as `20261123T090000Z` (§3.3.5, form 2), which needs no table of zones.
    static func time(_ instant: Instant) -> String {
        Wording.universal(instant).filter { $0 != "-" && $0 != ":" }
    }

    /// Returns a day as `20261205` (§3.3.4).
    static func day(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }
}

extension CalendarFile {
    /// Returns the name (UID, RFC 5545 §3.8.4.7) of an entry of a session, the same in every report.
    ///
    /// Two teams can have sessions of one name. So the digits at its end are from what the journal's first
    /// record says, the time to the millisecond and who typed it among it.
    static func name(_ entry: String, of session: Session) -> String {
        let origin = session.origin.joined(separator: "\n")
        return "\(entry)\(session.name).\(FileMark.digest(origin.utf8))@nofault"
    }
}
