import CommandLanguage
import PostMortem

// Lines that can be read in several ways, and lines without the blank that would tell them apart.
extension Offers {
    /// Returns the line of the one reading that lies in the incident; where several may, it shows them all.
    func chosen(_ error: ParseError, _ typed: String) -> Prefill? {
        let lines = error.readings.compactMap(accepted)
        guard let first = lines.first, error.readings.count > 1 else { return nil }
        let times = session.incident.milestones.values.map(\.time.instant)
        if let start = times.min(), let end = times.max(), start < end {
            let inside = lines.filter { instant(in: $0).map((start...end).contains) == true }
            if inside.count == 1, let line = inside.first {
                return Prefill(
                    line: line, hint: "Enter takes it at the time that lies in the incident.")
            }
        }
        if lines.count == 1 { return Prefill(line: first, hint: nil) }
        return Prefill(line: typed, hint: "Whichever is meant: " + lines.joined(separator: " · "))
    }

    private func instant(in line: String) -> Instant? {
        guard let command = try? CommandParser.parse(line, in: context) else { return nil }
        if case .record(_, at: let time, _) = command { return time?.instant }
        if case .move(_, to: let time) = command { return time.instant }
        if case .milestone(_, at: .time(let time), _) = command { return time.instant }
        return nil
    }

    /// A verb with the number of its item glued to it: `why2 nobody owns it`, `drop4`, `root2`.
    func glued(_ line: String) -> Prefill? {
        guard let first = Hasty.words(line).first,
            let match = first.bare.wholeMatch(of: #/([a-z]+?)([tqwfia]?[0-9]{1,3})/#),
            let verb = Verb(word: match.1), match.1.count > 1
        else { return nil }
        let text = String(line[first.typed.endIndex...]).withoutJoint
        if verb == .why {
            let digits = match.2.drop { $0.isLetter }
            return Int(digits).flatMap { ItemID(.why, $0) }.flatMap { offer("why \($0) \(text)") }
        }
        guard !verb.shape.takesSentence else { return nil }
        let apart = Hasty.content(of: "\(verb.word) \(match.2) \(text)")
        return structured(apart) ?? offer(apart)
    }
}
