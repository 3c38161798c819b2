import PostMortem

extension Conversation {
    /// Loads a script quietly and says how many lines of it were taken.
    ///
    /// - Throws: ``ScriptStopped`` at the first line that is not taken; what came before it stays.
    package func load(_ path: String) throws(ScriptStopped) -> ScriptRunner.Ending {
        let former = manner
        manner = .quiet
        defer { manner = former }
        var runner = ScriptRunner(self)
        let ending: ScriptRunner.Ending
        do { ending = try runner.run(path) } catch {
            if runner.commandCount > 0 {
                let taken =
                    runner.commandCount == 1 ? "was taken, and stays" : "were taken, and stay"
                output.complain(["\(Self.lines(runner.commandCount)) before it \(taken)."])
            }
            throw error
        }
        let name = ScriptPath.lastComponent(of: path)
        output.say(["  \(Self.lines(runner.commandCount)) loaded from \(name)"])
        return ending
    }

    private static func lines(_ count: Int) -> String {
        count == 1 ? "1 line" : "\(count) lines"
    }
}
