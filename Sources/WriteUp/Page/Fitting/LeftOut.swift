/// What one page has no room for, and where to read it.
struct LeftOut: Hashable, Sendable {
    /// How much of what is left out: `5 of 13 timeline entries`, or `the picture`.
    let text: String
    /// The part of the session that `show` shows them in; empty where only `report` has them.
    let topic: String

    /// Returns the beginning of a command about a session, to be typed in the journal's folder.
    ///
    /// - Parameters:
    ///   - verb: the subcommand.
    ///   - session: the session's name, which is the journal's without its ending.
    /// - Returns: the subcommand and the journal, quoted for a shell where it must be.
    static func command(_ verb: String, of session: String) -> String {
        let name = "\(session).journal"
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
                || scalar == "." || scalar == "_"
        }
        let quoted = name.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''")
        return "nofault \(verb) \(isPlain ? name : "'\(quoted)'")"
    }
}
