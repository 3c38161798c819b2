/// Why a line is not a command: what is wrong, where, and how to go on.
public struct ParseError: Error, Hashable, Sendable {
    /// What kind of thing is wrong.
    public enum Kind: Hashable, Sendable {
        /// The first word is no verb.
        case unknownVerb
        /// Something that the verb needs is not there.
        case missing
        /// Something is left over that the verb doesn't take.
        case leftOver
        /// A word is not one of the few that can stand there: a role, a topic, a phase.
        case unknownWord
        /// A word is not an id.
        case notAnID
        /// A word is not a time.
        case notATime
        /// A clock change skips the local time.
        case skippedTime
        /// A clock change makes the local time come twice.
        case repeatedTime
        /// A word is not a calendar date.
        case notADate
        /// A word is not a time zone.
        case notAZone
        /// A word is not a number in the range.
        case notANumber
        /// There is a line feed inside, as only a program can put there.
        case severalLines
    }

    /// What kind of thing is wrong.
    public let kind: Kind
    /// What is wrong, in one or a few sentences, words of the line in double quotes.
    public let message: String
    /// How to go on, in the imperative.
    public let hints: [String]
    /// Where the wrong part begins: characters as people count them, from 1.
    ///
    /// One past the end of the line where something is missing there.
    public let column: Int
    /// How many characters the wrong part has; 0 where something is missing.
    public let length: Int
    /// The verb of the line; nil where that is what is wrong.
    public let verb: Verb?
    /// The verb that was probably meant; nil where the first word is a verb, or near none.
    public let nearest: Verb?
    /// The whole line with the wrong word put right, as far as that can be guessed; nil where it
    /// can't.
    ///
    /// It is meant to be looked at again by whoever typed the line, never to be run.
    public let corrected: String?
    /// The whole line in each of the ways in which the wrong part may have been meant, where there are several;
    /// else empty.
    public let readings: [String]

    init(
        _ kind: Kind, _ message: String, hints: [String], column: Int, length: Int,
        verb: Verb? = nil, nearest: Verb? = nil, corrected: String? = nil, readings: [String] = []
    ) {
        self.readings = readings
        self.kind = kind
        self.message = message
        self.hints = hints
        self.column = column
        self.length = length
        self.verb = verb
        self.nearest = nearest
        self.corrected = corrected
    }
}

extension ParseError {
    /// Creates an error about a part of a line.
    init(
        _ kind: Kind, at part: Substring, in line: Substring, _ message: String, hints: [String],
        verb: Verb? = nil, nearest: Verb? = nil, corrected: String? = nil, readings: [String] = []
    ) {
        // A part can begin in the middle of a character, with a combining mark behind a blank:
        // distances between characters begin at the whole one.
        self.init(
            kind, message, hints: hints,
            column: line.distance(from: line.startIndex, to: part.startIndex) + 1,
            length: line.distance(from: part.startIndex, to: part.endIndex), verb: verb,
            nearest: nearest, corrected: corrected, readings: readings)
    }
}
