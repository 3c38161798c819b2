package import PostMortem
package import Screen

/// An action as large as a card, for the room to read while it is read aloud.
package struct ActionCard {
    let action: ActionItem
    let wrapping: Wrapping

    /// Creates the card of an action.
    package init(action: ActionItem, wrapping: Wrapping) {
        self.action = action
        self.wrapping = wrapping
    }

    /// The lines: the id, the words, who, by when, and how to know that it is done, between two rules.
    package var lines: [Line] {
        let rule = Line(
            "  " + String(repeating: "─", count: min(wrapping.width ?? 64, 64) - 4))
        let measure = action.measure.map {
            wrapping.lines("We will know it by this: \($0)", behind: "    ")
        }
        let due = action.due.map { " · by \($0.withWeekday)" } ?? ""
        let text = wrapping.lines(action.text, behind: "    ")
        return ["", rule, "    \(action.id)", ""] + text
            + ["", "    \(action.owner ?? "nobody yet")\(due)"] + (measure ?? []) + [rule, ""]
    }
}
