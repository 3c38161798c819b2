import CommandLanguage
import PostMortem
import Screen

extension Conversation {
    /// Loads a script quietly and says how many lines of it were taken.
    ///
    /// - Throws: ``ScriptStopped`` at the first line that is not taken; what came before it stays.
    package func load(_ path: String) throws(ScriptStopped) -> ScriptRunner.Ending {
        let former = verbosity
        verbosity = .quiet
        defer { verbosity = former }
        var runner = ScriptRunner(self)
        runner.skipsKnown = true
        let ending: ScriptRunner.Ending
        do { ending = try runner.run(path) } catch {
            if runner.commandCount > 0 {
                let taken =
                    runner.commandCount == 1 ? "was taken, and stays" : "were taken, and stay"
                output.complain(["\(counted(runner.commandCount, "line")) before it \(taken)."])
            }
            throw error
        }
        let name = ScriptPath.lastComponent(of: path)
        let known =
            runner.knownCount == 0
            ? ""
            : "; \(counted(runner.knownCount, "line")) of it \(runner.knownCount == 1 ? "was" : "were") known and passed over"
        output.say(["  \(counted(runner.commandCount, "line")) loaded from \(name)\(known)"])
        output.say(heardTogether())
        return ending
    }

    /// What times and dates of the next line mean.
    var readingContext: ReadingContext { ReadingContext(session, now: clock.now) }
}
