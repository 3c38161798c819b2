/// What is done to folders.
package enum Folder {
    /// Returns the names in a folder, as ``PathText``, in the order of their bytes; without `.` and `..`.
    ///
    /// - Throws: ``SystemError`` where it can't be listed.
    package static func names(in folder: String) throws(SystemError) -> [String] {
        let path = try PathText.path(folder, for: .folder)
        let names = try SystemCalls.names(in: path).filter { $0 != dot && $0 != dot + dot }
        return names.sorted { $0.lexicographicallyPrecedes($1) }.map { PathText.text(of: $0) }
    }

    /// Returns whether there is a folder at a path, links followed.
    package static func isPresent(_ path: String) -> Bool {
        (try? FileStatus.of(path, followsLink: true))?.kind == .folder
    }

    /// Makes a folder and those that it lies in, all of them their owner's alone (0700); those that are there stay.
    ///
    /// What goes wrong shows when a file in it is opened.
    package static func make(_ path: String) {
        guard let place = try? PathText.path(path, for: .folder) else { return }
        let parent = FileLocation(path).folder
        if parent != path, !isPresent(parent) { make(parent) }
        try? SystemCalls.makeFolder(place, mode: 0o700)
    }

    /// Makes a folder that nobody else can read, with a name of its own.
    ///
    /// - Parameter start: how its path begins.
    /// - Returns: its path.
    /// - Throws: ``SystemError`` where it can't be made.
    package static func makeTemporary(_ start: String) throws(SystemError) -> String {
        let start = try PathText.path(start + "XXXXXX", for: .folder)
        return PathText.text(of: try SystemCalls.makeTemporaryFolder(start))
    }

    /// Removes a folder that is empty.
    package static func remove(_ path: String) throws(SystemError) {
        try SystemCalls.removeFolder(PathText.path(path, for: .remove))
    }

    /// Returns a path without links and `..` in it; nil where there is nothing at it.
    package static func resolved(_ path: String) -> String? {
        guard let place = try? PathText.path(path, for: .status),
            let resolved = try? SystemCalls.resolve(place)
        else { return nil }
        return PathText.text(of: resolved)
    }

    private static let dot = [UInt8(ascii: ".")]
}
