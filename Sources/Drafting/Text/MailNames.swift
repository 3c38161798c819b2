/// The names of people who are known by a mail address.
enum MailNames {
    /// Returns the local part of an address; anything else as it is.
    static func person(_ name: String) -> String {
        guard let at = name.firstIndex(of: "@"), at > name.startIndex, !name.contains(" ") else {
            return name
        }
        return String(name[..<at])
    }
}
