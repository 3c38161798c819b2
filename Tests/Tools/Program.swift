public import Foundation

/// Another program that a test runs: a tool of the machine, or the built `nofault` itself.
///
/// Foundation's `Process` isn't used: on Linux its `waitUntilExit` now and then waits for ever for a child that
/// has ended. This one asks the system for the child by its number.
public struct Program {
    /// How a program ended.
    public enum Ending: Equatable, Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    /// What came of a program that was run to its end.
    public struct Outcome {
        /// What it wrote to standard output, and to standard error.
        public let output, errors: Data
        /// How it ended.
        public let ending: Ending

        /// Whether it ended by itself with status 0.
        public var isSuccess: Bool { ending == .exit(0) }
        /// The output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Why a program could not be started.
    public struct NotStarted: Error {
        /// What was to be started.
        public let path: String
        /// The system's error number.
        public let code: Int32
    }

    /// The program's file.
    public var path: String
    /// What stands behind its name.
    public var arguments: [String]
    /// The whole environment; nil for that of the tests.
    public var environment: [String: String]?
    /// The folder that it starts in; nil for that of the tests.
    public var folder: String?

    /// Describes a program; nothing is started.
    public init(
        _ path: String, _ arguments: [String], environment: [String: String]? = nil,
        folder: String? = nil
    ) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
        self.folder = folder
    }

    /// Runs it to its end; it reads the input, and then finds the end of it.
    ///
    /// - Throws: ``NotStarted``, or the system's error for a temporary file.
    public func run(input: Data = Data()) throws -> Outcome {
        // Files rather than pipes: nobody has to read one stream while writing another.
        let (given, output, errors) = (
            try TemporaryFile(input), try TemporaryFile(), try TemporaryFile()
        )
        let program = try start(
            input: given.descriptor, output: output.descriptor, errors: errors.descriptor)
        let ending = program.wait()
        return Outcome(output: output.contents(), errors: errors.contents(), ending: ending)
    }
}

extension Program.Ending {
    /// The status as a shell says it: 128 and the number for a signal.
    public var status: Int32 {
        switch self {
        case .exit(let status): status
        case .signal(let number): 128 + number
        }
    }

    /// Reads what `waitpid` says.
    public init(status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }
}

/// A file without a name, which is gone once it is closed.
private final class TemporaryFile {
    let descriptor: Int32

    init(_ bytes: Data = Data()) throws {
        guard let stream = tmpfile() else {
            throw Program.NotStarted(path: "a temporary file", code: errno)
        }
        defer { fclose(stream) }
        descriptor = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 10)
        guard descriptor >= 0 else {
            throw Program.NotStarted(path: "a temporary file", code: errno)
        }
        let handle = FileHandle(fileDescriptor: descriptor)
        try handle.write(contentsOf: bytes)
        try handle.seek(toOffset: 0)
    }

    deinit { close(descriptor) }

    func contents() -> Data {
        let handle = FileHandle(fileDescriptor: descriptor)
        return (try? handle.seek(toOffset: 0)).flatMap { try? handle.readToEnd() } ?? Data()
    }
}
