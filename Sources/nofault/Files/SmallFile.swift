#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Shell

/// A file that is read whole, because it can't be long.
enum SmallFile {
    /// Why it was not read.
    enum Failure: Error {
        /// There is no such file.
        case missing
        /// It is longer than it may be.
        case tooLong
        /// The system's error number.
        case system(Int32)
    }

    /// The most bytes that are read unless told otherwise: what ``ChildProcess`` can hand on.
    static let longest = ChildProcess.largestInput

    /// Returns what is in a file, of so many bytes at most; bytes that are not UTF-8 become U+FFFD.
    static func read(_ path: String, atMost limit: Int = longest) throws(Failure) -> String {
        // A pipe of that name must not make us wait.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .system(errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: limit + 1)
        while bytes.count <= limit {
            let count = buffer.withUnsafeMutableBytes {
                Platform.read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .system(errno) }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer.prefix(count)
        }
        throw .tooLong
    }
}
