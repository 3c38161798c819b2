import OperatingSystem
import Screen
import Shell

/// Steps through a replay key by key, on a screen of its own.
///
/// What the terminal showed before comes back at the end, and below it the record one stood at.
struct StepTerminal {
    let history: ReplayHistory
    /// The journal's path, for the first line.
    let journal: String
    let output: Output

    /// Shows the first record, and then what each key asks for, until one ends it.
    ///
    /// A signal that ends the process is raised again once the terminal is as it was.
    ///
    /// - Throws: a complaint where the terminal can't be used.
    func run() throws(Complaint) {
        let screen = try FullScreen.taking(output)
        screen.enter()
        var index = 0
        var ending: Int32?
        show(index, on: screen)
        loop: while true {
            switch screen.next() {
            case .key(let key):
                guard let move = StepMove(key) else { continue }
                guard let target = move.target(from: index, count: history.entries.count) else {
                    break loop
                }
                index = target
            case .redraw, .time: break
            case .ended: break loop
            case .signal(let signal):
                ending = signal
                break loop
            }
            show(index, on: screen)
        }
        screen.leave()
        if let ending { reraise(ending) }
        output.say(history.lines(of: index, after: index))
    }

    private func show(_ index: Int, on screen: FullScreen) {
        let size = screen.size
        let rows = StepScreen(history: history, journal: journal, index: index)
        screen.show(rows.rows(columns: size.columns, rows: size.rows))
    }
}
