import CLibEdit
import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// libedit's way to run the command that Tab is bound to.
let completeAtCaret: @convention(c) (OpaquePointer?, wint_t) -> UInt8 = { line, _ in
    UInt8(LineEditor.behind(line)?.complete() ?? CC_ERROR)
}

extension LineEditor {
    /// Completes what stands before the caret, shows the hint, or lists what could be meant.
    ///
    /// - Returns: What libedit is to do with the screen, one of its `CC_` numbers.
    fileprivate func complete() -> Int32 {
        guard let line else { return CC_ERROR }
        // A paste that the terminal didn't mark: nobody types on before Tab has done anything.
        guard let completion = pending.completion, !isInputWaiting else {
            _ = el_winsertstr(line, Self.wide("\t"))
            return CC_REFRESH
        }
        let (before, after) = textAroundCursor()
        let text = Self.text(before)
        let found = completion(text)
        let isAgain = pending.completed == text
        if var insertion = found.insertion {
            // The space that is there already does.
            if after.first == " ", insertion.last == " " { insertion.removeLast() }
            let shownRow = rowOfCursor()
            el_deletestr(line, Int32(found.replaced.unicodeScalars.count))
            _ = el_winsertstr(line, Self.wide(insertion))
            pending.completed = Self.text(textAroundCursor().before)
            guard found.candidates.count > 1, let hint = found.hint else { return CC_REFRESH }
            redraw(fromRow: shownRow, below: [hint])
            return CC_NORM
        }
        pending.completed = text
        if isAgain, found.candidates.count > 1 {
            redraw(fromRow: rowOfCursor(), below: list(found.candidates))
            return CC_NORM
        }
        guard !isAgain, let hint = found.hint else { return CC_ERROR }
        redraw(fromRow: rowOfCursor(), below: [hint])
        return CC_NORM
    }

    /// Whether something was typed that hasn't been looked at.
    var isInputWaiting: Bool {
        !pending.strokes.isEmpty || !pending.typed.isEmpty || keyboard.isByteWaiting()
    }

    /// Returns the rows of a list: the texts in a column, what they stand for beside them.
    ///
    /// There are as many as fit on the screen with the prompt; a last one counts the rest.
    private func list(_ candidates: [Completion.Candidate]) -> [String] {
        let size = streams.size
        let most = max(3, size.rows - 4)
        let shown = candidates.count > most ? candidates.prefix(most - 1) : candidates[...]
        let widest = shown.map { ColumnWidth.of($0.text) }.max() ?? 0
        let column = min(widest, size.columns / 2)
        var rows = shown.map { candidate in
            let gap = max(0, column - ColumnWidth.of(candidate.text))
            let row = "  \(candidate.text)" + String(repeating: " ", count: gap)
            let whole = candidate.description.isEmpty ? row : "\(row)  \(candidate.description)"
            return Line(whole.oneLine).truncated(to: size.columns - 1, mark: "…").text
        }
        if shown.count < candidates.count {
            rows.append("  … and \(candidates.count - shown.count) more")
        }
        return rows
    }
}
