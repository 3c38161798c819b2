import CLibEdit

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// libedit keeps the line that somebody types on while they look through the history, and cuts it there: whatever
// its own buffers hold, it copies EL_BUFSIZ characters and puts NULs in the place of the rest (hist.c, search.c).
// And a line of the history that is longer than its buffer comes back cut. Both are mended here, from outside.
extension LineEditor {
    /// How many characters libedit copies (EL_BUFSIZ), and how many it keeps free (EL_LEAVE).
    private static let copied = 1024
    private static let leave = 2

    /// How many lines that could come back are kept; libedit keeps one, and it is the last or nearly so.
    private static let mostKept = 16

    /// Has libedit make its buffers as large as the longest line that can come back.
    func makeRoom() {
        let needed = longestRecalled + 2 * Self.leave
        guard let line, needed >= bufferRoom else { return }
        bufferRoom = 2 * needed
        _ = el_winsertstr(line, Self.wide(String(repeating: " ", count: bufferRoom)))
        el_deletestr(line, Int32(bufferRoom))
    }

    /// Puts back what libedit has cut off a long line, and notes what it may cut off next.
    func mendLongLine() {
        guard let line, let info = el_wline(line)?.pointee, let start = info.buffer,
            let end = info.lastchar
        else { return }
        let text = UnsafeBufferPointer(start: start, count: max(0, end - start))
        guard text.count >= Self.copied - 1 || !pending.longLine.isEmpty else { return }
        if text.count >= Self.copied - 1, let null = wmemchr(start, 0, text.count) {
            let cut = UnsafePointer(null) - start
            guard
                let whole = pending.longLines.last(where: {
                    $0.count == text.count && $0[..<cut].elementsEqual(text[..<cut])
                })
            else { return }
            let row = rowOfCursor()
            UnsafeMutablePointer(mutating: start).update(from: whole, count: whole.count)
            redraw(fromRow: row)
        } else if !pending.longLine.isEmpty, !Self.isEdit(of: pending.longLine, text) {
            pending.longLines.append(pending.longLine)
            if pending.longLines.count > Self.mostKept { pending.longLines.removeFirst() }
        }
        pending.longLine = text.count >= Self.copied - 1 ? Array(text) : []
    }

    /// Whether a line came of another one by a single key that types or rubs out, so that the other one can't
    /// come back.
    private static func isEdit(of line: [wchar_t], _ other: UnsafeBufferPointer<wchar_t>) -> Bool {
        guard abs(line.count - other.count) <= 1 else { return false }
        let shorter = min(line.count, other.count)
        return line.withUnsafeBufferPointer { line in
            guard let one = line.baseAddress, let two = other.baseAddress else { return true }
            // Nearly always it was typed at the end, and this is much the fastest way to see that.
            if wmemcmp(one, two, shorter) == 0 { return true }
            let front = (0..<shorter).first { line[$0] != other[$0] } ?? shorter
            return wmemcmp(
                one + line.count - (shorter - front), two + other.count - (shorter - front),
                shorter - front) == 0
        }
    }
}
