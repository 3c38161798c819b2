/// `run`: runs scripts without a prompt.
public struct RunTool {
    private let options: SessionOptions
    private let scripts: [String]
    private let echoes: Bool
    private let isQuiet: Bool
    private let keepsGoing: Bool
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - options: what the session is led with; it must have a journal.
    ///   - scripts: the scripts, in order; `-` is standard input.
    ///   - echoes: whether each line is printed before its answer.
    ///   - isQuiet: whether accepted lines are answered with nothing.
    ///   - keepsGoing: whether a refused line is passed over.
    ///   - output: where answers and complaints go.
    public init(
        options: SessionOptions, scripts: [String], echoes: Bool, isQuiet: Bool, keepsGoing: Bool,
        output: Output = .standard
    ) {
        self.options = options
        self.scripts = scripts
        self.echoes = echoes
        self.isQuiet = isQuiet
        self.keepsGoing = keepsGoing
        self.output = output
    }

    /// Runs the scripts, in order, until one is stopped or says `quit`.
    public func run() -> Complaint.Status {
        guard let journal = options.journal else { return .usage }
        return Tool.run(output) { () throws(Complaint) in
            try ScriptPath.requireReadable(scripts)
            let opening = try SessionOpening(
                options, journal: journal, output: output, manner: isQuiet ? .quiet : .answering)
            defer { opening.conversation.recorder.close() }
            var runner = ScriptRunner(
                opening.conversation, keepsGoing: keepsGoing, echoes: echoes)
            return runner.runAll(scripts)
        }
    }
}

extension ScriptRunner {
    /// Runs scripts in order, and says how that ends the process.
    mutating func runAll(_ scripts: [String]) -> Complaint.Status {
        do {
            for script in scripts where try run(script) == .quit { break }
            return failure ?? .done
        } catch {
            conversation.output.complain(error.lines)
            return error.complaint.status
        }
    }
}
