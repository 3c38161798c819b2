#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is replaced whole: whoever reads it finds the former content or the new one.
public enum WholeFile {
    /// Puts a file with the given content in place of whatever file a path names.
    ///
    /// The content goes to a temporary file in the same folder, which is made durable and then renamed;
    /// the folder is made durable last. Where anything fails before the renaming, the temporary file is
    /// removed and the former file is untouched. A file that is replaced keeps its permissions.
    ///
    /// - Parameters:
    ///   - path: where the file is to be. A folder, a symbolic link or a device there is an error.
    ///   - bytes: the content.
    ///   - mode: the permissions of a file that is new, of which the process's mask takes its part.
    /// - Throws: ``WriteUpError`` of kind `cannotCreate` where there can be no file, and of kind
    ///   `writeFailed` where writing it failed.
    public static func replace(
        _ path: String, with bytes: [UInt8], mode: UInt16 = 0o644
    ) throws(WriteUpError) {
        let location = FileLocation(path)
        let former = try permissions(ofFormer: path)
        let temporary = FileLocation(temporaryName(for: location.name), in: location.folder)
        let descriptor = try create(temporary, for: path, mode: mode_t(mode))
        defer { close(descriptor) }
        do {
            if let former { try SystemCall.retrying { fchmod(descriptor, former) } }
            try SystemCall.write(bytes, to: descriptor)
            try SystemCall.synchronize(descriptor)
            try SystemCall.retrying { rename(temporary.path, path) }
        } catch {
            unlink(temporary.path)
            throw writeFailed(path, error, "The former file, if there was one, is untouched.")
        }
        do {
            try SystemCall.synchronizeFolder(location.folder)
        } catch {
            throw writeFailed(
                path, error, "The file is in place, but may not outlast a power failure.")
        }
    }

    /// Returns the permissions of the file that is to be replaced; nil where there is none.
    private static func permissions(ofFormer path: String) throws(WriteUpError) -> mode_t? {
        let status: stat?
        do {
            status = try SystemCall.status(of: path)
        } catch {
            throw cannotCreate(path, error.reason)
        }
        guard let status else { return nil }
        guard status.st_mode & S_IFMT == S_IFREG else {
            let obstacle =
                switch status.st_mode & S_IFMT {
                case S_IFDIR: "a folder"
                case S_IFLNK: "a symbolic link"
                default: "a device or a pipe"
                }
            throw WriteUpError(
                .cannotCreate, "\(path) can't be written: there is \(obstacle) of that name.",
                hints: "Move it out of the way, or choose another name.")
        }
        return status.st_mode & 0o777
    }

    /// Makes an empty file that was not there before, and returns its descriptor.
    private static func create(
        _ temporary: FileLocation, for path: String, mode: mode_t
    ) throws(WriteUpError) -> Int32 {
        do {
            return try SystemCall.retrying {
                open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            }
        } catch {
            throw cannotCreate(path, error.reason)
        }
    }

    /// Returns a name that no two writers share, hidden so that a listing of the folder stays calm.
    private static func temporaryName(for name: String) -> String {
        // Names may have 255 bytes; what is cut off here is only for people to recognize.
        let known = String(decoding: name.utf8.prefix(200), as: UTF8.self)
        return ".\(known).\(String(UInt64.random(in: .min ... .max), radix: 36))"
    }

    private static func cannotCreate(_ path: String, _ reason: String) -> WriteUpError {
        WriteUpError(
            .cannotCreate, "\(path) can't be written: \(reason).",
            hints: "Check that its folder exists and that you may write in it.")
    }

    private static func writeFailed(
        _ path: String, _ failure: SystemCall.Failure, _ state: String
    ) -> WriteUpError {
        WriteUpError(
            .writeFailed, "Writing \(path) failed: \(failure.reason). \(state)",
            hints:
                "Make room or check the disk, then write it again; nothing of the journal is lost.")
    }
}
