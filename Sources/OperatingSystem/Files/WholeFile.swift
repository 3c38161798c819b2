/// A file that is replaced whole: whoever reads it finds the former content or the new one.
package enum WholeFile {
    /// Puts a file with the given content in place of whatever file a path names.
    ///
    /// The content goes to a temporary file in the same folder, which is made durable and then renamed;
    /// the folder is made durable last. Where anything fails before the renaming, the temporary file is
    /// removed and the former file is untouched.
    ///
    /// A file that is replaced keeps its owner, its group and its rights as far as the system lets it, and the
    /// temporary file never has wider ones. Access lists and extended attributes don't go over: the new file has
    /// those that its folder gives to new files.
    ///
    /// - Parameters:
    ///   - path: where the file is to be. A folder, a symbolic link or a device there is an error.
    ///   - bytes: the content.
    ///   - mode: the permissions of a file that is new, of which the process's mask takes its part.
    ///   - system: the system calls.
    /// - Throws: ``FileError`` of kind `cannotCreate` where there can be no file, and of kind `writeFailed` where
    ///   writing it failed.
    package static func replace(
        _ path: String, with bytes: [UInt8], mode: UInt16 = 0o644, in system: FileSystem = .live
    ) throws(FileError) {
        let location = FileLocation(path)
        let former = try former(at: path)
        let temporary = FileLocation(temporaryName(for: location.name), in: location.folder).path
        let file: OpenFile
        do throws(SystemError) {
            // With the owner's rights at most, until it has the owner and the group that the rights are for.
            let mode = former.map { $0.mode & 0o700 } ?? mode
            file = try OpenFile(temporary, .newFile(mode), in: system)
        } catch {
            throw .cannotCreate(path, error.reason)
        }
        do throws(SystemError) {
            if let former { try file.take(rightsOf: former) }
            try file.write(bytes)
            try file.sync()
            try SystemCalls.rename(
                PathText.path(temporary, for: .name), to: PathText.path(path, for: .name))
        } catch {
            try? system.remove(temporary)
            throw writeFailed(path, error, "The former file, if there was one, is untouched.")
        }
        do throws(SystemError) {
            try system.syncFolder(location.folder)
        } catch {
            throw writeFailed(
                path, error, "The file is in place, but may not outlast a power failure.")
        }
    }

    /// Returns the file that is to be replaced; nil where there is none.
    private static func former(at path: String) throws(FileError) -> FileStatus? {
        let status: FileStatus?
        do throws(SystemError) {
            status = try FileStatus.of(path, followsLink: false)
        } catch {
            throw .cannotCreate(path, error.reason)
        }
        if let status, status.kind != .regular { throw .occupied(path, by: status.kind) }
        return status
    }

    /// Returns a name that no two writers share, hidden so that a listing of the folder stays calm.
    private static func temporaryName(for name: String) -> String {
        // Names may have 255 bytes; what is cut off here is only for people to recognize.
        let known = PathText.text(of: PathText.bytes(of: name).prefix(200))
        return ".\(known).\(String(UInt64.random(in: .min ... .max), radix: 36))"
    }

    private static func writeFailed(
        _ path: String, _ error: SystemError, _ state: String
    ) -> FileError {
        FileError(
            .writeFailed, "Writing \(path) failed: \(error.reason). \(state)",
            hints:
                "Make room or check the disk, then write it again; nothing of the journal is lost.")
    }
}
