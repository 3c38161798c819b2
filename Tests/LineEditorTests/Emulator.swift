import Foundation
import TestTools

/// A terminal emulator that draws what was printed: pyte, run by the Python of `make test-tools`, else by
/// the machine's.
enum Emulator {
    /// Whether there is one on this machine.
    static let isThere = (try? run("import pyte, wcwidth", Data())) != nil

    /// Draws sessions, and returns a description of each that isn't what it should be.
    static func wrong(among sessions: [FuzzSession]) throws -> [String] {
        let report = try run(program, try JSONEncoder().encode(sessions))
        return try JSONDecoder().decode([String].self, from: report)
    }

    /// Runs a Python program with the path of a file that holds the input; returns what it prints.
    private static func run(_ program: String, _ input: Data) throws -> Data {
        let folder = TemporaryFolder()
        folder.write(Array(input), to: "input")
        return try Installed.runPython(program, folder.path + "/input", with: "pyte")
    }

    /// Feeds what was printed up to each mark, and compares rows and cursor with the line wrapped.
    private static let program = #"""
        import json, re, sys
        import pyte
        from wcwidth import wcwidth

        def wrapped(text, columns):
            rows, column = [""], 0
            for character in text:
                width = wcwidth(character)
                if column + width > columns:
                    rows.append("")
                    column = 0
                rows[-1] += character
                column += width
                if column >= columns:
                    rows.append("")
                    column = 0
            return rows, column

        def fault(session):
            columns = session["columns"]
            screen = pyte.Screen(columns, 24)
            stream = pyte.Stream(screen)
            chunks = re.split("\x1b_frame \\d+\x1b\\\\", session["output"])
            for number, frame in enumerate(session["frames"]):
                stream.feed(chunks[number])
                text = frame["prompt"] + frame["before"]
                rows, _ = wrapped(text + frame["after"], columns)
                above, column = wrapped(text, columns)
                row = len(above) - 1
                if frame["after"] and column + wcwidth(frame["after"][0]) > columns:
                    row, column = row + 1, 0
                rows = [line.rstrip() for line in rows]
                shown = [line.rstrip() for line in screen.display]
                if shown != rows + [""] * (24 - len(rows)):
                    return "frame %d shows %r, not %r" % (number, shown[: len(rows) + 1], rows)
                if (screen.cursor.y, screen.cursor.x) != (row, column):
                    return "frame %d has its cursor at %d, %d, not %d, %d" % (
                        number, screen.cursor.y, screen.cursor.x, row, column)
            return None

        with open(sys.argv[1]) as sessions:
            faults = [fault(session) for session in json.load(sessions)]
        print(json.dumps([fault for fault in faults if fault]))
        """#
}
