/// What came of waiting for one line.
public enum Reading: Equatable, Sendable {
    /// A line was entered; its text is without the line feed.
    case line(String)

    /// `^C`: what had been typed is dropped, and so is what was still waiting to be read.
    case interrupted

    /// More than one line was pasted; nothing of it was entered.
    ///
    /// `into` is what was on the line before, and can be pre-filled again.
    case pasted(Paste, into: String)

    /// `^D` on an empty line, or the terminal went away.
    case endOfInput

    /// SIGTERM, SIGHUP or another signal that ends the process arrived; the terminal is already as it was found.
    ///
    /// The caller closes what it has open and then calls ``reraise(_:)``, so that whoever waits for
    /// the process sees which signal ended it.
    case terminated(signal: Int32)

    /// A line was entered that holds bytes that aren't UTF-8.
    ///
    /// `text` has U+FFFD in place of each bad sequence and can be pre-filled for correction.
    /// `offset` is the position of the first one, in bytes from the start of the line.
    case undecodable(text: String, offset: Int)

    /// Reading from the terminal failed with this `errno`.
    case failed(errno: Int32)
}
