package import CommandLanguage
package import PostMortem

/// What the command line says of a draft.
package struct DraftOptions: Sendable {
    /// When a text was copied or a command's output was taken.
    package struct Copied: Sendable {
        let written: WrittenTime
    }

    /// One end of the stretch of time that is drafted.
    package struct Bound: Sendable {
        let written: WrittenTime
    }

    /// Something masked that is shown all the same.
    package enum Unmasked: String, CaseIterable, Sendable {
        case mail
        case addresses
        case phones
    }

    /// The zone of times without one, and of the draft; nil where nobody said.
    package var zone: ZoneRules?
    /// The day of the first row of sources that have none.
    package var date: CalendarDate?
    package var copied: Copied?
    /// The name of the kind that the sources are to be read as; nil where they tell.
    package var kind: String?
    package var from: Bound?
    package var to: Bound?
    package var kept: Set<Unmasked> = []
    /// The lines that are recorded already, by ``DraftLine/key(_:_:_:)``: they are left out.
    package var known: Set<String> = []

    /// Creates options that say nothing.
    package init() {}

    /// Reads a time as `--copied`, `--from` and `--to` take it: `2026-11-21T09:14`, or with an offset; for
    /// the latter two the time of day alone.
    ///
    /// - Returns: nil where it is none.
    static func time(_ text: String) -> WrittenTime? {
        var scanner = ByteScanner(text)
        scanner.skipBlanks()
        guard let time = scanner.time() else { return nil }
        scanner.skipBlanks()
        guard scanner.isAtEnd else { return nil }
        switch time.day {
        case .date, nil: break
        case .monthDay, .numeric, .weekday, .daysAgo: return nil
        }
        return time
    }
}

extension DraftOptions.Copied {
    /// Reads `2026-11-21T15:40`, perhaps with an offset, or a day alone; nil for anything else.
    package init?(_ text: String) {
        guard let time = DraftOptions.time(text), time.day != nil || time.epoch != nil else {
            return nil
        }
        written = time
    }
}

extension DraftOptions.Bound {
    /// Reads `2026-11-21T09:14`, perhaps with an offset, or `09:14`; nil for anything else.
    package init?(_ text: String) {
        guard let time = DraftOptions.time(text), time.clock != nil || time.epoch != nil else {
            return nil
        }
        written = time
    }
}
