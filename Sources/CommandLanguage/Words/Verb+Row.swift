public import PostMortem

extension Verb {
    /// What is known of a verb, whatever the line with it says.
    struct Row {
        /// The part of a session that the verb belongs to.
        let when: When
        /// Another phase in which it is at home; nil for most.
        let also: Phase?
        /// What stands behind the word in the help, capitals standing for something else; empty where nothing does.
        let arguments: String
        /// What it does, in one sentence.
        let purpose: String
        /// A line as somebody would type it; it parses.
        let example: String
        /// What the arguments leave open.
        let details: [String]
        /// A letter or sign that says the same; nil where there is none.
        let short: Character?
        /// What stands behind the word, as the shell tells it apart.
        let shape: Shape
        /// Whether the word is a noun that sentences about incidents begin with.
        let isNoun: Bool
        /// What Enter does with a sentence that the verb was put in front of; nil where no more can be said of it than
        /// that it runs as the verb.
        let hint: String?
        /// What can be completed behind the word, place by place.
        let places: [Place]

        init(
            _ when: When, _ arguments: String, _ purpose: String, like example: String,
            takes shape: Shape, short: Character? = nil, completing places: [Place] = [],
            also: Phase? = nil, isNoun: Bool = false, saying details: [String] = [],
            hint: String? = nil
        ) {
            self.when = when
            self.also = also
            self.arguments = arguments
            self.purpose = purpose
            self.example = example
            self.details = details
            self.short = short
            self.shape = shape
            self.places = places
            self.isNoun = isNoun
            self.hint = hint
        }
    }

    /// What stands behind a verb: by it the shell puts the words of a hasty line in order, knows what a line lacks, and
    /// tells a command from an answer.
    package enum Shape: Hashable, Sendable {
        /// Nothing.
        case nothing
        /// A reason, or nothing.
        case reason
        /// A path, or a verb to explain.
        case other
        /// What the lens is asked.
        case category
        /// Something to show.
        case topic
        /// A phase, or the phase before for want of one.
        case phase
        /// A number of minutes.
        case minutes
        /// A zone.
        case zone
        /// A word; another takes its place.
        case word
        /// A name of something; more can follow.
        case name
        /// A sentence about the incident; another takes its place.
        case soleSentence
        /// A sentence about the incident; more can follow.
        case sentence
        /// An idea: a sentence that can be about anything.
        case idea
        /// A sentence for later, which stands beside the board.
        case aside
        /// A sentence, perhaps with a time in front.
        case timedSentence
        /// A sentence, perhaps with an id in front.
        case itemOrSentence
        /// When a milestone was.
        case milestone
        /// An id.
        case item
        /// An id, and a text.
        case itemAndText
        /// An id, and perhaps a text.
        case itemAndPerhapsText
        /// Perhaps an id, perhaps a text.
        case callOut
        /// The id of an action, and why its owner says no; the verb is a word that sentences end with.
        case refusal
        /// The id of an entry, and a time.
        case entryAndTime
        /// The ids of a why and of an entry.
        case whyAndEntry
        /// The ids of an idea and of what it answers.
        case ideaAndCause
        /// The id of an action, and somebody's name.
        case actionAndPerson
        /// The id of an action, and a date.
        case actionAndDate
        /// The id of an action, a date and a text.
        case actionDateAndText
        /// The ids of ideas.
        case ideas
        /// A role, and names.
        case roleAndPeople
        /// Names of people on the roster.
        case people
        /// The same, or the word for everybody.
        case agreeing
        /// The name of somebody who leaves the roster.
        case leaver
        /// A name on the roster, and words behind it.
        case nameAndMore

        /// Whether any sentence can stand behind the verb, so that the grammar takes what was never meant for it.
        package var takesSentence: Bool {
            switch self {
            case .sentence, .soleSentence, .idea, .aside, .timedSentence, .itemOrSentence, .word,
                .name, .other:
                true
            case .nothing, .reason, .category, .topic, .phase, .minutes, .zone, .milestone, .item,
                .itemAndText, .itemAndPerhapsText, .callOut, .refusal, .entryAndTime, .whyAndEntry,
                .ideaAndCause, .actionAndPerson, .actionAndDate, .actionDateAndText, .ideas,
                .roleAndPeople, .people, .agreeing, .leaver, .nameAndMore:
                false
            }
        }

        /// Whether a number behind the verb can be an id without its letter, and isn't the beginning of a text.
        package var takesNumber: Bool {
            switch self {
            case .item, .itemAndText, .itemAndPerhapsText, .itemOrSentence, .actionDateAndText: true
            case .callOut, .refusal, .sentence, .soleSentence, .idea, .aside, .timedSentence, .word,
                .name, .other, .nothing, .reason, .category, .topic, .phase, .minutes, .zone,
                .milestone, .entryAndTime, .whyAndEntry, .ideaAndCause, .actionAndPerson,
                .actionAndDate, .ideas, .roleAndPeople, .people, .agreeing, .leaver, .nameAndMore:
                false
            }
        }

        /// Whether a dash in front of the verb's text keeps it from being read as something else.
        package var takesDash: Bool {
            switch self {
            case .timedSentence, .itemOrSentence, .callOut, .agreeing, .roleAndPeople: true
            case .sentence, .soleSentence, .idea, .aside, .word, .name, .other, .nothing, .reason,
                .category, .topic, .phase, .minutes, .zone, .milestone, .item, .itemAndText,
                .itemAndPerhapsText, .refusal, .entryAndTime, .whyAndEntry, .ideaAndCause,
                .actionAndPerson, .actionAndDate, .actionDateAndText, .ideas, .people, .leaver,
                .nameAndMore:
                false
            }
        }
    }

    /// The part of a session that the verb belongs to.
    public var when: When { row.when }

    /// The phases in which the verb is at home; none where that is every phase.
    public var phases: [Phase] { [row.when.phase, row.also].compactMap(\.self) }

    /// A letter or sign that says the same; nil where there is none.
    public var short: Character? { row.short }

    /// What stands behind the verb.
    package var shape: Shape { row.shape }

    /// Whether the word is a noun that sentences about incidents begin with.
    package var isNoun: Bool { row.isNoun }

    /// What Enter does with a sentence that the verb was put in front of.
    package var sentenceHint: String { row.hint ?? "Enter runs it as \(word)." }

    /// What can stand behind the verb, word by word; what is missing at the end is free text, a time
    /// or nothing.
    package var places: [Place] { row.places }
}
