import Archive
import OperatingSystem
import Shell

/// Where the cache of a folder is kept: under the user's cache folder, so that nothing of it is ever in the
/// folder of the journals, in a shared one, or in version control.
///
/// It holds people's words, as journals do, and like them is its owner's alone.
struct CacheFile {
    private let path: String
    private let folder: String

    /// Creates the place of a folder's cache; nil where there is nowhere to keep one.
    ///
    /// - Parameters:
    ///   - folder: the folder of the journals.
    ///   - root: the folder for caches; nil keeps none.
    init?(of folder: String, under root: String?) {
        guard let root, let resolved = Folder.resolved(folder) else { return nil }
        self.folder = resolved
        let number = String(Fingerprint.of(self.folder), radix: 16)
        path = "\(root)/archive-\(number)"
    }

    /// The folder for caches: `$XDG_CACHE_HOME/nofault`, else `~/.cache/nofault` (XDG Base Directory
    /// Specification); nil where neither is set.
    static var standardRoot: String? {
        // The specification has relative paths passed over.
        if let root = Environment.value("XDG_CACHE_HOME"), root.hasPrefix("/") {
            return root + "/nofault"
        }
        return Environment.value("HOME").flatMap {
            $0.hasPrefix("/") ? $0 + "/.cache/nofault" : nil
        }
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
        Folder.make(FileLocation(path).folder)
        let bytes = cache.bytes(about: folder, version: Tool.version)
        try? WholeFile.replace(path, with: bytes, mode: 0o600)
    }

    /// What somebody else has put there is not what this user's journals say.
    private func content() -> [UInt8]? {
        try? SmallFile.bytes(of: path, atMost: 1 << 30, ownedBy: Environment.user)
    }
}
