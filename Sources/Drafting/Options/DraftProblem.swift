/// Why a source gives no draft as it is: what, where, and how to go on.
package struct DraftProblem: Error, Sendable {
    /// What kind of thing is wrong.
    package enum Kind: Hashable, Sendable {
        /// Something that nobody but the engineer knows: a zone, a day, when a text was copied.
        case question(Set<Question>)
        /// The source is refused.
        case refused
    }

    /// Something to be answered on the command line, or at a terminal.
    package enum Question: String, CaseIterable, Hashable, Sendable {
        case date
        case zone
        case copied
    }

    package let kind: Kind
    /// The source as it was named.
    package let file: String
    /// The line, from 1; the record in JSON; nil where it is about the whole source.
    package let line: Int?
    /// What is wrong, in a sentence.
    package let message: String
    /// How to go on, in the imperative; nil where nothing is to be added.
    package let hint: String?

    init(
        _ file: String, _ line: Int? = nil, _ message: String, hint: String? = nil,
        asks questions: Set<Question> = []
    ) {
        self.kind = questions.isEmpty ? .refused : .question(questions)
        self.file = file
        self.line = line
        self.message = message
        self.hint = hint
    }

    /// Creates the problem of a file that the system doesn't give.
    ///
    /// - Parameters:
    ///   - file: the file as it was named.
    ///   - message: why, in a sentence.
    package init(unreadable file: String, _ message: String) {
        self.init(file, nil, message, hint: "Look at the name and at who may read it.")
    }

    /// The lines to show: `slack.txt:4: error: …`, and the hint.
    package var lines: [String] {
        let place = line.map { "\(file):\($0)" } ?? file
        return ["\(place): error: \(message)"] + (hint.map { ["\(place): hint: \($0)"] } ?? [])
    }
}

/// Several sources that can't be drafted, each with why.
package struct DraftProblems: Error, Sendable {
    package let all: [DraftProblem]

    init(_ all: [DraftProblem]) { self.all = all }

    /// What has to be answered; empty where something is refused, as no answer helps then.
    package var questions: Set<DraftProblem.Question> {
        var questions: Set<DraftProblem.Question> = []
        for problem in all {
            guard case .question(let asked) = problem.kind else { return [] }
            questions.formUnion(asked)
        }
        return questions
    }
}
