import PostMortem

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
