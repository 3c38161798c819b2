import PostMortem
import Prompts

extension PagePhrases {
    /// The phrases in which nothing is filled in, as templates take them: each by its name, and once more with capital
    /// letters in front of both.
    var document: DocumentValue {
        var members: [String: DocumentValue] = [:]
        for (name, text) in plain {
            members[name] = .text(text)
            members[Wording.capitalized(name)] = .text(Wording.capitalized(text))
        }
        return .object(members)
    }

    /// Returns a number of records, as `74 records`.
    func records(_ count: Int) -> String { counted(count, .oneRecord, .severalRecords) }

    /// Returns that an action was put off, as `put off from 2026-12-01 to 2026-12-08:`.
    func putOff(_ slip: ActionItem.Slip, day: (CalendarDate) -> String) -> String {
        guard let from = slip.from else { return self(.putOff, [.to: day(slip.to)]) }
        return self(.putOffFrom, [.from: day(from), .to: day(slip.to)])
    }
}
