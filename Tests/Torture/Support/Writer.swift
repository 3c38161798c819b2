import Foundation
import TestTools

/// A `nofault run -` that is alive: lines go in by a pipe, and its answers come back by another.
final class Writer {
    private let process: RunningProgram
    private let input, output, errors: (reading: FileHandle, writing: FileHandle)
    private var received: [UInt8] = []

    /// Starts a process on the workplace's journal.
    init(_ workplace: Workplace, environment: [String: String] = [:]) throws {
        (input, output, errors) = (try Program.pipe(), try Program.pipe(), try Program.pipe())
        process = try workplace.program(
            ["run", "-", "--journal", workplace.journal], environment
        ).start(
            input: input.reading.fileDescriptor, output: output.writing.fileDescriptor,
            errors: errors.writing.fileDescriptor)
        // The process's ends are its own alone, so that what reads finds the end.
        try input.reading.close()
        for pipe in [output, errors] { try pipe.writing.close() }
        // A process that has ended must not take this one with it when it is written to.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Sends lines at once; returns whether somebody was there to take them.
    @discardableResult
    func send(_ lines: [String]) -> Bool {
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                write(input.writing.fileDescriptor, $0.baseAddress, $0.count)
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Waits for the next piece of the answers; returns false at their end.
    func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(output.reading.fileDescriptor, &buffer, buffer.count)
        guard count > 0 else { return false }
        received += buffer.prefix(count)
        return true
    }

    /// The answers so far, by whole lines.
    var answers: [Substring] {
        let whole = received.lastIndex(of: UInt8(ascii: "\n")).map { received[...$0] } ?? []
        return String(decoding: whole, as: UTF8.self).split(separator: "\n")
    }

    /// Ends the input.
    func finish() { try? input.writing.close() }

    /// Takes what is left of the answers, and waits for the end.
    func end() -> Workplace.Ending {
        finish()
        while receive() {}
        return process.wait()
    }

    /// What the process said on its standard error; it must have ended.
    func complaints() -> String {
        String(decoding: errors.reading.readDataToEndOfFile(), as: UTF8.self)
    }

    func kill() { process.kill(SIGKILL) }
}
