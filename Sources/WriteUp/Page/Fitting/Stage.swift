/// How far a page goes to be one sheet, step by step.
struct Stage {
    /// How much of the picture there is.
    enum PictureSize {
        /// Two rows of labels on either side.
        case full
        /// One row.
        case low
        /// None.
        case none
    }

    /// How many average letters a text may have.
    let letters: Int
    /// The picture.
    var picture = PictureSize.full
    /// The most that an entry may weigh that goes: see `Fitting.weight(of:)`.
    var weight = 0
    /// How many of each list stay at least, marked ones included.
    var entries = Int.max, factors = Int.max, whys = Int.max
    /// How many of each list stay at least.
    var ideas = Int.max, questions = Int.max, overrides = Int.max
    /// Whether things marked as key, and all others that stay, may go too.
    var givesMarked = false

    /// The stages: texts become moderately shorter before anything goes, then entries go that nothing
    /// refers to, and the picture only where hardly anything else is left to go.
    static let all = [
        Stage(letters: 240),
        Stage(letters: 160),
        Stage(letters: 120),
        Stage(letters: 92, ideas: 3, questions: 4, overrides: 3),
        Stage(letters: 84, picture: .low, entries: 14, ideas: 3, questions: 4, overrides: 3),
        Stage(letters: 76, picture: .low, entries: 12, ideas: 2, questions: 3, overrides: 3),
        Stage(letters: 62, picture: .low, entries: 10, ideas: 2, questions: 2, overrides: 3),
        // Most entries and whys have one line.
        Stage(letters: 44, picture: .low, entries: 8, ideas: 1, questions: 2, overrides: 1),
        Stage(
            letters: 44, picture: .low, weight: 3, entries: 8, whys: 10, ideas: 1, questions: 1,
            overrides: 1),
        Stage(
            letters: 44, picture: .low, weight: 3, entries: 6, factors: 10, whys: 8, ideas: 1,
            questions: 1, overrides: 1),
        Stage(
            letters: 44, picture: .none, weight: 3, entries: 6, factors: 8, whys: 8, ideas: 0,
            questions: 1, overrides: 0),
        Stage(
            letters: 44, picture: .none, weight: 3, entries: 0, factors: 0, whys: 0, ideas: 0,
            questions: 0, overrides: 0),
        Stage(
            letters: 44, picture: .none, weight: 4, entries: 0, factors: 0, whys: 0, ideas: 0,
            questions: 0, overrides: 0, givesMarked: true),
    ]
}
