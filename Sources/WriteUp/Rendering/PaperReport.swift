public import PostMortem

/// What of a session's page fits on paper, and what doesn't, for whoever wants to shorten something before closing.
public struct PaperReport: Hashable, Sendable {
    /// A size of paper.
    public struct Sheet: Hashable, Sendable {
        /// Its name: `A4` or `Letter`.
        public let name: String
        /// What has no room, by id, as `T1–T3 and W4`; nil where everything fits.
        public let leftOut: String?
    }

    /// The sizes.
    public let sheets: [Sheet]
    /// Texts that are too long to stand whole on any.
    public let tooLong: [LongText]

    /// Fits a session's page to paper as it would be printed now.
    public init(of session: Session) {
        let head = JournalHead(
            records: session.recordCount, sum: String(repeating: "0", count: 64))
        let fit = PaperFit(of: Page(of: session, journal: head))
        sheets = [
            Sheet(name: "A4", leftOut: fit.leftOutText(on: .a4)),
            Sheet(name: "Letter", leftOut: fit.leftOutText(on: .letter)),
        ]
        tooLong = session.textsTooLong
    }
}
