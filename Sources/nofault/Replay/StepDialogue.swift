import Screen
import Shell
import WriteUp

/// Steps through a replay line by line, where there is no terminal whose screen can be drawn on.
///
/// An empty line is the next record; `b`, `g`, `G` and `q` are what their keys are on a terminal. It ends with
/// the input, and with the last record gone by.
struct StepDialogue {
    private let history: ReplayHistory
    private let output: Output

    init(_ history: ReplayHistory, output: Output) {
        self.history = history
        self.output = output
    }

    /// Shows the first record, and then what each line asks for.
    func run() {
        var index = 0
        var lines = InputLines()
        show(index)
        while index < history.entries.count - 1, let line = lines.next() {
            guard let move = StepMove(line: line) else {
                output.complain(["Hint: \(StepMove.lineHelp)"])
                continue
            }
            guard let target = move.target(from: index, count: history.entries.count) else {
                return
            }
            index = target
            show(index)
        }
    }

    private func show(_ index: Int) {
        output.say(history.lines(of: index, after: index))
    }
}
