#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import OperatingSystem
import Shell

/// Another program, run to its end without a shell in between.
///
/// Arguments reach it as they are. Where it asks somebody something, it does so on the terminal itself.
struct ChildProcess {
    /// What came of it.
    struct Outcome {
        /// What it wrote to standard output.
        let output: String
        /// What it wrote to standard error.
        let complaints: String
        /// Whether it ended by itself with status 0.
        let isSuccess: Bool
    }

    /// Why it was not run.
    enum Failure: Error {
        /// There is no such program on the path.
        case missing
        /// The system's error number.
        case system(Int32)
        /// It was ended because a signal came that ends this process, once what is temporary is removed.
        case ended(bySignal: Int32)
    }

    /// What its standard input is.
    enum Input {
        /// Ours, for a program that looks whether there is a terminal.
        case inherited
        /// Nothing but these bytes; at most ``largestInput``.
        case bytes([UInt8])
    }

    /// The most bytes that a pipe takes without somebody reading: what macOS gives at least.
    static let largestInput = 16_384
    /// The child's descriptor on which ``extra`` is read.
    private static let extraDescriptor: Int32 = 3
    /// The path by which the child opens ``extra`` as if it were a file.
    static let extraPath = "/dev/fd/\(extraDescriptor)"

    /// The program's name, looked up on the path.
    let program: String
    /// The arguments behind the name.
    let arguments: [String]
    /// What it reads.
    var input = Input.bytes([])
    /// Further bytes, which it finds at ``extraPath``.
    ///
    /// They are at most ``largestInput``; nil for none.
    var extra: [UInt8]?

    /// Runs the program to its end.
    ///
    /// A signal that ends this process ends that one first.
    func run() throws(Failure) -> Outcome {
        let signals: SignalWatch
        do { signals = try SignalWatch() } catch { throw .system(error.code) }
        var actions = FileActions()
        defer { actions.destroy() }
        var ours: [Int32] = []
        defer { for end in ours { close(end) } }
        if case .bytes(let bytes) = input {
            ours.append(try filledPipe(bytes))
            actions.connect(ours[ours.count - 1], to: STDIN_FILENO)
        }
        if let extra {
            ours.append(try filledPipe(extra))
            actions.connect(ours[ours.count - 1], to: ChildProcess.extraDescriptor)
        }
        let output = try Pipe()
        let complaints = try Pipe()
        defer { for pipe in [output, complaints] { close(pipe.reading) } }
        actions.connect(output.writing, to: STDOUT_FILENO)
        actions.connect(complaints.writing, to: STDERR_FILENO)

        let process = try spawn(&actions, closing: [output, complaints])
        let child = RunningChild(process: process)
        let texts: [String]
        do {
            texts = try child.readAll([output.reading, complaints.reading], until: signals)
        } catch {
            child.end(by: error.signal)
            throw .ended(bySignal: error.signal)
        }
        return Outcome(output: texts[0], complaints: texts[1], isSuccess: child.waitForEnd() == 0)
    }

    private func spawn(
        _ actions: inout FileActions, closing pipes: [Pipe]
    ) throws(Failure) -> pid_t {
        // The writing ends are the child's alone, so that reading ends with it.
        defer { for pipe in pipes { close(pipe.writing) } }
        var attributes = SpawnAttributes()
        defer { attributes.destroy() }
        let words = CStrings([program] + arguments)
        defer { words.free() }
        var process: pid_t = 0
        let code = posix_spawnp(
            &process, program, &actions.value, &attributes.value, words.pointers,
            Platform.environment)
        guard code == 0 else { throw code == ENOENT ? .missing : .system(code) }
        return process
    }

    /// Returns the reading end of a pipe that holds the bytes and then ends.
    private func filledPipe(_ bytes: [UInt8]) throws(Failure) -> Int32 {
        let pipe = try Pipe()
        defer { close(pipe.writing) }
        guard bytes.count <= ChildProcess.largestInput else { throw .system(EFBIG) }
        let count = bytes.withUnsafeBytes {
            Platform.write(pipe.writing, $0.baseAddress, $0.count)
        }
        guard count == bytes.count else { throw .system(errno) }
        return pipe.reading
    }
}
