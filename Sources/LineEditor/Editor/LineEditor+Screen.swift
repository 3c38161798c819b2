import CLibEdit
import OperatingSystem
import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension LineEditor {
    /// Puts a text into the line at the caret, whatever its keys are bound to.
    ///
    /// - Parameter text: Characters without control characters.
    func insert(_ text: String) {
        guard let line else { return }
        let row = rowOfCursor()
        _ = el_winsertstr(line, Self.wide(text))
        redraw(fromRow: row)
    }

    /// Asks for the prompt again if it is time to, and draws the line anew if it has changed, or if
    /// there is something to print above it.
    func tick() {
        guard ContinuousClock.now >= pending.nextTick else { return }
        pending.nextTick += interval
        if pending.nextTick <= .now { pending.nextTick = .now + interval }
        guard !isTooNarrow else { return }
        let text = pending.prompt()
        let lines = pending.announcement()
        guard !lines.isEmpty || text.oneLine != pending.shownPrompt else { return }
        let row = rowOfCursor()
        setPrompt(text)
        redraw(fromRow: row, below: lines)
    }

    /// Draws a line anew after a change that libedit may draw wrongly: it draws the difference to what
    /// was there, and fails with wide or combining characters, and on macOS where a line wraps.
    ///
    /// What is typed at the end is drawn rightly, and left alone. While more keys wait, drawing waits
    /// too.
    func redrawIfDoubtful() {
        guard !keepsFaults else { return }
        if pending.longLine.count > 0, isInputWaiting {
            // A long line takes long to look at, and more is coming.
            pending.drawn = nil
            return
        }
        let (before, after) = textAroundCursor()
        let now = DrawnLine(before: before, after: after)
        guard now != pending.drawn else { return }
        if let drawn = pending.drawn, isDrawnRightly(now, after: drawn) {
            pending.drawn = now
            return
        }
        guard !isInputWaiting, !isTooNarrow else {
            pending.drawn = nil
            return
        }
        pending.drawn = now
        redraw(fromRow: rowOfCursor())
    }

    private func isDrawnRightly(_ line: DrawnLine, after other: DrawnLine) -> Bool {
        guard line.isNarrow && other.isNarrow else {
            return line.isTyped(after: other) && rowOfCursor() == 0
        }
        let longest = pending.shownPrompt.unicodeScalars.count + max(line.count, other.count)
        return longest < pending.columns || line.isTyped(after: other) || line.isSame(as: other)
    }

    /// Tells libedit the new width and draws the line in it.
    ///
    /// The terminal is taken to have wrapped the line anew by itself, as nearly all do. One that
    /// hasn't keeps a part of the old line above the new one.
    func resize() {
        pending.settling = nil
        guard let line, !isTooNarrow else { return }
        el_resize(line)
        pending.columns = streams.size.columns
        let caret = positionOfCursor()
        let isBehindFullRow = caret.row > 0 && caret.column == 0 && textAroundCursor().after.isEmpty
        // Behind a row that came to be full, the terminal keeps the cursor on it.
        redraw(fromRow: rowOfCursor() - (isBehindFullRow ? 1 : 0))
    }

    /// Stops the process as `^Z` asks for, with the terminal as it was found; returns when
    /// continued.
    func suspend() {
        guard let line else { return }
        _ = nofault_prepare_terminal(line, 0)
        markPastes(false)
        streams.print(String(repeating: "\n", count: rowsBelowCursor() + 1))
        signals.stopProcess()
        resume()
    }

    /// Takes the terminal back after a stop; the shell may have left it in any mode, and any width.
    func resume() {
        guard let line else { return }
        // libedit sets a mode only if it thinks that it is another one.
        _ = nofault_prepare_terminal(line, 0)
        _ = nofault_prepare_terminal(line, 1)
        markPastes(true)
        guard !isTooNarrow else { return }
        el_resize(line)
        pending.columns = streams.size.columns
        redraw(fromRow: 0)
    }

    private var isTooNarrow: Bool { streams.size.columns < EditingLimit.fewestColumns }

    /// Clears the line from the screen and has libedit draw it again.
    ///
    /// A bare refresh would print the prompt wherever the cursor is: libedit takes that for the
    /// origin. Injecting a key that redraws would end an escape sequence, a quoted insert or a
    /// search.
    ///
    /// - Parameters:
    ///   - row: The row that the cursor is on, counted from the first one of the prompt.
    ///   - lines: What is printed in the place of the line, which moves below it.
    func redraw(fromRow row: Int, below lines: [String] = []) {
        // Cleared from the second column on: a terminal that is cleared from its very first cell, as
        // tmux is, keeps what was there, and would scroll back through a copy for every second.
        streams.print(
            "\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + " \u{1B}[J\r"
                + lines.map { $0.oneLine + "\n" }.joined())
        refresh()
    }

    /// Has libedit draw the line, and prints it once more in one go where that makes a difference.
    ///
    /// libedit draws row by row. It leaves the spaces at the end of a row out and goes to the next one by a
    /// line feed: a terminal that is resized takes that for the end of a line, and doesn't wrap it anew. And it
    /// moves the cursor right by drawing what is there, and is a column short where it begins in the middle
    /// of a wide character.
    private func refresh() {
        guard let line else { return }
        _ = nofault_refresh(line)
        let (before, after) = textAroundCursor()
        let text = Array(pending.shownPrompt.unicodeScalars) + before + after
        let end = position(after: text)
        guard end.row > 0 || text.contains(where: { ScreenPosition.width(of: $0) != 1 }),
            end.row < streams.size.rows,
            !text.contains(where: { $0.properties.generalCategory == .control })
        else { return }
        let caret = positionOfCursor()
        let up = end.row - caret.row
        streams.print(
            "\r" + (caret.row > 0 ? "\u{1B}[\(caret.row)A" : "") + rows(of: text)
                // A row that is just full goes on to the next one with the next character only.
                + (end.column == 0 ? " \r" : "\r") + (up > 0 ? "\u{1B}[\(up)A" : "")
                + (caret.column > 0 ? "\u{1B}[\(caret.column)C" : ""))
    }

    /// Returns a text that fills its rows: a space stands where a wide character has no room any more, as not
    /// every terminal moves it to the next row.
    private func rows(of text: [Unicode.Scalar]) -> String {
        var filled: [Unicode.Scalar] = []
        var position = ScreenPosition()
        for scalar in text {
            let row = position.row
            position.makeRoom(for: scalar, columns: pending.columns)
            if position.row > row { filled.append(" ") }
            filled.append(scalar)
            position.advance(past: scalar, columns: pending.columns)
        }
        return Self.text(filled)
    }

    /// Where libedit has the cursor.
    private func positionOfCursor() -> ScreenPosition {
        let (before, after) = textAroundCursor()
        var position = position(after: Array(pending.shownPrompt.unicodeScalars) + before)
        if let next = after.first { position.makeRoom(for: next, columns: pending.columns) }
        return position
    }

    /// Where a text ends that begins at the left edge.
    private func position(after text: [Unicode.Scalar]) -> ScreenPosition {
        var position = ScreenPosition()
        position.advance(past: text, columns: pending.columns)
        return position
    }

    /// The row the cursor is on, counted from the prompt's first, or from the top of a full screen.
    func rowOfCursor() -> Int { min(positionOfCursor().row, streams.size.rows - 1) }

    /// How many rows of the line are below the one the cursor is on.
    func rowsBelowCursor() -> Int {
        let (before, after) = textAroundCursor()
        let end = position(after: Array(pending.shownPrompt.unicodeScalars) + before + after)
        return max(0, min(end.row, streams.size.rows - 1) - rowOfCursor())
    }

    /// What libedit has in its buffer on either side of the cursor; in a search, the pattern in a row
    /// of its own too.
    func textAroundCursor() -> (before: [Unicode.Scalar], after: [Unicode.Scalar]) {
        guard let line, let info = el_wline(line)?.pointee, let start = info.buffer,
            let cursor = info.cursor, let end = info.lastchar, start <= cursor, cursor <= end
        else { return ([], []) }
        let before = UnsafeBufferPointer(start: start, count: cursor - start)
        let after = UnsafeBufferPointer(start: cursor, count: end - cursor)
        return (before.map(Self.scalar), after.map(Self.scalar))
    }
}
