import PostMortem

/// What an item of the page is, as the sheet's foot and the page's template find it.
enum PaperKey: Hashable {
    /// An item of the board.
    case item(ItemID)
    /// A milestone that has a line of its own, for it lies at no entry.
    case milestone(Milestone)
    /// A rule that was set aside, by its record.
    case rule(Int)
    /// What is known of earlier occurrences.
    case recurrence
    /// A line that always stands, as that there is no action.
    case line
}
