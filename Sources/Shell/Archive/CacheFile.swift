import Archive
import WriteUp

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the cache of a folder is kept: under the user's cache folder, so that nothing of it is ever in the
/// folder of the journals, in a shared one, or in version control.
///
/// It holds people's words, as journals do, and like them is its owner's alone.
package struct CacheFile {
    private let path: String
    private let folder: String

    /// Creates the place of a folder's cache; nil where there is nowhere to keep one.
    ///
    /// - Parameters:
    ///   - folder: the folder of the journals.
    ///   - root: the folder for caches; nil keeps none.
    init?(of folder: String, under root: String?) {
        guard let root, let resolved = realpath(folder, nil) else { return nil }
        defer { free(resolved) }
        self.folder = String(cString: resolved)
        let number = String(Fingerprint.of(self.folder), radix: 16)
        path = "\(root)/archive-\(number)"
    }

    /// The folder for caches: `$XDG_CACHE_HOME/nofault`, else `~/.cache/nofault` (XDG Base Directory
    /// Specification); nil where neither is set.
    package static var standardRoot: String? {
        // The specification has relative paths passed over.
        if let root = environment("XDG_CACHE_HOME"), root.hasPrefix("/") {
            return root + "/nofault"
        }
        return environment("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.cache/nofault" : nil }
    }

    /// Reads the cache; an empty one where there is none that can be used.
    func read() -> ArchiveCache {
        guard let bytes = content() else { return ArchiveCache() }
        return ArchiveCache(bytes, about: folder, version: Tool.version) ?? ArchiveCache()
    }

    /// Replaces the cache whole, so that processes that do so at once leave that of one of them.
    ///
    /// A cache that can't be written is none; nothing is lost but time.
    func write(_ cache: ArchiveCache) {
        var parent = ""
        for part in path.split(separator: "/").dropLast() {
            parent += "/\(part)"
            _ = mkdir(parent, 0o700)
        }
        let bytes = cache.bytes(about: folder, version: Tool.version)
        try? WholeFile.replace(path, with: bytes, mode: 0o600)
    }

    private func content() -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        // What somebody else has put there is not what this user's journals say.
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_uid == geteuid(), status.st_size < 1 << 30
        else { return nil }
        return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let step = Platform.read(file, rest.baseAddress, rest.count)
                if step < 0 && errno == EINTR { continue }
                guard step > 0 else { break }
                count += step
            }
        }
    }
}
