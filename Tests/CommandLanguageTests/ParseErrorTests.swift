import CommandLanguage
import PostMortem
import Testing

/// What is expected of the error of one line.
struct ErrorCase: CustomTestStringConvertible, Sendable {
    let line: String
    let kind: ParseError.Kind
    let column: Int
    let length: Int
    /// A part of the message.
    let message: String
    let corrected: String?

    init(
        _ line: String, _ kind: ParseError.Kind, _ column: Int, _ length: Int, _ message: String,
        _ corrected: String? = nil
    ) {
        self.line = line
        self.kind = kind
        self.column = column
        self.length = length
        self.message = message
        self.corrected = corrected
    }

    var testDescription: String { line.debugDescription }
}

struct ParseErrorTests {
    @Test(arguments: [
        ErrorCase("fact", .missing, 5, 0, "\"fact\" needs a text."),
        ErrorCase("fact 09:14", .missing, 11, 0, "needs a text"),
        ErrorCase("fact -", .missing, 7, 0, "needs a text"),
        ErrorCase("edit T3 ", .missing, 9, 0, "needs the new text"),
        ErrorCase("edit x y", .notAnID, 6, 1, "\"x\" is not an id."),
        ErrorCase("édit", .unknownVerb, 1, 4, "is not a command", "edit"),
        ErrorCase("note", .missing, 5, 0, "needs a text"),
        ErrorCase("undo that", .leftOver, 6, 4, "\"that\" is left over", "undo"),
        ErrorCase("yes A1 of course", .leftOver, 8, 9, "\"of course\" is left over", "yes A1"),
        ErrorCase("next because", .missing, 13, 0, "needs a reason after because"),
        ErrorCase("next we saw", .leftOver, 6, 6, "after because", "next because we saw"),
        ErrorCase("close  it", .leftOver, 8, 2, "after because", "close  because it"),
        ErrorCase("root W3 it is", .leftOver, 9, 5, "after because", "root W3 because it is"),
        ErrorCase("root", .missing, 5, 0, "needs an id"),
        ErrorCase("pick because x", .missing, 15, 0, "needs the ids of ideas"),
        ErrorCase("pick I1 because", .missing, 16, 0, "needs a reason"),
        ErrorCase("pick I1, I2 because a, b", .notAnID, 6, 3, "spaces", "pick I1 I2 because a, b"),
        ErrorCase("rank I3,I2", .notAnID, 6, 5, "spaces", "rank I3 I2"),
        ErrorCase("rank I3 because x", .leftOver, 9, 9, "left over", "rank I3"),
        ErrorCase("link W1", .missing, 8, 0, "needs the id of a timeline entry"),
        ErrorCase("invite manager", .missing, 15, 0, "needs a name"),
        ErrorCase(
            "invite mangaer Ines", .unknownWord, 8, 7, "is not a role", "invite manager Ines"),
        ErrorCase("show timelin", .unknownWord, 6, 7, "is not something to show", "show timeline"),
        ErrorCase("show timeline now", .leftOver, 15, 3, "left over", "show timeline"),
        ErrorCase("phase 6", .unknownWord, 7, 1, "is not a phase"),
        ErrorCase("phase 0", .unknownWord, 7, 1, "is not a phase"),
        ErrorCase("phase couse", .unknownWord, 7, 5, "is not a phase", "phase cause"),
        ErrorCase("extend 0", .notANumber, 8, 1, "from 1 to 60"),
        ErrorCase("extend 61", .notANumber, 8, 2, "from 1 to 60"),
        ErrorCase("extend five", .notANumber, 8, 4, "from 1 to 60"),
        ErrorCase("started by rollback", .notATime, 9, 2, "neither a time nor an entry"),
        ErrorCase("agree", .missing, 6, 0, "needs a name, or all"),
        ErrorCase("agree -", .missing, 8, 0, "needs a name"),
        ErrorCase("slip A1 +2w", .missing, 12, 0, "needs a reason"),
        ErrorCase("note a\nfact b", .severalLines, 7, 1, "line feed"),
        ErrorCase("\tfact 👩‍👩‍👧\nx", .severalLines, 8, 1, "line feed"),
    ])
    func `an error says what is wrong and where`(expected: ErrorCase) throws {
        let error = try parseError(expected.line, in: context())
        #expect(error.kind == expected.kind)
        #expect((error.column, error.length) == (expected.column, expected.length))
        #expect(error.message.contains(expected.message))
        #expect(error.corrected == expected.corrected)
        #expect(!error.hints.isEmpty)
    }

    @Test
    func `columns count characters, not bytes`() throws {
        let error = try parseError("pick I1 👩‍👩‍👧e\u{301}", in: context())
        #expect((error.column, error.length) == (9, 2))
        #expect(try parseError("invite 日本 x y", in: context()).length == 2)
    }

    @Test
    func `an error in a verb's arguments names its phase and shows an example`() throws {
        let error = try parseError("due A1", in: context())
        #expect(error.verb == .due)
        #expect(
            error.hints == [
                "due is for phase 5; type due A-ID DATE, for example: due A1 2026-12-05"
            ])
    }

    @Test
    func `a long word is cut short in the message`() throws {
        let error = try parseError("edit \(String(repeating: "x", count: 60_000)) y", in: context())
        #expect(error.message.count < 80)
        #expect(error.length == 60_000)
    }
}
