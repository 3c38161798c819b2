/// What the shell can fill in.
///
/// The raw values are what stands between the braces in the text files.
public enum Placeholder: String, CaseIterable, Hashable, Sendable {
    /// How many.
    case count
    /// A day, or its number in the month.
    case day
    /// What speaks against the meeting, as sentences without their full stop.
    case findings
    /// The milestone that should come first.
    case first
    /// The time at which a gap begins.
    case from
    /// An item's id.
    case id
    /// Several ids.
    case ids
    /// How long a gap is.
    case length
    /// Whole minutes.
    case minutes
    /// The name of a month.
    case month
    /// A person's name.
    case name
    /// Several people's names.
    case names
    /// The line that settles something.
    case remedy
    /// The milestone that should come second.
    case second
    /// An item in people's words, or what else a sentence is about.
    case text
    /// A time of day.
    case time
    /// The time at which a gap ends.
    case to
    /// Of how many.
    case total
    /// The day of the week.
    case weekday
    /// The year.
    case year
    /// The zone that times are read in.
    case zone

    /// The placeholder as it stands in a text.
    var spelling: String { "{\(rawValue)}" }
}
