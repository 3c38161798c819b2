import PostMortem
import Prompts

/// An action as large as a card, for the room to read while it is read aloud.
struct ActionCard {
    let action: ActionItem
    let prompts: Prompts
    let wrapping: Wrapping

    /// The lines: the id, the words, who, by when, and how to know that it is done, between two rules.
    var lines: [Line] {
        let rule = Line(
            "  " + String(repeating: "─", count: min(wrapping.width ?? 64, 64) - 4))
        let measure = action.measure.map {
            wrapping.lines("\(prompts.aside(.knownBy)) \($0)", behind: "    ")
        }
        let due = action.due.map { " · \(prompts.dates.due($0))" } ?? ""
        let text = wrapping.lines(action.text, behind: "    ")
        return ["", rule, "    \(action.id)", ""] + text
            + ["", "    \(action.owner ?? prompts.phrase(.nobody))\(due)"] + (measure ?? []) + [
                rule, "",
            ]
    }
}
