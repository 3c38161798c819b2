import OperatingSystem

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
        // Opening must not wait, as it would for a pipe's writer or a terminal line; reading may.
        descriptor =
            ownsDescriptor
            ? open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) : STDIN_FILENO
        guard descriptor >= 0 else {
            throw Complaint(
                "\(path) can't be opened: \(SystemError.reason(errno).lowercased()).",
                hints: ["A path in a script is relative to the script's folder."])
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw Complaint("\(path) can't be read: \(SystemError.reason(errno).lowercased()).")
        }
        identity = Identity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
        if status.st_mode & S_IFMT == S_IFDIR {
            throw Complaint("\(path) is a folder, not a script.", hints: ["Name a file in it."])
        }
    }

    deinit {
        if ownsDescriptor, descriptor >= 0 { close(descriptor) }
    }

    /// Returns the next bytes, once there are any; nil at the end.
    ///
    /// - Throws: a complaint where they can't be read, and where a signal that ends the process came first.
    package func read() throws(Complaint) -> [UInt8]? {
        do {
            let bytes = try ByteReader(descriptor).read(atMost: ByteSource.chunk)
            return bytes.isEmpty ? nil : bytes
        } catch {
            switch error {
            case .interrupted:
                throw Complaint("Waiting for \(name) was interrupted.")
            case .system(let code):
                throw Complaint(
                    "\(name) can't be read: \(SystemError.reason(code).lowercased()).",
                    status: .corrupt)
            }
        }
    }
}
