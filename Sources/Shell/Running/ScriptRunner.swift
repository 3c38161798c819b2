import PostMortem
import CommandLanguage
import SafeText
package import Screen

/// Runs the lines of scripts through a conversation, following `load`.
///
/// Lines that lie in one chunk of input share one commit, and with it one sync; their answers come
/// after it. A line that is refused stops the run, once everything before it is durable.
package struct ScriptRunner {
    /// How a script ended without an error.
    package enum Ending {
        /// Its last line was taken.
        case finished
        /// A line said `quit`.
        case quit
    }

    /// How many scripts may be open at once, each loaded by the one before.
    static let deepest = 16
    /// How many lines may be refused before the rest isn't read: a file with more errors is no script.
    static let mostRefused = 1000
    /// How many lines a run reads; a whole meeting has a few hundred.
    static let mostLines = 250_000
    /// How many bytes without a line end are passed over.
    static let longestGap = 1_048_576

    let conversation: Conversation
    /// Whether a refused line is passed over instead of stopping the run.
    var keepsGoing = false
    /// Whether each line is printed before its answer.
    var echoes = false
    /// Whether lines that were recorded from the same script before are passed over.
    var skipsKnown = false
    /// How many were.
    private(set) var knownCount = 0

    /// Commands taken so far.
    package private(set) var commandCount = 0
    /// The first failure of a run that kept going; nil where all went well.
    private(set) var failure: Complaint.Status?
    private var refusedCount = 0
    private var lineCount = 0
    /// The scripts that are open, the innermost last.
    private var open: [OpenScript] = []

    private struct OpenScript {
        let name: String
        /// The name without its folder, as records keep it.
        let shortName: String
        let identity: ByteSource.Identity
        var line = 0
        /// Whether the first line says that characters are written by their numbers.
        var isRebuilt = false
        /// What is known of it; nil where it is new, or where all its lines are taken.
        var known: KnownLines?

        init(_ source: ByteSource) {
            name = source.name
            shortName = ScriptPath.lastComponent(of: source.name)
            identity = source.identity
        }
    }

    package init(_ conversation: Conversation, keepsGoing: Bool = false, echoes: Bool = false) {
        self.conversation = conversation
        self.keepsGoing = keepsGoing
        self.echoes = echoes
    }

    /// Runs scripts in order until one is stopped or says `quit`, and says how that ends the process.
    package mutating func runAll(_ scripts: [String]) -> Complaint.Status {
        do {
            for script in scripts where try run(script) == .quit { break }
            return failure ?? .done
        } catch {
            conversation.output.complain(error.lines)
            return error.complaint.status
        }
    }

    /// Runs a script file, or standard input for `-`.
    ///
    /// - Parameter path: relative to the folder of the script that names it, else to the working folder.
    /// - Returns: how it ended.
    /// - Throws: ``ScriptStopped`` at the first line that is not taken, unless the run keeps going.
    mutating func run(_ path: String) throws(ScriptStopped) -> Ending {
        let source: ByteSource
        do { source = try openScript(path) } catch {
            // About the line that loads, where there is one; its path begins behind `load `.
            try fail(open.isEmpty ? error : error.placed(at: "load ".count + 1))
            return .finished
        }
        var script = OpenScript(source)
        // A script that is run is run; one that is loaded may have been loaded before.
        if skipsKnown || !open.isEmpty, path != "-" {
            script.known = conversation.knownLines(of: script.shortName)
        }
        open.append(script)
        let ending = try run(source)
        let known = open.last?.known?.count ?? 0
        knownCount += known
        if known > 0, open.count > 1, conversation.verbosity == .answering {
            conversation.gather(["  \(counted(known, "line")) of \(path) known and passed over"])
        }
        open.removeLast()
        return ending
    }

    private func openScript(_ path: String) throws(Complaint) -> ByteSource {
        guard open.count < ScriptRunner.deepest else {
            throw Complaint(
                "Scripts load one another \(ScriptRunner.deepest) deep, and no deeper is taken.",
                hints: ["Load them one after the other instead."])
        }
        let named = try HomeFolder.expanding(path)
        let source = try ByteSource(path: ScriptPath.resolve(named, from: open.last?.name))
        guard !open.contains(where: { $0.identity == source.identity }) else {
            throw Complaint(
                "\(path) is being loaded already, and would load itself without end.",
                hints: ["Take this load out, or name another script."])
        }
        return source
    }

    private mutating func run(_ source: ByteSource) throws(ScriptStopped) -> Ending {
        var decoder = LineDecoder()
        var gap = 0
        while true {
            let bytes: [UInt8]?
            do { bytes = try source.read() } catch {
                try fail(error)
                return .finished
            }
            if let bytes { decoder.append(bytes) } else { decoder.finish() }
            gap += bytes?.count ?? 0
            while let next = decoder.next() {
                gap = 0
                if try run(next) == .quit { return .quit }
            }
            try commit()
            if gap > ScriptRunner.longestGap {
                throw stopped("A line of this input has no end within a megabyte.")
            }
            if bytes == nil { return .finished }
        }
    }

    private mutating func run(
        _ next: Result<ScriptLine, LineError>
    ) throws(ScriptStopped) -> Ending {
        lineCount += 1
        if lineCount > ScriptRunner.mostLines {
            try commit()
            throw stopped("This run has read 250,000 lines.")
        }
        switch next {
        case .success(let line):
            open[open.count - 1].line = line.number
            if line.number == 1, line.text == ScriptText.mark {
                open[open.count - 1].isRebuilt = true
            }
            return try run(line)
        case .failure(let error):
            open[open.count - 1].line = error.line
            try fail(Complaint(error))
            return .finished
        }
    }

    private mutating func run(_ line: ScriptLine) throws(ScriptStopped) -> Ending {
        if echoes { conversation.gather(["> \(line.text)"]) }
        let context = conversation.readingContext
        if open[open.count - 1].known?.takes(line.text, in: context) == true { return .finished }
        let text = open.last?.known?.spelled(line.text, in: context) ?? line.text
        let step: Conversation.Step
        do { step = try take(text) } catch {
            try fail(error.complaint)
            return .finished
        }
        switch step {
        case .goOn, .ask:
            if !line.text.isBlankOrComment { commandCount += 1 }
            return .finished
        case .quit:
            commandCount += 1
            try commit()
            return .quit
        case .load(let path):
            try commit()
            // It counts only once it is known to be taken.
            let ending = try run(path)
            commandCount += 1
            return ending
        }
    }

    private func take(_ line: String) throws(Refused) -> Conversation.Step {
        guard let script = open.last, script.isRebuilt else {
            return try conversation.take(line, from: place)
        }
        return try conversation.take(ScriptText.read(line), from: place, isRebuilt: true)
    }

    /// Where the current line is, as records keep it: the file's name without its folder, and the line.
    private var place: String? {
        open.last.map { "\($0.shortName):\($0.line)" }
    }

    /// The current line, then the `load`s that led to it, outwards.
    private var chain: [Location] {
        open.reversed().map { Location(file: $0.name, line: $0.line) }
    }

    private func commit() throws(ScriptStopped) {
        do { try conversation.commit() } catch {
            throw ScriptStopped(complaint: error, chain: chain)
        }
    }

    /// Makes what came before durable, then stops, or goes on after saying why it should have.
    private mutating func fail(_ complaint: Complaint) throws(ScriptStopped) {
        let chain = chain
        try commit()
        guard keepsGoing, !complaint.status.endsRecording else {
            throw ScriptStopped(complaint: complaint, chain: chain)
        }
        conversation.output.complain(complaint.lines(at: chain))
        failure = failure ?? complaint.status
        refusedCount += 1
        if refusedCount == ScriptRunner.mostRefused { throw stopped("1,000 lines were refused.") }
    }

    /// Why input that may never end isn't read any further; what came before it is recorded.
    private func stopped(_ reason: String) -> ScriptStopped {
        let complaint = Complaint(
            "\(reason) What follows is not read.", hints: ["Check that it is a script of nofault."],
            status: failure ?? .failed)
        return ScriptStopped(complaint: complaint, chain: chain)
    }
}

/// Why a script was stopped, and where.
package struct ScriptStopped: Error {
    /// What is wrong.
    let complaint: Complaint
    /// The line, then the `load`s that led to it, outwards; empty where no script could be opened.
    let chain: [Location]

    /// The lines to show.
    package var lines: [Line] { complaint.lines(at: chain) }
}

extension Complaint.Status {
    /// Whether nothing can be recorded any more, so that going on would only lose lines.
    var endsRecording: Bool { self == .writeFailed || self == .locked }
}

extension String {
    /// Whether a line holds nothing to do.
    var isBlankOrComment: Bool {
        let first = first { $0 != " " && $0 != "\t" && $0 != "\r" }
        return first == nil || first == "#"
    }
}
