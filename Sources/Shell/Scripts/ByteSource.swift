#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A script's bytes, in the chunks in which they come.
///
/// A pipe gives what has been written so far, so that a program that waits for an answer gets one.
package final class ByteSource {
    /// What makes two paths the same file.
    package struct Identity: Hashable {
        let device: UInt64
        let node: UInt64
    }

    /// The path as it was opened; `<stdin>` for standard input.
    package let name: String
    /// The file itself, however it was named.
    package let identity: Identity
    private let descriptor: Int32
    private let ownsDescriptor: Bool
    private static let chunk = 65_536

    /// Opens a file, or standard input for `-`.
    ///
    /// - Throws: a complaint where it can't be opened, and where it is a folder.
    package init(path: String) throws(Complaint) {
        ownsDescriptor = path != "-"
        name = ownsDescriptor ? path : "<stdin>"
        descriptor = ownsDescriptor ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
        guard descriptor >= 0 else {
            throw Complaint(
                "\(path) can't be opened: \(systemMessage(errno)).",
                hints: ["A path in a script is relative to the script's folder."])
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw Complaint("\(path) can't be read: \(systemMessage(errno)).")
        }
        identity = Identity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
        if status.st_mode & S_IFMT == S_IFDIR {
            throw Complaint("\(path) is a folder, not a script.", hints: ["Name a file in it."])
        }
    }

    deinit {
        if ownsDescriptor, descriptor >= 0 { close(descriptor) }
    }

    /// Returns the next bytes; nil at the end.
    package func read() throws(Complaint) -> [UInt8]? {
        while true {
            var code: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: ByteSource.chunk) { buffer, count in
                let read = Platform.read(descriptor, buffer.baseAddress, ByteSource.chunk)
                code = read < 0 ? errno : 0
                count = max(0, read)
            }
            if code == EINTR { continue }
            if code != 0 {
                throw Complaint("\(name) can't be read: \(systemMessage(code)).", status: .corrupt)
            }
            return bytes.isEmpty ? nil : bytes
        }
    }
}
