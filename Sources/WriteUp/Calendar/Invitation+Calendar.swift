import PostMortem
import SafeText

extension Invitation {
    /// The meeting as a calendar file.
    ///
    /// With the facilitator's address it is a request to those whose addresses are known, which their
    /// calendars answer (RFC 5546 §3.2.2). Without, it is an entry to be imported, and who is invited
    /// stands in its text: a request must name its organizer, and nobody's address is made up.
    public var calendar: String {
        CalendarFile(method: organizer == nil ? nil : "REQUEST") { file in
            file.within("VEVENT") { file in
                file.add("UID", text: CalendarFile.name("meeting.", of: session))
                file.add("DTSTAMP", CalendarFile.time(made))
                file.add("SEQUENCE", String(session.recordCount))
                file.add("DTSTART", CalendarFile.time(begin.instant))
                file.add("DTEND", CalendarFile.time(end.instant))
                file.add("SUMMARY", text: subject)
                file.add("DESCRIPTION", lines: lines(in: .calendar))
                file.add("STATUS", "CONFIRMED")
                file.add("CATEGORIES", "POST-MORTEM")
                if let organizer { add(organizer, to: &file) }
            }
        }.text
    }

    /// Whose address the request is sent in the name of; nil where it is none.
    private var organizer: (name: Person.ID, address: MailAddress)? {
        session.roster.people(in: .facilitator).lazy.compactMap { person in
            addresses[person.id].map { (person.id, $0) }
        }.first
    }

    private func add(
        _ organizer: (name: Person.ID, address: MailAddress), to file: inout CalendarFile
    ) {
        file.add(
            "ORGANIZER;CN=\(CalendarText.parameter(organizer.name))", "mailto:\(organizer.address)")
        for person in people {
            guard let address = addresses[person.id] else { continue }
            let isChair = person.id == organizer.name
            let part = isChair ? "CHAIR" : "REQ-PARTICIPANT"
            let answer = isChair ? "ACCEPTED" : "NEEDS-ACTION;RSVP=TRUE"
            file.add(
                "ATTENDEE;CN=\(CalendarText.parameter(person.id));ROLE=\(part);PARTSTAT=\(answer)",
                "mailto:\(address)")
        }
    }
}
