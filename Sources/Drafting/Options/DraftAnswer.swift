package import CommandLanguage
package import PostMortem

/// What is answered to a ``DraftProblem/Question``, on the command line, at a terminal or at the prompt.
package enum DraftAnswer: Sendable {
    case date(CalendarDate)
    case zone(ZoneRules)
    case copied(DraftOptions.Copied)

    /// Why an answer can't be taken, and what one looks like.
    package struct Misread: Error, Sendable {
        /// A sentence, or two.
        package let message: String
    }

    /// Reads an answer; blanks around it and doubled ones don't count.
    ///
    /// - Throws: ``Misread`` where it is none, or names a day that doesn't exist or a zone that nobody knows.
    package init(_ question: DraftProblem.Question, _ text: String) throws(Misread) {
        let words = text.split(separator: " ").joined(separator: " ")
        switch question {
        case .date: self = .date(try Self.date(words))
        case .zone:
            do { self = .zone(try ZoneRules(words)) } catch {
                throw Misread(message: ([error.message] + error.hints).joined(separator: " "))
            }
        case .copied:
            guard let copied = DraftOptions.Copied(words) else {
                throw Misread(message: "It takes a day and a time, as \(question.example).")
            }
            self = .copied(copied)
        }
    }

    private static func date(_ word: String) throws(Misread) -> CalendarDate {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        let digits = parts.map { $0.allSatisfy { ("0"..."9").contains($0) } ? $0.count : 0 }
        guard digits == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), let date = CalendarDate(year: year, month: month, day: day)
        else { throw Misread(message: "It takes a day, as \(DraftProblem.Question.date.example).") }
        return date
    }
}

extension DraftProblem.Question {
    /// An answer, as an example.
    package var example: String {
        switch self {
        case .date: "2026-11-21"
        case .zone: "Europe/Berlin, UTC or +01:00"
        case .copied: "2026-11-21T15:40"
        }
    }
}

extension DraftOptions {
    /// Notes an answer.
    package mutating func take(_ answer: DraftAnswer) {
        switch answer {
        case .date(let date): self.date = date
        case .zone(let zone): self.zone = zone
        case .copied(let copied): self.copied = copied
        }
    }
}
