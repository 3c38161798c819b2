#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
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

    /// The signals that are kept from it; nil for those that are kept from us.
    var mask: sigset_t?

    /// Runs the program to its end.
    func run() throws(Failure) -> Outcome {
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
        let texts = ChildProcess.readAll(output.reading, complaints.reading)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return Outcome(output: texts.0, complaints: texts.1, isSuccess: status == 0)
    }

    private func spawn(
        _ actions: inout FileActions, closing pipes: [Pipe]
    ) throws(Failure) -> pid_t {
        // The writing ends are the child's alone, so that reading ends with it.
        defer { for pipe in pipes { close(pipe.writing) } }
        var attributes = SpawnAttributes(mask: mask)
        defer { attributes.destroy() }
        let words = CStrings([program] + arguments)
        let settings = CStrings(
            ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" })
        defer {
            words.free()
            settings.free()
        }
        var process: pid_t = 0
        let code = posix_spawnp(
            &process, program, &actions.value, &attributes.value, words.pointers,
            settings.pointers)
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

    /// Reads two descriptors to their ends, whichever has something.
    private static func readAll(_ first: Int32, _ second: Int32) -> (String, String) {
        var waiting = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var texts: [[UInt8]] = [[], []]
        var buffer = [UInt8](repeating: 0, count: 4096)
        while waiting.contains(where: { $0.fd >= 0 }) {
            guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 || errno == EINTR else { break }
            for index in waiting.indices where waiting[index].revents != 0 {
                let count = buffer.withUnsafeMutableBytes {
                    Platform.read(waiting[index].fd, $0.baseAddress, $0.count)
                }
                if count > 0 {
                    texts[index] += buffer.prefix(count)
                } else if count == 0 || errno != EINTR {
                    waiting[index].fd = -1
                }
            }
        }
        return (
            String(decoding: texts[0], as: UTF8.self), String(decoding: texts[1], as: UTF8.self)
        )
    }
}
