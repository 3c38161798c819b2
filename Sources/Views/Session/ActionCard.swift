package import PostMortem
package import Prompts
package import Screen

/// An action as large as a card, for the room to read while it is read aloud.
package struct ActionCard {
    let action: ActionItem
    let prompts: Prompts
    let wrapping: Wrapping

    /// Creates the card of an action.
    package init(action: ActionItem, prompts: Prompts, wrapping: Wrapping) {
        self.action = action
        self.prompts = prompts
        self.wrapping = wrapping
    }

    /// The lines: the id, the words, who, by when, and how to know that it is done, between two rules.
    package var lines: [Line] {
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
